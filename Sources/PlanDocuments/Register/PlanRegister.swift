internal import OOXML
package import PlanModel
package import PlanTemplates

/// One workbook, or one list of actions, of any number of plans.
///
/// The plans are asked for one after the other while the file is written; of each only a few figures are kept, so that
/// their number does not matter.
package struct PlanRegister: Sendable {
  /// What a register is written as.
  package enum Format: String, CaseIterable, Sendable {
    /// A workbook with sheets of actions, functions and plans and an overview.
    case xlsx
    /// The actions as comma-separated values, in UTF-8.
    case csv
    /// The actions as JSON, one a line, with codes in place of words.
    case ndjson
  }

  private let template: PlanTemplate
  private let wording: Wording
  private let format: Format
  private let hasTags: Bool

  /// - Parameters:
  ///   - language: Of all words that are not the plans' own.
  ///   - hasTags: Whether a row of HXL tags stands below the headings.
  /// - Throws: A language without words.
  package init(template: PlanTemplate, language: String, format: Format, hasTags: Bool = false) throws(ExportError) {
    guard let wording = template.wording(for: language) else {
      let message = Message.unknownLanguage(language, known: template.languages)
      throw ExportError(findings: [Finding(.error, at: "", message)])
    }
    self.template = template
    self.wording = wording
    self.format = format
    self.hasTags = hasTags
  }

  /// What of a plan the file cannot carry; such a plan is not to be written.
  package static func obstacles(in plan: ActionPlan, format: Format) -> [Finding] {
    switch format {
    case .xlsx: RegisterChecks.findings(in: plan)
    case .csv, .ndjson: []
    }
  }

  /// Writes the register of some plans, no two of which have one identity.
  ///
  /// - Parameters:
  ///   - nextPlan: The next plan; nil after the last.
  ///   - threads: How many compress a workbook; they do not change its bytes.
  ///   - output: Takes the next bytes of the file. The memory is valid during the call only.
  /// - Throws: What `nextPlan` or `output` throw, or that a workbook has no room for so many rows.
  package func write(
    _ nextPlan: @escaping () throws -> ActionPlan?, threads: Int = 1,
    to output: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    switch format {
    case .xlsx:
      let workbook = RegisterWorkbook(template: template, wording: wording, hasTags: hasTags).workbook(of: nextPlan)
      try workbook.write(to: PassingSink(output), level: .bulk, threads: threads)
    case .csv: try RegisterLines.commaSeparated(in: wording, hasTags: hasTags).write(nextPlan, to: output)
    case .ndjson: try RegisterLines.json().write(nextPlan, to: output)
    }
  }
}

/// Passes bytes on to a closure.
private final class PassingSink: ByteSink {
  private let output: (UnsafeRawBufferPointer) throws -> Void

  init(_ output: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.output = output
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws { try output(bytes) }
}
