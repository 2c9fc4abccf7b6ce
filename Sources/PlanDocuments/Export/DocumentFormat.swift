/// A format in which the form is written.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// Word, Office Open XML.
  case docx
  /// Excel, Office Open XML.
  case xlsx

  /// Without the point.
  public var fileExtension: String { rawValue }

  /// The program that people know it by.
  public var programName: String {
    switch self {
    case .docx: "Word"
    case .xlsx: "Excel"
    }
  }
}
