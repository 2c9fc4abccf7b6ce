import OOXML

/// Workbooks by parts, or whole: sheets, names, strings, formats, notes, drawings, properties.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: size)
  let bytes = OfficeFile.bytes(of: input, isDocument: false)
  do { try read(bytes) } catch { _ = "\(error)" }
  return 0
}

private func read(_ bytes: [UInt8]) throws {
  let package = try PackageReader(bytes: bytes)
  _ = (package.properties(), package.customXML())
  let workbook = try WorkbookReader(package)
  for sheet in workbook.sheets {
    var count = 0
    let budget = workbook.sharedTextBudget()
    _ = try workbook.readRows(of: sheet) { row in count += try workbook.collected(row, within: budget).cells.count }
    let content = try workbook.content(of: sheet)
    require(content.rows.reduce(0) { $0 + $1.cells.count } == count, "streamed and collected cells differ")
    _ = (try workbook.notes(of: sheet), try workbook.drawings(of: sheet))
  }
}
