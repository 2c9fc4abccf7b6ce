/// A sheet of texts that stands unchanged in many workbooks, such as the lists behind drop-downs: it is written and
/// compressed once.
///
/// Its texts are the first of each workbook's shared table, so that its cells refer to the same places in every file.
package final class RecurringSheet: Sendable {
  /// The texts of the cells in the order of the rows, repeated ones too, in UTF-8.
  let texts: [ArraySlice<UInt8>]
  let body: RecurringBody

  /// - Parameters:
  ///   - texts: All that stand in cells of the sheet, row by row.
  ///   - sheet: Makes the sheet, the same each time.
  package init(texts: [String], sheet: @escaping @Sendable () -> Worksheet) {
    let texts = texts.map { Array($0.utf8)[...] }
    self.texts = texts
    body = RecurringBody { xml in
      var strings: SharedStrings? = SharedStrings(leading: texts)
      let count = strings?.count
      _ = try sheet().write(to: &xml, strings: &strings)
      precondition(strings?.count == count, "a text of a recurring sheet was not announced")
    }
  }
}
