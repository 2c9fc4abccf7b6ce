/// What a Word document holds.
public struct ReadDocument: Sendable {
  /// The body first, then headers, footers, notes and text boxes.
  public internal(set) var stories: [ReadStory] = []
  /// The comments, in the order of the file.
  public internal(set) var comments: [ReadComment] = []
  /// The tracked changes, in the order in which they stand in the text.
  public internal(set) var revisions: [ReadRevision] = []
  /// The named places, in the order in which they begin.
  public internal(set) var bookmarks: [ReadBookmark] = []
  /// The content controls, in the order in which they begin.
  public internal(set) var controls: [ReadContentControl] = []
  /// The links to places outside the document, in the order in which they begin.
  public internal(set) var links: [ReadLink] = []
  /// The pictures, charts and other objects.
  public internal(set) var pictures: [ReadPicture] = []

  /// The blocks of the body.
  public var body: [ReadBlock] { stories.first?.blocks ?? [] }
}

/// A run of text of its own: the body, a header, a note.
public struct ReadStory: Sendable {
  /// What the story is; the name is the word people see in a place.
  public enum Kind: String, Sendable, Equatable {
    case body
    case header
    case footer
    case footnote
    case endnote
    case textBox = "text box"
    case comment
  }

  /// Which of the document's texts it is.
  public var kind: Kind
  /// Which of the stories of this kind, counted from 1.
  public var number: Int
  /// The part that holds it.
  public var part: String
  /// Its paragraphs and tables, in order.
  public var blocks: [ReadBlock] = []

  /// Its text in a view, paragraphs joined by line feeds.
  public func text(_ view: ReadTextView) -> String { ReadBlock.text(of: blocks, view) }
}

/// A paragraph or a table.
public enum ReadBlock: Sendable {
  case paragraph(ReadParagraph)
  case table(ReadTable)

  /// Stands before the text of a table where it is part of a cell's text.
  public static let nestedTableMark = "\u{25A6} "

  /// The text of blocks: paragraphs, with the marks of their lists or without, joined by line feeds where their ends are
  /// not removed in the view; of a table the rows as lines, its cells with tabs between them.
  public static func text(of blocks: [ReadBlock], _ view: ReadTextView, withListMarks: Bool = true) -> String {
    var lines: [String] = []
    var joinsNext = false
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if joinsNext {
          lines[lines.count - 1] += paragraph.text(view)
        } else {
          lines.append(withListMarks ? paragraph.shownText(view) : paragraph.text(view))
        }
        joinsNext = !paragraph.keepsMark(in: view)
      case .table(let table):
        joinsNext = false
        for row in table.rows(in: view) {
          lines.append(nestedTableMark + row.cells.map { $0.text(view) }.joined(separator: "\t"))
        }
      }
    }
    // A removed paragraph at the end leaves no line behind.
    if joinsNext, lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// A paragraph as stretches of text.
public struct ReadParagraph: Sendable {
  /// Where the paragraph stands.
  public internal(set) var place: ReadPlace
  /// The name of its style as people see it, or its id where the style is missing.
  public internal(set) var style: String?
  /// The level of a heading, counted from 1; nil for body text.
  public internal(set) var outlineLevel: Int?
  /// The number or bullet that its list shows before it, with the space between; empty outside lists.
  ///
  /// Counted as if every change were accepted: a paragraph that was taken out has none.
  public internal(set) var listMark = ""
  /// Its text, cut where a tracked change begins or ends.
  public internal(set) var pieces: [ReadPiece] = []
  /// The change that put the paragraph's end in, as an index into the document's revisions.
  public internal(set) var markInsertion: Int?
  /// The change that took the paragraph's end out: its text joins the next paragraph.
  public internal(set) var markDeletion: Int?

  /// Its text in a view with the mark of its list, as people see it; a blank one shows nothing.
  public func shownText(_ view: ReadTextView) -> String {
    let text = text(view)
    return text.allSatisfy(\.isWhitespace) ? text : listMark + text
  }

  /// Its text in a view, without the mark of its list.
  public func text(_ view: ReadTextView) -> String {
    var text = ""
    for piece in pieces {
      switch view {
      case .accepted: if piece.deletion == nil { text += piece.text }
      case .original: if piece.insertion == nil { text += piece.text }
      case .marked: text += piece.markedText
      }
    }
    return text
  }

  func keepsMark(in view: ReadTextView) -> Bool {
    switch view {
    case .accepted: markDeletion == nil
    case .original: markInsertion == nil
    case .marked: true
    }
  }
}

/// A stretch of text of one state.
public struct ReadPiece: Sendable, Equatable {
  /// The text, with line feeds for line breaks and tabs as they are.
  public internal(set) var text: String
  /// The change that put it in (or moved it here), as an index into the document's revisions.
  public internal(set) var insertion: Int?
  /// The change that took it out (or moved it away).
  public internal(set) var deletion: Int?
  /// Whether the text is formatted as hidden.
  public internal(set) var isHidden = false
  /// Whether the text is formatted as struck through, by hand and not as a tracked change.
  public internal(set) var isStruck = false

  var markedText: String {
    if text.isEmpty { return "" }
    if deletion != nil { return "[-\(text)-]" }
    return insertion == nil ? text : "[+\(text)+]"
  }
}
