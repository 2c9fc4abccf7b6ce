// Compiled by `run` into one module with Sources/OOXML, which is why nothing is imported.

/// What the first byte of an input chooses: the reader that gets the rest.
private enum Target: UInt8 {
  case file = 0
  case markup = 1
  case sheet = 2
  case document = 3
  case workbookPart = 4
}

/// Called by libFuzzer with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 1, let target = Target(rawValue: data[0]) else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data + 1, count: size - 1))
  switch target {
  case .file: FuzzFiles.read(bytes)
  case .markup: FuzzFiles.parse(bytes)
  case .sheet: FuzzFiles.read(FuzzFiles.workbook(sheet: bytes, parts: FuzzFiles.strings))
  case .document: FuzzFiles.read(FuzzFiles.document(bytes))
  case .workbookPart: FuzzFiles.read(FuzzFiles.workbook(sheet: FuzzFiles.sheet, parts: bytes))
  }
  return 0
}

private enum FuzzFiles {
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strings = Array("<sst xmlns='\(spreadsheet)'><si><t>a</t></si><si><t>b</t></si></sst>".utf8)
  static let sheet = Array(
    """
    <worksheet xmlns='\(spreadsheet)'><sheetData><row><c t='s'><v>0</v></c><c s='1'><v>40000</v></c></row></sheetData>\
    </worksheet>
    """.utf8)

  static func read(_ bytes: [UInt8]) {
    var limits = ReadingLimits()
    limits.totalBytes = 64 << 20
    do {
      let package = try PackageReader(bytes: bytes, limits: limits)
      _ = package.properties()
      _ = package.customXML()
      switch package.kind {
      case .workbook:
        let workbook = try WorkbookReader(package)
        for sheet in workbook.sheets { _ = try workbook.content(of: sheet) }
      case .document:
        let document = try DocumentReader(package).read()
        for story in document.stories { _ = [story.text(.accepted), story.text(.original), story.text(.marked)] }
      }
    } catch { _ = "\(error)" }
  }

  static func parse(_ bytes: [UInt8]) {
    do {
      var parser = try XMLPullParser(PartStream(name: "part", bytes: bytes))
      while try parser.next() != .endOfDocument {
        _ = (parser.allAttributes.count, parser.namespaceURI, parser.localName)
      }
    } catch { _ = "\(error)" }
  }

  static func document(_ body: [UInt8]) -> [UInt8] {
    stored([("_rels/.rels", links([("officeDocument", "word/document.xml")])), ("word/document.xml", body)])
  }

  /// A workbook whose strings, styles, notes and drawing are all the one part.
  static func workbook(sheet: [UInt8], parts: [UInt8]) -> [UInt8] {
    let workbook =
      "<workbook xmlns='\(spreadsheet)' xmlns:r='\(relationships)'><sheets><sheet name='P' r:id='r0'/></sheets></workbook>"
    return stored([
      ("_rels/.rels", links([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", Array(workbook.utf8)),
      ("xl/_rels/workbook.xml.rels", links([("worksheet", "s.xml"), ("sharedStrings", "t.xml"), ("styles", "t.xml")])),
      ("xl/_rels/s.xml.rels", links([("comments", "t.xml"), ("drawing", "t.xml")])),
      ("xl/t.xml", parts), ("xl/s.xml", sheet),
    ])
  }

  private static func links(_ links: [(type: String, target: String)]) -> [UInt8] {
    let lines = links.enumerated().map { index, link in
      "<Relationship Id='r\(index)' Type='\(relationships)/\(link.type)' Target='\(link.target)'/>"
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns='\(namespace)'>\(lines.joined())</Relationships>".utf8)
  }

  /// An archive without compression, so that every input reaches the reader behind it.
  private static func stored(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let sink = MemorySink()
    do {
      let zip = try ZipWriter(sink: sink)
      for part in parts { try zip.add(part.name) { xml in part.bytes.withUnsafeBytes { xml.raw($0) } } }
      try zip.finish()
    } catch { return [] }
    return sink.bytes
  }
}
