internal import PlanModel

/// Reads a layout (`ccpm-template/1`).
enum LayoutReader {
  static let schema = "ccpm-template/1"

  static func layout(_ file: ObjectReader) -> Layout {
    defer { file.finish() }
    _ = file.string("schema")
    let before = file.list.count
    let page = file.read("page", page)
    let isPageSound = file.list.count == before
    return Layout(
      name: file.string("name"),
      page: page,
      typeface: file.read("type", typeface),
      cellPadding: file.read("cells") { edges($0, upTo: 1) },
      palette: file.read("colours", PaletteReader.palette),
      columns: columns(file, on: isPageSound ? page : nil),
      functions: functions(file),
      ratingScales: file.read("ratingScales", RatingScaleReader.scales),
      dropDowns: file.read("dropDowns", dropDowns),
      blankRows: file.whole("blankRows", in: 0...100))
  }

  private static func page(_ page: ObjectReader) -> PageLayout {
    PageLayout(
      widthCentimetres: page.number("width", in: 10...120),
      heightCentimetres: page.number("height", in: 10...120),
      margins: page.read("margins") { edges($0, upTo: 4.5) },
      headerCentimetres: page.number("header", in: 0...4.5),
      footerCentimetres: page.number("footer", in: 0...4.5))
  }

  private static func edges(_ edges: ObjectReader, upTo limit: Double) -> Edges {
    Edges(
      topCentimetres: edges.number("top", in: 0...limit),
      bottomCentimetres: edges.number("bottom", in: 0...limit),
      leftCentimetres: edges.number("left", in: 0...limit),
      rightCentimetres: edges.number("right", in: 0...limit))
  }

  private static func typeface(_ type: ObjectReader) -> Typeface {
    Typeface(
      leftToRightName: type.string("face", limit: 31),
      rightToLeftName: type.string("rightToLeftFace", limit: 31),
      sizes: type.read("sizes") { sizes in
        Typeface.Sizes(
          label: size("label", sizes), value: size("value", sizes), heading: size("heading", sizes),
          body: size("body", sizes), legend: size("legend", sizes), pageHeader: size("pageHeader", sizes))
      })
  }

  private static func size(_ key: String, _ sizes: ObjectReader) -> Double {
    let size = sizes.number(key, in: 4...72)
    let halves = size * 2
    if halves != Double(Int(halves)) {
      sizes.note(.unexpected(expected: ContentKind.halfNumber.rawValue, found: "\(size)"), at: key)
    }
    return size
  }

  /// - Parameter page: Nil where it is wrong itself, so that nobody knows how wide the columns may be.
  private static func columns(_ file: ObjectReader, on page: PageLayout?) -> [ColumnLayout] {
    let before = file.list.count
    let columns = file.readEach("columns") { column in
      ColumnLayout(
        field: column.value(ofCode: "field", among: VocabularyCodes.fields) ?? .function,
        wordWidthCentimetres: column.number("wordWidth", in: 0.5...50),
        excelWidthCentimetres: column.number("excelWidth", in: 0.5...50))
    }
    guard file.list.count == before else { return columns }
    file.checkEachOnce(columns.map(\.field.rawValue), of: PlanField.allCases.map(\.rawValue), at: "columns")
    guard file.list.count == before else { return columns }
    // The order is the official form's; a copy that had another could not be told from a wrong one.
    for (column, field) in zip(columns, PlanField.allCases) where column.field != field {
      file.note(.unexpected(expected: field.rawValue, found: column.field.rawValue), at: "columns")
      break
    }
    guard let page else { return columns }
    let width = columns.reduce(0) { $0 + $1.wordWidthCentimetres }
    let room = page.textWidthCentimetres
    // Word counts in twentieths of a point, 0.0018 cm: less than that is no overhang.
    if width > room + 0.0018 {
      file.note(.columnsTooWide(width, room: room), at: "columns")
    }
    return columns
  }

  private static func functions(_ file: ObjectReader) -> [FunctionLayout] {
    let before = file.list.count
    let functions = file.readEach("functions") { function in
      FunctionLayout(
        key: function.value(ofCode: "key", among: VocabularyCodes.functions) ?? .serviceDelivery,
        number: function.whole("number", in: 1...99))
    }
    guard file.list.count == before else { return functions }
    file.checkEachOnce(functions.map(\.key.code), of: FunctionKey.allCases.map(\.code), at: "functions")
    file.checkDistinct(functions.map { String($0.number) }, at: "functions")
    return functions
  }

  private static func dropDowns(_ lists: ObjectReader) -> DropDowns {
    DropDowns(
      priority: lists.read("priority") { dropDown($0, VocabularyCodes.priorities) },
      timeframe: lists.read("timeframe") { dropDown($0, VocabularyCodes.timeframes) },
      responsible: lists.read("responsible") { dropDown($0, VocabularyCodes.responsibles) })
  }

  private static func dropDown<Value>(
    _ list: ObjectReader, _ codes: [(code: String, value: Value)]
  ) -> DropDown<Value> {
    DropDown(
      values: list.values(ofCodes: "values", among: codes), otherTextAllowed: list.bool("otherTextAllowed"))
  }
}
