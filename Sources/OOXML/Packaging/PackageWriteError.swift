/// Why a package could not be written.
public enum PackageWriteError: Error, Hashable {
  /// A part or the file would reach 4 GiB, or 65,535 parts, and need Zip64.
  case tooLarge
  /// zlib found no memory.
  case outOfMemory
  /// A character that XML 1.0 cannot carry, in any form, stood in the text of a part.
  case forbiddenCharacter(Unicode.Scalar, part: String)
  /// A text is longer than the 32,767 UTF-16 code units of a cell.
  case textTooLong(CellReference)
  /// A row lies outside a worksheet or before one that is written already.
  case rowOutOfRange(Int)
  /// A column lies outside a worksheet.
  case columnOutOfRange(Int)
  /// A sheet's name that Excel does not allow, or that two sheets have; case makes no difference to it.
  case sheetName(String)
  /// A cell has a look that its workbook does not know: one of another style sheet, or made after the workbook; with the
  /// name of the sheet.
  case unknownStyle(sheet: String)
  /// A sheet's header or footer is longer than the 255 UTF-16 code units, codes included, that Excel takes; with the name
  /// of the sheet.
  case headerFooterTooLong(sheet: String)
  /// A table of a document has more columns, or a row of it more cells, than the 63 that Word takes.
  case tooManyColumns(Int)
  /// A chart has more series than the 255 that office programs take.
  case tooManySeries(Int)
}
