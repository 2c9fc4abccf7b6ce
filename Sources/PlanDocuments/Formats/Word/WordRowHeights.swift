internal import OOXML
internal import PlanTemplates

/// Judges how high a row becomes in Word.
struct WordRowHeights: Sendable {
  private let style: TextStyle
  private let widths: [Length]
  private let mostLines: Int
  /// By column, the longest text that need not be measured.
  private let surelyFitting: [Int]

  init(template: PlanTemplate, wording: Wording) {
    let padding = template.cellPadding
    style = TextStyle(
      OOXML.Typeface(name: template.typeface.name(for: wording.direction)),
      size: .points(template.typeface.sizes.body))
    widths = template.columns.map {
      .centimetres($0.wordWidthCentimetres - padding.leftCentimetres - padding.rightCentimetres)
    }
    let page = template.page
    let margins = page.margins.topCentimetres + page.margins.bottomCentimetres
    let halfPage = Length.centimetres((page.heightCentimetres - margins) / 2)
    let mostLines = Int(halfPage.points / style.documentLineHeight.points)
    self.mostLines = mostLines
    surelyFitting = widths.map { [style] in style.bytesSurelyFitting(lines: mostLines, width: $0) }
  }

  /// Whether a row may stand on one page as a whole. A higher one would leave half a page empty before it, or be cut off
  /// where it is higher than a page.
  func fitsHalfAPage(_ row: PlanTable.Row) -> Bool {
    let first = widths.count - row.cells.count
    return row.cells.enumerated().allSatisfy { fitsHalfAPage($1.text, column: first + $0) }
  }

  private func fitsHalfAPage(_ text: String, column: Int) -> Bool {
    let size = text.utf8.count
    // Even one letter a line, or a line end each, does not fill half a page with fewer bytes.
    if size <= mostLines || size <= surelyFitting[column] && !text.mayHoldLineEnd { return true }
    return style.lineCount(of: text, width: widths[column]) <= mostLines
  }
}

extension String {
  /// Whether line ends or tabs may be among the characters: U+0085 begins with the byte C2, U+2028 and U+2029 with E2.
  fileprivate var mayHoldLineEnd: Bool { containsByte { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 } }
}
