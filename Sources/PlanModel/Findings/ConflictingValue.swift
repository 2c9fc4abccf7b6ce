/// What one of several copies of a plan says where they differ.
public struct ConflictingValue: Hashable, Sendable {
  /// The name by which people know the copy.
  public let copy: String
  /// What stands there.
  public let value: FieldValue

  /// A value of a copy.
  public init(copy: String, value: FieldValue) {
    self.copy = copy
    self.value = value
  }

  /// By the copy alone: values that are the same can be written differently, as 84 and 84.0.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(copy)
  }
}
