import CCPM

/// What is said while a batch runs: findings, progress, results as data, and the summary.
///
/// Called by one thread at a time.
final class BatchSession: @unchecked Sendable {
  var console: Console
  /// Whether standard output gets a line for each input.
  var writesResults = false
  /// The number of inputs, where it is known.
  var total: Int?

  private let clock = ContinuousClock()
  private let begun: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var resultsHaveFailed = false
  /// Those of the plans so far.
  private var languages: Set<String> = []

  init(uiLanguage: String?, keepsFindings: Bool) {
    console = Console(uiLanguage: uiLanguage, keepsFindings: keepsFindings)
    begun = clock.now
    shown = begun
  }

  func report(_ result: BatchResult, _ summary: BatchSummary) {
    if let language = result.language { languages.insert(language) }
    // Two plans of one name are both made wrong by the other: something to decide, as are files that someone changed.
    if result.status == .conflicting {
      console.reportConflicts(result.findings, of: result.source, language: result.language)
    } else {
      console.report(result.findings, of: result.source, language: result.language)
    }
    console.reportConflicts(result.conflicts, of: result.source, language: result.language)
    if writesResults { write(result) }
    showProgress(summary)
  }

  /// - Parameter sources: Named where no plan was found in them; nil where that is as it should be.
  func conclude(_ summary: BatchSummary, _ end: PlanBatch.End, sources: [String]? = nil) {
    if let sources, case .complete = end, summary.plans + summary.failed + summary.conflicts == 0 {
      console.report(.warning, .noPlans, of: sources.joined(separator: " "))
    }
    let language = languages.count == 1 ? languages.first : nil
    if summary.kept > 0 { console.conclude(with: .batchKeepsOthers(count: summary.kept), language: language) }
    console.conclude(
      with: .batchSummary(
        plans: summary.plans, written: summary.written, unchanged: summary.unchanged, failed: summary.failed,
        conflicts: summary.conflicts),
      language: language)
    switch end {
    case .complete: break
    case .stopped: console.fail(with: .batchStopped, language: language)
    case .obstructed(let error): console.fail(with: .batchObstructed(reason: error.reason), language: language)
    }
  }

  /// Says what a manifest holds that was put together, in the language of its plans where they have one.
  func conclude(ofManifest name: String, in folder: String, _ end: PlanBatch.End) {
    let summary = BatchSummary(ofManifest: name, in: folder, languages: &languages)
    conclude(summary, end)
  }

  private func write(_ result: BatchResult) {
    guard !resultsHaveFailed, result.status != .notAsked else { return }
    let wording = console.wording(for: result.language)
    let line = result.json { wording?.text(of: $0) ?? $0.name.rawValue } + [UInt8(ascii: "\n")]
    do { try OutputFile.writeToStandardOutput(line) } catch {
      resultsHaveFailed = true
      console.report(failure: error, writing: "-")
    }
  }

  /// Ten times a second where someone is looking, elsewhere every half minute.
  private func showProgress(_ summary: BatchSummary) {
    let now = clock.now
    guard now - shown >= (Console.isTerminal ? .milliseconds(100) : .seconds(30)) else { return }
    shown = now
    let seconds = (now - begun) / .seconds(1)
    let rate = Double(summary.inputs) / seconds
    let words = String(Int(rate.rounded()))
    if let total, total >= summary.inputs {
      let remaining = Self.clock(Int((Double(total - summary.inputs) / max(rate, 0.001)).rounded(.up)))
      console.showProgress(
        .batchProgress(
          done: summary.inputs, total: total, rate: words, remaining: remaining, failed: summary.failed))
    } else {
      console.showProgress(.batchProgressOpen(done: summary.inputs, rate: words, failed: summary.failed))
    }
  }

  /// `1:02:03`, or `2:03` below an hour.
  private static func clock(_ seconds: Int) -> String {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(twoDigits(minutes)):\(twoDigits(seconds % 60))" : "\(minutes):\(twoDigits(seconds % 60))"
  }
}
