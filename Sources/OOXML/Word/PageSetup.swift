/// The paper and what of it stays free.
package struct PageSetup: Hashable, Sendable {
  package enum Orientation: Hashable, Sendable {
    case portrait
    case landscape
  }

  /// As the page is read: a landscape page is wider than high.
  package var width: Length
  package var height: Length
  package var orientation: Orientation
  package var top: Length
  package var bottom: Length
  /// Where lines begin: the left of the page, the right of one that is read from the right.
  package var start: Length
  package var end: Length
  /// From the edge of the paper to the header.
  package var headerDistance: Length
  package var footerDistance: Length

  package init(
    width: Length, height: Length, top: Length, bottom: Length, start: Length, end: Length, headerDistance: Length,
    footerDistance: Length
  ) {
    self.width = width
    self.height = height
    orientation = width > height ? .landscape : .portrait
    self.top = top
    self.bottom = bottom
    self.start = start
    self.end = end
    self.headerDistance = headerDistance
    self.footerDistance = footerDistance
  }

  /// ISO 216 A4 across, with the same margin on all sides.
  package static func a4Landscape(margin: Length, headerDistance: Length = .centimetres(0.8)) -> PageSetup {
    PageSetup(
      width: .centimetres(29.7), height: .centimetres(21), top: margin, bottom: margin, start: margin, end: margin,
      headerDistance: headerDistance, footerDistance: headerDistance)
  }

  /// What the text has from margin to margin.
  package var textWidth: Length { width - start - end }
}
