internal import OOXML
internal import PlanTemplates

/// Judges how high a row becomes in Word.
struct WordRowHeights: Sendable {
  private let style: TextStyle
  private let widths: [Length]
  private let halfPage: Length
  private let shortestToMeasure: Int

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
    halfPage = .centimetres((page.heightCentimetres - margins) / 2)
    // Even one letter a line, or a line break each, does not fill half a page with fewer bytes.
    shortestToMeasure = Int(halfPage.points / style.documentLineHeight.points)
  }

  /// Whether a row may stand on one page as a whole. A higher one would leave half a page empty before it, or be cut off
  /// where it is higher than a page.
  func fitsHalfAPage(_ row: PlanTable.Row) -> Bool {
    let first = widths.count - row.cells.count
    return row.cells.enumerated().allSatisfy { index, cell in
      guard cell.text.utf8.count > shortestToMeasure else { return true }
      let lines = style.lineCount(of: cell.text, width: widths[first + index])
      return style.documentLineHeight.points * Double(lines) <= halfPage.points
    }
  }
}
