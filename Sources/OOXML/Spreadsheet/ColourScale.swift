/// A ground that follows the numbers in cells, from one colour over a second to a third (a heat map).
public struct ColourScale: Sendable {
  /// The cells whose ground follows their numbers.
  public var range: CellRange
  /// Numbers in rising order, each with its colour; between two of them the colours blend.
  public var stops: [Stop]

  /// A number that has a colour of its own.
  public struct Stop: Hashable, Sendable {
    /// The number in the cell.
    public let value: Double
    /// The ground that it gets.
    public let colour: Colour

    /// A number with its colour.
    public init(_ value: Double, _ colour: Colour) {
      self.value = value
      self.colour = colour
    }
  }

  /// A colour scale over a range.
  ///
  /// - Parameters:
  ///   - range: The cells that are coloured.
  ///   - stops: Two or three; other counts are not written.
  public init(_ range: CellRange, stops: [Stop]) {
    self.range = range
    self.stops = stops
  }

  /// ECMA-376 Part 1, 18.3.1.16 colorScale.
  func write(priority: Int, to xml: inout XMLWriter) {
    guard stops.count == 2 || stops.count == 3 else { return }
    xml.element("conditionalFormatting", ("sqref", range)) { xml in
      xml.element("cfRule", ("type", "colorScale"), ("priority", priority)) { xml in
        xml.element("colorScale") { xml in
          for stop in stops { xml.element("cfvo", ("type", "num"), ("val", stop.value)) }
          for stop in stops { xml.element("color", ("rgb", OpaqueColour(stop.colour))) }
        }
      }
    }
  }
}
