/// What a sheet says of whole columns and ranges.
extension SheetRowReader {
  /// ECMA-376 Part 1, 18.3.1.13 col.
  mutating func readColumns() throws(ReadingError) {
    var hidden: [ClosedRange<Int>] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .col, xml.flag(.hidden) == true, let first = xml.integer(.min), let last = xml.integer(.max),
        first >= 1, first <= last, last <= CellReference.lastColumn
      else { return }
      if hidden.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      hidden.append(first...last)
    }
    extras.hiddenColumns += hidden
  }

  /// ECMA-376 Part 1, 18.3.1.55 mergeCell.
  mutating func readMerges() throws(ReadingError) {
    var merges: [CellRange] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .mergeCell, let text = xml.attribute(.ref) else { return }
      guard let range = CellRange(reading: text) else { throw xml.failure(.invalidReference(text)) }
      if merges.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      merges.append(range)
    }
    extras.merges += merges
  }

  /// ECMA-376 Part 1, 18.3.1.47 hyperlink; those without an id lead to a place in the workbook.
  mutating func readLinks() throws(ReadingError) {
    var links: [(cell: CellReference, id: String, location: String?)] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .hyperlink, let id = xml.attribute(.id, .officeRelationships) else { return }
      let text = xml.attribute(.ref) ?? ""
      guard let range = CellRange(reading: text) else { throw xml.failure(.invalidReference(text)) }
      if links.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      links.append((range.first, id, xml.attribute(.location)))
    }
    extras.links += links
  }
}
