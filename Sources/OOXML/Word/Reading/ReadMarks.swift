/// A tracked change (ECMA-376 Part 1, 17.13.5).
public struct ReadRevision: Sendable, Equatable {
  /// What was changed.
  public enum Kind: String, Sendable, Equatable {
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
    public var isInsertion: Bool {
      switch self {
      case .insertion, .moveTo, .paragraphInsertion, .rowInsertion, .cellInsertion: true
      case .deletion, .moveFrom, .paragraphDeletion, .rowDeletion, .cellDeletion, .cellMerge: false
      }
    }
  }

  /// What was changed.
  public var kind: Kind
  /// Who changed it, as the file states it.
  public var author: String
  /// As the file says, such as `2024-03-21T10:00:00Z`.
  public var date: String?
  /// Where the change begins.
  public var place: ReadPlace
  /// The text that was put in or taken out.
  public var text = ""
}

/// A comment and what it hangs on (ECMA-376 Part 1, 17.13.4).
public struct ReadComment: Sendable, Equatable {
  /// The comment's name inside the file.
  public var id: String
  /// Who wrote it, as the file states it.
  public var author: String
  /// When it was written, as the file states it.
  public var date: String?
  /// What the comment says.
  public var text: String
  /// Where its mark stands; nil for a comment that nothing in the document points to.
  public var place: ReadPlace?
  /// The text it is put on.
  public var anchorText = ""
}

/// A named place (ECMA-376 Part 1, 17.13.6.2 bookmarkStart). Several may have one name.
public struct ReadBookmark: Sendable, Equatable {
  /// The bookmark's name.
  public var name: String
  /// Where the bookmark begins.
  public var place: ReadPlace
  /// Unicode scalars of the paragraph, deleted ones among them, before it.
  public var offset: Int
}

/// A link to a place outside the document (ECMA-376 Part 1, 17.16.22 hyperlink, 17.16.5.25 HYPERLINK).
public struct ReadLink: Sendable, Equatable {
  /// Where it leads, as the file states it.
  public var address: String
  /// Where it begins.
  public var place: ReadPlace
  /// The text that is shown for it, as if every change were accepted.
  public var text = ""
}

/// A picture, chart, diagram or embedded object.
public struct ReadPicture: Sendable, Equatable {
  /// What it shows, as its alternative text says, or its name; empty where it has neither.
  public var name: String
  /// Where it hangs.
  public var place: ReadPlace
}

/// A content control (ECMA-376 Part 1, 17.5.2 sdt).
public struct ReadContentControl: Sendable, Equatable {
  /// What can be typed or picked in it.
  public enum Kind: Sendable, Equatable {
    case text
    case dropDown
    case comboBox
    case date
    case checkbox
    case picture
    case other
  }

  /// An item of a list.
  public struct Item: Sendable, Equatable {
    /// The text that the reader sees.
    public var shown: String
    /// The value behind the text.
    public var value: String
  }

  /// What the control offers.
  public var kind = Kind.other
  /// The name for programs.
  public var tag: String?
  /// The title that people see.
  public var title: String?
  /// The number by which Word tells controls apart.
  public var id: String?
  /// The items of a list.
  public var items: [Item] = []
  /// The chosen value of a list, where the file keeps it.
  public var lastValue: String?
  /// The day of a date control, as the file says.
  public var date: String?
  /// Whether a check box is ticked; nil where it is none.
  public var isChecked: Bool?
  /// Whether it shows only the request to fill it in, so that it is empty.
  public var isPlaceholder = false
  /// The first paragraph in it; nil where it holds none.
  public var place: ReadPlace?
  /// The text it shows, in the accepted view; of a placeholder, the request.
  public var text = ""
}
