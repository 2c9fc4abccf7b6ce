/// A typeface by what it takes to lay out text: its widths and its heights.
package struct Typeface: Hashable, Sendable {
  private enum Metrics {
    case calibri
    case arial
  }

  /// The name as the file states it.
  package let name: String
  private let metrics: Metrics
  /// The share of the metrics, in hundredths; a face without a table of its own is taken to be large.
  let percent: Int

  /// Measured by Carlito, which has Calibri's widths.
  package static let calibri = Typeface(name: "Calibri")
  /// Measured by Liberation Sans, which has Arial's widths.
  package static let arial = Typeface(name: "Arial")

  /// Any face. Calibri, Arial and the free faces cut to their widths are known; another is taken to be a tenth wider
  /// and taller than Calibri.
  package init(name: String) {
    self.name = name
    switch name {
    case "Calibri", "Carlito": (metrics, percent) = (.calibri, 100)
    case "Arial", "Arimo", "Helvetica", "Liberation Sans": (metrics, percent) = (.arial, 100)
    default: (metrics, percent) = (.calibri, 110)
    }
  }

  func widths(bold: Bool) -> GlyphWidths {
    switch metrics {
    case .calibri: bold ? .calibriBold : .calibri
    case .arial: bold ? .arialBold : .arial
    }
  }

  /// Ascent, descent and line gap together, in units of 1/2048 em (table hhea of the fonts).
  var lineSpacing: Int {
    switch metrics {
    case .calibri: (1536 + 512 + 452) * percent / 100
    case .arial: (1854 + 434 + 67) * percent / 100
    }
  }
}

/// How a run of text is set: face, size and weight.
package struct TextStyle: Hashable, Sendable {
  package var typeface: Typeface
  package var size: Length
  package var bold: Bool

  package init(_ typeface: Typeface, size: Length, bold: Bool = false) {
    self.typeface = typeface
    self.size = size
    self.bold = bold
  }
}
