import OOXML

/// A small document with everything a Word document can hold here, from the left or from the right.
func featureDocument(_ direction: TextDirection = .leftToRight) -> WordDocument {
  var document = WordDocument(
    page: .a4Landscape(margin: .centimetres(1.5)),
    language: DocumentLanguage(
      latin: "es-ES", complexScript: "ar-SA", direction: direction, decimalSymbol: ",", listSeparator: ";"),
    fonts: DocumentFonts(
      latin: DocumentFont("Calibri", alternative: "Carlito"),
      complexScript: DocumentFont("Arial", alternative: "Liberation Sans")),
    theme: featureTheme,
    properties: DocumentProperties(
      title: "Plan", language: "es", application: "Test", applicationVersion: "1.0", custom: [("plan", "1")]))
  document.paragraphStyles = paragraphStyles
  document.characterStyles = [
    CharacterStyle("Key", name: "Key word", text: TextFormat(isBold: true, colour: Colour(hex: "1F3A4D")))
  ]
  document.tableStyles = [tableStyle]
  document.header = [.paragraph(Paragraph("Plan\tVenezuela", style: "PageHeader"))]
  document.footer = [.paragraph(pageNumber)]
  document.body = [
    .paragraph(Paragraph("País: Venezuela", style: "Title")),
    .table(featureTable),
    .paragraph(Paragraph(style: "Body", alignment: .end, keepWithNext: true, inlines: [.text("S/C: sin comentarios")])),
    .table(Table(columnWidths: [.centimetres(3)], rows: [TableRow(cells: [])])),
  ]
  document.customXML = CustomXML(
    itemID: "{6B9D8C9E-0E5C-4B1E-9C55-4D6B1E7C0A11}", namespace: "urn:example:plan", attributes: [("version", "1")],
    text: "{\"year\": 2023}")
  return document
}

private let featureTheme = Theme(
  name: "Feature", fontName: "Calibri", rightToLeftFontName: "Arial",
  darkColour: Colour(red: 0x2F, green: 0x43, blue: 0x58), lightColour: Colour(red: 0xF2, green: 0xF5, blue: 0xF7),
  accents: Theme.Accents(
    Colour(red: 1, green: 0, blue: 0), Colour(red: 2, green: 0, blue: 0), Colour(red: 3, green: 0, blue: 0),
    Colour(red: 4, green: 0, blue: 0), Colour(red: 5, green: 0, blue: 0), Colour(red: 6, green: 0, blue: 0)),
  linkColour: Colour(red: 0, green: 0, blue: 0xFF))

private let paragraphStyles = [
  ParagraphStyle(.normal, name: "Normal", paragraph: ParagraphFormat(spaceAfter: .zero)),
  ParagraphStyle(
    "Title", name: "Plan title", next: "Body", text: TextFormat(size: .points(14), isBold: true),
    paragraph: ParagraphFormat(spaceBefore: .points(6), spaceAfter: .points(6), keepWithNext: true, outlineLevel: 1)),
  ParagraphStyle(
    "Body", name: "Plan body", text: TextFormat(size: .points(9.5)),
    paragraph: ParagraphFormat(lineSpacing: 1.1, indentStart: .centimetres(0.1))),
  ParagraphStyle(
    "Heading", name: "Plan heading cell", text: TextFormat(size: .points(9), isBold: true, colour: .white),
    paragraph: ParagraphFormat(alignment: .centre)),
  ParagraphStyle(
    "PageHeader", name: "Page header",
    paragraph: ParagraphFormat(
      tabStops: [TabStop(.centimetres(26.7), .end)],
      borderBelow: Border(width: .points(0.5), colour: .black, space: .points(2)))),
]

private let tableStyle = TableStyle(
  "Plan", name: "Plan table", outerBorder: Border(width: .points(0.75), colour: .black),
  horizontalBorder: Border(width: .points(0.5), colour: Colour(hex: "BFC7CD") ?? .black),
  verticalBorder: Border(width: .points(0.5), colour: Colour(hex: "BFC7CD") ?? .black),
  cellMargins: CellMargins(top: .points(2), bottom: .points(2), start: .points(4), end: .points(4)),
  headerRow: .init(
    text: TextFormat(isBold: true, colour: .white), shading: Colour(hex: "1F3A4D"), verticalAlignment: .centre))

private let pageNumber = Paragraph(
  alignment: .centre,
  inlines: [
    .text("Página "), .field(.page, cached: "1"), .text(" de "), .field(.pageCount, cached: "2"),
  ])

private let featureTable = Table(
  style: "Plan", columnWidths: [.centimetres(4.05), .centimetres(7.35), .centimetres(9), .centimetres(6.3)],
  indent: .points(0), caption: "Plan de acción", description: "Una fila por acción",
  rows: [
    TableRow(
      isHeader: true, cannotSplit: true,
      cells: ["Función", "Medida", "Prioridad", "Comentarios"].map {
        TableCell(paragraphs: [Paragraph($0, style: "Heading")])
      }),
    TableRow(
      cannotSplit: true,
      cells: [
        TableCell(
          verticalMerge: .start, shading: Colour(hex: "DCEBD9"), paragraphs: [Paragraph("84% Fuerte", style: "Body")]),
        TableCell(paragraphs: [
          Paragraph(
            style: "Body", bookmarks: [BookmarkName("action_1")].compactMap { $0 },
            inlines: [
              .text("Doble rol", RunFormat(style: "Key")), .text(" de <los/as> & otros:\n- uno\r\n\t- dos  "),
              .text("rojo", RunFormat(text: TextFormat(isItalic: true, colour: Colour(hex: "C00000")))),
            ])
        ]),
        TableCell(paragraphs: [Paragraph(style: "Body", inlines: [priority("1", "Alta")])]),
        TableCell(verticalAlignment: .bottom, paragraphs: [Paragraph("مجموعة OCHA", style: "Body"), Paragraph("")]),
      ]),
    TableRow(cells: [
      TableCell(verticalMerge: .continuation),
      TableCell(paragraphs: [
        Paragraph(
          inlines: [BookmarkName("action_2"), BookmarkName("action_1")].compactMap { $0.map(Inline.bookmark) }
            + [.text("84% قوي (OCHA) COVID-19 في 2024")])
      ]),
      TableCell(columnSpan: 2, paragraphs: [Paragraph(inlines: [priority("2", nil)])]),
    ]),
    TableRow(cells: [TableCell(columnSpan: 2, paragraphs: [Paragraph("Dos de cuatro")])]),
  ])

private func priority(_ tag: String, _ selected: String?) -> Inline {
  .dropDown(
    DropDown(
      tag: tag, alias: "Prioridad", items: ["Máxima", "Alta", "", "Alta", "Media"], selected: selected,
      placeholder: "Elija"))
}
