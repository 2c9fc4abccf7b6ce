/// A sheet as the workbook lists it.
public struct ReadSheet: Sendable, Equatable {
  /// Whether people see the sheet's tab.
  public enum Visibility: Sendable, Equatable {
    case visible
    case hidden
    /// Hidden so that only a program can show it.
    case veryHidden
  }

  /// What the sheet holds.
  public enum Kind: Sendable, Equatable {
    case worksheet
    case chart
    case dialog
    case macro
    /// The workbook names a part that the file does not hold, or that is another sheet's.
    case missing
  }

  /// The name on the sheet's tab.
  public var name: String
  /// Whether the tab is shown.
  public var visibility: Visibility
  /// Whether it has cells, or is a chart or an old dialog.
  public var kind: Kind
  /// The entry that holds the sheet.
  public var part: String?
}

/// A name that stands for cells or a formula (ECMA-376 Part 1, 18.2.5 definedName).
public struct ReadDefinedName: Sendable, Equatable {
  /// The name as formulas use it.
  public var name: String
  /// What it stands for: a range, a constant or a formula, as the file states it.
  public var formula: String
  /// The name of the sheet it belongs to; nil for the whole workbook.
  public var sheet: String?
  /// Whether programs leave it out of their lists.
  public var isHidden: Bool
}

/// Reads any workbook: its sheets, rows as a stream of typed cells, notes, names and properties.
///
/// Shared strings and formats are read at once, sheets only when asked for.
public struct WorkbookReader: Sendable {
  /// The file, for its properties and its custom XML.
  public let package: PackageReader
  /// The sheets in the order of their tabs.
  public private(set) var sheets: [ReadSheet] = []
  /// The names for ranges and formulas, in the order of the file.
  public private(set) var definedNames: [ReadDefinedName] = []
  /// The day from which dates are counted.
  public private(set) var dateSystem = DateSystem.from1900
  /// The texts that cells share.
  public let strings: SharedStringTable
  let formats: ReadCellFormats
  private let relationships: [ReadRelationship]

  /// Throws when the file is no workbook, or when a part that values depend on is missing or broken.
  public init(_ package: PackageReader) throws(ReadingError) {
    guard package.kind == .workbook else { throw ReadingError(.otherKind("document"), part: package.mainPart) }
    self.package = package
    relationships = try package.relationships(of: package.mainPart)
    strings = try Self.strings(package, relationships)
    formats = try Self.formats(package, relationships)
    try readWorkbook()
  }

  /// Opens a file that is known to be a workbook.
  public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
    try self.init(PackageReader(bytes: bytes, limits: limits))
  }

  private static func strings(
    _ package: PackageReader, _ relationships: [ReadRelationship]
  ) throws(ReadingError) -> SharedStringTable {
    guard let part = relationships.first(where: { $0.type == .sharedStrings })?.part else { return SharedStringTable() }
    var parser = try package.parser(of: part)
    return try SharedStringTable(&parser)
  }

  private static func formats(
    _ package: PackageReader, _ relationships: [ReadRelationship]
  ) throws(ReadingError) -> ReadCellFormats {
    guard let part = relationships.first(where: { $0.type == .styles })?.part else { return ReadCellFormats() }
    var parser = try package.parser(of: part)
    return try ReadCellFormats(&parser)
  }

  /// ECMA-376 Part 1, 18.2.27 workbook.
  private mutating func readWorkbook() throws(ReadingError) {
    var parser = try package.parser(of: package.mainPart)
    var sheets: [ReadSheet] = []
    var names: [(name: ReadDefinedName, sheet: Int?)] = []
    var dateSystem = DateSystem.from1900
    let targets = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    var claimed = Set<String>()
    try parser.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .workbookPr: dateSystem = xml.flag(.date1904) == true ? .from1904 : .from1900
      case .sheets:
        try xml.forEachChild { (xml) throws(ReadingError) in
          guard xml.word == .sheet else { return }
          if sheets.count >= xml.limits.entries { throw xml.failure(.limit(.records, xml.limits.entries)) }
          var sheet = Self.sheet(xml, targets)
          if let part = sheet.part, !claimed.insert(part).inserted { (sheet.kind, sheet.part) = (.missing, nil) }
          sheets.append(sheet)
        }
      case .definedNames:
        try xml.forEachChild { (xml) throws(ReadingError) in
          if names.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
          names.append(try Self.definedName(&xml))
        }
      default: return
      }
    }
    self.sheets = sheets
    self.dateSystem = dateSystem
    definedNames = names.map { entry in
      var name = entry.name
      name.sheet = entry.sheet.flatMap { sheets.indices.contains($0) ? sheets[$0].name : nil }
      return name
    }
  }

  private static func sheet(_ xml: borrowing XMLPullParser, _ targets: [String: ReadRelationship]) -> ReadSheet {
    let relationship = xml.attribute(.id, .officeRelationships).flatMap { targets[$0] }
    let visibility: ReadSheet.Visibility
    switch xml.attribute(.state) {
    case "hidden": visibility = .hidden
    case "veryHidden": visibility = .veryHidden
    default: visibility = .visible
    }
    return ReadSheet(
      name: SpreadsheetStrings.decoded(xml.attribute(.name) ?? ""), visibility: visibility,
      kind: relationship?.part == nil ? .missing : kind(relationship), part: relationship?.part)
  }

  private static func kind(_ relationship: ReadRelationship?) -> ReadSheet.Kind {
    switch relationship?.type.lastStep {
    case "chartsheet": .chart
    case "dialogsheet": .dialog
    case "xlMacrosheet", "xlIntlMacrosheet": .macro
    default: .worksheet
    }
  }

  private static func definedName(
    _ xml: inout XMLPullParser
  ) throws(ReadingError) -> (name: ReadDefinedName, sheet: Int?) {
    var name = ReadDefinedName(
      name: SpreadsheetStrings.decoded(xml.attribute(.name) ?? ""), formula: "", sheet: nil,
      isHidden: xml.flag(.hidden) ?? false)
    let sheet = xml.integer(.localSheetId)
    name.formula = SpreadsheetStrings.decoded(try xml.elementText())
    return (name, sheet)
  }

  /// Hands the rows of a worksheet that hold a value to `body`, one by one, and returns what else it holds.
  ///
  /// Sheets that are no worksheet have no rows. Throws what the part or `body` throws.
  @discardableResult
  public func readRows<Failure: Error>(
    of sheet: ReadSheet, _ body: (borrowing StreamedRow) throws(Failure) -> Void
  ) throws -> SheetExtras {
    guard sheet.kind == .worksheet, let part = sheet.part else { return SheetExtras() }
    let parser = try package.parser(of: part)
    if parser.word != .worksheet || parser.namespace != .spreadsheet {
      throw parser.failure(.unexpectedRoot(parser.localName))
    }
    var reader = SheetRowReader(parser, strings: strings, formats: formats, dates: dateSystem)
    return try reader.read(body)
  }
}
