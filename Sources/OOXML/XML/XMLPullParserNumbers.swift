/// Numbers out of bytes, without a copy and whatever the locale.
enum DecimalText {
  /// A whole number; nil for anything else, and for one that no file can mean.
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { index = 1 }
    guard index < bytes.count, bytes.count <= 18 else { return nil }
    var value = 0
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// An xsd:double; nil for anything else, and for what is not finite.
  ///
  /// Up to 15 digits and a power of ten up to 22, both exact as doubles, one division or product rounds correctly
  /// (Clinger 1990); all else goes to the standard library.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative { index = 1 }
    var mantissa = 0
    var digits = 0
    var fraction = 0
    var hasPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      let digit = byte &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int(digit)
        digits += 1
        if hasPoint { fraction += 1 }
        if digits > 15 { return slowDouble(bytes) }
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        return slowDouble(bytes)
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    let value = fraction == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen[fraction]
    return isNegative ? -value : value
  }

  private static func slowDouble(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    // Longer than any double is written, and safe from the standard library's hexadecimal and "nan".
    guard bytes.count <= 400, bytes.allSatisfy({ isPartOfNumber($0) }) else { return nil }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }
}
