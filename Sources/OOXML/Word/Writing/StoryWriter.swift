/// Writes the blocks of the body, of a header or of a footer, and counts what needs an id.
struct StoryWriter {
  private let direction: TextDirection
  private var nextID: Int
  /// In small letters, since Word does not tell names apart by case.
  private var bookmarks: Set<String> = []

  /// Ids have to differ in the whole document (ECMA-376 Part 1, 17.13.6.2 and 17.5.2.18): each part has its own range.
  enum FirstID: Int {
    case body = 1
    case header = 0x4000_0000
    case footer = 0x6000_0000
  }

  /// The relationships of the document's charts, in their order; only the body has them.
  private let chartIDs: [String]

  private let author: RevisionAuthor
  /// Of the paragraph that is being written.
  private var directions: RevisedDirections?

  init(direction: TextDirection, firstID: FirstID, author: RevisionAuthor, chartIDs: [String] = []) {
    self.direction = direction
    self.author = author
    self.chartIDs = chartIDs
    nextID = firstID.rawValue
  }

  /// - Throws: What the further rows of a table throw.
  mutating func write(_ blocks: [Block], to xml: inout XMLWriter) throws {
    var followsTable = false
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        write(paragraph, to: &xml)
        followsTable = false
      case .table(let table):
        if followsTable { write(Paragraph(), to: &xml) }
        try write(table, in: direction, to: &xml)
        followsTable = true
      }
    }
    if followsTable { writeEnd(to: &xml) }
  }

  /// The paragraph that has to stand after a last table, of no height: one of the usual height would make a further
  /// page where the table fills its own.
  private func writeEnd(to xml: inout XMLWriter) {
    xml.raw("<w:p><w:pPr>")
    if direction == .rightToLeft { xml.raw("<w:bidi/>") }
    xml.raw("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"1\" w:lineRule=\"exact\"/>")
    xml.raw("<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr></w:p>")
  }

  /// ECMA-376 Part 1, 17.3.1.22 p.
  mutating func write(_ paragraph: Paragraph, to xml: inout XMLWriter) {
    let direction = paragraph.direction ?? direction
    let isPlain = paragraph.isPlain && direction == .leftToRight
    if isPlain, paragraph.bookmarks.isEmpty, paragraph.inlines.isEmpty { return xml.raw("<w:p/>") }
    xml.raw("<w:p>")
    if !isPlain { writeProperties(of: paragraph, direction: direction, to: &xml) }
    directions = RevisedDirections(of: paragraph.inlines, in: direction)
    if paragraph.bookmarks.isEmpty {
      write(paragraph.inlines, direction, to: &xml)
    } else {
      let ids = paragraph.bookmarks.compactMap { start($0, to: &xml) }
      write(paragraph.inlines, direction, to: &xml)
      for id in ids.reversed() { end(id, to: &xml) }
    }
    xml.raw("</w:p>")
  }

  /// ECMA-376 Part 1, 17.3.1.26 pPr.
  mutating func writeProperties(
    of paragraph: Paragraph, direction: TextDirection, to xml: inout XMLWriter
  ) {
    xml.raw("<w:pPr>")
    if let style = paragraph.style { xml.value("w:pStyle", style) }
    if paragraph.keepWithNext { xml.raw("<w:keepNext/>") }
    if direction == .rightToLeft { xml.raw("<w:bidi/>") }
    if let alignment = paragraph.alignment { xml.value("w:jc", alignment) }
    if let revision = paragraph.endRevision {
      xml.raw("<w:rPr>")
      mark(revision, to: &xml)
      xml.raw("</w:rPr>")
    }
    xml.raw("</w:pPr>")
  }

  /// - Parameter change: The tracked change that the pieces stand in.
  mutating func write(
    _ inlines: [Inline], _ direction: TextDirection, in change: Revision? = nil, to xml: inout XMLWriter
  ) {
    let isDeleted = change == .deletion
    for inline in inlines {
      switch inline {
      case .text(let text, let format):
        if let stretches = directions?.next(text.utf8.count, in: change) {
          xml.runs(text, format, stretches, isDeleted: isDeleted)
        } else {
          xml.runs(text, format, in: direction, isDeleted: isDeleted)
        }
      case .field(let field, let cached):
        field.write(cached: cached, in: direction, isDeleted: isDeleted, to: &xml)
      case .bookmark(let name):
        if let id = start(name, to: &xml) { end(id, to: &xml) }
      case .dropDown(let dropDown):
        write(dropDown, change, in: direction, to: &xml)
      case .chart(let chart):
        guard chartIDs.indices.contains(chart.index) else { continue }
        chart.write(id: takeID(), relationshipID: chartIDs[chart.index], to: &xml)
      case .revised(let revision, let inlines):
        write(inlines, direction, as: revision, to: &xml)
      }
    }
  }

  /// ECMA-376 Part 1, 17.13.5.14 del and 17.13.5.18 ins.
  private mutating func write(
    _ inlines: [Inline], _ direction: TextDirection, as revision: Revision, to xml: inout XMLWriter
  ) {
    let endTag: StaticString = revision == .insertion ? "</w:ins>" : "</w:del>"
    var isOpen = false
    for inline in inlines {
      var isControl = false
      if case .dropDown = inline { isControl = true }
      if isOpen, isControl { xml.raw(endTag) }
      if !isOpen, !isControl {
        beginChange(revision, to: &xml)
        xml.raw(">")
      }
      isOpen = !isControl
      write([inline], direction, in: revision, to: &xml)
    }
    if isOpen { xml.raw(endTag) }
  }

  /// ECMA-376 Part 1, 17.13.6.2 bookmarkStart; nil for a name that was there before.
  mutating func start(_ name: BookmarkName, to xml: inout XMLWriter) -> Int? {
    guard bookmarks.insert(name.name.lowercased()).inserted else { return nil }
    let id = takeID()
    xml.raw("<w:bookmarkStart w:id=\"")
    xml.decimal(id)
    xml.raw("\" w:name=\"")
    xml.attributeValue(name.name)
    xml.raw("\"/>")
    return id
  }

  /// ECMA-376 Part 1, 17.13.6.1 bookmarkEnd.
  func end(_ id: Int, to xml: inout XMLWriter) {
    xml.raw("<w:bookmarkEnd w:id=\"")
    xml.decimal(id)
    xml.raw("\"/>")
  }

  // Tracked changes

  /// A change of what the element stands in: a row, or the end of a paragraph (ECMA-376 Part 1, 17.13.5.12 and
  /// 17.13.5.15 del, 17.13.5.16 and 17.13.5.20 ins).
  mutating func mark(_ revision: Revision, to xml: inout XMLWriter) {
    beginChange(revision, to: &xml)
    xml.raw("/>")
  }

  private mutating func beginChange(_ revision: Revision, to xml: inout XMLWriter) {
    switch revision {
    case .insertion: beginChange("w:ins", to: &xml)
    case .deletion: beginChange("w:del", to: &xml)
    }
  }

  /// A start tag without its end, with the attributes of CT_TrackChange (ECMA-376 Part 1, 17.13.5).
  mutating func beginChange(_ name: StaticString, to xml: inout XMLWriter) {
    xml.raw("<")
    xml.raw(name)
    xml.raw(" w:id=\"")
    xml.decimal(takeID())
    xml.raw("\" w:author=\"")
    xml.attributeValue(author.name)
    if let date = author.date {
      xml.raw("\" w:date=\"")
      xml.attributeValue(date)
    }
    xml.raw("\"")
  }

  mutating func takeID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  /// Hands over all that is counted, so that nothing of it is copied when the other writer changes it.
  mutating func lend() -> StoryWriter {
    let lent = self
    bookmarks = []
    return lent
  }
}

extension Paragraph {
  fileprivate var isPlain: Bool { style == nil && alignment == nil && !keepWithNext && endRevision == nil }
}

/// ECMA-376 Part 1, 17.18.44 ST_Jc, in the words that every version of Word knows: to it, left is where lines begin,
/// also in a paragraph that is read from the right.
extension Alignment: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) {
    switch self {
    case .start: xml.raw("left")
    case .centre: xml.raw("center")
    case .end: xml.raw("right")
    }
  }
}
