extension XMLWriter {
  /// A number as `xsd:double`: the shortest digits that read back the same, whole numbers without a fraction.
  ///
  /// Not a number and the infinities have no place in a document; they are written as 0 and callers keep them out.
  package mutating func decimal(_ number: Double) {
    guard number.isFinite else { return raw("0") }
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return decimal(whole) }
    var digits = number.description
    digits.withUTF8 { utf8 in
      guard let start = utf8.baseAddress else { return }
      reserve(utf8.count)
      appendReserved(start, utf8.count)
    }
  }
}
