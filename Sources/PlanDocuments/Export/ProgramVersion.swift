/// The version of the program, which files that it writes carry.
public enum ProgramVersion {
  /// As semantic versioning has it.
  public static let text = "0.1.0"

  /// Two numbers with a point between them, all that the property allows (ECMA-376 Part 1, 22.2.2.3 AppVersion).
  static let officeText = "0.0100"
}
