import OOXML
import Testing

struct RevisionTests {
  private func document(_ body: [Block], date: String? = nil) -> WordDocument {
    var document = featureDocument()
    document.revisionAuthor = RevisionAuthor("A & B", date: date)
    document.body = body
    return document
  }

  private func written(_ body: [Block], date: String? = nil) throws -> XMLNode {
    try WrittenPart("/word/document.xml", of: document(body, date: date).package()).root
  }

  private func paragraph(_ inlines: Inline...) -> Paragraph { Paragraph(inlines: inlines) }

  /// A paragraph in which a word takes the place of another.
  private var edited: Paragraph {
    paragraph(
      .text("one "), .revised(.deletion, [.text("two ")]), .revised(.insertion, [.text("2\nand ")]), .text("three"))
  }

  @Test func `a row that came has a property before the change, as the schema wants it`() throws {
    let row = TableRow(revision: .insertion, cells: [TableCell(paragraphs: [Paragraph("a")])])
    let root = try written([.table(Table(columnWidths: [.centimetres(2)], rows: [row]))])
    let properties = try #require(root.first("w:trPr"))
    #expect(
      properties.children.map(\.name) == ["w:cantSplit", "w:ins"] && properties.first("w:cantSplit")?["w:val"] == "0")
  }

  @Test func `what was taken out is text of its own kind, before what was put in`() throws {
    let root = try written([.paragraph(edited)])
    let paragraph = try #require(root.first("w:p"))
    #expect(paragraph.children.map(\.name) == ["w:r", "w:del", "w:ins", "w:r"])
    let deleted = try #require(paragraph.first("w:delText"))
    #expect(deleted.text == "two " && deleted["xml:space"] == "preserve")
    #expect(paragraph.first("w:del")?.first("w:t") == nil)
    #expect(paragraph.all("w:t").map(\.text) == ["one ", "2", "and ", "three"])
    #expect(paragraph.first("w:ins")?.first("w:br") != nil)
  }

  @Test func `a field that was taken out has a deleted instruction`() throws {
    let root = try written([.paragraph(paragraph(.revised(.deletion, [.field(.page, cached: "1")])))])
    #expect(root.first("w:delInstrText") != nil && root.first("w:instrText") == nil)
    #expect(root.first("w:delText")?.text == "1")
  }

  @Test func `a change inside another keeps both`() throws {
    let inline = Inline.revised(.insertion, [.text("a"), .revised(.deletion, [.text("b")])])
    let inserted = try #require(try written([.paragraph(paragraph(inline))]).first("w:ins"))
    #expect(inserted.children.map(\.name) == ["w:r", "w:del"])
  }

  @Test(arguments: [nil, "2024-03-21T10:00:00Z"])
  func `changes name their author, and a date only where there is one`(date: String?) throws {
    let root = try written([.paragraph(edited)], date: date)
    for change in root.all("w:ins") + root.all("w:del") {
      #expect(change["w:author"] == "A & B")
      #expect(change["w:date"] == date)
    }
  }

  @Test func `the end of a paragraph is put in or taken out apart from its text`() throws {
    var (first, second) = (Paragraph("first", style: "Body"), Paragraph())
    (first.endRevision, second.endRevision) = (.insertion, .deletion)
    let root = try written([.paragraph(first), .paragraph(second), .paragraph(Paragraph("last"))])
    let marks = root.all("w:p").map { $0.first("w:pPr")?.first("w:rPr")?.children.map(\.name) }
    #expect(marks == [["w:ins"], ["w:del"], nil])
    // ECMA-376 Part 1, 17.3.1.26: the mark's properties come after all others.
    #expect(root.first("w:pPr")?.children.map(\.name) == ["w:pStyle", "w:rPr"])
  }

  @Test func `a row is put in or taken out as a whole`() throws {
    let rows = [nil, Revision.insertion, .deletion].map {
      TableRow(cannotSplit: true, revision: $0, cells: [TableCell()])
    }
    let root = try written([.table(Table(columnWidths: [.points(90)], rows: rows))])
    let properties = root.all("w:trPr").map { $0.children.map(\.name) }
    #expect(properties == [["w:cantSplit"], ["w:cantSplit", "w:ins"], ["w:cantSplit", "w:del"]])
  }

  @Test func `a cell that changed keeps all its properties as they were`() throws {
    let cells = [
      TableCell(shading: .white, former: .init(shading: .black)),
      TableCell(verticalMerge: .start, former: .init(verticalMerge: .continuation)),
      TableCell(shading: .white),
      TableCell(shading: .white, edgesWithoutLine: [.end, .top], former: .init(shading: .white)),
    ]
    let table = Table(columnWidths: cells.map { _ in .points(90) }, rows: [TableRow(cells: cells)])
    let properties = try written([.table(table)]).all("w:tc").compactMap { $0.first("w:tcPr") }
    let former = properties.map { $0.first("w:tcPrChange")?.first("w:tcPr") }
    #expect(former[0]?.children.map(\.name) == ["w:tcW", "w:shd"])
    #expect(former[0]?.first("w:shd")?["w:fill"] == "000000")
    #expect(former[1]?.first("w:vMerge").map { $0["w:val"] } == .some(nil))
    #expect(properties[1].children.map(\.name) == ["w:tcW", "w:vMerge", "w:tcPrChange"])
    #expect(former[2]?.first("w:shd")?["w:fill"] == "FFFFFF", "cells of one row are recorded together")
    #expect(properties[3].children.map(\.name) == ["w:tcW", "w:tcBorders", "w:shd", "w:tcPrChange"])
    #expect(properties[3].first("w:tcBorders")?.children.map(\.name) == ["w:top", "w:right"])
    #expect(former[3]?.first("w:tcBorders") == nil)
  }

  @Test func `only what changed is recorded, and with merged cells the whole table`() throws {
    func recorded(_ former: TableCell.Former) throws -> [Int] {
      let rows = [nil, former, nil].map { former in
        TableRow(cells: [TableCell(shading: .white, former: former), TableCell()])
      }
      let inserted = TableRow(revision: .insertion, cells: [TableCell(), TableCell()])
      let table = Table(columnWidths: [.points(90), .points(90)], rows: rows + [inserted])
      return try written([.table(table)]).all("w:tr").map { $0.all("w:tcPrChange").count }
    }
    #expect(try recorded(.init(shading: .white)) == [0, 0, 0, 0])
    #expect(try recorded(.init(shading: .black)) == [0, 2, 0, 0])
    #expect(try recorded(.init(verticalMerge: .start, shading: .white)) == [2, 2, 2, 0])
  }

  @Test func `a drop-down keeps its control around what changed in it`() throws {
    let list = DropDown(tag: "t", alias: "a", items: ["One", "Two"], selected: "Two", placeholder: "–")
    var changed = list
    changed.former = "One"
    let root = try written([
      .paragraph(paragraph(.dropDown(changed))),
      .paragraph(paragraph(.revised(.insertion, [.text("x"), .dropDown(list), .text("y")]))),
    ])
    let content = root.all("w:sdtContent").map { $0.children.map { [$0.name, $0.allText] } }
    #expect(content == [[["w:del", "One"], ["w:ins", "Two"]], [["w:ins", "Two"]]])
    #expect(root.all("w:p")[1].children.map(\.name) == ["w:ins", "w:sdt", "w:ins"])
  }

  @Test func `spaces between changes go with the letters around them`() throws {
    // In the new text the first space stands between two words from the right; alone it would go with the paragraph.
    let inlines: [Inline] = [
      .text("see مرحبا "), .revised(.deletion, [.text("now ")]), .revised(.insertion, [.text("بكم ")]), .text("عالم"),
    ]
    var paragraph = Paragraph(inlines: inlines)
    paragraph.direction = .leftToRight
    let root = try written([.paragraph(paragraph)])
    func shown(_ name: String) -> [String] {
      root.all("w:r").filter { $0.first(name) != nil }.map {
        ($0.first("w:rtl") == nil ? "" : "«") + $0.allText
      }
    }
    #expect(shown("w:t") == ["see ", "«مرحبا ", "«بكم ", "«عالم"])
    #expect(shown("w:delText") == ["now "])
  }

  @Test func `ids of changes, bookmarks and controls differ in the whole document`() throws {
    var inserted = edited
    inserted.endRevision = .insertion
    inserted.bookmarks = [BookmarkName("place")].compactMap { $0 }
    let row = TableRow(
      revision: .insertion,
      cells: [TableCell(paragraphs: [inserted, Paragraph("")])])
    let merged = TableRow(cells: [TableCell(verticalMerge: .start, former: .init(verticalMerge: .continuation))])
    var document = document([.table(Table(columnWidths: [.points(90)], rows: [row, merged])), .paragraph(edited)])
    document.header = [.paragraph(edited)]
    document.footer = [.paragraph(edited)]
    var ids: [String] = []
    for part in ["document", "header1", "footer1"] {
      let root = try WrittenPart("/word/\(part).xml", of: document.package()).root
      for name in ["w:ins", "w:del", "w:tcPrChange", "w:bookmarkStart"] {
        ids += root.all(name).compactMap { $0["w:id"] }
      }
    }
    #expect(ids.count == 12)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `the reader sees both versions and every change`() throws {
    var gone = Paragraph(inlines: [.revised(.deletion, [.text("gone")])])
    gone.endRevision = .deletion
    let rows = [Revision.insertion, .deletion].map { revision in
      TableRow(revision: revision, cells: [TableCell(paragraphs: [paragraph(.revised(revision, [.text("cell")]))])])
    }
    let bytes = try document([
      .paragraph(gone), .paragraph(edited), .table(Table(columnWidths: [.points(90)], rows: rows)),
    ])
    .bytes()
    let read = try DocumentReader(bytes: bytes).read()
    let kinds = read.revisions.map(\.kind)
    #expect(
      kinds == [
        .paragraphDeletion, .deletion, .deletion, .insertion, .rowInsertion, .insertion, .rowDeletion, .deletion,
      ])
    #expect(read.revisions.allSatisfy { $0.author == "A & B" && $0.date == nil })
    var texts: [[String]] = [[], []]
    for case .paragraph(let paragraph) in read.body {
      texts[0].append(paragraph.text(.accepted))
      texts[1].append(paragraph.text(.original))
    }
    #expect(texts[0].contains("one 2\nand three") && texts[1].contains("one two three"))
    for case .table(let table) in read.body {
      #expect(table.rows(in: .accepted).count == 1 && table.rows(in: .original).count == 1)
    }
  }
}
