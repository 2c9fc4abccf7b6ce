import PlanModel
import Testing

@Suite struct JSONSerializingTests {
  @Test func `pretty text is indented by two spaces`() throws {
    let compact = #"{"a":[1,{"b":null}],"c":{},"d":[]}"#
    let pretty = """
      {
        "a": [
          1,
          {
            "b": null
          }
        ],
        "c": {},
        "d": []
      }
      """
    let value = try JSONValue(parsing: Array(compact.utf8))
    #expect(String(decoding: value.serialized(pretty: true), as: UTF8.self) == pretty)
    #expect(String(decoding: value.serialized(pretty: false), as: UTF8.self) == compact)
  }

  @Test(arguments: [
    ("\"\\/\u{8}\u{C}\n\r\t", #""\"\\/\b\f\n\r\t""#), ("\0\u{1F}", #""\u0000\u001f""#),
    ("a\u{FFFE}b\u{FFFF}", #""a\ufffeb\uffff""#), ("\u{FFFD}\u{FEFF}\u{7F}é🌍", "\"\u{FFFD}\u{FEFF}\u{7F}é🌍\""),
  ])
  func `only what XML cannot carry is escaped`(text: String, expected: String) throws {
    let bytes = JSONValue.string(text).serialized(pretty: false)
    #expect(bytes == Array(expected.utf8))
    guard case .string(let read) = try JSONValue(parsing: bytes) else {
      Issue.record("no string")
      return
    }
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test func `a member keeps its place when its value changes`() {
    var object: JSONObject = ["a": .null, "b": .null, "c": .null]
    object["b"] = .bool(true)
    object["d"] = .bool(false)
    object["a"] = nil
    #expect(
      String(decoding: JSONValue.object(object).serialized(pretty: false), as: UTF8.self)
        == #"{"b":true,"c":null,"d":false}"#)
  }
}
