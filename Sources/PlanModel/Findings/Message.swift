/// What a finding says, apart from any language: a name and its arguments.
///
/// The words stand in the wording files, under the name, with the arguments in braces. Each message has a maker of
/// its own, so that no argument can be left out; the maker's comment is the English sentence. Arguments are values
/// and words of the file formats, never words of a language.
public struct Message: Hashable, Sendable {
  /// Which message it is.
  public let name: MessageName
  /// The values that fill the braces of the wording, by name; exactly those of ``MessageName/argumentNames``.
  public let arguments: [String: String]
  /// The arguments that a wording shows in its own words, and what each of them is.
  public let meanings: [String: ArgumentMeaning]

  init(_ name: MessageName, _ arguments: [String: String], _ meanings: [String: ArgumentMeaning] = [:]) {
    self.name = name
    self.arguments = arguments.mapValues(Message.oneLine)
    self.meanings = meanings
  }

  /// The message with another line of a text file, where it names one.
  package func inLine(_ number: Int) -> Message {
    guard arguments["line"] != nil else { return self }
    return Message(name, arguments.merging(["line": String(number)]) { $1 }, meanings)
  }

  /// The message with the place of what came first in another notation, where it names one.
  package func placed(_ place: (String) -> String?) -> Message {
    guard let first = arguments["first"].flatMap(place) else { return self }
    return Message(name, arguments.merging(["first": first]) { $1 }, meanings)
  }

  /// A text of the plan, cut when it is too long to be quoted.
  package static func short(_ text: String) -> String {
    let limit = 120
    guard text.unicodeScalars.count > limit else { return text }
    return String(text.unicodeScalars.prefix(limit)) + "…"
  }

  /// A finding is one line: a line break is shown by a mark, a tabulator by a space, as people read them.
  private static func oneLine(_ text: String) -> String {
    let text = text.unicodeScalars.contains("\r") ? text.replacing("\r\n", with: "\n") : text
    return CodePoint.oneLine(text, signs: readableSigns)
  }

  private static let readableSigns: [Unicode.Scalar: String] = [
    "\n": " ↵ ", "\r": " ↵ ", "\u{2028}": " ↵ ", "\u{2029}": " ↵ ", "\t": " ",
  ]

  /// Values as one argument.
  static func list(_ values: [String]) -> String {
    values.joined(separator: ", ")
  }

  /// The sentence of a wording with the arguments in place of their names in braces. Braces around anything else
  /// stay as they are.
  ///
  /// - Parameter word: The words for an argument that is a code, a date or a score; nil leaves it as it is.
  public func text(in wording: String, word: (ArgumentMeaning, String) -> String? = { _, _ in nil }) -> String {
    var text = ""
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      if let value = arguments[name] {
        text += meanings[name].flatMap { word($0, value) }.map(Message.oneLine) ?? value
        rest = rest[rest.index(after: close)...]
      } else {
        text += "{"
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}

/// What an argument of a message is, where a language has its own words for it.
public enum ArgumentMeaning: Hashable, Sendable {
  /// The code of a function, or a title of a cluster's own.
  case function
  /// The code of a rating, or of several with a comma and a space between them.
  case ratings
  /// The codes of priorities, with a comma and a space between them.
  case priorities
  /// The codes of the form's columns, with a comma and a space between them.
  case headings
  /// The code of a timeframe.
  case timeframe
  /// The code of a responsible party, or other words for one.
  case responsible
  /// A day, as `2024-01-19`.
  case date
  /// A score, with a point before its decimals.
  case score
  /// Why a file was refused; see ``Refusal``.
  case refusal
  /// What a value is, by the code of a ``ContentKind``; or an example of one.
  case kind
  /// What several copies of a plan say; the argument has the values as JSON.
  case conflictingValues([ConflictingValue])
}
