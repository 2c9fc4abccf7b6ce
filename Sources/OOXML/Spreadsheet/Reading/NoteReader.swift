/// A note or comment on a cell.
public struct ReadNote: Sendable, Equatable {
  /// The cell that the note is about.
  public var cell: CellReference
  /// The name that stands with it; empty where the file has none.
  public var author: String
  /// What the note says, with its line breaks.
  public var text: String
  /// When it was written, as the file says; notes of the old kind have no time.
  public var date: String?
  /// Whether it belongs to a conversation (a comment of newer versions), or is a note of the old kind.
  public var isThreaded: Bool
  /// Whether it answers the comment before it.
  public var isReply: Bool
  /// Whether someone has marked a threaded comment as done.
  public var isResolved: Bool
}

extension WorkbookReader {
  /// The notes and comments of a sheet, by cell.
  ///
  /// A threaded comment has a note of the old kind beside it for older programs, under the author `tc={…}`: it is
  /// left out where the comment itself is there.
  public func notes(of sheet: ReadSheet) throws(ReadingError) -> [ReadNote] {
    guard let part = sheet.part else { return [] }
    let relationships = try package.relationships(of: part)
    var threaded: [ReadNote] = []
    var plain: [ReadNote] = []
    let threadedParts = relationships.filter { $0.type.lastStep == "threadedComment" }.compactMap(\.part)
    let people = threadedParts.isEmpty ? [:] : try persons()
    for part in threadedParts { threaded += try threadedComments(part, people) }
    for part in relationships.filter({ $0.type.lastStep == "comments" }).compactMap(\.part) {
      plain += try plainNotes(part)
    }
    let cells = Set(threaded.map(\.cell))
    plain.removeAll { $0.author.hasPrefix("tc={") && cells.contains($0.cell) }
    let indexed = (plain + threaded).enumerated()
    return indexed.sorted { left, right in
      let (one, two) = (left.element.cell, right.element.cell)
      return (one.row, one.column, left.offset) < (two.row, two.column, right.offset)
    }.map(\.element)
  }

  /// ECMA-376 Part 1, 18.7.6 comments.
  private func plainNotes(_ part: String) throws(ReadingError) -> [ReadNote] {
    var parser = try package.parser(of: part)
    var authors: [String] = []
    var notes: [ReadNote] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .authors:
        try xml.forEachChild { (xml) throws(ReadingError) in
          if authors.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
          authors.append(SpreadsheetStrings.decoded(try xml.elementText()))
        }
      case .commentList:
        try xml.forEachChild { (xml) throws(ReadingError) in
          guard xml.word == .comment else { return }
          if notes.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
          notes.append(try Self.plainNote(&xml, authors))
        }
      default: return
      }
    }
    return notes
  }

  private static func plainNote(_ xml: inout XMLPullParser, _ authors: [String]) throws(ReadingError) -> ReadNote {
    let text = xml.attribute(.ref) ?? ""
    guard let range = CellRange(reading: text) else { throw xml.failure(.invalidReference(text)) }
    let author = xml.integer(.authorId).flatMap { authors.indices.contains($0) ? authors[$0] : nil } ?? ""
    var bytes: [UInt8] = []
    try xml.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .text { try SpreadsheetStrings.read(from: &xml, to: &bytes) }
    }
    return ReadNote(
      cell: range.first, author: author, text: String(decoding: bytes, as: UTF8.self), date: nil, isThreaded: false,
      isReply: false, isResolved: false)
  }

  /// MS-XLSX 2.6.205 threadedComment.
  private func threadedComments(_ part: String, _ people: [String: String]) throws(ReadingError) -> [ReadNote] {
    var parser = try package.parser(of: part)
    var notes: [ReadNote] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .threadedComment else { return }
      if notes.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      let reference = xml.attribute(.ref) ?? ""
      guard let cell = CellReference(reading: reference) else { throw xml.failure(.invalidReference(reference)) }
      var note = ReadNote(
        cell: cell, author: xml.attribute(.personId).flatMap { people[$0] } ?? "", text: "",
        date: xml.attribute(.dT), isThreaded: true, isReply: xml.attribute(.parentId) != nil,
        isResolved: xml.flag(.done) ?? false)
      try xml.forEachChild { (xml) throws(ReadingError) in
        if xml.word == .text { note.text += try xml.elementText() }
      }
      notes.append(note)
    }
    return notes
  }

  /// MS-XLSX 2.6.203 personList: the names by their ids.
  private func persons() throws(ReadingError) -> [String: String] {
    var people: [String: String] = [:]
    let relationships = try package.relationships(of: package.mainPart)
    for part in relationships.filter({ $0.type.lastStep == "person" }).compactMap(\.part) {
      var parser = try package.parser(of: part)
      try parser.forEachChild { (xml) throws(ReadingError) in
        guard xml.word == .person, let id = xml.attribute(.id) else { return }
        if people.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
        people[id] = xml.attribute(.displayName) ?? ""
      }
    }
    return people
  }
}
