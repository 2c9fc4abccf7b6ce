import OOXML

extension FileInspection {
  /// Counts per story and table; with texts, each paragraph, control, comment and change.
  func inspect(_ document: ReadDocument, _ body: Body) throws {
    for story in document.stories {
      let name = story.kind == .body ? "body" : "\(story.kind.rawValue) \(story.number)"
      let paragraphs = story.blocks.count { block in
        if case .paragraph(let paragraph) = block { return !paragraph.text(.accepted).isEmpty }
        return false
      }
      let tables = story.blocks.compactMap { block -> ReadTable? in
        if case .table(let table) = block { return table }
        return nil
      }
      try body(
        .count(place: name, numbers: [("paragraphs with text", paragraphs), ("tables", tables.count)], remarks: []))
      for table in tables { try count(table, story: story, body) }
      if withTexts { try inspect(story.blocks, body) }
    }
    let numbers = [
      ("comments", document.comments.count), ("revisions", document.revisions.count),
      ("bookmarks", document.bookmarks.count), ("content controls", document.controls.count),
      ("links", document.links.count), ("pictures", document.pictures.count),
    ]
    try body(.count(place: "document", numbers: numbers, remarks: []))
    if withTexts { try inspectMarks(of: document, body) }
  }

  private func count(_ table: ReadTable, story: ReadStory, _ body: Body) throws {
    let cells = table.rows.flatMap(\.cells)
    let numbers = [
      ("rows", table.rows.count), ("columns", table.rows.map(\.cells.count).max() ?? 0), ("cells", cells.count),
      ("cells with text", cells.count { !$0.text(.accepted).isEmpty }),
    ]
    let prefix = story.kind == .body ? "" : "\(story.kind.rawValue) \(story.number) "
    try body(.count(place: "\(prefix)table \(table.number)", numbers: numbers, remarks: []))
  }

  private func inspect(_ blocks: [ReadBlock], _ body: Body) throws {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let text = paragraph.shownText(.marked)
        if text.isEmpty { continue }
        try body(.text(place: "\(paragraph.place)", kind: "paragraph", text: text, author: nil))
      case .table(let table):
        for cell in table.rows.flatMap(\.cells) { try inspect(cell, body) }
      }
    }
  }

  /// The text of a cell at once; tables inside it follow with places of their own.
  private func inspect(_ cell: ReadTableCell, _ body: Body) throws {
    let own = cell.blocks.filter { block in
      if case .paragraph = block { return true }
      return false
    }
    let text = ReadBlock.text(of: own, .marked)
    if !text.isEmpty { try body(.text(place: "\(cell.place)", kind: "cell", text: text, author: nil)) }
    for case .table(let table) in cell.blocks {
      for cell in table.rows.flatMap(\.cells) { try inspect(cell, body) }
    }
  }

  private func inspectMarks(of document: ReadDocument, _ body: Body) throws {
    for comment in document.comments {
      try body(
        .text(
          place: comment.place.map { "\($0)" } ?? "document", kind: "comment", text: comment.text,
          author: comment.author))
    }
    for revision in document.revisions {
      try body(
        .text(place: "\(revision.place)", kind: revision.kind.rawValue, text: revision.text, author: revision.author))
    }
    for control in document.controls where control.isPlaceholder {
      try body(
        .text(
          place: control.place.map { "\($0)" } ?? "document", kind: "placeholder", text: control.text, author: nil))
    }
    for link in document.links {
      try body(.text(place: "\(link.place)", kind: "link", text: link.address, author: nil))
    }
    for picture in document.pictures {
      try body(.text(place: "\(picture.place)", kind: "picture", text: picture.name, author: nil))
    }
    for bookmark in document.bookmarks {
      try body(.text(place: "\(bookmark.place)", kind: "bookmark", text: bookmark.name, author: nil))
    }
  }
}
