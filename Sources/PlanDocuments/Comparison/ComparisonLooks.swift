internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The styles of a comparison in Word, by name, in the colours and faces of the form.
struct ComparisonLooks {
  static let title: StyleID = "ComparisonTitle"
  static let subject: StyleID = "ComparisonSubject"
  static let chart: StyleID = "ComparisonChart"
  static let section: StyleID = "ComparisonSection"
  static let heading: StyleID = "ComparisonHeading"
  static let cell: StyleID = "ComparisonCell"
  static let strong: StyleID = "ComparisonFunction"
  static let listHeading: StyleID = "ComparisonListHeading"
  static let listItem: StyleID = "ComparisonListItem"
  static let note: StyleID = "ComparisonNote"
  static let pageFooter: StyleID = "Footer"
  static let table: StyleID = "ComparisonTable"
  static let lists: StyleID = "ComparisonLists"

  let paragraphStyles: [ParagraphStyle]
  let tableStyles: [TableStyle]
  /// Of what is said about an action, beside its own text.
  let remark: TextFormat

  /// - Parameter isDense: Makes the lists of actions smaller, so that long ones stay on the page.
  init(template: PlanTemplate, isDense: Bool) {
    let (palette, sizes) = (template.palette, template.typeface.sizes)
    func text(_ size: Double, _ colour: Palette.Colour, bold: Bool? = nil) -> TextFormat {
      TextFormat(size: .points(size), isBold: bold, colour: Colour(colour))
    }
    let (list, gap) = isDense ? (sizes.body - 1.5, 1.0) : (sizes.body - 0.5, 2.0)
    remark = TextFormat(isItalic: true, colour: Colour(palette.label))
    let ground = Colour(palette.headingGround)
    paragraphStyles = [
      ParagraphStyle(
        Self.title, name: "Comparison Title", next: Self.subject, text: text(16, palette.headingGround, bold: true),
        paragraph: ParagraphFormat(keepWithNext: true, outlineLevel: 1)),
      ParagraphStyle(
        Self.subject, name: "Comparison Subject", text: text(sizes.value - 1, palette.label),
        paragraph: ParagraphFormat(
          spaceAfter: .points(6),
          borderBelow: Border(width: .points(1), colour: ground, space: .points(5)))),
      ParagraphStyle(Self.chart, name: "Comparison Chart", paragraph: ParagraphFormat(spaceAfter: .points(4))),
      ParagraphStyle(
        Self.section, name: "Comparison Section", text: text(11, palette.headingGround, bold: true),
        paragraph: ParagraphFormat(
          spaceBefore: .points(9), spaceAfter: .points(4), keepWithNext: true, outlineLevel: 2)),
      ParagraphStyle(
        Self.heading, name: "Comparison Heading", text: text(sizes.heading - 0.5, palette.headingText, bold: true),
        paragraph: ParagraphFormat(keepWithNext: true)),
      ParagraphStyle(Self.cell, name: "Comparison Cell", text: text(sizes.body, palette.text)),
      ParagraphStyle(
        Self.strong, name: "Comparison Function", basedOn: Self.cell, text: TextFormat(isBold: true)),
      ParagraphStyle(
        Self.listHeading, name: "Comparison List Heading", text: text(list - 0.5, palette.label, bold: true),
        paragraph: ParagraphFormat(spaceBefore: .points(gap), keepWithNext: true)),
      ParagraphStyle(
        Self.listItem, name: "Comparison List Item", text: text(list, palette.text),
        paragraph: ParagraphFormat(spaceAfter: .points(gap))),
      ParagraphStyle(
        Self.note, name: "Comparison Note", text: text(sizes.legend, palette.label),
        paragraph: ParagraphFormat(spaceBefore: .points(4))),
      ParagraphStyle(
        Self.pageFooter, name: "footer", text: text(sizes.pageHeader, palette.label),
        paragraph: ParagraphFormat(alignment: .end)),
    ]
    let rule = Border(width: .points(0.5), colour: Colour(palette.rule))
    let side = Length.centimetres(template.cellPadding.leftCentimetres)
    func table(_ id: StyleID, _ name: String, air: Length) -> TableStyle {
      TableStyle(
        id, name: name, outerBorder: rule, horizontalBorder: rule, verticalBorder: rule,
        cellMargins: CellMargins(top: air, bottom: air, start: side, end: side))
    }
    tableStyles = [
      table(Self.table, "Comparison Table", air: .points(2)), table(Self.lists, "Comparison Lists", air: .points(2.5)),
    ]
  }
}
