import PlanDocuments
import PlanModel
import PlanTemplates

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
    guard arguments.count == 5, let task = Task(rawValue: arguments[1]), let count = Int(arguments[2]) else {
      print("usage: ccpm-benchmark \(Task.allCases.map(\.rawValue).joined(separator: "|")) COUNT PLAN PATH")
      exit(64)
    }
    let plan = try PlanJSON.read(try readFile(arguments[3]), vocabulary: PlanTemplate.standard.vocabulary).plan
    let path = arguments[4]
    let clock = ContinuousClock()
    let time = try clock.measure {
      switch task {
      case .workbooks: try writePlans(plan, as: .xlsx, count: count, folder: path)
      case .plainWorkbooks: try writePlans(plan, as: .xlsx, embedded: false, count: count, folder: path)
      case .documents: try writePlans(plan, as: .docx, count: count, folder: path)
      case .plainDocuments: try writePlans(plan, as: .docx, embedded: false, count: count, folder: path)
      case .register: try writeRegister(of: plan, rows: count, path: path)
      case .registerReading: try readRegister(path, rows: count)
      }
    }
    print(task.rawValue + "/ccpm", count, time / .seconds(1), peakMemory(), separator: "\t")
  }

  private enum Task: String, CaseIterable {
    case workbooks = "plan-xlsx"
    /// Without the plan inside, which the peers' files have not either.
    case plainWorkbooks = "plan-xlsx-plain"
    case documents = "plan-docx"
    case plainDocuments = "plan-docx-plain"
    case register = "register-xlsx"
    case registerReading = "register-read"
  }
}

/// In kB, the peak of the whole process.
private func peakMemory() -> Int {
  var usage = rusage()
  let itself: Int32 = 0  // RUSAGE_SELF, whose type differs between systems.
  getrusage(itself, &usage)
  return usage.ru_maxrss
}
