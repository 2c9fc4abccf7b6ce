/// The faces of the form and their sizes.
public struct Typeface: Hashable, Sendable {
  /// The face of text that runs from left to right.
  public let leftToRightName: String
  /// The face of text that runs from right to left.
  public let rightToLeftName: String
  /// Type sizes in points, each a multiple of one half, since Word counts in half-points
  /// (ECMA-376 Part 1, 17.3.2.38 sz).
  public let sizes: Sizes

  /// Type sizes in points.
  public struct Sizes: Hashable, Sendable {
    /// The labels above the table.
    public let label: Double
    /// The values above the table.
    public let value: Double
    /// The heading row.
    public let heading: Double
    /// The cells of the table.
    public let body: Double
    /// The lines after the table.
    public let legend: Double
    /// The page's header and footer.
    public let pageHeader: Double
  }

  /// The face for text of one direction.
  public func name(for direction: Wording.Direction) -> String {
    switch direction {
    case .leftToRight: leftToRightName
    case .rightToLeft: rightToLeftName
    }
  }
}
