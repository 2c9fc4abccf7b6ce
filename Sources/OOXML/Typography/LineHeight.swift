extension TextStyle {
  /// The height of a line in Word at single spacing: the face's own ascent, descent and line gap.
  package var documentLineHeight: Length {
    .points(size.points * Double(typeface.lineSpacing) / Double(GlyphWidths.unitsPerEm))
  }

  /// The height of a line in Excel, a whole number of pixels of 0.75 pt.
  ///
  /// Excel sets type in whole pixels and leaves a pixel, and another for every 21 of the size, between lines. With
  /// Calibri's line spacing that gives the heights Excel is known to give a row: for Calibri 8, 9, 10, 11, 12 and 14 pt
  /// 11.25, 12, 12.75, 15, 15.75 and 18.75 pt. Arial has those of Calibri up to 10 pt, and a pixel less above.
  /// LibreOffice leaves less: 9.75 pt for Calibri 10, 11.25 pt for Arial 10.
  package var sheetLineHeight: Length {
    let size = max(1, self.size.pixels.rounded())
    let spacing = max(Typeface.calibri.lineSpacing, typeface.lineSpacing)
    let type = (size * Double(spacing) / Double(GlyphWidths.unitsPerEm)).rounded(.up)
    return .points((type + 1 + (size / 21).rounded(.down)) * 0.75)
  }

  /// The height of a worksheet row that shows so many lines.
  ///
  /// Never more than ``maximumRowHeight``: text beyond that needs another row, or a merged one.
  package func rowHeight(lines: Int) -> Length {
    let line = sheetLineHeight.points
    return .points(min(Self.maximumRowHeight.points, line * Double(max(1, lines))))
  }

  /// Excel's limit for a row, "Excel specifications and limits": 409 pt, of which whole pixels are 408.75.
  package static let maximumRowHeight = Length.points(408.75)
}
