/// Text without the differences that do not change which word it is.
public enum TextFolding {
  /// The text in lower case, without accents, vowel signs and marks that are not seen, with one kind of quotation
  /// mark and hyphen, and with single spaces between words and none at the ends.
  ///
  /// Two texts that fold to the same are the same word for the form. Arabic loses its vowel signs and tatweel; the
  /// forms of alef become plain alef, those with hamza their carrier, teh marbuta heh and alef maksura yeh, since
  /// people leave these differences out when they type; Arabic digits become European ones.
  public static func folded(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var spaceIsDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        spaceIsDue = !folded.isEmpty
        continue
      }
      let replacement = replacement(for: scalar)
      if replacement.isEmpty { continue }
      if spaceIsDue {
        folded += " "
        spaceIsDue = false
      }
      folded += replacement
    }
    return folded
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    return scalar.properties.lowercaseMapping.unicodeScalars.reduce(into: "") { result, lower in
      if let plain = FoldingTable.replacements[lower] {
        result += plain
      } else if !isUnseen(lower) {
        result.unicodeScalars.append(lower)
      }
    }
  }

  /// Marks over and under letters, and the characters that only steer layout.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .format || category == .control
  }
}
