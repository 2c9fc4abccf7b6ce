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
    let collector = DocumentCollector(limits: package.limits, styles: try styles())
    let reader = StoryReader(collector)
    let comments = try comments(reader)
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
    return collector.document(with: comments)
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
        if xml.word == .name { style.name = xml.attribute(.val, .word) ?? id }
        guard xml.word == .pPr else { return }
        try xml.forEachChild { (xml) throws(ReadingError) in
          if xml.word == .outlineLvl { style.outlineLevel = ReadStyle.outlineLevel(xml.integer(.val, .word)) }
        }
      }
      if styles[id] == nil { styles[id] = style }
    }
    return styles
  }
}

/// What a paragraph style says about a paragraph.
struct ReadStyle {
  var name: String
  var outlineLevel: Int?

  /// A level as people count it; 9 in the file means body text (ECMA-376 Part 1, 17.3.1.20 outlineLvl).
  static func outlineLevel(_ value: Int?) -> Int? {
    value.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }
}
