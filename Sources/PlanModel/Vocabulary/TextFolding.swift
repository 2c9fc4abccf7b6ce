/// Text without the differences that do not change which word it is.
public enum TextFolding {
  /// The text in lower case, without accents, vowel signs and marks that are not seen, with one kind of quotation
  /// mark and hyphen, and with single spaces between words and none at the ends.
  ///
  /// Two texts that fold to the same are the same word for the form. Arabic loses its vowel signs and tatweel; the
  /// forms of alef become plain alef, those with hamza their carrier, teh marbuta heh and alef maksura yeh, since
  /// people leave these differences out when they type; Arabic digits become European ones.
  public static func folded(_ text: String) -> String {
    folded(text, limit: Int.max) ?? ""
  }

  /// The folded text, or nil once it is longer than a limit in UTF-8 bytes: a long text is no label, and most of a plan
  /// is long texts.
  static func folded(_ text: String, limit: Int) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(min(text.utf8.count, limit) + 8)
    var spaceIsDue = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spaceIsDue = !folded.isEmpty
        continue
      }
      let length = folded.count
      if spaceIsDue { folded.append(UInt8(ascii: " ")) }
      let start = folded.count
      append(scalar, to: &folded)
      if folded.count > start {
        spaceIsDue = false
      } else if start > length {
        folded.removeLast()
      }
      if folded.count > limit { return nil }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || 0x09...0x0D ~= scalar.value }
    // The letters of Latin, Greek, Cyrillic, Arabic and others: no space among them.
    if 0xA1..<0x1680 ~= scalar.value { return false }
    return scalar.properties.isWhitespace
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar.isASCII {
      folded.append("A"..."Z" ~= scalar ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
    } else if let plain = FoldingTable.replacements[scalar] {
      folded += plain.utf8
    } else if arabicLetters.contains(scalar) {
      folded += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let plain = FoldingTable.replacements[lower] {
          folded += plain.utf8
        } else if !isUnseen(lower) {
          folded += UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
  }

  /// They have no case, which the tables of the standard library say too, at many times the cost.
  private static let arabicLetters: ClosedRange<Unicode.Scalar> = "\u{620}"..."\u{64A}"

  /// Marks over and under letters, and the characters that only steer layout.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .format || category == .control
  }
}
