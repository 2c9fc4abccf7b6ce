import ArgumentParser
import CCPM

/// Several values of one option with commas between them.
enum OptionList {
  /// The values, none of which has spaces, without those that people write beside commas as they do in a text.
  static func items(_ list: String) throws -> [String] {
    let words = list.filter { !$0.isWhitespace }
    let items = words.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    if items.count > 1, items.contains("") {
      throw ValidationError("'\(list)' has a comma too many; write a list without spaces, as in a,b.")
    }
    return items
  }
}

extension PlanTemplate {
  /// Languages from a list such as `es,en`.
  func parseLanguages(_ list: String) throws -> [String] {
    try OptionList.items(list).map { try parseLanguage($0) }.uniqued()
  }

  /// A language of the form, or of what else is said in its languages, by its code.
  func parseLanguage(_ name: String, of use: String = "the form") throws -> String {
    // Case makes no difference to a language's code (RFC 5646, 2.1.1).
    guard let language = languages.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw ValidationError(
        "'\(name)' is not a language of \(use); choose from \(languages.joined(separator: ",")).")
    }
    return language
  }
}

extension DocumentFormat {
  /// Formats from a list such as `docx,xlsx`.
  static func parse(_ list: String) throws -> [DocumentFormat] {
    try OptionList.items(list).map { name in
      guard let format = DocumentFormat(rawValue: name.lowercased()) else {
        throw ValidationError("'\(name)' is not a format; choose docx, xlsx or both: docx,xlsx.")
      }
      return format
    }.uniqued()
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The format that a file's name ends in.
  static func named(by path: String?) -> Self? {
    allCases.first { path?.lowercased().hasSuffix("." + $0.rawValue) == true }
  }
}
