/// A JSON document or a part of one (RFC 8259).
///
/// The module has its own reader because a plan's errors must name the place as a JSON pointer, and because
/// duplicate keys, the order of keys, the digits of a number, half surrogates and unknown keys must survive or be
/// reported. The general decoders drop each of these in silence.
///
/// Two strings are equal when Swift says so, that is up to canonical equivalence; the keys of an object are told
/// apart byte by byte, as RFC 8259 section 8.3 has it.
public enum JSONValue: Hashable, Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number with its digits as written.
  case number(JSONNumber)
  /// A string with its escapes resolved.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members in the order of the document.
  case object(JSONObject)
}

extension JSONValue {
  /// The deepest nesting of arrays and objects that is read.
  public static let depthLimit = 256

  /// Reads one document. A byte order mark before it is skipped.
  ///
  /// - Throws: the first error, with the pointer of the value that holds it, and its line and column.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONSyntaxError) in
      var parser = JSONParser(bytes: bytes)
      return try parser.document()
    }
  }

  /// The document as UTF-8 without a byte order mark and without a final line break.
  ///
  /// - Parameter pretty: one member or element on a line, indented by two spaces; otherwise no white space at all.
  public func serialized(pretty: Bool) -> [UInt8] {
    var serializer = JSONSerializer(pretty: pretty)
    serializer.append(self)
    return serializer.bytes
  }

  /// JSON's own word for the kind of value: `null`, `boolean`, `number`, `string`, `array` or `object`.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
