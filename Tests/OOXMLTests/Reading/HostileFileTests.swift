import OOXML
import Testing

/// Files made to do harm: each is one clear error, or harmless.
@Suite struct HostileFileTests {
  private static func problem(_ sheet: String, strings: String? = nil) -> ReadingError.Problem? {
    SmallFiles.problem { _ = try SmallFiles.sheet(SmallFiles.workbook(sheet, strings: strings)) }
  }

  @Test(arguments: ["2147483647", "-1", "0", "1e9", "", "1048577", "99999999999999999999"])
  func `a row outside the sheet is refused, never a size to allocate`(number: String) {
    guard case .invalidReference = Self.problem("<sheetData><row r=\"\(number)\"><c><v>1</v></c></row></sheetData>")
    else {
      Issue.record("row \(number) was read")
      return
    }
  }

  @Test(arguments: ["AAAAAAA1", "XFE1", "A1048577", "A0", "1A", "A", "1", "", "B2", "A1:B1", "A1 ", "[1"])
  func `a cell outside the sheet or its row is refused`(reference: String) {
    let problem = Self.problem("<sheetData><row r=\"1\"><c r=\"\(reference)\"><v>1</v></c></row></sheetData>")
    #expect(problem == .invalidReference(reference))
  }

  @Test(arguments: ["9", "-1", "x", "4000000000", "1.5", "99999999999999999999"])
  func `an index outside the shared strings names its cell`(index: String) {
    let problem = Self.problem(
      "<sheetData><row r=\"7\"><c r=\"B7\" t=\"s\"><v>\(index)</v></c></row></sheetData>", strings: "<si><t>a</t></si>")
    #expect(problem == .invalidIndex("\(index) in cell B7"))
  }

  @Test func `counts and dimensions are not believed`() throws {
    let sheet = try SmallFiles.sheet(
      SmallFiles.workbook(
        """
        <dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/><col min="1" max="99999999999" \
        hidden="1"/></cols><sheetData><row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row></sheetData>\
        <mergeCells count="4000000000"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/></mergeCells>
        """))
    #expect(sheet.cellCount == 1)
    #expect(sheet.merges.map(\.description) == ["A1:XFD1048576", "A1:B2"])
    #expect(sheet.hiddenColumns == [1...16_384])
  }

  @Test func `a long string that every cell repeats stops at its budget`() {
    let strings = "<si><t>\(String(repeating: "x", count: 100_000))</t></si>"
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 200)
    var limits = ReadingLimits()
    limits.collectedTextBytes = 1_000_000
    let bytes = SmallFiles.workbook("<sheetData><row>\(cells)</row></sheetData>", strings: strings)
    let problem = SmallFiles.problem { _ = try SmallFiles.sheet(bytes, limits: limits) }
    #expect(problem == .limit(.collectedTextBytes, 1_000_000))
  }

  @Test func `a part that unpacks to many times its size is refused, from 50 MB on`() throws {
    let sink = MemorySink()
    let zip = try ZipWriter(sink: sink)
    let megabyte = [UInt8](repeating: 0x20, count: 1 << 20)
    for (name, count) in [("small.xml", 40), ("large.xml", 100)] {
      try zip.add(name) { xml in for _ in 0..<count { megabyte.withUnsafeBytes { xml.raw($0) } } }
    }
    try zip.finish()
    var limits = ReadingLimits()
    limits.ratio = 50
    let reader = try ZipReader(bytes: sink.bytes, limits: limits)
    let problems = reader.names.map { name in SmallFiles.problem { try Self.drain(reader.open(name)) } }
    #expect(problems == [nil, .limit(.ratio, 50)])
  }

  private static func drain(_ stream: PartStream?) throws {
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    while let stream, try stream.read(into: chunk) > 0 {}
  }

  @Test(arguments: [
    ("<w:sdt><w:sdtContent>", ""), ("<w:tbl><w:tr><w:tc>", ""), ("<w:ins w:author=\"a\">", ""), ("<foo:x>", ""),
    ("<w:p><w:r><w:pict><w:txbxContent>", ""),
  ])
  func `documents a hundred thousand levels deep are refused`(open: String, close: String) {
    let bytes = SmallFiles.document(String(repeating: open, count: 100_000))
    #expect(SmallFiles.problem { _ = try SmallFiles.read(bytes) } == .limit(.depth, 256))
  }

  /// The document, its body and a paragraph with a run of text take five levels of the limit's 256.
  @Test(arguments: [
    "<w:sdt><w:sdtContent>", "<w:ins w:author='a'>", "<w:tbl><w:tr><w:tc>", "<foo:x>",
    "<mc:AlternateContent><mc:Choice Requires='wps'>",
  ])
  func `documents as deep as the limit allows are read to the innermost text`(open: String) throws {
    let tags = open.split(separator: "<").map { $0.split { $0 == ">" || $0 == " " }[0] }
    let close = tags.reversed().map { "</\($0)>" }.joined()
    func document(_ count: Int) -> [UInt8] {
      let (open, close) = (String(repeating: open, count: count), String(repeating: close, count: count))
      func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
      return SmallFiles.document(paragraph("first") + open + paragraph("innermost") + close)
    }
    let count = (256 - 5) / tags.count
    let read = try SmallFiles.read(document(count))
    let words = read.stories[0].text(.accepted).split { !$0.isLetter }
    #expect(words == ["first", "innermost"])
    #expect(SmallFiles.problem { _ = try SmallFiles.read(document(count + 1)) } == .limit(.depth, 256))
  }

  @Test func `a document type in any part is refused with its part`() throws {
    let bytes = ArchiveBuilder([
      "_rels/.rels": SmallFiles.links([("r", "officeDocument", "word/document.xml")]),
      "word/document.xml": """
      <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="\(SmallFiles.word)"><w:body><w:p><w:r><w:t>\
      &x;</w:t></w:r></w:p></w:body></w:document>
      """,
    ]).bytes
    let error = #expect(throws: ReadingError.self) { try SmallFiles.read(bytes) }
    #expect(error == ReadingError(.doctype, part: "word/document.xml", line: 1, column: 1))
  }

  @Test func `a part that many sheets claim belongs to the first`() throws {
    let sheets = (1...3).map { "<sheet name='S\($0)' r:id='r'/>" }.joined()
    let bytes = ArchiveBuilder([
      "_rels/.rels": SmallFiles.links([("r", "officeDocument", "xl/workbook.xml")]),
      "xl/workbook.xml": """
      <workbook xmlns="\(SmallFiles.spreadsheet)" xmlns:r="\(SmallFiles.relationships)"><sheets>\(sheets)</sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": SmallFiles.links([("r", "worksheet", "s.xml")]),
      "xl/s.xml": "<worksheet xmlns='\(SmallFiles.spreadsheet)'/>",
    ]).bytes
    let workbook = try WorkbookReader(PackageReader(bytes: bytes))
    #expect(workbook.sheets.map(\.kind) == [.worksheet, .missing, .missing])
  }

  @Test func `relationships in a circle, outside and to nothing are harmless`() throws {
    let links = """
      <Relationships xmlns="\(SmallFiles.packageRelationships)"><Relationship Id="a" \
      Type="\(SmallFiles.relationships)/header" Target="document.xml"/><Relationship Id="b" \
      Type="\(SmallFiles.relationships)/footer" Target="https://example.org/x" TargetMode="External"/><Relationship Id="c" \
      Type="\(SmallFiles.relationships)/styles" Target="../../../../etc/passwd"/><Relationship Id="d" Type="urn:new" \
      Target="document.xml"/></Relationships>
      """
    let bytes = ArchiveBuilder([
      "_rels/.rels": SmallFiles.links([("r", "officeDocument", "word/document.xml")]),
      "word/document.xml": "<w:document xmlns:w='\(SmallFiles.word)'><w:body><w:p/></w:body></w:document>",
      "word/_rels/document.xml.rels": links,
    ]).bytes
    let package = try PackageReader(bytes: bytes)
    let relationships = try package.relationships(of: "word/document.xml")
    #expect(relationships.map(\.part) == ["word/document.xml", nil, nil, "word/document.xml"])
    #expect(relationships.map(\.isExternal) == [false, true, false, false])
    // The body is no header of its own.
    #expect(try SmallFiles.read(bytes).stories.map(\.kind) == [.body])
  }

  @Test func `a file that is something else says what it is`() {
    func problem(_ parts: KeyValuePairs<String, String>) -> ReadingError.Problem? {
      SmallFiles.problem { _ = try PackageReader(bytes: ArchiveBuilder(parts).bytes) }
    }
    let main = { (target: String) in SmallFiles.links([("r", "officeDocument", target)]) }
    #expect(problem(["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"]) == .openDocument)
    #expect(problem(["readme.txt": "text"]) == .notAnOfficeFile)
    #expect(problem(["_rels/.rels": main("word/document.xml")]) == .missingPart)
    #expect(problem(["_rels/.rels": main("a.xml"), "a.xml": "<presentation/>"]) == .otherKind("presentation"))
    let two = SmallFiles.links([("r", "officeDocument", "a.xml"), ("s", "officeDocument", "b.xml")])
    #expect(problem(["_rels/.rels": two, "a.xml": "<a/>", "b.xml": "<b/>"]) == .severalMainParts("b.xml"))
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" \
      ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>
      """
    let binary: KeyValuePairs = [
      "[Content_Types].xml": types, "_rels/.rels": main("xl/workbook.bin"), "xl/workbook.bin": "\u{1}",
    ]
    #expect(problem(binary) == .binaryWorkbook)
  }

  @Test func `changed bytes of real files are read or refused`() throws {
    // A fixed sequence, so that a failure comes again (Knuth's linear congruence).
    var state: UInt64 = 1
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for name in ["openpyxl.xlsx", "xlsxwriter-inline.xlsx", "python-docx.docx"] {
      let whole = try Fixture.bytes(name)
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0...next(below: 3) { bytes[next(below: bytes.count)] = UInt8(next(below: 256)) }
        _ = SmallFiles.problem {
          let package = try PackageReader(bytes: bytes)
          switch package.kind {
          case .document: _ = try DocumentReader(package).read()
          case .workbook:
            let workbook = try WorkbookReader(package)
            for sheet in workbook.sheets { _ = try workbook.content(of: sheet) }
          }
        }
      }
    }
  }
}
