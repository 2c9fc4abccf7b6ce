/// Looks that follow from what stands in the cells; of several rules that hold, the first decides.
public struct ConditionalFormat: Sendable {
  /// When the look applies.
  public enum Condition: Hashable, Sendable {
    /// The text is this one, whatever its case.
    case equals(String)
    /// The text ends in this one, whatever its case.
    case endsWith(String)
    /// The text holds this one, whatever its case.
    case contains(String)
    /// The date lies in this month, 1 to 12.
    case month(Int)
    /// Every cell.
    case always
  }

  /// A condition and the look it brings (ECMA-376 Part 1, 18.3.1.10 cfRule).
  public struct Rule: Sendable {
    /// When the look applies.
    public let condition: Condition
    /// The look, from the workbook's style sheet.
    public let style: DifferentialStyle

    /// A rule that gives cells a look while a condition holds.
    public init(_ condition: Condition, _ style: DifferentialStyle) {
      self.condition = condition
      self.style = style
    }
  }

  /// The cells that are watched.
  public let range: CellRange
  /// The rules; where several hold, the first wins.
  public let rules: [Rule]

  /// Rules for a range, the first before the others.
  public init(_ range: CellRange, rules: [Rule]) {
    self.range = range
    self.rules = rules
  }

  /// ECMA-376 Part 1, 18.3.1.18 conditionalFormatting. Priorities count through the sheet.
  func write(to xml: inout XMLWriter, firstPriority: Int) {
    // The schema asks for at least one rule.
    guard !rules.isEmpty else { return }
    xml.element("conditionalFormatting", ("sqref", range)) { xml in
      for (index, rule) in rules.enumerated() {
        write(rule, priority: firstPriority + index, to: &xml)
      }
    }
  }

  /// 18.3.1.10 cfRule.
  private func write(_ rule: Rule, priority: Int, to xml: inout XMLWriter) {
    switch rule.condition {
    case .equals(let text):
      write(rule, "cellIs", operator: "equal", formula: Self.quoted(text), priority: priority, to: &xml)
    case .endsWith(let text):
      let formula = "RIGHT(\(range.first),\(text.utf16.count))=\(Self.quoted(text))"
      write(rule, "endsWith", operator: "endsWith", text: text, formula: formula, priority: priority, to: &xml)
    case .contains(let text):
      let formula = "NOT(ISERROR(SEARCH(\(Self.quoted(Self.searched(text))),\(range.first))))"
      write(rule, "containsText", operator: "containsText", text: text, formula: formula, priority: priority, to: &xml)
    case .month(let month):
      xml.element("cfRule", ("type", "expression"), ("dxfId", rule.style.index), ("priority", priority)) {
        // An empty cell is a day of January in Excel, of December in LibreOffice.
        $0.element("formula", text: "AND(ISNUMBER(\(range.first)),MONTH(\(range.first))=\(month))")
      }
    case .always:
      xml.element(
        "cfRule", ("type", "expression"), ("dxfId", rule.style.index), ("priority", priority)
      ) { $0.element("formula", text: "TRUE") }
    }
  }

  /// A rule about the words of a cell, after which no other counts.
  private func write(
    _ rule: Rule, _ type: String, operator name: String, text: String? = nil, formula: String, priority: Int,
    to xml: inout XMLWriter
  ) {
    xml.element("cfRule") { xml in
      xml.attribute("type", type)
      xml.attribute("dxfId", rule.style.index)
      xml.attribute("priority", priority)
      xml.attribute("stopIfTrue", true)
      xml.attribute("operator", name)
      xml.attribute("text", text)
    } content: {
      $0.element("formula", text: formula)
    }
  }

  /// A text without the wildcards that SEARCH knows.
  private static func searched(_ text: String) -> String {
    text.reduce(into: "") { $0 += "~*?".contains($1) ? "~\($1)" : String($1) }
  }

  /// A text as a formula's constant.
  private static func quoted(_ text: String) -> String {
    "\"" + text.doubling("\"") + "\""
  }
}
