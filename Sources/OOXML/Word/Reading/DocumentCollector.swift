/// Collects what is found in all stories of a document, within its limits.
final class DocumentCollector {
  let limits: ReadingLimits
  let styles: [String: ReadStyle]
  private let package: PackageReader
  private var lists: ListCounters
  private var targets: [String: [String: String]] = [:]
  private var stories: [ReadStory] = []
  private(set) var revisions: [ReadRevision] = []
  private(set) var bookmarks: [ReadBookmark] = []
  private var controls: [ReadContentControl] = []
  private var links: [ReadLink] = []
  private var pictures: [ReadPicture] = []
  private var commentPlaces: [String: ReadPlace] = [:]
  private var anchorTexts: [String: String] = [:]
  private var storyCounts: [ReadStory.Kind: Int] = [:]
  private var blockCount = 0
  private var copiedBytes = 0

  init(_ package: PackageReader, styles: [String: ReadStyle], lists: ListDefinitions) {
    self.package = package
    limits = package.limits
    self.styles = styles
    self.lists = ListCounters(lists)
  }

  /// The mark of the next paragraph of a list; where the paragraph names no list, that of its style or of those it is
  /// based on.
  func listMark(list: String?, level: Int?, style: String?) -> String {
    if let list { return lists.next(list: list, level: level, style: style) }
    var (name, level) = (style, level)
    // A style based on itself would never end.
    for _ in 0..<20 {
      guard let id = name, let found = styles[id] else { return "" }
      // A style may state the level alone, of a list that one names which it is based on.
      level = level ?? found.listLevel
      if let list = found.list { return lists.next(list: list, level: level, style: id) }
      name = found.base
    }
    return ""
  }

  /// The address outside the file to which a relationship of a part leads.
  func address(of id: String, in part: String) throws(ReadingError) -> String? {
    if targets[part] == nil { targets[part] = try package.externalTargets(of: part) }
    return targets[part]?[id]
  }

  /// Counts one more thing that takes memory.
  func count(_ xml: borrowing XMLPullParser) throws(ReadingError) {
    blockCount += 1
    if blockCount > limits.blocks { throw xml.failure(.limit(.blocks, limits.blocks)) }
  }

  /// Counts text that is kept once more, since changes, comments and controls may lie inside one another.
  func countCopy(_ text: String, _ xml: borrowing XMLPullParser) throws(ReadingError) {
    copiedBytes += text.utf8.count
    if copiedBytes > limits.copiedTextBytes { throw xml.failure(.limit(.copiedTextBytes, limits.copiedTextBytes)) }
  }

  func nextNumber(of kind: ReadStory.Kind) -> Int {
    storyCounts[kind, default: 0] += 1
    return storyCounts[kind, default: 1]
  }

  func add(_ story: ReadStory) { stories.append(story) }

  func add(_ revision: ReadRevision) -> Int {
    revisions.append(revision)
    return revisions.count - 1
  }

  func add(_ bookmark: ReadBookmark) { bookmarks.append(bookmark) }

  func add(_ control: ReadContentControl) -> Int {
    controls.append(control)
    return controls.count - 1
  }

  func control(at index: Int) -> ReadContentControl { controls[index] }

  func appendToRevision(_ index: Int, _ text: String) { revisions[index].text += text }

  func appendToControl(_ index: Int, _ text: String) { controls[index].text += text }

  func setPlace(ofControl index: Int, _ place: ReadPlace) {
    if controls[index].place == nil { controls[index].place = place }
  }

  func add(_ link: ReadLink) -> Int {
    links.append(link)
    return links.count - 1
  }

  func appendToLink(_ index: Int, _ text: String) { links[index].text += text }

  func add(_ picture: ReadPicture) { pictures.append(picture) }

  func setPlace(ofRevision index: Int, _ place: ReadPlace) { revisions[index].place = place }

  func appendToAnchor(ofComment id: String, _ text: String) { anchorTexts[id, default: ""] += text }

  func setPlace(ofComment id: String, _ place: ReadPlace) {
    if commentPlaces[id] == nil { commentPlaces[id] = place }
  }

  /// The whole document; text boxes follow the stories that hold them.
  func document(with comments: [ReadComment]) -> ReadDocument {
    var document = ReadDocument()
    document.stories = stories.filter { $0.kind != .textBox } + stories.filter { $0.kind == .textBox }
    document.revisions = revisions
    document.bookmarks = bookmarks
    document.controls = controls
    document.links = links
    document.pictures = pictures
    document.comments = comments.map { comment in
      var comment = comment
      comment.place = commentPlaces[comment.id]
      comment.anchorText = anchorTexts[comment.id] ?? ""
      return comment
    }
    return document
  }
}
