/// The place of a value in a JSON document (RFC 6901), for example `/functions/0/actions/2/timeframe`.
///
/// The pointer of the whole document is the empty text.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The pointer as text, with `~` written `~0` and `/` written `~1`.
  public let description: String

  /// The whole document.
  public static let root = JSONPointer(description: "")

  private init(description: String) {
    self.description = description
  }

  /// The member of this object with the given key.
  public func appending(_ key: String) -> JSONPointer {
    var text = description + "/"
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return JSONPointer(description: text + key)
    }
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return JSONPointer(description: text)
  }

  /// The element of this array with the given index, counted from 0 as RFC 6901 does.
  public func appending(_ index: Int) -> JSONPointer {
    JSONPointer(description: description + "/" + String(index))
  }
}
