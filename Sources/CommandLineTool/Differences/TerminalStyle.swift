#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Colours, where someone is looking who can see and wants them.
struct TerminalStyle {
  enum Style: String {
    case heading = "1"
    case removed = "31"
    case added = "32"
    case moved = "36"
    case changed = "33"

    /// What tells the same without colour.
    var sign: String {
      switch self {
      case .added: "+"
      case .removed: "-"
      case .moved: ">"
      case .changed, .heading: "~"
      }
    }
  }

  let isOn: Bool

  /// Colours for standard output: none where it is no terminal, where the terminal is a dumb one, or where NO_COLOR
  /// is set to anything (https://no-color.org).
  static var ofStandardOutput: TerminalStyle {
    TerminalStyle(
      isOn: isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb")
  }

  private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

  func styled(_ text: String, _ style: Style) -> String {
    isOn ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
