internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The looks of a register, made once for a template and a language.
struct RegisterLooks: Sendable {
  let styleSheet: StyleSheet
  let heading: CellStyle
  /// Over numbers.
  let centredHeading: CellStyle
  let tag: CellStyle
  let text: CellStyle
  /// For text that runs against the direction of the register.
  let counterText: CellStyle
  let number: CellStyle
  let date: CellStyle
  let title: CellStyle
  let summary: CellStyle
  let section: CellStyle
  let heat: CellStyle
  let heatMean: CellStyle
  let data: CellStyle
  /// What a row of the overview is about.
  let name: CellStyle
  let ratingRules: [ConditionalFormat.Rule]
  let priorityRules: [ConditionalFormat.Rule]

  init(template: PlanTemplate, wording: Wording) {
    let (palette, typeface) = (template.palette, template.typeface)
    let sizes = typeface.sizes
    func font(_ size: Double, bold: Bool = false, _ colour: Palette.Colour? = nil) -> Font {
      Font(
        name: typeface.name(for: wording.direction), size: .points(size), isBold: bold,
        colour: Colour(colour ?? palette.text))
    }
    let order = CellAlignment.ReadingOrder.of(wording.direction)
    let counter = CellAlignment.ReadingOrder.of(wording.direction == .leftToRight ? .rightToLeft : .leftToRight)
    func alignment(
      _ horizontal: CellAlignment.Horizontal = .general, _ vertical: CellAlignment.Vertical = .top, wraps: Bool = true
    ) -> CellAlignment {
      CellAlignment(horizontal: horizontal, vertical: vertical, wraps: wraps, readingOrder: order)
    }
    // Column widths are counted in digits of this font, so it does not follow the template.
    var sheet = StyleSheet(normal: Font(name: "Calibri", size: .points(11)))
    let rule = CellBorder(Colour(palette.rule))
    var headingFormat = CellFormat(
      font: font(sizes.heading, bold: true, palette.headingText), fill: Colour(palette.headingGround),
      border: CellBorder(Colour(palette.headingText), sides: [.start, .end]), alignment: alignment(.general, .center))
    heading = sheet.style(headingFormat)
    headingFormat.alignment.horizontal = .center
    centredHeading = sheet.style(headingFormat)
    tag = sheet.style(
      CellFormat(
        font: font(sizes.pageHeader, palette.label), fill: Colour(palette.functionGround), border: rule,
        alignment: alignment(wraps: false)))
    var format = CellFormat(font: font(sizes.body), border: rule, alignment: alignment())
    text = sheet.style(format)
    format.alignment.readingOrder = counter
    counterText = sheet.style(format)
    format.alignment = alignment(.center)
    number = sheet.style(format)
    format.numberFormat = "yyyy\\-mm\\-dd"
    date = sheet.style(format)
    let start = wording.direction == .leftToRight ? CellAlignment.Horizontal.left : .right
    title = sheet.style(
      CellFormat(font: font(16, bold: true, palette.headingGround), alignment: alignment(start, .center, wraps: false)))
    summary = sheet.style(
      CellFormat(font: font(sizes.label, palette.label), alignment: alignment(start, .center, wraps: false)))
    section = sheet.style(
      CellFormat(
        font: font(sizes.value, bold: true, palette.headingGround), alignment: alignment(start, .bottom, wraps: false)))
    let grid = CellBorder(.white)
    heat = sheet.style(
      CellFormat(font: font(sizes.body), border: grid, alignment: alignment(.center, .center), numberFormat: "0"))
    heatMean = sheet.style(
      CellFormat(
        font: font(sizes.body, bold: true), border: grid, alignment: alignment(.center, .center), numberFormat: "0"))
    data = sheet.style(
      CellFormat(font: font(sizes.body), border: rule, alignment: alignment(.center, .center), numberFormat: "0"))
    name = sheet.style(
      CellFormat(font: font(sizes.body), border: rule, alignment: alignment(start, .center)))
    func rules<Code>(_ codes: [Code], _ label: (Code) -> String, _ ground: (Code) -> Palette.Colour?)
      -> [ConditionalFormat.Rule]
    {
      codes.compactMap { code in
        ground(code).map {
          ConditionalFormat.Rule(.equals(label(code)), sheet.differentialStyle(.fill(Colour($0))))
        }
      }
    }
    ratingRules = rules(Rating.allCases, { wording.label(for: $0) }, palette.ground)
    priorityRules = rules(Priority.allCases, { wording.label(for: $0) }, palette.ground)
    styleSheet = sheet
  }
}
