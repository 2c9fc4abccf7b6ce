internal import PlanModel

/// The template that the program carries.
///
/// Its files are part of the program, and tests read every one of them: a file that cannot be read stops the program
/// as any other defect of the build would.
enum ShippedTemplate {
  /// The layout is the file of this name; every other file is a wording, named by its language.
  private static let layoutName = "standard.json"

  static func layout() -> Layout {
    let files = EmbeddedTemplates.files.filter { $0.name == layoutName }
    guard let file = files.first else { preconditionFailure("\(layoutName) is not embedded") }
    return read(layoutName, file.text, LayoutReader.layout)
  }

  static let wordings = WordingStore(
    EmbeddedTemplates.files.filter { $0.name != layoutName }.reduce(into: [:]) { sources, file in
      sources[String(file.name.prefix { $0 != "." })] = .shipped(file.text)
    })

  static func wording(_ language: String, _ text: StaticString) -> Wording {
    let wording = read("\(language).json", text, WordingReader.wording)
    precondition(wording.language == language, "\(language).json is the wording of \(wording.language)")
    return wording
  }

  private static func read<Result>(_ name: String, _ text: StaticString, _ body: (ObjectReader) -> Result) -> Result {
    var errors: [TemplateError] = []
    let bytes = text.withUTF8Buffer { Array($0) }
    guard let result = TemplateFile(name: name, bytes: bytes, errors: &errors)?.read(body, errors: &errors) else {
      preconditionFailure("\(errors)")
    }
    return result
  }
}
