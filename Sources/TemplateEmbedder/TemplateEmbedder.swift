import Foundation

/// Writes one Swift source that holds the given files as string literals: `TemplateEmbedder OUTPUT FILE…`.
@main
struct TemplateEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { fatalError("usage: TemplateEmbedder OUTPUT FILE…") }
    var source = "/// The files of `Templates/`, by name. Written by TemplateEmbedder at build time.\n"
    source += "enum EmbeddedTemplates {\n  static let files: [(name: String, text: StaticString)] = [\n"
    for path in arguments.dropFirst() {
      let name = URL(filePath: path).lastPathComponent
      source += "    (\"\(name)\", \(literal(try String(contentsOfFile: path, encoding: .utf8)))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// A raw literal needs no escapes as long as the text has no quote followed by as many number signs as delimit it.
  private static func literal(_ text: String) -> String {
    let delimiter = "####"
    precondition(!text.contains("\"" + delimiter), "a template file holds the end of a string literal")
    return "\(delimiter)\"\"\"\n\(text)\n\"\"\"\(delimiter)"
  }
}
