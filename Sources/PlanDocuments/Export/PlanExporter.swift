internal import OOXML
public import PlanModel
public import PlanTemplates
internal import Synchronization

/// Writes plans as the official form.
///
///     let exporter = PlanExporter()
///     let document = try exporter.export(plan, as: .docx)
///
/// One exporter serves many plans, from several threads at once: what their files have in common is made once.
public final class PlanExporter: Sendable {
  /// The layout and the words of the form.
  public let template: PlanTemplate
  /// Whether the plan travels inside the file, so that an edited copy can tell what changed.
  public let embedsPlan: Bool

  private let forms = Mutex<[String: LanguageForms]>([:])
  private let recurringParts = RecurringParts()

  /// An exporter with the official template, or an office's own.
  public init(template: PlanTemplate = .standard, embedsPlan: Bool = true) {
    self.template = template
    self.embedsPlan = embedsPlan
  }

  /// Writes the form filled in with a plan.
  ///
  /// - Parameter language: The language of the form's own words; nil takes the plan's. Free text stays as it is.
  /// - Returns: The file, with what someone should look at.
  /// - Throws: What stands in the way, each with its place in the plan: a language without words, a text too long for a
  ///   cell, a character that the file cannot carry, more than 30,000 actions, more text than can be read again.
  public func export(
    _ plan: ActionPlan, as format: DocumentFormat, language: String? = nil
  ) throws(ExportError) -> ExportedDocument {
    try export(plan, as: format, language: language ?? plan.language) { IdentifiedPlan($0) }
  }

  /// Writes one of several files of a plan.
  package func export(
    _ identified: IdentifiedPlan, as format: DocumentFormat, language: String
  ) throws(ExportError) -> ExportedDocument {
    try export(identified.plan, as: format, language: language) { _ in identified }
  }

  private func export(
    _ plan: ActionPlan, as format: DocumentFormat, language: String,
    identified: (ActionPlan) -> IdentifiedPlan
  ) throws(ExportError) -> ExportedDocument {
    let forms = try forms(in: language)
    try ExportLimits.checkLines(of: plan)
    let plan = plan.assigningIDs()
    let table = forms.builder.table(of: plan)
    let bands = forms.rowBands(of: table, in: format)
    let checks = ExportChecks(
      plan: plan, table: table, form: forms.excel, format: format, bands: bands)
    let findings = checks.findings()
    guard !findings.contains(where: { $0.severity == .error }) else { throw ExportError(findings: findings) }
    let identity = embedsPlan ? PlanIdentity(of: identified(plan), language: forms.wording.language) : nil
    try ExportLimits.checkSize(of: identity)
    let bytes = try bytes(of: table, bands: bands, as: format, identity: identity, forms: forms)
    return ExportedDocument(bytes: bytes, findings: findings)
  }

  /// Writes the form filled in with a plan, in Word, with all that changed since an older version as tracked changes:
  /// accepting them all gives the plan, rejecting them all the older version.
  ///
  /// - Parameter language: The language of the form's own words; nil takes the new plan's. Free text stays as it is.
  /// - Returns: The file, with what someone should look at; places are in the new plan.
  /// - Throws: What stands in the way, as for one plan, in either version.
  public func exportChanges(
    from old: ActionPlan, to new: ActionPlan, language: String? = nil
  ) throws(ExportError) -> ExportedDocument {
    let forms = try forms(in: language ?? new.language)
    for plan in [old, new] { try ExportLimits.checkLines(of: plan) }
    let old = old.assigningIDs()
    let new = new.assigningIDs(as: old)
    let (before, after) = (forms.builder.table(of: old), forms.builder.table(of: new))
    func findings(of plan: ActionPlan, _ table: PlanTable) -> [Finding] {
      ExportChecks(plan: plan, table: table, form: forms.excel, format: .docx, bands: []).findings()
    }
    let said = findings(of: new, after)
    let errors = (findings(of: old, before) + said).filter { $0.severity == .error }
    guard errors.isEmpty else { throw ExportError(findings: errors) }
    let identity =
      embedsPlan ? PlanIdentity(of: IdentifiedPlan(new), before: old, language: forms.wording.language) : nil
    try ExportLimits.checkSize(of: identity)
    let diff = PlanDiff(from: old, to: new)
    let showsTitles = [old.language, new.language].allSatisfy { $0 == forms.wording.language }
    let hidden = HiddenChanges(in: diff, showsTitles: showsTitles).places.map {
      Finding(.note, at: $0, .changeNotShown)
    }
    let table = RevisedTable(from: before, to: after, diff)
    let bytes = try bytes(of: forms.word.document(of: table, identity: identity).package(), as: .docx)
    return ExportedDocument(bytes: bytes, findings: said + hidden)
  }

  /// Writes the form with nothing filled in, to be completed by hand.
  ///
  /// - Throws: A language without words.
  public func blank(as format: DocumentFormat, language: String) throws(ExportError) -> ExportedDocument {
    let forms = try forms(in: language)
    let table = forms.builder.blankTable()
    let bands = forms.rowBands(of: table, in: format)
    let bytes = try bytes(of: table, bands: bands, as: format, identity: nil, forms: forms)
    return ExportedDocument(bytes: bytes, findings: [])
  }

  private func bytes(
    of table: PlanTable, bands: [ExcelRowBand], as format: DocumentFormat, identity: PlanIdentity?,
    forms: LanguageForms
  ) throws(ExportError) -> [UInt8] {
    let package =
      switch format {
      case .docx: forms.word.document(of: table, identity: identity).package()
      case .xlsx: forms.excel.workbook(of: table, bands: bands, identity: identity).package()
      }
    return try bytes(of: package, as: format)
  }

  private func bytes(of package: Package, as format: DocumentFormat) throws(ExportError) -> [UInt8] {
    do {
      return try package.bytes(cache: recurringParts)
    } catch {
      // The checks found nothing wrong with the plan, so only memory and the limits of the format are left.
      let message = Message.cannotWrite(format.programName, reason: Refusal(writing: error))
      throw ExportError(findings: [Finding(.error, at: "", message)])
    }
  }

  private func forms(in language: String) throws(ExportError) -> LanguageForms {
    if let known = forms.withLock({ $0[language] }) { return known }
    guard let wording = template.wording(for: language) else {
      let message = Message.unknownLanguage(language, known: template.languages)
      throw ExportError(findings: [Finding(.error, at: JSONPointer.root.appending("language"), message)])
    }
    let made = LanguageForms(template: template, wording: wording)
    forms.withLock { $0[language] = made }
    return made
  }

  private final class LanguageForms: Sendable {
    let wording: Wording
    let builder: PlanTableBuilder
    let word: WordForm
    let excel: ExcelForm

    init(template: PlanTemplate, wording: Wording) {
      self.wording = wording
      builder = PlanTableBuilder(template: template, wording: wording)
      word = WordForm(template: template, wording: wording)
      excel = ExcelForm(template: template, wording: wording)
    }

    /// The heights of the table's rows, by function. Word finds them by itself.
    func rowBands(of table: PlanTable, in format: DocumentFormat) -> [ExcelRowBand] {
      switch format {
      case .docx: []
      case .xlsx: excel.heights.bands(of: table)
      }
    }
  }
}

/// A file that was made of a plan.
public struct ExportedDocument: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What someone should look at; none is an error.
  public let findings: [Finding]
}

/// Why a plan was not written.
public struct ExportError: Error, Sendable {
  /// All that was found, errors among it, with their places in the plan.
  public let findings: [Finding]
}
