/// A native chart: office programs draw it from its values, which stand in it.
///
///     var chart = Chart(.columns(.clustered), categories: ["2022", "2023"])
///     chart.title = "Score by year"
///     chart.series = [Chart.Series("Score", values: [61, nil], colour: blue)]
///
/// The values stand in the chart as a cache (ECMA-376 Part 1, 21.2.2.119 numCache), so that programs which do not
/// compute show them. Where `source` names cells, the chart follows them when they are edited.
public struct Chart: Sendable {
  /// How the values are drawn.
  public enum Kind: Hashable, Sendable {
    /// Upright, the categories side by side.
    case columns(Grouping)
    /// Lying, the first category on top.
    case bars(Grouping)
    /// Points joined by lines, the categories side by side.
    case line
  }

  /// How the series of one category stand to each other.
  public enum Grouping: String, Sendable {
    /// Side by side.
    case clustered
    /// On top of each other.
    case stacked
    /// Stacked, each category as parts of a hundred.
    case percentStacked
  }

  /// Where the names of the series stand.
  public enum LegendPlace: Sendable {
    /// Below the marks.
    case bottom
    /// Between title and marks.
    case top
    /// On the side where lines end.
    case end
  }

  /// How the values are drawn.
  public var kind: Kind
  /// What stands above the marks; nil leaves the place to them.
  public var title: String?
  /// The names along the axis of categories.
  public var categories: [String]
  /// The values, each series with one a category; up to 255 series.
  public var series: [Series] = []
  /// The axis along which values are measured.
  public var valueAxis = ValueAxis()
  /// What stands beside the categories.
  public var categoryAxisTitle: String?
  /// Nil draws none.
  public var legend: LegendPlace? = .bottom
  /// Shows each value beside its mark.
  public var showsValues = false
  /// The values run from the right, and so do the categories of columns and lines.
  public var isRightToLeft = false
  /// Of all texts but the title, which is a quarter larger. In steps of half a point.
  public var textSize = Length.points(9)
  /// Of all texts.
  public var textColour = Colour(red: 0x40, green: 0x40, blue: 0x40)
  /// Of the axes and the lines behind the marks.
  public var lineColour = Colour(red: 0xD9, green: 0xD9, blue: 0xD9)
  /// A typeface; nil takes the theme's.
  public var fontName: String?
  /// A BCP 47 tag for the language of the texts.
  public var language: String?
  /// The cells that the values come from.
  public var source: Source?

  /// A chart without series.
  public init(_ kind: Kind, categories: [String]) {
    self.kind = kind
    self.categories = categories
  }

  /// Values of one colour, one a category.
  public struct Series: Sendable {
    /// Stands in the legend.
    public var name: String
    /// Nil leaves a gap. One that is not finite is a gap too.
    public var values: [Double?]
    /// Of the marks.
    public var colour: Colour
    /// Of the values that are shown inside stacked marks; nil is the chart's.
    public var labelColour: Colour?

    /// Values with their name and colour.
    public init(_ name: String, values: [Double?], colour: Colour, labelColour: Colour? = nil) {
      self.name = name
      self.values = values
      self.colour = colour
      self.labelColour = labelColour
    }
  }

  /// The axis along which values are measured.
  public struct ValueAxis: Hashable, Sendable {
    /// What stands beside the axis.
    public var title: String?
    /// The least value that is shown; nil leaves it to the program.
    public var minimum: Double?
    /// The greatest value that is shown; nil leaves it to the program.
    public var maximum: Double?
    /// From one number on the axis to the next, above 0; nil leaves it to the program.
    public var step: Double?
    /// A number format code (ECMA-376 Part 1, 18.8.31), for the axis and the values that are shown.
    public var numberFormat = "General"
    /// Draws a line behind the marks at each number.
    public var showsGridLines = true
    /// Leaves the axis and its numbers out.
    public var isHidden = false

    /// An axis whose bounds the program chooses.
    public init() {}
  }

  /// A block of cells: the names of the series above their values, the categories at the start of each row.
  public struct Source: Hashable, Sendable {
    /// The name of their sheet.
    public var sheet: String
    /// The empty corner above the categories and before the first series.
    public var corner: CellReference

    /// The block of cells that begins at a corner.
    public init(sheet: String, corner: CellReference) {
      self.sheet = sheet
      self.corner = corner
    }
  }
}

extension Chart {
  var isStacked: Bool {
    switch kind {
    case .columns(let grouping), .bars(let grouping): grouping != .clustered
    case .line: false
    }
  }

  /// The cells of a column of the source, as a formula; nil without a source, or where they leave the sheet.
  ///
  /// - Parameters:
  ///   - column: 0 is that of the categories.
  ///   - isHeading: The name above the values.
  func formula(column: Int, isHeading: Bool = false) -> String? {
    guard let source else { return nil }
    let (row, column) = (source.corner.row, source.corner.column + column)
    guard column <= CellReference.lastColumn, row + categories.count <= CellReference.lastRow else { return nil }
    let rows = isHeading || categories.isEmpty ? row...row : (row + 1)...(row + categories.count)
    return Workbook.quoted(sheet: source.sheet) + "!" + CellRange(rows: rows, columns: column...column).absolute
  }
}
