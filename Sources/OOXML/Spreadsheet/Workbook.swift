/// An Excel workbook.
public struct Workbook {
  /// The sheets in the order of their tabs; at least one, one of them visible.
  public var sheets: [Worksheet] = []
  /// Names for ranges, which formulas and lists can use.
  public var names: [DefinedName] = []
  /// The places of sheets that are written after all others, in this order: they tell what the others were found to
  /// hold. People see the sheets in the order of `sheets` all the same.
  public var lateSheets: [Int] = []
  /// The styles and the theme.
  public var design: WorkbookDesign
  /// What the file says of itself.
  public var properties: DocumentProperties
  /// Data of another program's own, which Excel keeps and does not show.
  public var customXML: CustomXML?
  /// Bytes of text that the shared table takes; texts that are new after that stand in their cells.
  ///
  /// Some programs show no texts that stand in cells, so only a bulk table should set it, to bound its memory.
  public var sharedTextBudget = Int.max

  /// A workbook without sheets, in looks that may be shared with others.
  public init(design: WorkbookDesign, properties: DocumentProperties) {
    self.design = design
    self.properties = properties
  }

  /// A workbook without sheets, in looks of its own.
  public init(
    styles: StyleSheet, theme: Theme = .plain, properties: DocumentProperties = DocumentProperties()
  ) {
    self.init(design: WorkbookDesign(styles: styles, theme: theme), properties: properties)
  }

  /// A name for a range (ECMA-376 Part 1, 18.2.5 definedName).
  public struct DefinedName: Sendable {
    /// The name as formulas use it: letters, digits, `_` and `.`, and nothing that looks like a cell.
    public let name: String
    /// `Sheet!$A$1:$A$4`.
    public let reference: String

    /// A name for a range.
    public init(name: String, reference: String) {
      self.name = name
      self.reference = reference
    }
  }

  /// A sheet's name as formulas quote it.
  public static func quoted(sheet name: String) -> String {
    "'" + name.doubling("'") + "'"
  }
}

/// The looks of a workbook. Those that share one compress it once.
public struct WorkbookDesign: Sendable {
  fileprivate let styles: RecurringBody
  fileprivate let theme: RecurringBody
  fileprivate let formatCount: Int

  /// Looks from their styles, as they are now, and theme.
  public init(styles: StyleSheet, theme: Theme) {
    self.styles = RecurringBody { styles.write(to: &$0) }
    formatCount = styles.formatCount
    self.theme = RecurringBody { theme.write(to: &$0) }
  }
}

extension Workbook {
  /// The whole file in memory; the same workbook gives the same bytes. The rows of its sheets are run once.
  ///
  /// - Throws: `PackageWriteError`, for text that XML or a cell cannot carry, a place outside the sheet, a sheet's
  ///   name, header or footer that Excel refuses, or a file of 4 GiB and more; and what the rows throw.
  public func bytes(level: CompressionLevel = .quick) throws -> [UInt8] { try package().bytes(level: level) }

  /// Writes the file, with no more of its sheets in memory than a buffer. The rows of its sheets are run once.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes in their order.
  ///   - level: How hard the parts are compressed.
  ///   - threads: How many compress the sheets; they do not change the bytes.
  /// - Throws: As ``bytes(level:)``, or what the sink throws.
  public func write(to sink: any ByteSink, level: CompressionLevel = .quick, threads: Int = 1) throws {
    try package().write(to: sink, level: level, threads: threads)
  }

  private static let stylesName = PartName("/xl/styles.xml")
  private static let themeName = PartName("/xl/theme/theme1.xml")
  private static let stringsName = PartName("/xl/sharedStrings.xml")

  /// Lends the table of texts from sheet to sheet.
  private final class StringsBox {
    var strings: SharedStrings?
    init(_ strings: consuming SharedStrings) { self.strings = consume strings }
  }

  /// Numbers for the names of parts.
  private struct PartCounters {
    var charts = 0
    var drawings = 0
    var tables = 0
  }

  /// Takes a sheet from its own part to those that stand behind it.
  private final class WrittenBox {
    var written: WrittenSheet?
  }

  /// The places of the sheets in the order in which they are written.
  private var writingOrder: [Int] {
    let late = Set(lateSheets)
    var written: Set<Int> = []
    return sheets.indices.filter { !late.contains($0) }
      + lateSheets.filter { sheets.indices.contains($0) && written.insert($0).inserted }
  }

  /// A sheet with its drawing, charts and tables.
  private func parts(
    of index: Int, named name: PartName, _ strings: StringsBox, _ box: WrittenBox, _ counters: inout PartCounters
  ) -> [Part] {
    let sheet = sheets[index]
    if let recurring = sheet.recurring { return [Part(name, .worksheet, recurring: recurring.body)] }
    var relationships: [Relationship] = []
    var others: [Part] = []
    if !sheet.charts.isEmpty {
      counters.drawings += 1
      let drawing = PartName("/xl/drawings/drawing\(counters.drawings).xml")
      relationships.append(Relationship(.drawing, drawing))
      let names = sheet.charts.indices.map { PartName("/xl/charts/chart\(counters.charts + $0 + 1).xml") }
      counters.charts += names.count
      others.append(
        Part(drawing, .drawing, relationships: names.map { Relationship(.chart, $0) }) {
          box.written?.sheet.charts.writeDrawing(to: &$0)
        })
      others += names.enumerated().map { place, name in
        Part(name, .chart) { try box.written?.chart(place)?.write(to: &$0) }
      }
    }
    for table in sheet.tables {
      counters.tables += 1
      let (id, name) = (counters.tables, PartName("/xl/tables/table\(counters.tables).xml"))
      relationships.append(Relationship(.table, name))
      others.append(
        Part(name, .table) { xml in
          try table.check()
          table.write(id: id, lastRow: box.written?.lastRow ?? 0, to: &xml)
        })
    }
    let part = Part(name, .worksheet, relationships: relationships, isRecurring: !sheet.leadingTexts.isEmpty) {
      let written = try sheet.write(to: &$0, strings: &strings.strings)
      guard written.lastStyle < design.formatCount else { throw PackageWriteError.unknownStyle(sheet: sheet.name) }
      box.written = written
    }
    return [part] + others
  }

  /// The parts of the workbook. The package is to be written once: writing it runs the sheets' rows.
  package func package() -> Package {
    var package = Package()
    let recurring = sheets.compactMap(\.recurring)
    precondition(recurring.count <= 1, "only one sheet's texts can be the first")
    let recurringTexts = recurring.first?.texts ?? []
    let box = StringsBox(
      SharedStrings(
        leading: recurringTexts + sheets.flatMap(\.leadingTexts), references: recurringTexts.count,
        budget: sharedTextBudget))
    let sheetNames = sheets.indices.map { PartName("/xl/worksheets/sheet\($0 + 1).xml") }
    var relationships = sheetNames.map { Relationship(.worksheet, $0) }
    relationships += [
      Relationship(.theme, Self.themeName), Relationship(.styles, Self.stylesName),
      Relationship(.sharedStrings, Self.stringsName),
    ]
    var data = Package()
    if let customXML { relationships.append(data.add(customXML)) }

    let written = sheets.map { _ in WrittenBox() }
    let book = Part(PartName("/xl/workbook.xml"), .workbook, relationships: relationships) { xml in
      try checkSheetNames()
      write(zip(written, sheets).map { $0.written?.sheet ?? $1 }, to: &xml)
    }
    // It stands first, as programs expect, unless what it tells of a sheet is known only then.
    if lateSheets.isEmpty { package.add(book, as: .officeDocument) }
    var counters = PartCounters()
    for index in writingOrder {
      package.parts += parts(of: index, named: sheetNames[index], box, written[index], &counters)
    }
    if !lateSheets.isEmpty { package.add(book, as: .officeDocument) }
    package.parts.append(Part(Self.themeName, .theme, recurring: design.theme))
    package.parts.append(Part(Self.stylesName, .workbookStyles, recurring: design.styles))
    package.parts.append(
      Part(Self.stringsName, .sharedStrings) { xml in
        guard let strings = box.strings.take() else { return }
        strings.write(to: &xml)
      })
    package.add(properties)
    package.parts += data.parts
    return package
  }

  private func checkSheetNames() throws(PackageWriteError) {
    var names = Set<String>()
    for name in sheets.map(\.name) {
      guard SpreadsheetLimits.allows(sheetName: name), names.insert(name.lowercased()).inserted else {
        throw .sheetName(name)
      }
    }
  }

  /// 18.2.27 workbook.
  ///
  /// - Parameter sheets: As they are when they have been written, where they have.
  private func write(_ sheets: [Worksheet], to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "workbook", ("xmlns", Namespace.spreadsheet), ("xmlns:r", Namespace.relationships)
    ) { xml in
      xml.raw("<workbookPr/><bookViews><workbookView/></bookViews>")
      xml.element("sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.element(
            "sheet", ("name", ExtendedString(sheet.name)), ("sheetId", index + 1),
            ("state", sheet.visibility == .visible ? nil : sheet.visibility.rawValue),
            ("r:id", Relationship.id(at: index)))
        }
      }
      writeNames(of: sheets, to: &xml)
    }
  }

  /// 18.2.5 definedName: the sheets' built-in names first, then the workbook's own.
  private func writeNames(of sheets: [Worksheet], to xml: inout XMLWriter) {
    let builtIn = sheets.enumerated().flatMap { index, sheet in sheet.builtInNames.map { (index, $0, $1) } }
    guard !builtIn.isEmpty || !names.isEmpty else { return }
    xml.element("definedNames") { xml in
      for (index, name, reference) in builtIn {
        xml.element("definedName") { xml in
          xml.attribute("name", name)
          xml.attribute("localSheetId", index)
          xml.attribute("hidden", name == Worksheet.filterName ? true : nil)
        } content: { xml in
          xml.spreadsheetText(reference)
        }
      }
      for name in names {
        xml.element("definedName") { xml in
          xml.attribute("name", name.name)
        } content: { xml in
          xml.spreadsheetText(name.reference)
        }
      }
    }
  }
}

extension Worksheet {
  fileprivate static let filterName = "_xlnm._FilterDatabase"

  /// The names by which Excel knows a sheet's filter, its printed area and its repeated rows.
  fileprivate var builtInNames: [(name: String, reference: String)] {
    let sheet = Workbook.quoted(sheet: name)
    var names: [(String, String)] = []
    if let filter { names.append((Self.filterName, "\(sheet)!\(filter.absolute)")) }
    if let area = print?.area { names.append(("_xlnm.Print_Area", "\(sheet)!\(area.absolute)")) }
    if let rows = print?.repeatedRows {
      names.append(("_xlnm.Print_Titles", "\(sheet)!$\(rows.lowerBound):$\(rows.upperBound)"))
    }
    return names
  }
}
