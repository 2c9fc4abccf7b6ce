public import PlanModel

/// A column of the form and its width in either file.
public struct ColumnLayout: Hashable, Sendable {
  /// What stands in the column.
  public let field: PlanField
  /// The width in the Word file, in centimetres.
  public let wordWidthCentimetres: Double
  /// The width in the workbook, in centimetres; the sheet is then fitted to the width of one page.
  public let excelWidthCentimetres: Double
}

/// A core function and the number printed before its title.
public struct FunctionLayout: Hashable, Sendable {
  /// Which function it is.
  public let key: FunctionKey
  /// The number on the form. Two orders are in use, so the number is print and never identity.
  public let number: Int
}

/// What a drop-down of the form offers.
public struct DropDown<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The values in the order of the list.
  public let values: [Value]
  /// Whether other text may be typed as well.
  public let otherTextAllowed: Bool
}

/// The drop-downs of the form.
public struct DropDowns: Hashable, Sendable {
  /// The list of the column ``PlanField/priority``.
  public let priority: DropDown<Priority>
  /// The list of the column ``PlanField/timeframe``.
  public let timeframe: DropDown<Timeframe>
  /// The list of the column ``PlanField/responsible``.
  public let responsible: DropDown<Responsible>
}
