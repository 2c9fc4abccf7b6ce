/// Reads any Word document: all its text with its places, tables, tracked changes, comments and named places.
public struct DocumentReader {
  /// The file, for its properties and its custom XML.
  public let package: PackageReader
  private let relationships: [ReadRelationship]

  /// Throws when the file is no document, or when the list of relationships of the main part is broken.
  public init(_ package: PackageReader) throws(ReadingError) {
    guard package.kind == .document else { throw ReadingError(.otherKind("workbook"), part: package.mainPart) }
    self.package = package
    relationships = try package.relationships(of: package.mainPart)
  }

  /// Opens a file that is known to be a document.
  public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
    try self.init(PackageReader(bytes: bytes, limits: limits))
  }

  /// Reads the document with all its stories.
  ///
  /// Throws when a part that holds text is broken or over a limit. A part that the file names but does not hold is
  /// left out.
  public func read() throws(ReadingError) -> ReadDocument {
    let styles = try styles()
    let collector = DocumentCollector(package, styles: styles, lists: try lists(styles))
    let reader = StoryReader(collector)
    var body = try package.parser(of: package.mainPart)
    try body.forEachChild { (xml) throws(ReadingError) in
      if xml.namespace == .word, xml.word == .body {
        try reader.readStory(&xml, kind: .body, part: package.mainPart)
      }
    }
    for (type, kind) in [("header", ReadStory.Kind.header), ("footer", .footer)] {
      for part in parts(type) {
        var parser = try package.parser(of: part)
        try reader.readStory(&parser, kind: kind, part: part)
      }
    }
    try readNotes("footnotes", .footnote, reader)
    try readNotes("endnotes", .endnote, reader)
    // Last, since numbers of lists are counted in the order of reading.
    return collector.document(with: try comments(reader))
  }

  /// The parts of a kind, each once however many relationships point at it.
  private func parts(_ type: String) -> [String] {
    // A file made to do harm names the body as its own header.
    var seen: Set<String> = [package.mainPart]
    return relationships.filter { $0.type.lastStep == type }.compactMap(\.part).filter { seen.insert($0).inserted }
  }

  /// ECMA-376 Part 1, 17.11: notes that only draw a separator have a type.
  private func readNotes(_ type: String, _ kind: ReadStory.Kind, _ reader: StoryReader) throws(ReadingError) {
    for part in parts(type) {
      var parser = try package.parser(of: part)
      try parser.forEachChild { (xml) throws(ReadingError) in
        guard xml.word == .footnote || xml.word == .endnote else { return }
        let noteType = xml.attribute(.type, .word) ?? "normal"
        if noteType == "normal" { try reader.readStory(&xml, kind: kind, part: part) }
      }
    }
  }

  /// ECMA-376 Part 1, 17.13.4.2 comment.
  private func comments(_ reader: StoryReader) throws(ReadingError) -> [ReadComment] {
    var comments: [ReadComment] = []
    for part in parts("comments") {
      var parser = try package.parser(of: part)
      try parser.forEachChild { (xml) throws(ReadingError) in
        guard xml.word == .comment else { return }
        var comment = ReadComment(
          id: xml.attribute(.id, .word) ?? "", author: xml.attribute(.author, .word) ?? "",
          date: xml.attribute(.date, .word), text: "")
        comment.text = try reader.readAside(&xml, part: part)
        comments.append(comment)
      }
    }
    return comments
  }

  /// The names and heading levels of paragraph styles (ECMA-376 Part 1, 17.7.4.17 style).
  private func styles() throws(ReadingError) -> [String: ReadStyle] {
    var styles: [String: ReadStyle] = [:]
    guard let part = parts("styles").first else { return styles }
    var parser = try package.parser(of: part)
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .style, let id = xml.attribute(.styleId, .word) else { return }
      if styles.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      var style = ReadStyle(name: id)
      try xml.forEachChild { (xml) throws(ReadingError) in
        switch xml.word {
        case .name: style.name = xml.attribute(.val, .word) ?? id
        case .basedOn: style.base = xml.attribute(.val, .word)
        case .pPr: try style.readParagraphProperties(&xml)
        default: return
        }
      }
      if styles[id] == nil { styles[id] = style }
    }
    return styles
  }

  private func lists(_ styles: [String: ReadStyle]) throws(ReadingError) -> ListDefinitions {
    var lists = ListDefinitions(styles: styles)
    if let part = parts("numbering").first {
      var parser = try package.parser(of: part)
      try lists.read(&parser)
    }
    return lists
  }
}

/// What a paragraph style says about a paragraph.
struct ReadStyle {
  var name: String
  var outlineLevel: Int?
  /// The style that it is based on.
  var base: String?
  /// The id of the list it belongs to, and the level in it where one is stated.
  var list: String?
  var listLevel: Int?

  /// ECMA-376 Part 1, 17.7.8.2 pPr.
  mutating func readParagraphProperties(_ xml: inout XMLPullParser) throws(ReadingError) {
    var (outline, list, level) = (outlineLevel, list, listLevel)
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .outlineLvl: outline = Self.outlineLevel(xml.integer(.val, .word))
      case .numPr: (list, level) = try Self.list(&xml)
      default: return
      }
    }
    (outlineLevel, self.list, listLevel) = (outline, list, level)
  }

  /// The list and the level in it that properties state (ECMA-376 Part 1, 17.3.1.19 numPr).
  static func list(_ xml: inout XMLPullParser) throws(ReadingError) -> (id: String?, level: Int?) {
    var (id, level): (String?, Int?) = (nil, nil)
    try xml.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .numId { id = xml.attribute(.val, .word) }
      if xml.word == .ilvl { level = xml.integer(.val, .word) }
    }
    return (id, level)
  }

  /// A level as people count it; 9 in the file means body text (ECMA-376 Part 1, 17.3.1.20 outlineLvl).
  static func outlineLevel(_ value: Int?) -> Int? {
    value.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }
}
