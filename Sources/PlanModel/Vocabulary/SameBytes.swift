extension String {
  /// Whether two texts have the same code points. `==` holds `é` in one code point and `é` in two for the same text.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.elementsEqual($0) }
    }
    // Only strings that another language's runtime holds are not contiguous.
    return isSame.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
  }

  /// The same for a text that is known to be in ASCII. Whatever else `==` holds for the same has more bytes.
  package func hasSameBytes(asASCII other: String) -> Bool { utf8.count == other.utf8.count && self == other }
}
