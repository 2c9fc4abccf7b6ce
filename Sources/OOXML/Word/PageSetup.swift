/// The paper and what of it stays free.
public struct PageSetup: Hashable, Sendable {
  /// How the paper lies.
  public enum Orientation: Hashable, Sendable {
    case portrait
    case landscape
  }

  /// As the page is read: a landscape page is wider than high.
  public var width: Length
  /// The height of the paper as it lies.
  public var height: Length
  /// How the paper lies, for the printer.
  public var orientation: Orientation
  /// From the upper edge of the paper to the text.
  public var top: Length
  /// From the lower edge of the paper to the text.
  public var bottom: Length
  /// Where lines begin: the left of the page, the right of one that is read from the right.
  public var start: Length
  /// From the edge where lines end to the text.
  public var end: Length
  /// From the edge of the paper to the header.
  public var headerDistance: Length
  /// From the lower edge of the paper to the footer.
  public var footerDistance: Length

  /// A page of a size, with its margins.
  public init(
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
  public static func a4Landscape(margin: Length, headerDistance: Length = .centimetres(0.8)) -> PageSetup {
    PageSetup(
      width: .centimetres(29.7), height: .centimetres(21), top: margin, bottom: margin, start: margin, end: margin,
      headerDistance: headerDistance, footerDistance: headerDistance)
  }

  /// ISO 216 A4 upright, with the same margin on all sides.
  public static func a4Portrait(margin: Length, headerDistance: Length = .centimetres(1.2)) -> PageSetup {
    PageSetup(
      width: .centimetres(21), height: .centimetres(29.7), top: margin, bottom: margin, start: margin, end: margin,
      headerDistance: headerDistance, footerDistance: headerDistance)
  }

  /// What the text has from margin to margin.
  public var textWidth: Length { width - start - end }
}
