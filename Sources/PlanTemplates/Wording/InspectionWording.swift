/// The words in which it is told what a file holds.
package struct InspectionWording: Sendable {
  let phrases: Phrases<InspectionKey>

  /// The word for what is counted, for what a text is or for what is to be known of a sheet.
  ///
  /// - Parameter name: Its English one, by which programs know it, such as `merged ranges`. One that nobody has words
  ///   for stays as it is.
  package func word(for name: String) -> String {
    InspectionKey(rawValue: Self.key(of: name)).map { phrases.text($0) } ?? name
  }

  /// How many there are of something.
  package func counted(_ name: String, _ count: Int) -> String {
    phrases.text(.counted, ["name": word(for: name), "count": String(count)])
  }

  /// What a text is, and who wrote it.
  package func kind(_ name: String, by author: String) -> String {
    phrases.text(.by, ["kind": word(for: name), "author": author])
  }

  /// Some of these in one line.
  package func list(_ words: [String]) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { phrases.text(.listed, ["first": $0, "second": $1]) }
  }

  /// `merged ranges` as `mergedRanges`, the key in a wording file and in data.
  package static func key(of name: String) -> String {
    let words = name.split(separator: " ")
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}

/// The keys of the object `inspection` of a wording file.
enum InspectionKey: String, PhraseKey {
  case cellsWithAValue
  case rows
  case mergedRanges
  case hiddenRows
  case hiddenColumns
  case notes
  case cellsToLookAt
  case paragraphsWithText
  case tables
  case columns
  case cells
  case cellsWithText
  case comments
  case revisions
  case bookmarks
  case contentControls
  case links
  case pictures
  case hidden
  case veryHidden
  case chart
  case dialog
  case macros
  case missing
  case cell
  case paragraph
  case note
  case shape
  case name
  case comment
  case insertion
  case deletion
  case movedFromHere
  case movedToHere
  case paragraphInserted
  case paragraphDeleted
  case rowInserted
  case rowDeleted
  case cellInserted
  case cellDeleted
  case cellsMerged
  case placeholder
  case bookmark
  case link
  case picture
  case property
  case data
  case counted
  case listed
  case by

  static let object = "inspection"

  var argumentNames: [String] {
    switch self {
    case .counted: ["name", "count"]
    case .listed: ["first", "second"]
    case .by: ["kind", "author"]
    default: []
    }
  }
}

extension Wording {
  /// The words in which it is told what a file holds. What the language lacks is said as the template as shipped says
  /// it.
  package var inspection: InspectionWording { InspectionWording(phrases: inspectionPhrases) }
}
