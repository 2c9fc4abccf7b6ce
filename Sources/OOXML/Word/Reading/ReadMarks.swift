/// A tracked change (ECMA-376 Part 1, 17.13.5).
package struct ReadRevision: Sendable, Equatable {
  /// What was changed.
  package enum Kind: String, Sendable, Equatable {
    case insertion
    case deletion
    case moveFrom = "moved from here"
    case moveTo = "moved to here"
    case paragraphInsertion = "paragraph inserted"
    case paragraphDeletion = "paragraph deleted"
    case rowInsertion = "row inserted"
    case rowDeletion = "row deleted"
    case cellInsertion = "cell inserted"
    case cellDeletion = "cell deleted"
    case cellMerge = "cells merged"

    /// Whether the change put something in.
    package var isInsertion: Bool {
      switch self {
      case .insertion, .moveTo, .paragraphInsertion, .rowInsertion, .cellInsertion: true
      case .deletion, .moveFrom, .paragraphDeletion, .rowDeletion, .cellDeletion, .cellMerge: false
      }
    }
  }

  package var kind: Kind
  package var author: String
  /// As the file says, such as `2024-03-21T10:00:00Z`.
  package var date: String?
  package var place: ReadPlace
  /// The text that was put in or taken out.
  package var text = ""
}

/// A comment and what it hangs on (ECMA-376 Part 1, 17.13.4).
package struct ReadComment: Sendable, Equatable {
  package var id: String
  package var author: String
  package var date: String?
  package var text: String
  /// Where its mark stands; nil for a comment that nothing in the document points to.
  package var place: ReadPlace?
  /// The text it is put on.
  package var anchorText = ""
}

/// A named place (ECMA-376 Part 1, 17.13.6.2 bookmarkStart). Several may have one name.
package struct ReadBookmark: Sendable, Equatable {
  package var name: String
  package var place: ReadPlace
  /// Unicode scalars of the paragraph, deleted ones among them, before it.
  package var offset: Int
}

/// A content control (ECMA-376 Part 1, 17.5.2 sdt).
package struct ReadContentControl: Sendable, Equatable {
  /// What can be typed or picked in it.
  package enum Kind: Sendable, Equatable {
    case text
    case dropDown
    case comboBox
    case date
    case checkbox
    case picture
    case other
  }

  /// An item of a list.
  package struct Item: Sendable, Equatable {
    package var shown: String
    package var value: String
  }

  package var kind = Kind.other
  package var tag: String?
  /// The title that people see.
  package var title: String?
  package var id: String?
  package var items: [Item] = []
  /// The chosen value of a list, where the file keeps it.
  package var lastValue: String?
  /// The day of a date control, as the file says.
  package var date: String?
  package var isChecked: Bool?
  /// Whether it shows only the request to fill it in, so that it is empty.
  package var isPlaceholder = false
  /// The first paragraph in it; nil where it holds none.
  package var place: ReadPlace?
  /// The text it shows, in the accepted view; of a placeholder, the request.
  package var text = ""
}
