import OOXML
import Testing

struct XMLElementTests {
  @Test func `elements nest as their closures do`() throws {
    let text = try rendered { xml in
      xml.declaration()
      xml.element("a", ("x", 1), ("y", "two")) { xml in
        xml.element("b")
        xml.element("c", text: "d")
        xml.element("e") { $0.element("f", ("g", true), ("h", false), ("i", 0.5)) }
      }
    }
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    #expect(text == declaration + "<a x=\"1\" y=\"two\"><b/><c>d</c><e><f g=\"1\" h=\"0\" i=\"0.5\"/></e></a>")
  }

  @Test func `an attribute without a value is left out`() throws {
    let (none, some): (String?, Int?) = (nil, 3)
    #expect(try rendered { $0.element("a", ("x", none), ("y", some)) } == "<a y=\"3\"/>")
  }

  @Test func `colours are six digits`() throws {
    let colour = Colour(red: 0x0A, green: 0xB0, blue: 0xFF)
    #expect(try rendered { $0.element("a", ("c", colour)) } == "<a c=\"0AB0FF\"/>")
  }

  @Test func `an element that throws leaves the writer usable`() throws {
    struct Stop: Error {}
    let bytes = try zipFile { zip in
      #expect(throws: Stop.self) { try zip.add("a") { try $0.element("a") { _ in throw Stop() } } }
      try zip.add("b") { $0.element("b") }
    }
    #expect(String(decoding: try ZipFile(bytes).content("b"), as: UTF8.self) == "<b/>")
  }
}
