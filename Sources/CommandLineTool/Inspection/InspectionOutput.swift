import CCPM
import OOXML
import PlanModel

/// Prints what an inspection finds, as lines or as JSON.
struct InspectionOutput {
  private let asJSON: Bool
  private let showsFileNames: Bool
  private var buffer: [UInt8] = []
  private var file = ""
  private var files: [JSONValue] = []
  private var current = JSONObject()
  private var counts: [JSONValue] = []
  private var texts: [JSONValue] = []

  init(asJSON: Bool, showsFileNames: Bool) {
    self.asJSON = asJSON
    self.showsFileNames = showsFileNames
  }

  mutating func begin(_ file: String, _ kind: PackageReader.Kind) {
    closeFile()
    self.file = file
    current["file"] = .string(file)
    switch kind {
    case .workbook: current["kind"] = .string("workbook")
    case .document: current["kind"] = .string("document")
    }
  }

  mutating func add(_ item: InspectionItem) throws(OutputFile.Failure) {
    if asJSON { return addJSON(item) }
    let line: String
    switch item {
    case .count(let place, let numbers, let remarks):
      let shown = numbers.enumerated().filter { $0.offset == 0 || $0.element.value > 0 }
      let words = shown.map { "\($0.element.value) \($0.element.name)" } + remarks
      line = "\(place): \(words.joined(separator: ", "))"
    case .text(let place, let kind, let text, let author):
      let by = author.map { $0.isEmpty ? "" : " by \($0)" } ?? ""
      line = "\(place): \(kind)\(by): \(text)"
    }
    // A line is one text, so that other programs can sort and search them, and none steers a terminal.
    let signs: [Unicode.Scalar: String] = ["\n": "\\n", "\t": "\\t"]
    buffer += CodePoint.oneLine(showsFileNames ? "\(file): \(line)" : line, signs: signs).utf8 + [0x0A]
    if buffer.count > 1 << 16 { try flush() }
  }

  private mutating func addJSON(_ item: InspectionItem) {
    var object = JSONObject()
    switch item {
    case .count(let place, let numbers, let remarks):
      object["place"] = .string(place)
      for (name, value) in numbers { object[Self.key(name)] = .number(JSONNumber(value)) }
      if !remarks.isEmpty { object["remarks"] = .array(remarks.map { .string($0) }) }
      counts.append(.object(object))
    case .text(let place, let kind, let text, let author):
      object["place"] = .string(place)
      object["kind"] = .string(kind)
      if let author, !author.isEmpty { object["author"] = .string(author) }
      object["text"] = .string(text)
      texts.append(.object(object))
    }
  }

  /// `merged ranges` as `mergedRanges`.
  private static func key(_ name: String) -> String {
    let words = name.split(separator: " ")
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  private mutating func closeFile() {
    guard !file.isEmpty else { return }
    current["contents"] = .array(counts)
    if !texts.isEmpty { current["texts"] = .array(texts) }
    files.append(.object(current))
    (current, counts, texts) = (JSONObject(), [], [])
  }

  private mutating func flush() throws(OutputFile.Failure) {
    try OutputFile.writeToStandardOutput(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left.
  mutating func finish() throws(OutputFile.Failure) {
    closeFile()
    if asJSON {
      var report = JSONObject()
      report["schema"] = .string("ccpm-inspection/1")
      report["files"] = .array(files)
      buffer += JSONValue.object(report).serialized(pretty: true) + [0x0A]
    }
    try flush()
  }
}
