/// What stands below one another on a page, in a header or in a footer.
public enum Block: Sendable {
  case paragraph(Paragraph)
  /// A paragraph is written behind it where none follows: neighbouring tables would be read as one. Behind a last table
  /// it takes no room.
  case table(Table)
}

/// A paragraph: its style and what stands in it (ECMA-376 Part 1, 17.3.1.22 p).
public struct Paragraph: Sendable {
  /// The paragraph's style; nil is `Normal`.
  public var style: StyleID?
  /// The document's, unless given.
  public var direction: TextDirection?
  /// The style's, unless given.
  public var alignment: Alignment?
  /// Stays on one page with the paragraph that follows.
  public var keepWithNext: Bool
  /// A tracked change of the paragraph's end: where it goes, the text runs on in the next paragraph.
  ///
  /// A paragraph that was put in or taken out as a whole has it here and around its inlines. The last paragraph of a
  /// cell or of the body keeps its end.
  public var endRevision: Revision?
  /// Bookmarks around the whole content.
  public var bookmarks: [BookmarkName]
  /// What stands in the paragraph, in order.
  public var inlines: [Inline]

  /// A paragraph of some pieces.
  public init(
    style: StyleID? = nil, direction: TextDirection? = nil, alignment: Alignment? = nil, keepWithNext: Bool = false,
    endRevision: Revision? = nil, bookmarks: [BookmarkName] = [], inlines: [Inline] = []
  ) {
    self.style = style
    self.direction = direction
    self.alignment = alignment
    self.keepWithNext = keepWithNext
    self.endRevision = endRevision
    self.bookmarks = bookmarks
    self.inlines = inlines
  }

  /// A paragraph of one text.
  public init(_ text: String, style: StyleID? = nil) {
    self.init(style: style, inlines: text.isEmpty ? [] : [.text(text)])
  }
}

/// A piece of a paragraph.
public enum Inline: Sendable {
  /// Text in which a line feed, a carriage return or both together end a line, and a tab stays a tab.
  ///
  /// Text of the other direction gets runs of its own; nothing else is changed.
  case text(String, RunFormat? = nil)
  /// What the reader's program computes; `cached` is shown until it has.
  case field(Field, cached: String)
  /// A place without extent.
  case bookmark(BookmarkName)
  case dropDown(DropDown)
  /// A chart of the document.
  case chart(InlineChart)
  /// Pieces that were put in or taken out as a tracked change; what was taken out stands before what replaces it.
  ///
  /// A drop-down stays as a control; what was put in or taken out is what it shows.
  indirect case revised(Revision, [Inline])
}

/// A value that the reader's program computes (ECMA-376 Part 1, 17.16.5).
public enum Field: Hashable, Sendable {
  case page
  case pageCount
}

/// How a piece of text differs from its paragraph.
public struct RunFormat: Hashable, Sendable {
  /// The character style; nil leaves the paragraph's look.
  public var style: StyleID?
  /// What differs from the style.
  public var text: TextFormat

  /// A style, and what differs from it.
  public init(style: StyleID? = nil, text: TextFormat = TextFormat()) {
    self.style = style
    self.text = text
  }
}

/// The look of letters; what is nil stays as it is without.
///
/// Size, weight and slant hold for complex scripts as well.
public struct TextFormat: Hashable, Sendable {
  /// In steps of half a point.
  public var size: Length?
  /// Whether the type is bold; nil leaves the style's.
  public var isBold: Bool?
  /// Whether the type is italic; nil leaves the style's.
  public var isItalic: Bool?
  /// The colour of the text; nil leaves the style's.
  public var colour: Colour?

  /// A change of nothing but the look of the text.
  public init(size: Length? = nil, isBold: Bool? = nil, isItalic: Bool? = nil, colour: Colour? = nil) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.colour = colour
  }
}

/// Where lines stand between the margins; start is the side where they begin to be read.
public enum Alignment: Hashable, Sendable {
  case start
  case centre
  case end
}

/// A name by which a place is found again; programs keep it through edits.
///
/// Of two bookmarks with one name in a document only the first is written: Word would keep the last, other programs the
/// first (MS-OI29500 2.1.362).
public struct BookmarkName: Hashable, Sendable {
  /// The name as the file holds it.
  public let name: String

  /// Word's limit.
  public static let maximumLength = 40

  /// Up to 40 ASCII letters, digits and underscores, the first one not a digit; nil for anything else.
  public init?(_ name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isPlain, let first = name.utf8.first, first > UInt8(ascii: "9"), name.utf8.count <= Self.maximumLength
    else { return nil }
    self.name = name
  }
}

/// A choice from a list, around a piece of a paragraph.
///
/// Only there do its tag and its words survive the programs that people edit with; and the value of an item is always
/// its text, because some of them show the value.
public struct DropDown: Sendable {
  /// For programs, up to 64 characters.
  public var tag: String
  /// For people; its first 64 UTF-16 code units are written, since Word refuses more.
  public var alias: String
  /// Empty and repeated items are left out: Word refuses them.
  public var items: [String]
  /// Shown as it stands, also when the list lacks it; nil and empty show the placeholder.
  public var selected: String?
  /// What is shown while nothing is chosen.
  public var placeholder: String
  /// What was chosen before a tracked change of the choice; nil where the choice did not change.
  public var former: String?
  /// The look of the text; nil leaves the paragraph's.
  public var format: RunFormat?

  /// A list from which one text is chosen.
  public init(
    tag: String, alias: String, items: [String], selected: String?, placeholder: String, former: String? = nil,
    format: RunFormat? = nil
  ) {
    self.tag = tag
    self.alias = alias
    self.items = items
    self.selected = selected
    self.placeholder = placeholder
    self.former = former
    self.format = format
  }
}

/// The place where a chart of the document is shown.
///
/// Its paragraph should run from the left, in any language, and be aligned at its end where the page runs from the
/// right: LibreOffice 7.4 turns the digits of a chart around in a paragraph that runs from the right.
public struct InlineChart: Hashable, Sendable {
  /// In the document's list of charts, counted from 0; nothing is shown for a place that it does not have.
  public var index: Int
  /// Of the whole chart, with title and legend.
  public var width: Length
  /// Of the whole chart, with title and legend.
  public var height: Length
  /// For readers by ear.
  public var description: String

  /// The place of a chart in the document's list.
  public init(_ index: Int, width: Length, height: Length, description: String = "") {
    self.index = index
    self.width = width
    self.height = height
    self.description = description
  }
}
