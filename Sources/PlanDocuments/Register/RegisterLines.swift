internal import PlanModel
internal import PlanTemplates

/// A register of actions as text, one line an action.
struct RegisterLines {
  /// Makes the line of an action.
  let line: (Action, CoreFunction, ActionPlan) -> [UInt8]
  /// What stands before the first.
  let head: [UInt8]

  private static let pieceSize = 64 * 1024

  func write(
    _ nextPlan: () throws -> ActionPlan?, to output: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var piece = head
    while let plan = try nextPlan()?.assigningIDs() {
      for function in plan.functions {
        for action in function.actions { piece += line(action, function, plan) }
      }
      guard piece.count >= Self.pieceSize else { continue }
      try piece.withUnsafeBytes(output)
      piece.removeAll(keepingCapacity: true)
    }
    try piece.withUnsafeBytes(output)
  }
}

// Comma-separated values, for spreadsheets and statistics

extension RegisterLines {
  /// The columns of the sheet of actions, as RFC 4180 has it: commas, quotation marks, lines that end in CR LF.
  ///
  /// It begins with a byte order mark, without which Excel takes UTF-8 for something else. A text that begins as a
  /// formula does gets an apostrophe before it: quotation marks do not keep a spreadsheet from computing it.
  static func commaSeparated(in wording: Wording, hasTags: Bool) -> RegisterLines {
    let fields = RegisterField.ofActions
    var rows = [RegisterField.headings(of: fields, in: wording)]
    if hasTags { rows.append(fields.map(\.tag)) }
    var head: [UInt8] = [0xEF, 0xBB, 0xBF]
    for texts in rows { head += row(of: texts, isTyped: false) }
    return RegisterLines(
      line: { action, function, plan in
        row(of: fields.map { $0.text(of: action, function, plan, in: wording) }, isTyped: true)
      }, head: head)
  }

  private static func row(of texts: [String], isTyped: Bool) -> [UInt8] {
    var row: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      append(text, isTyped: isTyped, to: &row)
    }
    row += [0x0D, 0x0A]
    return row
  }

  /// - Parameter isTyped: Whether somebody typed the text, so that it may be made to do harm.
  private static func append(_ text: String, isTyped: Bool, to row: inout [UInt8]) {
    let isFormulaLike = isTyped && text.utf8.first.map { formulaSigns.contains($0) } ?? false
    guard isFormulaLike || text.utf8.contains(where: { quoted.contains($0) }) else {
      row += text.utf8
      return
    }
    row.append(UInt8(ascii: "\""))
    if isFormulaLike { row.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      row.append(byte)
      if byte == UInt8(ascii: "\"") { row.append(byte) }
    }
    row.append(UInt8(ascii: "\""))
  }

  /// What needs quotation marks: commas, line ends and themselves, and white space at which programs may split.
  private static let quoted: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D, UInt8(ascii: ";"), 0x09]
  private static let formulaSigns: [UInt8] = Array("=+-@".utf8) + [0x09, 0x0D]
}

extension RegisterField {
  /// The text of an action's row; a score with a point before its decimals.
  fileprivate func text(of action: Action, _ function: CoreFunction, _ plan: ActionPlan, in wording: Wording) -> String
  {
    text(of: action, in: wording) ?? text(of: function, planLanguage: plan.language, in: wording)
      ?? text(of: plan, in: wording) ?? ""
  }
}

// NDJSON, for programs

extension RegisterLines {
  /// An object of JSON a line, with the values as a plan's JSON has them: codes, not words, and null for nothing.
  static func json() -> RegisterLines {
    RegisterLines(
      line: { action, function, plan in
        object(of: action, function, plan).serialized(pretty: false) + [UInt8(ascii: "\n")]
      }, head: [])
  }

  private static func object(of action: Action, _ function: CoreFunction, _ plan: ActionPlan) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return .object([
      "plan": .string(plan.identity), "country": .string(plan.country.name), "iso3": text(plan.country.iso3),
      "year": .number(JSONNumber(plan.year)), "cluster": text(plan.cluster), "clusterCode": text(plan.clusterCode),
      "level": text(plan.level), "locality": text(plan.locality), "language": .string(plan.language),
      "function": text(function.key?.code),
      "functionNumber": function.number.map { .number(JSONNumber($0)) } ?? .null,
      "functionTitle": text(function.title),
      "score": function.score.flatMap { JSONNumber(literal: $0.literal) }.map { .number($0) } ?? .null,
      "rating": text(function.rating?.jsonText), "id": text(action.id), "priority": text(action.priority?.jsonText),
      "action": text(action.action.jsonText), "timeframe": text(action.timeframe?.jsonText),
      "responsible": text(action.responsible?.jsonText), "constraints": text(action.constraints.jsonText),
      "goodPractices": text(action.goodPractices.jsonText), "comments": text(action.comments.jsonText),
    ])
  }
}
