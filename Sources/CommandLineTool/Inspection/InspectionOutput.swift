import CCPM
import OOXML
import PlanModel
import PlanTemplates

/// Prints what an inspection finds, as lines or as JSON.
struct InspectionOutput {
  private let asJSON: Bool
  private let showsFileNames: Bool
  private let words: InspectionWording?
  /// The words for what a text is, which a large file has a million times.
  private var kinds: [String: String] = [:]
  private var buffer: [UInt8] = []
  private var file = ""
  private var files: [JSONValue] = []
  private var current = JSONObject()
  private var counts: [JSONValue] = []
  private var texts: [JSONValue] = []

  /// - Parameter words: Those of lines; data have the same names in every language.
  init(asJSON: Bool, showsFileNames: Bool, words: InspectionWording?) {
    self.asJSON = asJSON
    self.showsFileNames = showsFileNames
    self.words = words
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
    let line = words.map { self.line(item, in: $0) } ?? ""
    // A line is one text, so that other programs can sort and search them, and none steers a terminal.
    let signs: [Unicode.Scalar: String] = ["\n": "\\n", "\t": "\\t"]
    buffer += CodePoint.oneLine(showsFileNames ? "\(file): \(line)" : line, signs: signs).utf8 + [0x0A]
    if buffer.count > 1 << 16 { try flush() }
  }

  /// The place, and what is there; numbers only where there is something, but always one.
  private mutating func line(_ item: InspectionItem, in words: InspectionWording) -> String {
    switch item {
    case .count(let place, let numbers, let remarks):
      let shown = numbers.enumerated().filter { $0.offset == 0 || $0.element.value > 0 }.map(\.element)
      let said = shown.map { words.counted($0.name, $0.value) } + remarks.map { words.word(for: $0) }
      return "\(place): \(words.list(said))"
    case .text(let place, let kind, let text, let author):
      if let author, !author.isEmpty { return "\(place): \(words.kind(kind, by: author)): \(text)" }
      return "\(place): \(word(for: kind, in: words)): \(text)"
    }
  }

  private mutating func word(for kind: String, in words: InspectionWording) -> String {
    if let known = kinds[kind] { return known }
    let word = words.word(for: kind)
    kinds[kind] = word
    return word
  }

  private mutating func addJSON(_ item: InspectionItem) {
    var object = JSONObject()
    switch item {
    case .count(let place, let numbers, let remarks):
      object["place"] = .string(place)
      for (name, value) in numbers { object[InspectionWording.key(of: name)] = .number(JSONNumber(value)) }
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
