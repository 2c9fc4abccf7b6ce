import PlanDocuments
import PlanModel
import PlanTemplates
import OOXML

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Times what the library does, as the peers' programs do: `ccpm-benchmark TASK COUNT PLAN PATH`.
///
/// Prints `TASK/ccpm`, the count, the seconds and the peak of resident memory in kB, parted by tabs.
@main
struct Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let task = BenchmarkTask(rawValue: arguments[1]), let count = Int(arguments[2]) else {
      print("usage: ccpm-benchmark \(BenchmarkTask.allCases.map(\.rawValue).joined(separator: "|")) COUNT PLAN PATH")
      exit(64)
    }
    let bytes = try readFile(arguments[3])
    let plan = try PlanJSON.read(bytes, vocabulary: PlanTemplate.standard.vocabulary).plan
    let path = arguments[4]
    let clock = ContinuousClock()
    let time = try clock.measure {
      switch task {
      case .workbooks: try writePlans(plan, as: .xlsx, count: count, folder: path)
      case .plainWorkbooks: try writePlans(plan, as: .xlsx, embedded: false, count: count, folder: path)
      case .documents: try writePlans(plan, as: .docx, count: count, folder: path)
      case .plainDocuments: try writePlans(plan, as: .docx, embedded: false, count: count, folder: path)
      case .register: try writeRegister(of: plan, rows: count, path: path)
      }
    }
    print(task.rawValue + "/ccpm", count, time / .seconds(1), peakMemory(), separator: "\t")
  }

  private enum BenchmarkTask: String, CaseIterable {
    case workbooks = "plan-xlsx"
    /// Without the plan inside, which the peers' files have not either.
    case plainWorkbooks = "plan-xlsx-plain"
    case documents = "plan-docx"
    case plainDocuments = "plan-docx-plain"
    case register = "register-xlsx"
  }

  /// The sample plan over and over, each time from the plan to the file.
  private static func writePlans(
    _ plan: ActionPlan, as format: DocumentFormat, embedded: Bool = true, count: Int, folder: String
  ) throws {
    let exporter = PlanExporter(embedsPlan: embedded)
    for index in 0..<count {
      let document = try exporter.export(plan, as: format)
      let file = try FileSink("\(folder)/ccpm_\(index % 50).\(format.fileExtension)")
      try document.bytes.withUnsafeBytes { try file.write($0) }
    }
  }

  /// Rows of ten cells with the sample's texts, streamed.
  private static func writeRegister(of plan: ActionPlan, rows: Int, path: String) throws {
    let texts = plan.functions.map { function in (title: function.title ?? "", actions: function.actions.map(\.texts)) }
    var workbook = Workbook(
      styles: StyleSheet(normal: Font(name: "Calibri", size: .points(11))), theme: .plain,
      properties: DocumentProperties(application: "ccpm", applicationVersion: "1.0"))
    workbook.sheets = [
      Worksheet(name: "R") { sheet in
        for row in 0..<rows {
          let function = texts[row % texts.count]
          sheet.beginRow()
          sheet.number(2000 + row % 25)
          sheet.text(function.title)
          sheet.number(0.5 + Double(row % 50) / 100)
          for text in function.actions[row % function.actions.count] { sheet.text(text) }
        }
      }
    ]
    try workbook.write(to: try FileSink(path), level: .bulk)
  }
}

extension Action {
  /// The seven cells of the action, as texts.
  fileprivate var texts: [String] {
    [
      priority?.code?.code, action.words, timeframe?.code?.code, responsible?.code?.code, constraints.words,
      goodPractices.words, comments.words,
    ].map { $0 ?? "" }
  }
}

extension CellText {
  fileprivate var words: String {
    switch self {
    case .empty: ""
    case .noComment: "S/C"
    case .text(let text): text
    }
  }
}

private struct FileError: Error {
  let path: String
}

/// A file that takes bytes as they come.
private final class FileSink: ByteSink {
  private let path: String
  private let file: Int32

  init(_ path: String) throws {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if file < 0 { throw FileError(path: path) }
  }

  deinit {
    close(file)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard writeBytes(file, bytes.baseAddress, bytes.count) == bytes.count else { throw FileError(path: path) }
  }
}

/// The system's `write`, which the type's own would hide.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }

private func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw FileError(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 64 * 1024)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

/// In kB, the peak of the whole process.
private func peakMemory() -> Int {
  var usage = rusage()
  let itself: Int32 = 0  // RUSAGE_SELF, whose type differs between systems.
  getrusage(itself, &usage)
  return usage.ru_maxrss
}
