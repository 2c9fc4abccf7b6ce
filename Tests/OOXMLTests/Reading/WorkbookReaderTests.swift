import OOXML
import Testing

@Suite struct WorkbookReaderTests {
  /// The value of each cell of a small sheet, by its reference.
  static func values(_ content: ReadSheetContent) -> [String: ReadValue] {
    var values: [String: ReadValue] = [:]
    for cell in content.rows.flatMap(\.cells) { values[cell.reference.description] = cell.value }
    return values
  }

  private static func values(_ rows: String, strings: String? = nil, styles: String? = nil) throws -> [String:
    ReadValue]
  {
    values(
      try SmallFiles.sheet(SmallFiles.workbook("<sheetData>\(rows)</sheetData>", strings: strings, styles: styles)))
  }

  @Test(arguments: [("sheet%201.xml", "sheet%201.xml"), ("sheet%201.xml", "sheet 1.xml"), ("a+b%25.xml", "a+b%25.xml")])
  func `a part is found whether the archive has its name in percent signs or not`(target: String, name: String) throws {
    let links = SmallFiles.links([("rId1", "worksheet", "worksheets/\(target)")])
    let sheet =
      "<worksheet xmlns=\"\(SmallFiles.spreadsheet)\"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"
    let book = """
      <workbook xmlns="\(SmallFiles.spreadsheet)" xmlns:r="\(SmallFiles.relationships)">\
      <sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    let entries = [
      ArchiveBuilder.Entry("_rels/.rels", SmallFiles.links([("rId1", "officeDocument", "xl/workbook.xml")])),
      ArchiveBuilder.Entry("xl/workbook.xml", book), ArchiveBuilder.Entry("xl/_rels/workbook.xml.rels", links),
      ArchiveBuilder.Entry("xl/worksheets/\(name)", sheet),
    ]
    #expect(Self.values(try SmallFiles.sheet(ArchiveBuilder(entries).bytes)) == ["A1": .number(7)])
  }

  @Test func `a file of the other kind is an error, and no empty one`() {
    let (book, document) = (SmallFiles.workbook("<sheetData/>"), SmallFiles.document("<w:p/>"))
    #expect(SmallFiles.problem { _ = try WorkbookReader(bytes: document) } == .otherKind("document"))
    #expect(SmallFiles.problem { _ = try DocumentReader(bytes: book) } == .otherKind("workbook"))
  }

  @Test func `no limit is a limit like any other`() throws {
    var limits = ReadingLimits()
    limits.collectedTextBytes = .max
    let bytes = SmallFiles.workbook(
      "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>", strings: "<si><t>one</t></si>")
    let workbook = try WorkbookReader(bytes: bytes, limits: limits)
    let budget = workbook.sharedTextBudget()
    var rows: [ReadRow] = []
    _ = try workbook.readRows(of: workbook.sheets[0]) { row throws(ReadingError) in
      rows.append(try workbook.collected(row, within: budget))
    }
    #expect(rows.flatMap(\.cells).map(\.value) == [.text("one")])
  }

  @Test func `each type of cell has its value`() throws {
    let values = try Self.values(
      """
      <row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c><c r="C1" t="s"><v>1</v></c>
      <c r="D1" t="inlineStr"><is><t>in</t></is></c><c r="E1" t="str"><v>7</v></c><c r="F1" t="b"><v>1</v></c>
      <c r="G1" t="e"><v>#BUSY!</v></c><c r="H1" t="d"><v>2024-01-19T12:00:00Z</v></c><c r="I1" s="1"/>
      <c r="J1"><f>A1</f><v>3</v></c><c r="K1"><f>A1</f></c><c r="L1"><f>A1</f><v></v></c>
      <c r="M1" t="str"><f>A1</f><v></v></c></row>
      """, strings: "<si><t>zero</t></si><si><t>one</t></si>")
    #expect(values["A1"] == .number(1.5))
    #expect(values["B1"] == .number(-2000))
    #expect(values["C1"] == .text("one"))
    #expect(values["D1"] == .text("in"))
    #expect(values["E1"] == .text("7"))
    #expect(values["F1"] == .boolean(true))
    #expect(values["G1"] == .error("#BUSY!"))
    // 45310 is 19 January 2024 (LibreOffice: =DATEVALUE("2024-01-19")).
    guard case .date(let noon) = values["H1"] else {
      Issue.record("H1 is no date")
      return
    }
    #expect(noon.serial == 45310.5)
    #expect(noon.day?.description == "2024-01-19")
    #expect(noon.milliseconds == 43_200_000)
    #expect(noon.kind == .dateTime)
    #expect(values["I1"] == nil)
    #expect(values["J1"] == .number(3))
    #expect(values["K1"] == .notCalculated)
    #expect(values["L1"] == .notCalculated)
    #expect(values["M1"] == .text(""))
  }

  @Test func `missing references follow the cell and the row before`() throws {
    let values = try Self.values(
      "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row r='5'/><row><c><v>4</v></c></row>")
    #expect(values == ["A1": .number(1), "D1": .number(2), "E1": .number(3), "A6": .number(4)])
  }

  @Test func `runs are joined, phonetic hints dropped, white space kept`() throws {
    let strings = """
      <si><r><rPr><b/></rPr><t xml:space="preserve"> a </t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>ア</t></rPh>\
      <phoneticPr fontId="1"/></si><si><t>x</t><x:t xmlns:x="urn:other">no</x:t></si><si/>
      """
    let values = try Self.values(
      "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>", strings: strings)
    #expect(values == ["A1": .text(" a b"), "B1": .text("x"), "C1": .text("")])
  }

  @Test(arguments: [
    ("_x0041_", "A"), ("_x005F_x0041_", "_x0041_"), ("_x000D_\n", "\r\n"), ("_xD83D__xDE00_", "\u{1F600}"),
    ("_xD83D_", "_xD83D_"), ("_x41_", "_x41_"), ("a_x00e9_b", "aéb"), ("_x0041", "_x0041"), ("__x0041_", "_A"),
  ])
  func `escaped code units are decoded once`(written: String, read: String) throws {
    let values = try Self.values(
      "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>\(written)</t></is></c><c t='str'><v>\(written)</v></c></row>",
      strings: "<si><t>\(written)</t></si>")
    #expect(values == ["A1": .text(read), "B1": .text(read), "C1": .text(read)])
  }

  @Test(arguments: [
    ("d mmmm yyyy", NumberFormatKind.date), ("h:mm", .time), ("[h]:mm:ss", .time), ("yyyy-mm-dd hh:mm", .dateTime),
    ("0.00", .number), ("0%", .percent), ("#,##0 \"days\"", .number), ("[Red]0.0;[Blue]-0.0", .number), ("@", .text),
    ("General", .general), ("0.00E+00", .number), ("[$-409]mmm\\-yy;@", .date), ("\\d0", .number), ("_d0", .number),
    ("mmm", .date), ("GENERAL\" y\"", .general), ("[$€-2] 0", .number), ("e", .date),
  ])
  func `a format code says whether a number is a date`(code: String, kind: NumberFormatKind) {
    #expect(NumberFormatKind(code: code) == kind)
  }

  @Test func `the format of a cell makes a number a date, its system tells which`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="9" quotePrefix="1"/></cellXfs>
      """
    let rows =
      "<sheetData><row><c s='0'><v>43000</v></c><c s='1'><v>43000</v></c><c s='2'><v>0.5</v></c><c s='3'><v>0.84</v></c></row></sheetData>"
    func date(_ properties: String) throws -> ReadDate? {
      let sheet = try SmallFiles.sheet(SmallFiles.workbook(rows, styles: styles, properties: properties))
      #expect(sheet.rows[0].cells[0].value == .number(43000))
      #expect(sheet.rows[0].cells[3].format == .percent)
      #expect(sheet.rows[0].cells[3].hasQuotePrefix)
      guard case .date(let date) = sheet.rows[0].cells[1].value else { return nil }
      return date
    }
    // 43000 is 22 September 2017, with the system of 1904 23 September 2021 (ECMA-376 Part 1, 18.17.4.1).
    #expect(try date("")?.day?.description == "2017-09-22")
    #expect(try date("<workbookPr date1904='1'/>")?.day?.description == "2021-09-23")
  }

  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"), (367, "1901-01-01"),
    (36_526, "2000-01-01"), (36_585, "2000-02-29"), (45_351, "2024-02-29"), (2_958_465, "9999-12-31"),
  ])
  func `serial numbers count days as Excel does`(serial: Double, day: String) {
    #expect(DateSystem.from1900.date(serial: serial, kind: .date).day?.description == day)
  }

  @Test(arguments: [60.0, 0, -1, 2_958_466, 1e300, .infinity])
  func `numbers that are no day have none`(serial: Double) {
    #expect(DateSystem.from1900.date(serial: serial, kind: .date).day == nil)
  }

  @Test(arguments: [(0.5, 12.0), (1.5, 36), (60.5, 1452), (999.75, 23994)])
  func `a time may be a duration of more than a day`(serial: Double, hours: Double) {
    let time = DateSystem.from1900.date(serial: serial, kind: .time)
    #expect(time.isTimeAlone)
    #expect(time.milliseconds == Int(hours * 3_600_000))
  }

  @Test(arguments: [-0.25, 12_000_000, 45_310.5])
  func `what is no duration stays the number or the day that it is`(serial: Double) {
    #expect(!DateSystem.from1900.date(serial: serial, kind: .time).isTimeAlone)
  }

  @Test func `what a cell only claims to be is text, and reported`() throws {
    let rows =
      "<row r='1'><c r='A1'><v>abc</v></c><c r='B1' t='d'><v>soon</v></c><c r='C1' t='b'><v>yes</v></c><c r='D1' t='zz'><v>1</v></c></row>"
    let sheet = try SmallFiles.sheet(SmallFiles.workbook("<sheetData>\(rows)</sheetData>"))
    #expect(Self.values(sheet) == ["A1": .text("abc"), "B1": .text("soon"), "C1": .text("yes"), "D1": .text("1")])
    #expect(
      sheet.findings.map(\.kind) == [.notANumber("abc"), .notADate("soon"), .notABoolean("yes"), .unknownType("zz")])
    #expect(sheet.findings.map(\.cell.description) == ["A1", "B1", "C1", "D1"])
  }

  @Test(arguments: ["nan", "inf", "0x10", "1e999", "1,5", "", "-", "."])
  func `only a decimal number is a number`(text: String) throws {
    let values = try Self.values("<row><c><v>\(text)</v></c></row>")
    #expect(values["A1"] == (text.isEmpty ? nil : .text(text)))
  }

  @Test func `numbers keep all their digits`() throws {
    let texts = ["0.1", "0.30000000000000004", "123456789012345678", "1.7976931348623157E308", "-4.9E-324", "1e22"]
    let cells = texts.map { "<c><v>\($0)</v></c>" }.joined()
    let sheet = try SmallFiles.sheet(SmallFiles.workbook("<sheetData><row>\(cells)</row></sheetData>"))
    #expect(sheet.rows[0].cells.map(\.value) == texts.map { .number(Double($0) ?? 0) })
  }

  @Test func `prefixes and the strict namespace make no difference`() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let links = { (type: String, target: String) in
      """
      <Relationships xmlns="\(SmallFiles.packageRelationships)"><Relationship Id="r" Type="\(relationships)/\(type)" \
      Target="\(target)"/></Relationships>
      """
    }
    let bytes = ArchiveBuilder([
      "_rels/.rels": links("officeDocument", "\\XL\\./a/../work%62ook.XML"),
      "xl/workbook.xml":
        "<x:workbook xmlns:x='\(strict)' xmlns:q='\(relationships)'><x:sheets><x:sheet name='S' q:id='r'/></x:sheets></x:workbook>",
      "xl/_rels/workbook.xml.rels": links("worksheet", "/sheet.xml"),
      "sheet.xml":
        "<x:worksheet xmlns:x='\(strict)'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    ]).bytes
    #expect(Self.values(try SmallFiles.sheet(bytes)) == ["A1": .number(1)])
  }

  @Test func `a value of false that LibreOffice writes as a formula is a value`() throws {
    let rows = "<row><c t='b'><f>FALSE()</f><v>0</v></c><c t='b'><f>A2=1</f><v>0</v></c></row>"
    let sheet = try SmallFiles.sheet(SmallFiles.workbook("<sheetData>\(rows)</sheetData>"))
    #expect(sheet.rows[0].cells.map(\.formula) == [nil, "A2=1"])
  }

  @Test func `a threaded comment takes the place of the note that stands for it`() throws {
    let threaded = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    let links = """
      <Relationships xmlns="\(SmallFiles.packageRelationships)"><Relationship Id="a" \
      Type="\(SmallFiles.relationships)/comments" Target="../comments1.xml"/><Relationship Id="b" \
      Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../tc.xml"/></Relationships>
      """
    let bytes = SmallFiles.workbook(
      "<sheetData/>",
      moreParts: [
        "xl/worksheets/_rels/sheet1.xml.rels": links,
        "xl/comments1.xml": """
        <comments xmlns="\(SmallFiles.spreadsheet)"><authors><author>tc={1}</author><author>Ana</author></authors>\
        <commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>\
        <comment ref="A1" authorId="1"><text><r><t>a </t></r><r><t>note</t></r></text></comment></commentList></comments>
        """,
        "xl/tc.xml": """
        <ThreadedComments xmlns="\(threaded)"><threadedComment ref="B2" dT="2024-01-19T10:00:00.00" personId="{p}" \
        id="{1}" done="1"><text>Is it?</text></threadedComment></ThreadedComments>
        """,
      ])
    let notes = try SmallFiles.sheet(bytes).notes
    #expect(notes.map(\.text) == ["a note", "Is it?"])
    #expect(notes.map(\.author) == ["Ana", ""])
    #expect(notes.map(\.isThreaded) == [false, true])
    #expect(notes[1].isResolved)
  }
}
