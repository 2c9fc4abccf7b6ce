/// Names as parts of file names.
enum Slug {
  /// The longest slug.
  static let limit = 60

  /// The words of a name in the letters a-z, digits and single hyphens, at most ``limit`` characters; nil when the name
  /// is nothing but white space.
  ///
  /// Accents fall away and Arabic is transliterated. Where a letter cannot be shown or the end is cut off, a short
  /// hash of the name stands at the end, so that two such names still differ. Nothing else of the name gets through:
  /// no separator, dot, control character or word that a system keeps for itself.
  static func make(_ name: String) -> String? {
    let folded = TextFolding.folded(name)
    guard !folded.isEmpty else { return nil }
    var words: [String] = [""]
    var isWhole = true
    for scalar in folded.unicodeScalars {
      if let letters = latin(scalar) {
        words[words.count - 1] += letters
      } else {
        isWhole = isWhole && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        words.append("")
      }
    }
    let slug = words.filter { !$0.isEmpty }.joined(separator: "-")
    if isWhole, !slug.isEmpty, slug.utf8.count <= limit { return slug }
    let hash = NameHash([folded]).shortText
    var cut = slug.prefix(limit - 1 - hash.utf8.count)
    while cut.last == "-" { cut.removeLast() }
    return cut.isEmpty ? hash : cut + "-" + hash
  }

  /// The Latin letters or digit for a folded character; nil for what separates words.
  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "'": ""
    default: arabic[scalar]
    }
  }

  /// A plain transliteration that people recognise; not a reversible one.
  private static let arabic: [Unicode.Scalar: String] = [
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g",
  ]
}
