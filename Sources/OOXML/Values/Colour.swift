/// An opaque colour, 24-bit sRGB.
public struct Colour: Hashable, Sendable {
  /// The red part, 0 to 255.
  public let red: UInt8
  /// The green part, 0 to 255.
  public let green: UInt8
  /// The blue part, 0 to 255.
  public let blue: UInt8

  /// A colour of its three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From six hexadecimal digits such as `1F3A4D`; nil for anything else.
  public init?(hex: String) {
    guard hex.utf8.count == 6, let value = UInt32(hexDigits: hex.utf8) else { return nil }
    red = UInt8(value >> 16)
    green = UInt8(value >> 8 & 0xFF)
    blue = UInt8(value & 0xFF)
  }

  /// White, `FFFFFF`.
  public static let white = Colour(red: 255, green: 255, blue: 255)
  /// Black, `000000`.
  public static let black = Colour(red: 0, green: 0, blue: 0)
}

/// ST_HexColorRGB (ECMA-376 Part 1, 22.9.2.4): six digits.
extension Colour: XMLAttributeValue {
  package func writeAttributeValue(to xml: inout XMLWriter) {
    xml.reserve(6)
    for part in [red, green, blue] {
      xml.appendReserved(Self.digit(part >> 4))
      xml.appendReserved(Self.digit(part & 0xF))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? value + 0x30 : value - 10 + UInt8(ascii: "A")
  }
}

/// ST_UnsignedIntHex with a full alpha (ECMA-376 Part 1, 18.18.86), as spreadsheets write a colour.
struct OpaqueColour: XMLAttributeValue {
  let colour: Colour

  init(_ colour: Colour) {
    self.colour = colour
  }

  func writeAttributeValue(to xml: inout XMLWriter) {
    xml.raw("FF")
    colour.writeAttributeValue(to: &xml)
  }
}
