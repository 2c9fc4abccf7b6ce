/// Collects what is found in all stories of a document, within its limits.
final class DocumentCollector {
  let limits: ReadingLimits
  let styles: [String: ReadStyle]
  private var stories: [ReadStory] = []
  private(set) var revisions: [ReadRevision] = []
  private(set) var bookmarks: [ReadBookmark] = []
  private var controls: [ReadContentControl] = []
  private var commentPlaces: [String: ReadPlace] = [:]
  private var anchorTexts: [String: String] = [:]
  private var storyCounts: [ReadStory.Kind: Int] = [:]
  private var blockCount = 0
  private var copiedBytes = 0

  init(limits: ReadingLimits, styles: [String: ReadStyle]) {
    self.limits = limits
    self.styles = styles
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
    document.comments = comments.map { comment in
      var comment = comment
      comment.place = commentPlaces[comment.id]
      comment.anchorText = anchorTexts[comment.id] ?? ""
      return comment
    }
    return document
  }
}
