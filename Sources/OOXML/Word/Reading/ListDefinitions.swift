/// One level of a list: how its paragraphs are marked (ECMA-376 Part 1, 17.9.6 lvl).
struct ListLevel {
  /// The ST_NumberFormat of its numbers, such as `decimal` or `bullet`.
  var format = "decimal"
  /// The mark, with `%1` for the number of the first level.
  var text = ""
  var start = 1
  /// The level, counted from 1, after which the numbers begin anew; 0 for never, nil for any level above.
  var restart: Int?
  /// Whether the numbers of other levels in the mark are shown as digits.
  var isLegal = false
  /// The face of the mark, in small letters: symbol faces have their bullets at codes of their own.
  var font = ""
  /// The paragraph style that stands for the level.
  var style: String?
  /// Whether the mark touches the text.
  var isAttached = false
}

/// The lists that a document defines (ECMA-376 Part 1, 17.9).
struct ListDefinitions {
  /// A list's levels, which several lists may share; they then count on from one another.
  struct Shared {
    var levels: [Int: ListLevel] = [:]
    /// The style in which the levels stand instead (ECMA-376 Part 1, 17.9.21 numStyleLink).
    var link: String?
  }

  /// A list that paragraphs name (ECMA-376 Part 1, 17.9.15 num).
  struct List {
    var shared = ""
    var levels: [Int: ListLevel] = [:]
    var starts: [Int: Int] = [:]
  }

  /// The longest mark that is shown: one without an end would be put before every paragraph.
  private static let longestMark = 1000

  /// Levels are counted from 0; Word has no more of them.
  static let levels = 0...8

  private var shared: [String: Shared] = [:]
  private var lists: [String: List] = [:]
  /// The list of a style that stands for a list.
  private let listsByStyle: [String: String]

  init(styles: [String: ReadStyle]) {
    listsByStyle = styles.compactMapValues(\.list)
  }

  /// The list of an id; nil where the document does not define it.
  func list(_ id: String) -> List? { lists[id] }

  /// The name under which a list's numbers are counted.
  func counter(of list: List) -> String {
    guard let link = shared[list.shared]?.link, let linked = listsByStyle[link].flatMap({ lists[$0] }) else {
      return list.shared
    }
    return linked.shared
  }

  /// A level of a list, its own before the shared one.
  func level(_ number: Int, of list: List) -> ListLevel? {
    list.levels[number] ?? shared[counter(of: list)]?.levels[number]
  }

  /// The level that a paragraph style stands for; the first where none says so.
  func level(ofStyle style: String, in list: List) -> Int {
    Self.levels.first { level($0, of: list)?.style == style } ?? 0
  }

  /// Reads the part at its root (ECMA-376 Part 1, 17.9.16 numbering).
  mutating func read(_ xml: inout XMLPullParser) throws(ReadingError) {
    var (shared, lists): ([String: Shared], [String: List]) = ([:], [:])
    try xml.forEachChild { (xml) throws(ReadingError) in
      guard xml.namespace == .word, xml.word == .abstractNum || xml.word == .num else { return }
      if shared.count + lists.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      if xml.word == .abstractNum {
        let id = xml.attribute(.abstractNumId, .word) ?? ""
        let found = try Self.shared(&xml)
        if shared[id] == nil { shared[id] = found }
      } else {
        let id = xml.attribute(.numId, .word) ?? ""
        let found = try Self.list(&xml)
        if lists[id] == nil { lists[id] = found }
      }
    }
    (self.shared, self.lists) = (shared, lists)
  }

  /// ECMA-376 Part 1, 17.9.1 abstractNum.
  private static func shared(_ xml: inout XMLPullParser) throws(ReadingError) -> Shared {
    var shared = Shared()
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .numStyleLink: shared.link = xml.attribute(.val, .word)
      case .lvl:
        guard let number = xml.integer(.ilvl, .word), levels.contains(number) else { return }
        shared.levels[number] = try level(&xml)
      default: return
      }
    }
    return shared
  }

  private static func list(_ xml: inout XMLPullParser) throws(ReadingError) -> List {
    var list = List()
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .abstractNumId: list.shared = xml.attribute(.val, .word) ?? ""
      case .lvlOverride:
        guard let number = xml.integer(.ilvl, .word), levels.contains(number) else { return }
        try xml.forEachChild { (xml) throws(ReadingError) in
          if xml.word == .startOverride { list.starts[number] = xml.integer(.val, .word) }
          if xml.word == .lvl { list.levels[number] = try level(&xml) }
        }
      default: return
      }
    }
    return list
  }

  private static func level(_ xml: inout XMLPullParser) throws(ReadingError) -> ListLevel {
    var level = ListLevel()
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .start: level.start = xml.integer(.val, .word) ?? 1
      case .numFmt: level.format = xml.attribute(.val, .word) ?? level.format
      case .lvlText:
        let text = xml.attribute(.val, .word) ?? ""
        if text.utf8.count <= longestMark { level.text = text }
      case .lvlRestart: level.restart = xml.integer(.val, .word)
      case .isLgl: level.isLegal = xml.flag(.val, .word) ?? true
      case .pStyle: level.style = xml.attribute(.val, .word)
      case .suff: level.isAttached = xml.attribute(.val, .word) == "nothing"
      case .rPr: level.font = try font(&xml)
      default: return
      }
    }
    return level
  }

  private static func font(_ xml: inout XMLPullParser) throws(ReadingError) -> String {
    var font = ""
    try xml.forEachChild { (xml) throws(ReadingError) in
      if xml.word == .rFonts { font = xml.attribute(.ascii, .word)?.lowercased() ?? "" }
    }
    return font
  }
}
