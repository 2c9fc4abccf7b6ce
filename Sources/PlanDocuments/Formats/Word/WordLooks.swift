internal import OOXML
internal import PlanTemplates

/// The styles of the form in Word, by name, so that an office can change its look in a minute.
struct WordLooks: Sendable {
  static let label: StyleID = "PlanLabel"
  static let value: StyleID = "PlanValue"
  static let date: StyleID = "PlanDate"
  static let heading: StyleID = "PlanHeading"
  static let cell: StyleID = "PlanCell"
  static let strong: StyleID = "PlanFunction"
  static let legend: StyleID = "PlanLegend"
  static let end: StyleID = "PlanEnd"
  static let pageHeader: StyleID = "Header"
  static let pageFooter: StyleID = "Footer"
  static let table: StyleID = "PlanTable"

  let paragraphStyles: [ParagraphStyle]
  let tableStyle: TableStyle
  /// A value that stands on the line of its label.
  let inlineValue: TextFormat

  private static var lowest: ParagraphFormat {
    var format = ParagraphFormat(spaceBefore: .zero, spaceAfter: .zero)
    format.lineHeight = .twips(1)
    return format
  }

  init(template: PlanTemplate) {
    let (palette, sizes) = (template.palette, template.typeface.sizes)
    func text(_ size: Double, _ colour: Palette.Colour, bold: Bool? = nil) -> TextFormat {
      TextFormat(size: .points(size), isBold: bold, colour: Colour(colour))
    }
    let margin = text(sizes.pageHeader, palette.label)
    inlineValue = TextFormat(isBold: true, colour: Colour(palette.text))
    paragraphStyles = [
      ParagraphStyle(
        Self.label, name: "Plan Label", next: Self.value, text: text(sizes.label, palette.label),
        paragraph: ParagraphFormat(keepWithNext: true)),
      ParagraphStyle(
        Self.value, name: "Plan Value", text: text(sizes.value, palette.text, bold: true),
        paragraph: ParagraphFormat(spaceAfter: .points(4))),
      ParagraphStyle(
        Self.date, name: "Plan Date", text: text(sizes.label, palette.label),
        paragraph: ParagraphFormat(spaceAfter: .points(5))),
      ParagraphStyle(
        Self.heading, name: "Plan Heading", text: text(sizes.heading, palette.headingText, bold: true),
        paragraph: ParagraphFormat(keepWithNext: true)),
      ParagraphStyle(Self.cell, name: "Plan Cell", text: text(sizes.body, palette.text)),
      ParagraphStyle(
        Self.strong, name: "Plan Function", basedOn: Self.cell, text: TextFormat(isBold: true)),
      ParagraphStyle(
        Self.legend, name: "Plan Legend", text: text(sizes.legend, palette.label),
        paragraph: ParagraphFormat(spaceBefore: .points(4))),
      // So low that a table which fills its page leaves no page for it alone. Enter begins a legend.
      ParagraphStyle(
        Self.end, name: "Plan End", next: Self.legend, text: TextFormat(size: .points(1)), paragraph: Self.lowest),
      ParagraphStyle(
        Self.pageHeader, name: "header", text: margin),
      ParagraphStyle(
        Self.pageFooter, name: "footer", text: margin, paragraph: ParagraphFormat(alignment: .end)),
    ]
    let rule = Border(width: .points(0.5), colour: Colour(palette.rule))
    let padding = template.cellPadding
    tableStyle = TableStyle(
      Self.table, name: "Plan Table", outerBorder: rule, horizontalBorder: rule, verticalBorder: rule,
      cellMargins: CellMargins(
        top: .centimetres(padding.topCentimetres), bottom: .centimetres(padding.bottomCentimetres),
        start: .centimetres(padding.leftCentimetres), end: .centimetres(padding.rightCentimetres)))
  }
}
