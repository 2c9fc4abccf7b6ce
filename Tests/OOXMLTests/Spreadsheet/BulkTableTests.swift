import OOXML
import Testing

struct BulkTableTests {
  private final class Progress {
    var countAtLastRow = 0
  }

  @Test func `a million cells pass through without being held`() throws {
    let (sink, progress) = (CountingSink(), Progress())
    let (rowCount, columnCount) = (50_000, 20)
    var workbook = Workbook(
      Worksheet(name: "Register") { rows in
        for row in 1...rowCount {
          rows.beginRow()
          rows.text("action \(row &* 7919 % 100_003)")
          for column in 2...columnCount { rows.number(row &* column % 9973) }
        }
        progress.countAtLastRow = sink.count
        let place = [rows.row, rows.column]
        #expect(place == [rowCount, columnCount + 1])
      })
    workbook.sharedTextBudget = 10_000
    try workbook.package().write(to: sink, level: .bulk)
    // What is held back is at most the buffer of the XML and what deflate keeps of it.
    #expect(sink.count > 1_000_000)
    #expect(progress.countAtLastRow > sink.count - 2 * ZipWriter.bufferSize)
    #expect(sink.largest <= ZipWriter.bufferSize)
  }

  @Test func `a long table is read back cell by cell`() throws {
    var workbook = Workbook(
      Worksheet(name: "Register") { rows in
        for row in 1...3000 {
          rows.beginRow()
          for column in 1...5 { rows.text("\(row)·\(column)") }
        }
      })
    workbook.sharedTextBudget = 20_000
    let written = try WrittenWorkbook(workbook)
    let texts = try written.texts()
    #expect(texts.count == 15_000)
    for row in 1...3000 { #expect(texts["C\(row)"] == "\(row)·3") }
    #expect(written.file.entries.contains { $0.descriptor != nil })
    #expect(try Int(written.part("sharedStrings.xml")["count"] ?? "") ?? 0 < 15_000)
  }

  @Test func `the same table gives the same bytes`() throws {
    func bytes() throws -> [UInt8] {
      try Workbook(
        Worksheet(name: "Register") { rows in
          for row in 1...5000 {
            rows.beginRow(height: .points(15))
            rows.text("text \(row % 100)")
            rows.number(Double(row) / 7)
          }
        }
      ).package().bytes(level: .bulk)
    }
    #expect(try bytes() == bytes())
  }

  @Test func `a sink that fails in the middle of a sheet stops it`() {
    let sink = FailingSink(room: 100_000)
    let workbook = Workbook(
      Worksheet(name: "Register") { rows in
        var row = 0
        while !rows.hasFailed, row < CellReference.lastRow {
          row += 1
          rows.beginRow()
          rows.number(row &* 7919 % 104_729)
        }
        #expect(row < 200_000)
      })
    #expect(throws: FailingSink.DiskFull()) { try workbook.package().write(to: sink) }
    #expect(sink.writesAfterFailure == 0)
  }
}
