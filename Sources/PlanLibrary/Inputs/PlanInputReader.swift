public import PlanDocuments
public import PlanModel
public import PlanTemplates

/// Reads plans of any kind, told apart by their content: JSON, Word or Excel.
///
/// One reader serves several threads at once.
public struct PlanInputReader: Sendable {
  /// The words by which values and the form are known.
  public let template: PlanTemplate
  /// The plan that files of Word and Excel were made of; nil takes the one inside each.
  public var base: ActionPlan?
  /// The plan that a file of Word or Excel is a copy of which carries none: what such a file cannot show is taken from
  /// there.
  public var original: ActionPlan?

  private let importer: PlanImporter

  /// A reader with the official template, or an office's own.
  public init(template: PlanTemplate = .standard, base: ActionPlan? = nil) {
    self.template = template
    self.base = base
    importer = PlanImporter(template: template)
  }

  /// Reads an input.
  ///
  /// - Throws: Why it gives no plan, with places in the file.
  public func read(_ input: PlanInput) throws(PlanInputError) -> PlanInputReading {
    try read(try input.bytes(), of: input)
  }

  /// Reads the bytes of an input, which the caller has fetched.
  ///
  /// - Throws: Why they give no plan, with places in the file.
  public func read(_ bytes: [UInt8], of input: PlanInput) throws(PlanInputError) -> PlanInputReading {
    if PlanInput.isLock(bytes, named: input.name) {
      throw PlanInputError(findings: [Finding(input.isFound ? .note : .error, at: "", .lockFile)])
    }
    if bytes.isEmpty, hasOfficeEnding(input.name) {
      throw PlanInputError(findings: [Finding(input.isFound ? .warning : .error, at: "", .fileEmpty)])
    }
    if input.isFound, !bytes.mayBePlan { throw .foreign }
    do {
      return try read(bytes)
    } catch {
      let error = input.line.map { error.inLine($0) } ?? error
      guard input.isFound else { throw error }
      if isForeign(bytes, named: input.name) { throw .foreign }
      throw error.inFolder(isOldOfficeFile: bytes.starts(with: compoundFileSignature))
    }
  }

  /// Reads a plan.
  ///
  /// - Throws: Why the bytes give no plan, with places in them.
  public func read(_ bytes: [UInt8]) throws(PlanInputError) -> PlanInputReading {
    if bytes.isOfficeFile {
      do {
        return PlanInputReading(try importer.read(bytes, base: base, original: original))
      } catch {
        throw PlanInputError(findings: error.findings)
      }
    }
    do {
      return PlanInputReading(try PlanJSON.read(bytes, vocabulary: template.vocabulary))
    } catch {
      throw PlanInputError(findings: error.findings)
    }
  }

  /// Whether what could not be read as a plan is none: a ZIP file by another name than Office's, or an object of JSON that
  /// says it is something else or says nothing that a plan must say.
  private func isForeign(_ bytes: [UInt8], named name: String) -> Bool {
    if bytes.starts(with: zipSignature) { return !hasOfficeEnding(name) }
    guard case .object(let object)? = try? JSONValue(parsing: bytes) else { return false }
    guard case .string(let schema)? = object["schema"] else {
      return ["country", "year", "functions"].allSatisfy { object[$0] == nil }
    }
    return !schema.hasPrefix("ccpm-action-plan/")
  }
}

/// A plan that was read, and what there is to say of it.
public struct PlanInputReading: Sendable {
  /// The plan.
  public let plan: ActionPlan
  /// As it was when the file was made, where the file carries it.
  public let embedded: ActionPlan?
  /// The ``ActionPlan/identity`` of the plan that a Word or Excel file was made of, where it still says it.
  public let identity: String?
  /// Warnings and notes, with places in the input.
  public let findings: [Finding]
  /// What became of the texts of a Word or Excel file.
  public let account: ReadingAccount?
  private let imported: ImportedPlan?

  /// Findings about the plan, such as those of rules, with places in the input: `Plan!C14` in a workbook,
  /// `table 1 row 9 column 3` in a document; in JSON they stay as they are.
  public func placed(_ findings: [Finding]) -> [Finding] { imported?.placed(findings) ?? findings }

  init(_ reading: PlanReading) {
    plan = reading.plan
    embedded = nil
    identity = nil
    findings = reading.findings
    account = nil
    imported = nil
  }

  init(_ imported: ImportedPlan) {
    plan = imported.plan
    embedded = imported.embedded
    identity = imported.identity
    findings = imported.findings.withHintAtOtherTemplate
    account = imported.account
    self.imported = imported
  }
}

extension [Finding] {
  /// With a note before them where so many words of a form are not known that all may be those of another template, which
  /// one option would settle at once. Any cluster has a word or two of its own.
  fileprivate var withHintAtOtherTemplate: [Finding] {
    let names: Set<MessageName> = [.columnMissing, .functionFromNumber, .unknownRating, .unknownPriority]
    let count = count { names.contains($0.message.name) }
    return count < 5 ? self : [Finding(.note, at: "", .otherTemplate(count: count))] + self
  }
}

extension PlanInputError {
  /// A file of another kind among the plans is as it should be.
  fileprivate static let foreign = PlanInputError(findings: [Finding(.note, at: "", .foreignFile)])

  /// The error with the number of the line in its file: read by itself, each line is the first.
  fileprivate func inLine(_ number: Int) -> PlanInputError {
    PlanInputError(findings: findings.map { Finding($0.severity, at: $0.place, $0.message.inLine(number)) })
  }

  /// The error as what it is in a folder: there, a Word or Excel file without the form, or an older file of Office, is
  /// most likely something else, but may be a plan that has suffered.
  fileprivate func inFolder(isOldOfficeFile: Bool) -> PlanInputError {
    // A register among its plans is as it should be.
    var kinds: [MessageName: Finding.Severity] = [.noForm: .warning, .registerNotPlan: .note]
    if isOldOfficeFile { kinds[.cannotReadFile] = .warning }
    let softened = findings.compactMap { finding in
      kinds[finding.message.name].map { Finding($0, at: finding.place, finding.message) }
    }
    return softened.count == findings.count ? PlanInputError(findings: softened) : self
  }
}

private func hasOfficeEnding(_ name: String) -> Bool {
  let name = name.lowercased()
  return ["docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm"].contains { name.hasSuffix(".\($0)") }
}

/// The beginning of every Office Open XML file (PKWARE APPNOTE 4.3.7).
private let zipSignature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

/// The beginning of older and of encrypted files of Office, which the importer refuses by what they are.
private let compoundFileSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

extension [UInt8] {
  /// Whether they begin as no JSON does and some file of Office may, damaged or empty archives among them.
  package var isOfficeFile: Bool { starts(with: zipSignature.prefix(2)) || starts(with: compoundFileSignature) }

  /// Whether they begin as a ZIP file, an older file of Office, or an object of JSON.
  fileprivate var mayBePlan: Bool {
    if starts(with: zipSignature) || starts(with: compoundFileSignature) { return true }
    let text = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }
}
