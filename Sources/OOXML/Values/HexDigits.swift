extension UInt8 {
  /// What the byte is worth as a hexadecimal digit.
  fileprivate var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  var isHexDigit: Bool { hexDigitValue != nil }
}

extension FixedWidthInteger {
  /// The number that hexadecimal digits stand for; nil without digits, for a sign or anything else beside them, and for
  /// a number that does not fit.
  init?(hexDigits: some Collection<UInt8>) {
    guard !hexDigits.isEmpty else { return nil }
    var number: Self = 0
    for byte in hexDigits {
      let (product, overflows) = number.multipliedReportingOverflow(by: 16)
      guard let digit = byte.hexDigitValue, !overflows else { return nil }
      number = product | Self(digit)
    }
    self = number
  }
}
