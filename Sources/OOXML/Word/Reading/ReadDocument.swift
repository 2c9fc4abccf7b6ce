/// What a Word document holds.
package struct ReadDocument: Sendable {
  /// The body first, then headers, footers, notes and text boxes.
  package internal(set) var stories: [ReadStory] = []
  package internal(set) var comments: [ReadComment] = []
  package internal(set) var revisions: [ReadRevision] = []
  package internal(set) var bookmarks: [ReadBookmark] = []
  package internal(set) var controls: [ReadContentControl] = []

  /// The blocks of the body.
  package var body: [ReadBlock] { stories.first?.blocks ?? [] }
}

/// A run of text of its own: the body, a header, a note.
package struct ReadStory: Sendable {
  /// What the story is; the name is the word people see in a place.
  package enum Kind: String, Sendable, Equatable {
    case body
    case header
    case footer
    case footnote
    case endnote
    case textBox = "text box"
    case comment
  }

  package var kind: Kind
  /// Which of the stories of this kind, counted from 1.
  package var number: Int
  package var part: String
  package var blocks: [ReadBlock] = []

  /// Its text in a view, paragraphs joined by line feeds.
  package func text(_ view: ReadTextView) -> String { ReadBlock.text(of: blocks, view) }
}

/// A paragraph or a table.
package enum ReadBlock: Sendable {
  case paragraph(ReadParagraph)
  case table(ReadTable)

  /// Stands before the text of a table where it is part of a cell's text.
  package static let nestedTableMark = "\u{25A6} "

  /// The text of blocks: paragraphs joined by line feeds, where their marks are not removed in the view; of a table
  /// the rows as lines, its cells with tabs between them.
  package static func text(of blocks: [ReadBlock], _ view: ReadTextView) -> String {
    var lines: [String] = []
    var joinsNext = false
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let text = paragraph.text(view)
        if joinsNext { lines[lines.count - 1] += text } else { lines.append(text) }
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
package struct ReadParagraph: Sendable {
  package internal(set) var place: ReadPlace
  /// The name of its style as people see it, or its id where the style is missing.
  package internal(set) var style: String?
  /// The level of a heading, counted from 1; nil for body text.
  package internal(set) var outlineLevel: Int?
  package internal(set) var isListItem = false
  package internal(set) var pieces: [ReadPiece] = []
  /// The change that put the paragraph's end in, as an index into the document's revisions.
  package internal(set) var markInsertion: Int?
  /// The change that took the paragraph's end out: its text joins the next paragraph.
  package internal(set) var markDeletion: Int?

  /// Its text in a view.
  package func text(_ view: ReadTextView) -> String {
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
package struct ReadPiece: Sendable, Equatable {
  package internal(set) var text: String
  /// The change that put it in (or moved it here), as an index into the document's revisions.
  package internal(set) var insertion: Int?
  /// The change that took it out (or moved it away).
  package internal(set) var deletion: Int?
  /// Whether the text is formatted as hidden.
  package internal(set) var isHidden = false

  var markedText: String {
    if text.isEmpty { return "" }
    if deletion != nil { return "[-\(text)-]" }
    return insertion == nil ? text : "[+\(text)+]"
  }
}
