/// What stands below one another on a page, in a header or in a footer.
package enum Block: Sendable {
  case paragraph(Paragraph)
  /// A paragraph is written behind it where none follows: neighbouring tables would be read as one.
  case table(Table)
}

package struct Paragraph: Sendable {
  package var style: StyleID?
  /// The document's, unless given.
  package var direction: TextDirection?
  /// The style's, unless given.
  package var alignment: Alignment?
  /// Stays on one page with the paragraph that follows.
  package var keepWithNext: Bool
  /// Bookmarks around the whole content.
  package var bookmarks: [BookmarkName]
  package var inlines: [Inline]

  package init(
    style: StyleID? = nil, direction: TextDirection? = nil, alignment: Alignment? = nil, keepWithNext: Bool = false,
    bookmarks: [BookmarkName] = [], inlines: [Inline] = []
  ) {
    self.style = style
    self.direction = direction
    self.alignment = alignment
    self.keepWithNext = keepWithNext
    self.bookmarks = bookmarks
    self.inlines = inlines
  }

  package init(_ text: String, style: StyleID? = nil) {
    self.init(style: style, inlines: text.isEmpty ? [] : [.text(text)])
  }
}

/// A piece of a paragraph.
package enum Inline: Sendable {
  /// Text in which a line feed, a carriage return or both together end a line, and a tab stays a tab.
  ///
  /// Text of the other direction gets runs of its own; nothing else is changed.
  case text(String, RunFormat? = nil)
  /// What the reader's program computes; `cached` is shown until it has.
  case field(Field, cached: String)
  /// A place without extent.
  case bookmark(BookmarkName)
  case dropDown(DropDown)
}

package enum Field: Hashable, Sendable {
  case page
  case pageCount
}

/// How a piece of text differs from its paragraph.
package struct RunFormat: Hashable, Sendable {
  package var style: StyleID?
  package var text: TextFormat

  package init(style: StyleID? = nil, text: TextFormat = TextFormat()) {
    self.style = style
    self.text = text
  }
}

/// The look of letters; what is nil stays as it is without.
///
/// Size, weight and slant hold for complex scripts as well.
package struct TextFormat: Hashable, Sendable {
  /// In steps of half a point.
  package var size: Length?
  package var isBold: Bool?
  package var isItalic: Bool?
  package var colour: Colour?

  package init(size: Length? = nil, isBold: Bool? = nil, isItalic: Bool? = nil, colour: Colour? = nil) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.colour = colour
  }
}

/// Where lines stand between the margins; start is the side where they begin to be read.
package enum Alignment: Hashable, Sendable {
  case start
  case centre
  case end
}

/// A name by which a place is found again; programs keep it through edits.
///
/// Of two bookmarks with one name in a document only the first is written: Word would keep the last, other programs the
/// first (MS-OI29500 2.1.362).
package struct BookmarkName: Hashable, Sendable {
  package let name: String

  /// Word's limit.
  package static let maximumLength = 40

  /// Up to 40 ASCII letters, digits and underscores, the first one not a digit; nil for anything else.
  package init?(_ name: String) {
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
package struct DropDown: Sendable {
  /// For programs, up to 64 characters.
  package var tag: String
  /// For people, up to 64 characters.
  package var alias: String
  /// Empty and repeated items are left out: Word refuses them.
  package var items: [String]
  /// Shown as it stands, also when the list lacks it; nil and empty show the placeholder.
  package var selected: String?
  package var placeholder: String
  package var format: RunFormat?

  package init(
    tag: String, alias: String, items: [String], selected: String?, placeholder: String, format: RunFormat? = nil
  ) {
    self.tag = tag
    self.alias = alias
    self.items = items
    self.selected = selected
    self.placeholder = placeholder
    self.format = format
  }
}
