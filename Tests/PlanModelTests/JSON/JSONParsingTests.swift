import PlanModel
import Testing

@Suite struct JSONParsingTests {
  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .bool(true)), ("false", .bool(false)),
    ("\"\"", .string("")), ("[]", .array([])), ("{}", .object([:])), ("[ ]", .array([])), ("{ }", .object([:])),
    ("-0", .number(JSONNumber(0).negated)), ("[1,\"a\",null]", .array([.number(JSONNumber(1)), .string("a"), .null])),
    ("{\"a\":{\"b\":[]}}", .object(["a": .object(["b": .array([])])])),
    ("\u{FEFF}{\"a\":1}\r\n", .object(["a": .number(JSONNumber(1))])),
  ])
  func `a valid document is read`(text: String, expected: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00C9""#, "éÉ"), (#""\ud83c\udf0d""#, "🌍"),
    (#""\u0000""#, "\0"), (#""a\u0062c""#, "abc"), ("\"مُرضٍ\"", "مُرضٍ"), (#""\uFFFF""#, "\u{FFFF}"),
    (
      "\"\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{10000}\u{10FFFF}\"",
      "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{10000}\u{10FFFF}"
    ),
  ])
  func `a string gives the characters that are meant`(text: String, expected: String) throws {
    guard case .string(let read) = try JSONValue(parsing: Array(text.utf8)) else {
      Issue.record("no string")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: ["0", "-0", "84", "84.0", "79.380", "8.4e1", "1E+2", "1e-2", "12345678901234567890123"])
  func `a number keeps its digits`(literal: String) throws {
    let value = try JSONValue(parsing: Array(literal.utf8))
    #expect(value == JSONNumber(literal: literal).map(JSONValue.number))
    #expect(value.serialized(pretty: false) == Array(literal.utf8))
  }

  @Test(arguments: ["", "-", "01", "-01", "+1", ".5", "1.", "1.e1", "1e", "1e+", "0x10", "NaN", "1 ", "١"])
  func `a text that is no number makes no number`(literal: String) {
    #expect(JSONNumber(literal: literal) == nil)
  }

  @Test func `a number says whether it is whole and in range`() {
    #expect(JSONNumber(literal: "2023")?.int == 2023)
    #expect(JSONNumber(literal: "2023.0")?.int == nil)
    #expect(JSONNumber(literal: "99999999999999999999")?.int == nil)
    #expect(JSONNumber(literal: "79.38")?.double == 79.38)
    #expect(JSONNumber(literal: "1e999")?.double == nil)
  }

  @Test func `nesting is read to the limit and no further`() throws {
    let limit = JSONValue.depthLimit
    let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(throws: Never.self) { try JSONValue(parsing: Array(deepest.utf8)) }
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
    #expect(error?.problem == .tooDeep)
    #expect(error?.column == limit + 1)
  }

  @Test func `keys keep their order and differ byte by byte`() throws {
    let text = "{\"z\":1,\"a\":2,\"\u{E9}\":3,\"e\u{301}\":4}"
    guard case .object(let object) = try JSONValue(parsing: Array(text.utf8)) else {
      Issue.record("no object")
      return
    }
    #expect(object.members.map(\.value) == (1...4).map { .number(JSONNumber($0)) })
    #expect(object["e\u{301}"] == .number(JSONNumber(4)))
    #expect(object["\u{E9}"] == .number(JSONNumber(3)))
  }

  @Test func `ten thousand keys are told apart`() throws {
    let members = (0..<10_000).map { "\"k\($0)\":0" }
    let whole = "{" + members.joined(separator: ",") + "}"
    #expect(throws: Never.self) { try JSONValue(parsing: Array(whole.utf8)) }
    let twice = "{" + members.joined(separator: ",") + ",\"k5\":1}"
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(twice.utf8)) }
    #expect(error?.problem == .duplicateKey("k5"))
  }
}

extension JSONNumber {
  fileprivate var negated: JSONNumber { JSONNumber(literal: "-" + literal) ?? self }
}
