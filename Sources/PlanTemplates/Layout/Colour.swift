extension Palette {
  /// A colour of the sRGB space, written as six hexadecimal digits `RRGGBB`.
  public struct Colour: Hashable, Sendable, CustomStringConvertible {
    /// The share of red, 0-255.
    public let red: UInt8
    /// The share of green, 0-255.
    public let green: UInt8
    /// The share of blue, 0-255.
    public let blue: UInt8

    /// A colour from its three shares.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// A colour from six hexadecimal digits in either case; nil for anything else, a leading `#` included.
    public init?(hex: String) {
      var value: UInt32 = 0
      var count = 0
      for byte in hex.utf8 {
        guard count < 6, let digit = Self.digit(byte) else { return nil }
        value = value << 4 | digit
        count += 1
      }
      guard count == 6 else { return nil }
      self.init(
        red: UInt8(truncatingIfNeeded: value >> 16),
        green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }

    /// Six digits in upper case, as Office writes them.
    public var hex: String {
      [red, green, blue].reduce(into: "") { text, share in
        let digits = String(share, radix: 16, uppercase: true)
        text += digits.utf8.count < 2 ? "0" + digits : digits
      }
    }

    /// The same as ``hex``.
    public var description: String { hex }

    private static func digit(_ byte: UInt8) -> UInt32? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
      default: nil
      }
    }
  }
}
