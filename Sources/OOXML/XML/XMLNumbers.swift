extension XMLWriter {
  /// A number as `xsd:double`: the shortest digits that read back the same, whole numbers without a fraction.
  ///
  /// Not a number and the infinities have no place in a document; they are written as 0 and callers keep them out.
  package mutating func decimal(_ number: Double) {
    guard number.isFinite else { return raw("0") }
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return decimal(whole) }
    let hundredths = (number * 100).rounded()
    if abs(hundredths) < 1e15, hundredths / 100 == number { return decimal(hundredths: Int(hundredths)) }
    var digits = number.description
    digits.withUTF8 { utf8 in
      guard let start = utf8.baseAddress else { return }
      reserve(utf8.count)
      appendReserved(start, utf8.count)
    }
  }

  /// Most measures have two decimals at most. Up to fifteen digits no two decimals are the same number, so these are the
  /// shortest that read back the same.
  private mutating func decimal(hundredths: Int) {
    if hundredths < 0 { raw("-") }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    decimal(Int(whole))
    raw(".")
    decimal(Int(rest / 10))
    if rest % 10 != 0 { decimal(Int(rest % 10)) }
  }
}
