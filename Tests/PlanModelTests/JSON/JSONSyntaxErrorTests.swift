import PlanModel
import Testing

/// A document that is not JSON, and what must be said of it.
struct BrokenDocument: Sendable, CustomTestStringConvertible {
  var bytes: [UInt8]
  var problem: JSONSyntaxError.Problem
  var pointer: String
  var line: Int
  var column: Int

  init(_ text: String, _ problem: JSONSyntaxError.Problem, _ pointer: String, _ line: Int, _ column: Int) {
    self.init(Array(text.utf8), problem, pointer, line, column)
  }

  init(_ bytes: [UInt8], _ problem: JSONSyntaxError.Problem, _ pointer: String, _ line: Int, _ column: Int) {
    self.bytes = bytes
    self.problem = problem
    self.pointer = pointer
    self.line = line
    self.column = column
  }

  var testDescription: String { "\(problem) in \(String(decoding: bytes, as: UTF8.self))" }
}

@Suite struct JSONSyntaxErrorTests {
  @Test(arguments: [
    BrokenDocument("", .emptyDocument, "", 1, 1),
    BrokenDocument(" \n ", .emptyDocument, "", 2, 2),
    BrokenDocument("\u{FEFF}", .emptyDocument, "", 1, 1),
    BrokenDocument("{\"a\": ", .unexpectedEnd, "/a", 1, 7),
    BrokenDocument("[1,", .unexpectedEnd, "/1", 1, 4),
    BrokenDocument("[1", .unexpectedEnd, "", 1, 3),
    BrokenDocument("{\"a\":1,}", .unexpectedCharacter("}"), "", 1, 8),
    BrokenDocument("[1,]", .unexpectedCharacter("]"), "/1", 1, 4),
    BrokenDocument("{\"a\" 1}", .unexpectedCharacter("1"), "/a", 1, 6),
    BrokenDocument("{a:1}", .unexpectedCharacter("a"), "", 1, 2),
    BrokenDocument("{'a':1}", .unexpectedCharacter("'"), "", 1, 2),
    BrokenDocument("[“a”]", .unexpectedCharacter("“"), "/0", 1, 2),
    BrokenDocument("[tru]", .unexpectedCharacter("]"), "/0", 1, 5),
    BrokenDocument("[1] // done", .trailingContent, "", 1, 5),
    BrokenDocument("{}{}", .trailingContent, "", 1, 3),
    BrokenDocument("[01]", .invalidNumber, "/0", 1, 2),
    BrokenDocument("[1.]", .invalidNumber, "/0", 1, 2),
    BrokenDocument("{\"é\": [-]}", .invalidNumber, "/é/0", 1, 8),
    BrokenDocument("{\"a/b~c\": \"x", .unterminatedString, "/a~1b~0c", 1, 11),
    BrokenDocument("[\n  \"a\nb\"]", .controlCharacter(0x0A), "/0", 2, 5),
    BrokenDocument("[\r\n\"a\u{0}b\"]", .controlCharacter(0), "/0", 2, 3),
    BrokenDocument("[\r\"\\x\"]", .invalidEscape, "/0", 2, 2),
    BrokenDocument("[\"\\u12\"]", .invalidEscape, "/0", 1, 3),
    BrokenDocument("{\"a\":1,\n \"b\":2,\n \"a\":3}", .duplicateKey("a"), "/a", 3, 2),
    BrokenDocument("{\"a\":1,\"\\u0061\":3}", .duplicateKey("a"), "/a", 1, 8),
    BrokenDocument("{\"a\":[{\"b\":\"x\\ud83cy\"}]}", .halfSurrogate(0xD83C), "/a/0/b", 1, 14),
    BrokenDocument("[\"\\udf0d\\ud83c\"]", .halfSurrogate(0xDF0D), "/0", 1, 3),
    BrokenDocument("[\"\\ud83c\\u0041\"]", .halfSurrogate(0xD83C), "/0", 1, 3),
  ])
  func `an error names its place`(document: BrokenDocument) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: document.bytes) }
    #expect(error?.problem == document.problem)
    #expect(error?.pointer.description == document.pointer)
    #expect(error?.line == document.line)
    #expect(error?.column == document.column)
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x8C], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
  ])
  func `bytes that are not UTF-8 are an error in a string`(bytes: [UInt8]) {
    let document = Array("{\"a\":[\"".utf8) + bytes + Array("\"]}".utf8)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: document) }
    #expect(error?.problem == .invalidUTF8)
    #expect(error?.pointer.description == "/a/0")
    #expect(error?.column == 8)
  }

  @Test func `bytes that are not UTF-8 are an error outside strings`() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x5B, 0xFF, 0x5D]) }
    #expect(error?.problem == .invalidUTF8)
  }

  @Test func `no cut of a document is read or crashes`() {
    let whole = Array("{\"a\":[1.5e3,\"é\\ud83c\\udf0d\",true,null],\"b\":{}}".utf8)
    for count in whole.indices {
      #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(whole[..<count])) }
    }
  }
}
