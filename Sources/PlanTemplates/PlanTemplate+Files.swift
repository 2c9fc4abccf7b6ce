internal import PlanModel

extension PlanTemplate {
  /// An office's own template: a layout, wordings, or both, told apart by their `schema`.
  ///
  /// What the office has no file for is taken from the template as shipped, language by language. The files must be
  /// whole; only the messages of a wording may be missing.
  ///
  /// - Parameter files: the names, which only errors use, and the contents as UTF-8.
  /// - Throws: all that is wrong in all the files.
  public init(files: [(name: String, bytes: [UInt8])]) throws(TemplateErrors) {
    var errors: [TemplateError] = []
    var layouts: [Layout] = []
    var wordings: [(file: String, wording: Wording)] = []
    for (name, bytes) in files {
      guard let file = TemplateFile(name: name, bytes: bytes, errors: &errors) else { continue }
      switch file.kind {
      case .layout:
        guard let layout = file.read(LayoutReader.layout, errors: &errors) else { continue }
        if !layouts.isEmpty { errors.append(.repeated(LayoutReader.schema, "schema", in: name)) }
        layouts.append(layout)
      case .wording:
        guard let wording = file.read(WordingReader.wording, errors: &errors) else { continue }
        let language = wording.language
        if wordings.contains(where: { $0.wording.language.lowercased() == language.lowercased() }) {
          errors.append(.repeated(language, "language", "code", in: name))
        }
        wordings.append((name, wording))
      }
    }
    var all = ShippedTemplate.wordings
    if !wordings.isEmpty { all = all.replacing(wordings.map(\.wording)) }
    for (file, own) in wordings {
      guard let register = all.wording(own.language)?.register else { continue }
      errors += register.repeatedSheetNames.map {
        .repeated(register.text($0), RegisterKey.object, $0.rawValue, in: file)
      }
    }
    guard errors.isEmpty else { throw TemplateErrors(errors: errors) }
    self.init(layout: layouts.first ?? PlanTemplate.standard.layout, wordings: all)
  }
}

extension TemplateError {
  /// A second file of what a template has one of.
  fileprivate static func repeated(_ value: String, _ path: String..., in file: String) -> TemplateError {
    TemplateError(
      file: file,
      pointer: path.reduce(.root) { $0.appending($1) },
      message: TemplateProblem.repeated(value).message(key: path.last ?? ""))
  }
}
