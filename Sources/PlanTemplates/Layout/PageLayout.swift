/// Paper and margins.
public struct PageLayout: Hashable, Sendable {
  /// The paper's width as it is read, in centimetres: the long side in landscape.
  public let widthCentimetres: Double
  /// The paper's height as it is read, in centimetres.
  public let heightCentimetres: Double
  /// The white space round the text.
  public let margins: Edges
  /// From the paper's upper edge to the page header, in centimetres.
  public let headerCentimetres: Double
  /// From the paper's lower edge to the page footer, in centimetres.
  public let footerCentimetres: Double

  /// Whether the paper is wider than high.
  public var isLandscape: Bool { widthCentimetres > heightCentimetres }

  /// The width between the margins.
  public var textWidthCentimetres: Double {
    widthCentimetres - margins.leftCentimetres - margins.rightCentimetres
  }
}

/// Four lengths in centimetres; left and right are those of the paper, whatever the direction of the text.
public struct Edges: Hashable, Sendable {
  /// At the top.
  public let topCentimetres: Double
  /// At the bottom.
  public let bottomCentimetres: Double
  /// On the left.
  public let leftCentimetres: Double
  /// On the right.
  public let rightCentimetres: Double
}
