/// A picture, chart, diagram or other object on a sheet.
public struct ReadSheetPicture: Sendable, Equatable {
  /// What it shows, as its alternative text says, or its name; empty where it has neither.
  public var name: String
  /// The cell under its upper left corner; nil where it hangs on none.
  public var cell: CellReference?
}

/// What lies over the cells of a sheet.
public struct ReadDrawings: Sendable, Equatable {
  /// Texts of shapes and text boxes, one a shape, paragraphs joined by line feeds.
  public var texts: [String] = []
  /// The pictures, charts and other objects, in the order of the file.
  public var pictures: [ReadSheetPicture] = []
}

extension WorkbookReader {
  /// What lies over the cells of a sheet (ECMA-376 Part 1, 20.5.2).
  public func drawings(of sheet: ReadSheet) throws(ReadingError) -> ReadDrawings {
    var drawings = ReadDrawings()
    guard let part = sheet.part else { return drawings }
    for part in try package.relationships(of: part).filter({ $0.type.lastStep == "drawing" }).compactMap(\.part) {
      var parser = try package.parser(of: part)
      try Self.read(&parser, into: &drawings)
    }
    return drawings
  }

  private static func read(_ xml: inout XMLPullParser, into drawings: inout ReadDrawings) throws(ReadingError) {
    var cell: CellReference?
    var isUnnamed = false
    while xml.depth > 0 {
      guard try xml.next() == .start else { continue }
      switch (xml.namespace, xml.word) {
      case (_, .txBody):
        let text = try shapeText(&xml)
        if !text.isEmpty { drawings.texts.append(text) }
      case (.drawingSpreadsheet, .absoluteAnchor): cell = nil
      case (.drawingSpreadsheet, .from): cell = try corner(&xml)
      case (.drawingSpreadsheet, .pic), (.drawingSpreadsheet, .graphicFrame):
        drawings.pictures.append(ReadSheetPicture(name: "", cell: cell))
        isUnnamed = true
      case (.drawingSpreadsheet, .cNvPr) where isUnnamed:
        drawings.pictures[drawings.pictures.count - 1].name = xml.drawingName
        isUnnamed = false
      default: continue
      }
      if drawings.texts.count + drawings.pictures.count > xml.limits.records {
        throw xml.failure(.limit(.records, xml.limits.records))
      }
    }
  }

  /// The cell that an anchor begins in, counted in the file from 0 (ECMA-376 Part 1, 20.5.2.15 from).
  private static func corner(_ xml: inout XMLPullParser) throws(ReadingError) -> CellReference? {
    var (row, column): (Int?, Int?) = (nil, nil)
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .row: row = Int(try xml.elementText())
      case .col: column = Int(try xml.elementText())
      default: return
      }
    }
    guard let row, let column, (0..<CellReference.lastRow).contains(row),
      (0..<CellReference.lastColumn).contains(column)
    else { return nil }
    return CellReference(row: row + 1, column: column + 1)
  }

  /// The text of a shape, its paragraphs joined by line feeds (ECMA-376 Part 1, 20.5.2.34 txBody).
  private static func shapeText(_ xml: inout XMLPullParser) throws(ReadingError) -> String {
    let level = xml.depth
    var paragraphs: [String] = []
    while xml.depth >= level {
      guard try xml.next() == .start, xml.namespace == .drawing else { continue }
      switch xml.word {
      case .p: paragraphs.append("")
      case .br: if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1] += "\n" }
      case .t: if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1] += try xml.elementText() }
      default: continue
      }
    }
    return paragraphs.allSatisfy(\.isEmpty) ? "" : paragraphs.joined(separator: "\n")
  }
}
