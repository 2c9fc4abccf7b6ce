internal import OOXML
internal import PlanModel

/// How large a plan may be. A file that could not be read again is not written.
enum ExportLimits {
  /// Reading bounds the paragraphs and cells of a document, of which an action takes some thirty: see
  /// ``ReadingLimits/blocks``. No cluster agrees on a hundredth of that.
  static let mostLines = 30_000

  /// Actions, functions without any, which take a row too, and abbreviations.
  static func checkLines(of plan: ActionPlan) throws(ExportError) {
    let rows = plan.functions.reduce(0) { $0 + max(1, $1.actions.count) }
    let count = rows + plan.abbreviations.count
    guard count > mostLines else { return }
    let place = JSONPointer.root.appending(rows > mostLines ? "functions" : "abbreviations")
    let message = Message.tooManyActions(count: count, limit: mostLines)
    throw ExportError(findings: [Finding(.error, at: place, message)])
  }

  /// The plan that travels inside is one text of the file.
  static func checkSize(of identity: PlanIdentity?) throws(ExportError) {
    let limit = ReadingLimits().textBytes
    guard let size = identity?.json.count, size > limit else { return }
    let message = Message.planTooLargeToEmbed(megabytes: (size + (1 << 20) - 1) >> 20, limit: limit >> 20)
    throw ExportError(findings: [Finding(.error, at: "", message)])
  }
}
