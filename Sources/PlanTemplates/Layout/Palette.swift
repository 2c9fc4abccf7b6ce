public import PlanModel

/// The colours of the form.
///
/// Every ground is soft enough for the text that stands on it: 4.5:1 or better in the template as shipped, by
/// WCAG 2.2, 1.4.3.
public struct Palette: Hashable, Sendable {
  /// Text in the cells and the values above the table.
  public let text: Colour
  /// The labels above the table, and the page's header and footer.
  public let label: Colour
  /// The lines of the table.
  public let rule: Colour
  /// The ground of the heading row.
  public let headingGround: Colour
  /// The text of the heading row.
  public let headingText: Colour
  /// The ground of the cells that name a function.
  public let functionGround: Colour
  let ratings: [Rating: Colour]
  let priorities: [Priority: Colour]

  /// The ground of a result cell; nil where the template gives the rating none.
  public func ground(for rating: Rating) -> Colour? { ratings[rating] }

  /// The ground of a priority cell; nil where the template gives the priority none.
  public func ground(for priority: Priority) -> Colour? { priorities[priority] }
}
