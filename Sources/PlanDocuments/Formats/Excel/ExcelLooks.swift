internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The looks of the form in Excel, made once for a template and a language.
struct ExcelLooks: Sendable {
  let styleSheet: StyleSheet
  let label: CellStyle
  let value: CellStyle
  let year: CellStyle
  let date: CellStyle
  let heading: CellStyle
  private let body: CellStyle
  /// For text that runs against the direction of the form.
  private let counterBody: CellStyle
  private let function: CellStyle
  private let counterFunction: CellStyle
  let legend: CellStyle
  let plain: CellStyle
  private let ratings: [Rating: CellStyle]
  private let priorities: [Priority: CellStyle]
  private let result: CellStyle
  private let formDirection: Wording.Direction
  /// The same colours for what is changed later in Excel.
  let ratingColours: [Rating: DifferentialStyle]
  let priorityColours: [Priority: DifferentialStyle]
  let noColour: DifferentialStyle
  /// By month, January first; empty where the date's own format names the months as the form does.
  let months: [DifferentialStyle]

  func result(for rating: Rating?) -> CellStyle { rating.flatMap { ratings[$0] } ?? result }

  func body(_ direction: Wording.Direction) -> CellStyle { direction == formDirection ? body : counterBody }

  func function(_ direction: Wording.Direction) -> CellStyle {
    direction == formDirection ? function : counterFunction
  }

  func priority(for priority: Priority?) -> CellStyle { priority.flatMap { priorities[$0] } ?? body }

  init(template: PlanTemplate, wording: Wording) {
    let palette = template.palette
    let typeface = template.typeface
    let sizes = typeface.sizes
    formDirection = wording.direction
    let start = CellAlignment(vertical: .top, wraps: true, readingOrder: .of(wording.direction))
    func font(_ size: Double, bold: Bool = false, _ colour: Palette.Colour? = nil) -> Font {
      Font(
        name: typeface.name(for: wording.direction), size: .points(size), isBold: bold,
        colour: Colour(colour ?? palette.text))
    }
    // Column widths are counted in digits of this font, so it does not follow the template.
    var sheet = StyleSheet(normal: Font(name: "Calibri", size: .points(11)))
    let rule = CellBorder(Colour(palette.rule))
    let bodyFormat = CellFormat(font: font(sizes.body), border: rule, alignment: start)
    func body(_ ground: Palette.Colour?, bold: Bool = false) -> CellFormat {
      var format = bodyFormat
      format.font.isBold = bold
      format.fill = ground.map { Colour($0) }
      return format
    }

    var centred = start
    centred.vertical = .center
    let labelFormat = CellFormat(font: font(sizes.label, palette.label), alignment: centred)
    label = sheet.style(labelFormat)
    var valueFormat = CellFormat(font: font(sizes.value, bold: true), alignment: centred)
    // Numbers and dates would stand at the end of the line.
    valueFormat.alignment.horizontal = wording.direction == .leftToRight ? .left : .right
    value = sheet.style(valueFormat)
    valueFormat.numberFormat = "0"
    year = sheet.style(valueFormat)
    valueFormat.font = font(sizes.label, bold: true)
    valueFormat.numberFormat = wording.excelDateFormat
    date = sheet.style(valueFormat)
    heading = sheet.style(
      CellFormat(
        font: font(sizes.heading, bold: true, palette.headingText), fill: Colour(palette.headingGround),
        border: CellBorder(Colour(palette.headingText)), alignment: centred))
    self.body = sheet.style(bodyFormat)
    var counterFormat = bodyFormat
    counterFormat.alignment.readingOrder = .of(wording.direction == .leftToRight ? .rightToLeft : .leftToRight)
    counterBody = sheet.style(counterFormat)
    var functionFormat = body(palette.functionGround, bold: true)
    function = sheet.style(functionFormat)
    functionFormat.alignment = counterFormat.alignment
    counterFunction = sheet.style(functionFormat)
    legend = sheet.style(CellFormat(font: font(sizes.legend, palette.label), alignment: start))
    // From the left, Latin ids in the hidden last column of a sheet from the right would be printed in the column before it.
    let side: CellAlignment.Horizontal = wording.direction == .leftToRight ? .general : .right
    plain = sheet.style(CellFormat(font: font(sizes.body), alignment: CellAlignment(horizontal: side)))
    result = sheet.style(body(nil, bold: true))
    ratings = Self.looks(Rating.allCases) { palette.ground(for: $0).map { sheet.style(body($0, bold: true)) } }
    priorities = Self.looks(Priority.allCases) { palette.ground(for: $0).map { sheet.style(body($0)) } }
    func colour(_ ground: Palette.Colour?) -> DifferentialStyle? {
      ground.map { sheet.differentialStyle(.fill(Colour($0))) }
    }
    ratingColours = Self.looks(Rating.allCases) { colour(palette.ground(for: $0)) }
    priorityColours = Self.looks(Priority.allCases) { colour(palette.ground(for: $0)) }
    noColour = sheet.differentialStyle(.fill(.white))
    months = wording.excelDateFormatsByMonth.map { sheet.differentialStyle(.numberFormat($0)) }
    styleSheet = sheet
  }

  private static func looks<Code: Hashable, Look>(_ codes: [Code], look: (Code) -> Look?) -> [Code: Look] {
    var looks: [Code: Look] = [:]
    for code in codes { looks[code] = look(code) }
    return looks
  }
}

extension CellAlignment.ReadingOrder {
  /// The direction is stated, so that a cell that begins with a number or a foreign word keeps it.
  static func of(_ direction: Wording.Direction) -> CellAlignment.ReadingOrder {
    switch direction {
    case .leftToRight: .leftToRight
    case .rightToLeft: .rightToLeft
    }
  }
}
