/// A part of a plan whose fields can be compared and set one by one.
public protocol PlanRecord: Sendable {
  /// The fields, in the order of the plan's JSON. The raw value is the key there.
  associatedtype Field: CaseIterable & Hashable & RawRepresentable<String> & Sendable
  where Field.AllCases: Sendable

  /// The value of a field. Setting one of another type, or nothing where the plan needs something, changes nothing.
  subscript(field: Field) -> FieldValue { get set }
  /// Members of the file that this version does not know.
  var other: JSONObject { get set }
  /// Fields that stand in one cell of the form and say one thing: values of different people make no whole.
  static var units: [[Field]] { get }
}

extension PlanRecord {
  /// No fields belong together.
  public static var units: [[Field]] { [] }
}

extension FieldValue {
  func assign(to target: inout String?) { if case .text(let value) = self { target = value } }
  func assign(to target: inout String) { if case .text(let value?) = self { target = value } }
  func assign(to target: inout Int?) { if case .number(let value) = self { target = value } }
  func assign(to target: inout Int) { if case .number(let value?) = self { target = value } }
  func assign(to target: inout CellText) { if case .cell(let value) = self { target = value } }
  func assign(to target: inout Score?) { if case .score(let value) = self { target = value } }
  func assign(to target: inout CalendarDate?) { if case .date(let value) = self { target = value } }
  func assign(to target: inout FunctionKey?) { if case .key(let value) = self { target = value } }
  func assign(to target: inout Term<Rating>?) { if case .rating(let value) = self { target = value } }
  func assign(to target: inout Term<Priority>?) { if case .priority(let value) = self { target = value } }
  func assign(to target: inout Term<Timeframe>?) { if case .timeframe(let value) = self { target = value } }
  func assign(to target: inout Term<Responsible>?) { if case .responsible(let value) = self { target = value } }
}
