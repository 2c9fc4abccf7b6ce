/// A plan as JSON, in the form `ccpm-action-plan/1`.
///
/// Reading: only `language`, `country` with its `name`, and `year` are required. A key that is missing and one that is
/// null are the same. An empty text is an empty cell. Codes and labels are recognised in any language, whatever
/// their case and accents; so is the "no comment" mark. Members that are not known are kept.
///
/// Writing: every known key in its order, null where there is nothing, so that a file shows what may be filled in and
/// two plans have the same lines; then the other members in theirs. Scores have their digits as they were read.
public enum PlanJSON {
  /// The name and version of the form.
  public static let schema = "ccpm-action-plan/1"

  /// Reads a plan in UTF-8, with or without a byte order mark.
  ///
  /// - Throws: all that is wrong with the file, each with its JSON pointer and what was expected. What is wrong with
  ///   the text as JSON hides the rest.
  public static func read(_ bytes: [UInt8], vocabulary: Vocabulary) throws(PlanReadError) -> PlanReading {
    if let kind = foreignKind(bytes) {
      throw PlanReadError(findings: [Finding(.error, at: .root, .notAPlanFile(kind: kind))])
    }
    let document: JSONValue
    do {
      document = try JSONValue(parsing: bytes)
    } catch {
      throw PlanReadError(findings: [Finding(.error, at: error.pointer, Message(error))])
    }
    return try read(document, vocabulary: vocabulary)
  }

  /// Reads a plan from a document that has been parsed.
  ///
  /// - Throws: all that is wrong with it.
  public static func read(_ document: JSONValue, vocabulary: Vocabulary) throws(PlanReadError) -> PlanReading {
    if case .object(let object) = document, case .string(let schema)? = object["schema"],
      let kind = ContentKind(schema: schema)
    {
      throw PlanReadError(findings: [Finding(.error, at: .root, .notAPlanFile(kind: kind.rawValue))])
    }
    var reader = PlanReader(vocabulary: vocabulary)
    let plan = reader.plan(document)
    guard let plan, !reader.findings.contains(where: { $0.severity == .error }) else {
      throw PlanReadError(findings: reader.findings)
    }
    return PlanReading(plan: plan, findings: reader.findings)
  }

  /// The plan in UTF-8, in lines that end with a line feed if pretty, otherwise in one line without any.
  public static func write(_ plan: ActionPlan, pretty: Bool) -> [UInt8] {
    var json = JSONSerializer(pretty: pretty, capacity: 16 * 1024)
    json.append(plan)
    if pretty { json.append(byte: UInt8(ascii: "\n")) }
    return json.bytes
  }

  /// What a file is that begins as no JSON does.
  private static func foreignKind(_ bytes: [UInt8]) -> String? {
    if let known = foreignBeginnings.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    switch text.first ?? 0 {
    case UInt8(ascii: "<"): return "XML/HTML"
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return ["true", "false", "null"].contains { text.starts(with: $0.utf8) } ? nil : "TXT/CSV"
    default: return nil
    }
  }

  private static let foreignBeginnings: [(bytes: [UInt8], kind: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "ZIP (.docx, .xlsx)"), ([0xD0, 0xCF, 0x11, 0xE0], "OLE (.doc, .xls)"),
    (Array("%PDF".utf8), "PDF"), (Array("{\\rtf".utf8), "RTF"),
  ]
}

/// A plan and what there is to say of it: warnings and notes.
public struct PlanReading: Hashable, Sendable {
  /// The plan.
  public let plan: ActionPlan
  /// Warnings and notes in the order of the plan; those about the whole plan last.
  public let findings: [Finding]

  /// A plan and what there is to say of it.
  public init(plan: ActionPlan, findings: [Finding]) {
    self.plan = plan
    self.findings = findings
  }
}

/// Why a file gives no plan: all its errors, and what else there is to say.
public struct PlanReadError: Error, Hashable, Sendable {
  /// At least one error, in the order of the file.
  public let findings: [Finding]

  /// A failure with its reasons.
  public init(findings: [Finding]) {
    self.findings = findings
  }
}
