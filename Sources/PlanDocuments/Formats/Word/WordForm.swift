internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The form as a Word document.
final class WordForm: Sendable {
  let template: PlanTemplate
  let wording: Wording
  private let page: PageSetup
  let looks: WordLooks
  private let design: DocumentDesign
  private let columnWidths: [Length]
  let frames: WordCellFrames
  let rowHeights: WordRowHeights

  init(template: PlanTemplate, wording: Wording) {
    self.template = template
    self.wording = wording
    page = PageSetup(of: template.page, direction: wording.direction)
    looks = WordLooks(template: template)
    design = DocumentDesign(Self.formats(template, wording, looks))
    columnWidths = template.columns.map { .centimetres($0.wordWidthCentimetres) }
    frames = WordCellFrames(palette: template.palette)
    rowHeights = WordRowHeights(template: template, wording: wording)
  }

  /// - Parameter identity: What the file says of the plan in it; nil leaves it out.
  func document(of table: PlanTable, identity: PlanIdentity?) -> WordDocument {
    var document = document(around: table, header: [.text(table.pageHeader)], identity: identity)
    var wordTable = wordTable(of: table)
    let writer = WordRowWriter(form: self, table: table)
    wordTable.furtherRows = { writer.write(to: &$0) }
    document.body = table.head.flatMap(paragraphs) + [.table(wordTable)] + legend(table.legend)
    return document
  }

  /// A document with all but its body.
  func document(around table: PlanTable, header: [Inline], identity: PlanIdentity?) -> WordDocument {
    var document = WordDocument(
      page: page, design: design, properties: DocumentProperties(of: table, in: wording, identity: identity))
    document.header = [.paragraph(Paragraph(style: WordLooks.pageHeader, inlines: header))]
    document.footer = [.paragraph(Paragraph(pageFooterOf: wording, style: WordLooks.pageFooter))]
    document.customXML = identity?.customXML
    return document
  }

  private static func formats(
    _ template: PlanTemplate, _ wording: Wording, _ looks: WordLooks
  ) -> DocumentFormats {
    var formats = DocumentFormats(of: template, wording)
    formats.paragraphStyles = looks.paragraphStyles
    formats.tableStyles = [looks.tableStyle]
    return formats
  }

  // Above and below the table

  private func paragraphs(of line: PlanTable.HeadLine) -> [Block] {
    let value = line.value.text(in: wording)
    guard line.isOnOneLine else {
      return [
        .paragraph(Paragraph(line.label, style: WordLooks.label)), .paragraph(Paragraph(value, style: WordLooks.value)),
      ]
    }
    let bold = RunFormat(text: looks.inlineValue)
    let inlines: [Inline] = [.text(line.label + " ")] + (value.isEmpty ? [] : [.text(value, bold)])
    return [.paragraph(Paragraph(style: WordLooks.date, inlines: inlines))]
  }

  private func legend(_ lines: [String]) -> [Block] {
    if lines.isEmpty { return [Self.end] }
    return lines.map { .paragraph(Paragraph($0, style: WordLooks.legend)) }
  }

  /// What stands after the table where no legend does: Word wants a paragraph there.
  static let end = Block.paragraph(Paragraph(style: WordLooks.end))

  // The table

  /// The table with its headings and without further rows.
  func wordTable(of table: PlanTable) -> Table {
    let headings = TableRow(
      isHeader: true, cannotSplit: true,
      cells: table.headings.map { heading in
        TableCell(
          shading: Colour(template.palette.headingGround), verticalAlignment: .centre,
          paragraphs: [Paragraph(heading, style: WordLooks.heading)])
      })
    return Table(
      style: WordLooks.table, columnWidths: columnWidths, caption: wording.tableTitle,
      description: wording.tableDescription, rows: [headings])
  }

  /// Only what differs from the document's own direction.
  func direction(of cell: PlanTable.Cell) -> TextDirection? {
    guard cell.direction != wording.direction else { return nil }
    return TextDirection(cell.direction)
  }

  /// Other words than those of the list are kept as a further choice.
  func dropDown(_ text: String, former: String? = nil, isBlank: Bool = false) -> OOXML.DropDown {
    // A blank form asks for a choice; in a plan an empty cell is empty, with spaces to click on.
    let placeholder = isBlank ? wording.dropDowns.priority.placeholder : String(repeating: "\u{2002}", count: 5)
    let labels = template.dropDowns.priority.values.map { wording.label(for: $0) }
    let others = [former, text].compactMap { $0 }.filter { !$0.isEmpty && !labels.contains($0) }
    return OOXML.DropDown(
      tag: "ccpm-priority", alias: wording.heading(for: .priority), items: labels + others,
      selected: text.isEmpty ? nil : text, placeholder: placeholder, former: former)
  }
}

extension TextDirection {
  init(_ direction: Wording.Direction) {
    self =
      switch direction {
      case .leftToRight: .leftToRight
      case .rightToLeft: .rightToLeft
      }
  }
}

extension PageSetup {
  init(of page: PageLayout, direction: Wording.Direction) {
    let margins = page.margins
    let (start, end) =
      direction == .leftToRight
      ? (margins.leftCentimetres, margins.rightCentimetres) : (margins.rightCentimetres, margins.leftCentimetres)
    self.init(
      width: .centimetres(page.widthCentimetres), height: .centimetres(page.heightCentimetres),
      top: .centimetres(margins.topCentimetres), bottom: .centimetres(margins.bottomCentimetres),
      start: .centimetres(start), end: .centimetres(end),
      headerDistance: .centimetres(page.headerCentimetres), footerDistance: .centimetres(page.footerCentimetres))
  }
}

extension DocumentFormats {
  /// The languages, faces and colours of the form, without styles.
  init(of template: PlanTemplate, _ wording: Wording) {
    self.init(
      language: DocumentLanguage(of: wording),
      fonts: DocumentFonts(
        latin: DocumentFont(template.typeface.leftToRightName),
        complexScript: DocumentFont(template.typeface.rightToLeftName)),
      theme: Theme(of: template), textSize: .points(template.typeface.sizes.body))
  }
}

extension Paragraph {
  /// The number of the page, in the words of a language.
  init(pageFooterOf wording: Wording, style: StyleID) {
    let inlines = wording.pageFooter.map { piece -> Inline in
      switch piece {
      case .text(let text): .text(text)
      // Word counts the pages when it lays them out; these stand until then.
      case .page: .field(.page, cached: "1")
      case .pages: .field(.pageCount, cached: "1")
      }
    }
    self.init(style: style, inlines: inlines)
  }
}

extension DocumentLanguage {
  init(of wording: Wording) {
    let comma = wording.decimalSeparator == ","
    switch wording.direction {
    case .leftToRight:
      self.init(latin: wording.locale, decimalSymbol: wording.decimalSeparator, listSeparator: comma ? ";" : ",")
    case .rightToLeft:
      self.init(
        latin: "en-GB", complexScript: wording.locale, direction: .rightToLeft,
        decimalSymbol: wording.decimalSeparator, listSeparator: comma ? ";" : ",")
    }
  }
}

extension BookmarkName {
  /// Before an id.
  static let actionPrefix = "ccpm_"
  /// Before the id of an action that stands there only as long as a tracked change is not accepted.
  static let formerPrefix = "ccpm_was_"
  /// After a prefix, before the hash of an id that does not fit a name.
  static let hashMark = "h_"

  /// The bookmark that carries an action's id: `ccpm_` and the id where it fits, else a hash of it.
  ///
  /// A reader finds the action again by making the names of the ids it knows.
  init?(forActionID id: String) { self.init(Self.actionPrefix, id) }

  /// The same for an action of the version before the tracked changes; names are unique in a document.
  init?(forFormerActionID id: String) { self.init(Self.formerPrefix, id) }

  private init?(_ prefix: String, _ id: String) {
    guard let plain = BookmarkName(prefix + id) else {
      self.init(prefix + Self.hashMark + StableHash(of: Array(id.utf8)).hexadecimal)
      return
    }
    self = plain
  }
}
