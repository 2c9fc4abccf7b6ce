internal import OOXML

/// The bookmarks that tie an action's id to a row of a table.
struct WordAnchors {
  private struct Row: Hashable {
    var story: ReadStory.Kind
    var storyNumber: Int
    var table: Int
    var row: Int
  }

  /// Before each bookmark of an action stands this.
  static let prefix = "ccpm_"
  private var names: [Row: [String]] = [:]
  private var taken: Set<String> = []

  init(_ bookmarks: [ReadBookmark]) {
    for bookmark in bookmarks where bookmark.name.hasPrefix(Self.prefix) {
      guard let cell = bookmark.place.cells.first else { continue }
      let row = Row(
        story: bookmark.place.story, storyNumber: bookmark.place.storyNumber, table: cell.table, row: cell.row)
      names[row, default: []].append(bookmark.name)
    }
  }

  /// The names in a row that no row before it had: a copied row may repeat them.
  mutating func take(story: ReadStory, table: Int, row: Int) -> [String] {
    let row = Row(story: story.kind, storyNumber: story.number, table: table, row: row)
    return (names[row] ?? []).filter { taken.insert($0).inserted }
  }
}

/// What changes did that hold no text themselves: the text of rows, cells and ends of paragraphs.
struct WordRevisionTexts {
  private var texts: [Int: String] = [:]
  private var bytesLeft: Int
  private let limit: Int

  /// Throws over `copiedTextBytes`: rows that were put in inside one another each have the text of all inside them.
  init(of document: ReadDocument, limits: ReadingLimits) throws(ReadingError) {
    limit = limits.copiedTextBytes
    bytesLeft = limit
    for story in document.stories { try add(story.blocks) }
  }

  subscript(index: Int) -> String? { texts[index] }

  private mutating func add(_ blocks: [ReadBlock]) throws(ReadingError) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        // A paragraph that came or went as a whole is told by its text.
        if paragraph.pieces.contains(where: { $0.insertion == nil }) { try note("\n", for: paragraph.markInsertion) }
        if paragraph.pieces.contains(where: { $0.deletion == nil }) { try note("\n", for: paragraph.markDeletion) }
      case .table(let table):
        for row in table.rows { try add(row) }
      }
    }
  }

  private mutating func add(_ row: ReadTableRow) throws(ReadingError) {
    try note(Self.text(of: row, .accepted), for: row.insertion)
    try note(Self.text(of: row, .original), for: row.deletion)
    for cell in row.cells {
      try note(cell.text(.accepted), for: cell.insertion)
      try note(cell.text(.original), for: cell.deletion)
      try note(cell.text(.accepted), for: cell.mergeRevision)
      try add(cell.blocks)
    }
  }

  private mutating func note(_ text: @autoclosure () -> String, for index: Int?) throws(ReadingError) {
    guard let index else { return }
    let text = text()
    bytesLeft -= text.utf8.count
    guard bytesLeft >= 0 else { throw ReadingError(.limit(.copiedTextBytes, limit)) }
    texts[index] = text
  }

  private static func text(of row: ReadTableRow, _ view: ReadTextView) -> String {
    row.cells.map { $0.text(view) }.joined(separator: "\t")
  }
}

/// The rows that came or went as a whole: what is said of a row is not said once more of each cell in it.
struct WordTrackedRows {
  private struct Change: Hashable {
    var row: [Int]
    var story: ReadStory.Kind
    var author: String
    var isInsertion: Bool
  }

  private var changes: Set<Change> = []

  /// Whether a row that was told before tells of a change as well. Rows come before what stands in them.
  mutating func tell(of revision: ReadRevision) -> Bool {
    let place = revision.place
    func change(of depth: Int) -> Change {
      var row = [place.storyNumber] + place.cells.prefix(depth).flatMap { [$0.table, $0.row, $0.column] }
      // The row itself has no column.
      row[row.count - 1] = 0
      return Change(row: row, story: place.story, author: revision.author, isInsertion: revision.kind.isInsertion)
    }
    switch revision.kind {
    case .rowInsertion, .rowDeletion:
      changes.insert(change(of: place.cells.count))
      return false
    case .insertion, .deletion, .paragraphInsertion, .paragraphDeletion:
      guard !changes.isEmpty, !place.cells.isEmpty else { return false }
      return (1...place.cells.count).contains { changes.contains(change(of: $0)) }
    case .moveFrom, .moveTo, .cellInsertion, .cellDeletion, .cellMerge: return false
    }
  }
}

extension ReadRevision.Kind {
  /// Whether a change comes to nothing that could be told: an empty row, or a piece of text without a letter or space.
  func saysNothing(of text: String) -> Bool {
    switch self {
    case .rowInsertion, .rowDeletion, .cellInsertion, .cellDeletion, .cellMerge: Blank.isBlank(text)
    case .insertion, .deletion, .moveFrom, .moveTo, .paragraphInsertion, .paragraphDeletion:
      text.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
    }
  }
}

extension SourceRemark.Kind {
  init(of kind: ReadRevision.Kind) {
    switch kind {
    case .insertion, .paragraphInsertion, .rowInsertion, .cellInsertion: self = .insertion
    case .deletion, .paragraphDeletion, .rowDeletion, .cellDeletion: self = .deletion
    case .moveTo: self = .movedHere
    case .moveFrom: self = .movedAway
    case .cellMerge: self = .merge
    }
  }
}
