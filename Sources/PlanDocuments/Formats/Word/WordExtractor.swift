internal import OOXML

/// Finds what a document holds, as if every tracked change were accepted; what was changed becomes remarks.
struct WordExtractor {
  private let source: ReadDocument
  private var document = SourceDocument()
  private var counter = SourceItemCounter()
  private var anchors: WordAnchors

  /// Throws where changes inside one another repeat more text than the limits allow.
  static func document(of source: ReadDocument, limits: ReadingLimits) throws(ReadingError) -> SourceDocument {
    var extractor = WordExtractor(source: source)
    for story in source.stories { extractor.read(story) }
    extractor.readComments()
    extractor.readLinks()
    extractor.readPictures()
    try extractor.readRevisions(limits)
    return extractor.document
  }

  private init(source: ReadDocument) {
    self.source = source
    anchors = WordAnchors(source.bookmarks)
  }

  // Text

  private mutating func read(_ story: ReadStory) {
    // A paragraph whose end is removed goes on in the next one.
    var open: (text: String, place: String)?
    for block in story.blocks {
      switch block {
      case .paragraph(let paragraph):
        if open == nil { open = ("", "\(paragraph.place)") }
        open?.text += paragraph.text(.accepted)
        noteStruck([block], at: "\(paragraph.place)")
        if paragraph.markDeletion == nil { close(&open, of: story.kind) }
      case .table(let table):
        close(&open, of: story.kind)
        document.grids.append(grid(of: table, in: story))
      }
    }
    close(&open, of: story.kind)
  }

  private mutating func close(_ line: inout (text: String, place: String)?, of story: ReadStory.Kind) {
    defer { line = nil }
    guard let line, !Blank.isBlank(line.text) else { return }
    let item = counter.item(line.text, at: line.place)
    switch story {
    case .body, .footnote, .endnote, .comment: document.lines.append(item)
    case .header, .footer, .textBox: document.asides.append(item)
    }
  }

  // Tables

  private mutating func grid(of table: ReadTable, in story: ReadStory) -> SourceGrid {
    let prefix = story.kind == .body ? "" : "\(story.kind.rawValue) \(story.number) "
    var grid = SourceGrid(name: "\(prefix)table \(table.number)")
    var openMerges: Set<Int> = []
    for row in table.rows {
      if row.deletion != nil {
        // What went on below it goes on with nothing: the row above is another function's.
        for cell in row.cells where cell.merge == .start { openMerges.remove(cell.gridColumns.lowerBound) }
        continue
      }
      var cells: [SourceCell] = []
      var merges: Set<Int> = []
      for cell in row.cells {
        let column = cell.gridColumns.lowerBound
        // A merge that continues nothing, since the row above it is gone, begins anew.
        let continues = cell.merge == .continued && openMerges.contains(column)
        if cell.merge != .none { merges.insert(column) }
        if cell.deletion != nil { continue }
        cells.append(self.cell(cell, continuesAbove: continues))
      }
      openMerges = merges
      let ids = anchors.take(story: story, table: table.number, row: row.number)
      if !ids.isEmpty || cells.contains(where: { $0.item != nil || $0.continuesAbove }) {
        grid.rows.append(SourceRow(number: row.number, cells: cells, anchors: ids))
      }
    }
    return grid
  }

  private mutating func cell(_ cell: ReadTableCell, continuesAbove: Bool) -> SourceCell {
    let text = Self.text(of: cell)
    noteStruck(cell.blocks, at: "\(cell.place)")
    let item = Blank.isBlank(text) ? nil : counter.item(text, at: "\(cell.place)")
    return SourceCell(
      item: item, columns: cell.gridColumns, continuesAbove: continuesAbove,
      isCovered: continuesAbove && item != nil)
  }

  /// A list inside a cell is part of its text. The mark of a single paragraph is not: it numbers the rows, or adorns them.
  private static func text(of cell: ReadTableCell) -> String {
    let items = cell.blocks.count { block in
      guard case .paragraph(let paragraph) = block else { return true }
      return !Blank.isBlank(paragraph.text(.accepted))
    }
    return ReadBlock.text(of: cell.blocks, .accepted, withListMarks: items > 1)
  }

  // Remarks

  /// Many strike out by hand what no longer holds, which changes nothing in the text.
  private mutating func noteStruck(_ blocks: [ReadBlock], at place: String) {
    let paragraphs = blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    let texts = paragraphs.map { paragraph in
      paragraph.pieces.filter { $0.isStruck && $0.deletion == nil }.map(\.text).joined()
    }
    let text = texts.filter { !Blank.isBlank($0) }.joined(separator: "\n")
    guard !text.isEmpty else { return }
    document.remarks.append(SourceRemark(kind: .struck, author: "", item: counter.item(text, at: place)))
  }

  private mutating func readComments() {
    for comment in source.comments {
      let place = comment.place.map { "\($0)" } ?? "document"
      document.remarks.append(
        SourceRemark(kind: .comment, author: comment.author, item: counter.item(comment.text, at: place)))
    }
  }

  private mutating func readLinks() {
    for link in source.links where !Blank.isBlank(link.text) && !LinkText.says(link.text, link.address) {
      let item = counter.item(link.text, at: "\(link.place)")
      document.remarks.append(SourceRemark(kind: .link, author: "", item: item, address: link.address))
    }
  }

  /// Those in page headers and footers belong to the office's paper.
  private mutating func readPictures() {
    for picture in source.pictures where picture.place.story != .header && picture.place.story != .footer {
      let item = counter.item(picture.name, at: "\(picture.place)")
      document.remarks.append(SourceRemark(kind: .picture, author: "", item: item))
    }
  }

  private mutating func readRevisions(_ limits: ReadingLimits) throws(ReadingError) {
    let texts = try WordRevisionTexts(of: source, limits: limits)
    var rows = WordTrackedRows()
    for (index, revision) in source.revisions.enumerated() {
      let text = revision.text.isEmpty ? texts[index] ?? "" : revision.text
      if revision.kind.saysNothing(of: text) || rows.tell(of: revision) { continue }
      let kind = SourceRemark.Kind(of: revision.kind)
      document.remarks.append(
        SourceRemark(kind: kind, author: revision.author, item: counter.item(text, at: "\(revision.place)")))
    }
  }
}
