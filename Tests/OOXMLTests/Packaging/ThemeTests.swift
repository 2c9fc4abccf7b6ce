import OOXML
import Testing

/// What a theme must hold for Office to open it (ECMA-376 Part 1, 20.1.6.9).
struct ThemeTests {
  private func root() throws -> XMLNode {
    let workbook = Workbook(
      styles: StyleSheet(normal: Font(name: "Calibri", size: .points(11))), theme: .plain,
      properties: DocumentProperties(application: "Test", applicationVersion: "1.0"))
    return try WrittenPart("/xl/theme/theme1.xml", of: workbook.package()).root
  }

  @Test func `twelve colours stand in the order of the schema`() throws {
    let scheme = try #require(try root().first("a:clrScheme"))
    let accents = (1...6).map { "a:accent\($0)" }
    #expect(
      scheme.children.map(\.name) == ["a:dk1", "a:lt1", "a:dk2", "a:lt2"] + accents + ["a:hlink", "a:folHlink"])
    let colours = scheme.all("a:srgbClr").compactMap { $0["val"] }
    #expect(colours.count == 12 && colours.allSatisfy { Colour(hex: $0) != nil })
    #expect(colours.prefix(2) == ["000000", "FFFFFF"])
  }

  @Test func `both fonts name a Latin, an East Asian and a complex script typeface`() throws {
    for name in ["a:majorFont", "a:minorFont"] {
      let font = try #require(try root().first(name))
      #expect(font.children.map(\.name) == ["a:latin", "a:ea", "a:cs"])
      #expect(font.children.map { $0["typeface"] } == ["Calibri", "", "Arial"])
    }
  }

  @Test func `each list of formats has its three entries`() throws {
    let scheme = try #require(try root().first("a:fmtScheme"))
    #expect(
      scheme.children.map(\.name) == ["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"])
    #expect(scheme.children.map(\.children.count) == [3, 3, 3, 3])
  }
}
