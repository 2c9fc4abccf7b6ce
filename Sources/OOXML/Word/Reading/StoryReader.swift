/// Reads the blocks of a story, through everything that may stand round them (ECMA-376 Part 1, 17.2 to 17.5).
///
/// Whatever is not known is looked into: text is found wherever it stands, and only properties are passed over.
final class StoryReader {
  /// What holds blocks: a story or a cell.
  struct Container {
    var place: ReadPlace
    var blocks: [ReadBlock] = []
    var tableCount = 0
  }

  let collector: DocumentCollector
  var part = ""
  /// The paragraph being read.
  var paragraph: ReadParagraph?
  var scalarCount = 0
  var fields: [FieldState] = []
  var insertions: [Int] = []
  var deletions: [Int] = []
  var openControls: [Int] = []
  var openLinks: [Int] = []
  var pictures = PictureState()
  /// Whether the row being read was taken out.
  var isInDeletedRow = false
  /// Whether what is being read is gone where all changes are accepted.
  var isTakenOut: Bool { !deletions.isEmpty || isInDeletedRow }
  var placeholderDepth = 0
  var openComments: [String] = []
  var pendingBookmarks: [String] = []
  var pendingComments: [String] = []
  var isHidden = false
  var isStruck = false
  /// The style, list and level that the paragraph names.
  private var list: (style: String?, id: String?, level: Int?)
  /// Where the last paragraph stood, for what comes after it.
  var lastPlace = ReadPlace(story: .body, storyNumber: 1, cells: [], paragraph: 1)

  init(_ collector: DocumentCollector) {
    self.collector = collector
  }

  /// Reads the story inside the element that has just begun.
  func readStory(_ xml: inout XMLPullParser, kind: ReadStory.Kind, part: String) throws(ReadingError) {
    try collector.count(xml)
    let number = collector.nextNumber(of: kind)
    let blocks = try readContent(&xml, kind: kind, number: number, part: part)
    collector.add(ReadStory(kind: kind, number: number, part: part, blocks: blocks))
  }

  /// Reads text that belongs to no story, such as a comment's own.
  func readAside(_ xml: inout XMLPullParser, part: String) throws(ReadingError) -> String {
    try collector.count(xml)
    let number = collector.nextNumber(of: .comment)
    return ReadBlock.text(of: try readContent(&xml, kind: .comment, number: number, part: part), .accepted)
  }

  private func readContent(
    _ xml: inout XMLPullParser, kind: ReadStory.Kind, number: Int, part: String
  ) throws(ReadingError) -> [ReadBlock] {
    self.part = part
    (fields, insertions, deletions, openControls, openComments, openLinks) = ([], [], [], [], [], [])
    (placeholderDepth, isHidden, isStruck, isInDeletedRow) = (0, false, false, false)
    pictures = PictureState()
    var container = Container(place: ReadPlace(story: kind, storyNumber: number, cells: [], paragraph: 0))
    lastPlace = container.place
    try readBlocks(&xml, into: &container)
    settlePending(at: lastPlace)
    return container.blocks
  }

  /// Reads the children of the element that has just begun.
  func readBlocks(_ xml: inout XMLPullParser, into container: inout Container) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in try readBlock(&xml, into: &container) }
  }

  func readBlock(_ xml: inout XMLPullParser, into container: inout Container) throws(ReadingError) {
    guard xml.namespace == .word else { return try readBlocks(&xml, into: &container) }
    switch xml.word {
    case .p: try readParagraph(&xml, into: &container)
    case .tbl: try readTable(&xml, into: &container)
    case .r: try readStrayRun(&xml, into: &container)
    case .tcPr, .pPr, .rPr, .sectPr, .sdtPr, .sdtEndPr: try xml.skipElement()
    case .sdt:
      try readControl(&xml) { (xml) throws(ReadingError) in try readBlocks(&xml, into: &container) }
    case .ins, .moveTo, .del, .moveFrom:
      try readChange(&xml, at: container.place) { (xml) throws(ReadingError) in
        try readBlocks(&xml, into: &container)
      }
    default:
      if try !readMark(xml) { try readBlocks(&xml, into: &container) }
    }
  }

  private func begin(_ xml: borrowing XMLPullParser, in container: inout Container) throws(ReadingError) {
    try collector.count(xml)
    container.place.paragraph += 1
    lastPlace = container.place
    paragraph = ReadParagraph(place: container.place)
    scalarCount = 0
    (isHidden, isStruck) = (false, false)
    list = (nil, nil, nil)
    settlePending(at: container.place)
    for index in openControls { collector.setPlace(ofControl: index, container.place) }
  }

  private func end(in container: inout Container) {
    if let paragraph { container.blocks.append(.paragraph(paragraph)) }
    paragraph = nil
    // A field whose instruction never ends would swallow the rest of the document.
    fields.removeAll { $0.phase == .instruction }
  }

  /// ECMA-376 Part 1, 17.3.1.22 p.
  private func readParagraph(_ xml: inout XMLPullParser, into container: inout Container) throws(ReadingError) {
    try begin(xml, in: &container)
    try xml.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .pPr, xml.namespace == .word {
        try readParagraphProperties(&xml)
        try countInList(xml)
      } else {
        try readInline(&xml)
      }
    }
    end(in: &container)
  }

  /// Sets the mark of the paragraph's list; one that was taken out is not counted.
  private func countInList(_ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard list.style != nil || list.id != nil, paragraph?.markDeletion == nil, !isInDeletedRow else { return }
    let mark = collector.listMark(list: list.id, level: list.level, style: list.style)
    try collector.countCopy(mark, xml)
    paragraph?.listMark = mark
  }

  /// A run that stands in no paragraph, as damaged files have it.
  private func readStrayRun(_ xml: inout XMLPullParser, into container: inout Container) throws(ReadingError) {
    try begin(xml, in: &container)
    try readInline(&xml)
    end(in: &container)
  }

  /// ECMA-376 Part 1, 17.3.1.26 pPr.
  private func readParagraphProperties(_ xml: inout XMLPullParser) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .pStyle:
        guard let id = xml.attribute(.val, .word) else { return }
        list.style = id
        paragraph?.style = collector.styles[id]?.name ?? id
        if paragraph?.outlineLevel == nil { paragraph?.outlineLevel = collector.styles[id]?.outlineLevel }
      case .outlineLvl: paragraph?.outlineLevel = ReadStyle.outlineLevel(xml.integer(.val, .word))
      case .numPr: (list.id, list.level) = try ReadStyle.list(&xml)
      case .rPr: try readMarkProperties(&xml)
      default: return
      }
    }
  }

  /// The changes to the paragraph's end (ECMA-376 Part 1, 17.13.5.15 del, 17.13.5.20 ins).
  private func readMarkProperties(_ xml: inout XMLPullParser) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .ins, .moveTo: paragraph?.markInsertion = try addRevision(xml, .paragraphInsertion, at: lastPlace)
      case .del, .moveFrom: paragraph?.markDeletion = try addRevision(xml, .paragraphDeletion, at: lastPlace)
      default: return
      }
    }
  }

  func addRevision(
    _ xml: borrowing XMLPullParser, _ kind: ReadRevision.Kind, at place: ReadPlace
  ) throws(ReadingError) -> Int {
    try collector.count(xml)
    return collector.add(
      ReadRevision(
        kind: kind, author: xml.attribute(.author, .word) ?? "", date: xml.attribute(.date, .word), place: place))
  }
}
