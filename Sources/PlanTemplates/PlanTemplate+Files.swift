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
    var layouts: [(file: String, layout: Layout)] = []
    var wordings: [(file: String, wording: Wording)] = []
    for (name, bytes) in files {
      guard let file = TemplateFile(name: name, bytes: bytes, errors: &errors) else { continue }
      switch file.kind {
      case .layout:
        guard let layout = file.read(LayoutReader.layout, errors: &errors) else { continue }
        if let first = layouts.first {
          let message = Message.templateTwoLayouts(first: first.file, second: name)
          errors.append(TemplateError(file: name, pointer: JSONPointer.root.appending("schema"), message: message))
        }
        layouts.append((name, layout))
      case .wording:
        guard let wording = file.read(WordingReader.wording, errors: &errors) else { continue }
        if let error = TemplateError(language: wording.language, of: name, after: wordings) { errors.append(error) }
        wordings.append((name, wording))
      }
    }
    var all = ShippedTemplate.wordings
    if !wordings.isEmpty { all = all.replacing(wordings.map(\.wording)) }
    for (file, own) in wordings {
      guard let register = all.wording(own.language)?.register else { continue }
      errors += register.repeatedSheetNames.map { key, first in
        let pointer = JSONPointer.root.appending(RegisterKey.object).appending(key.rawValue)
        let message = Message.templateSameWords(key.rawValue, text: register.text(key), other: first.rawValue)
        return TemplateError(file: file, pointer: pointer, message: message)
      }
    }
    guard errors.isEmpty else { throw TemplateErrors(errors: errors) }
    self.init(layout: layouts.first?.layout ?? PlanTemplate.standard.layout, wordings: all)
  }
}

extension TemplateError {
  /// A language whose words are another file's already, or another's than the file is named after: whoever begins one
  /// with a copy forgets its code, and the language copied would be gone without a word.
  fileprivate init?(language: String, of file: String, after others: [(file: String, wording: Wording)]) {
    let code = language.lowercased()
    let message: Message
    if let named = Self.languageNamed(by: file), named.lowercased() != code {
      message = .templateOtherLanguage(language, file: named)
    } else if let other = others.first(where: { $0.wording.language.lowercased() == code }) {
      message = .templateLanguageTwice(language, first: other.file, second: file)
    } else {
      return nil
    }
    self.init(file: file, pointer: JSONPointer.root.appending("language").appending("code"), message: message)
  }

  /// The language after which a file is named: every file in the folder of wordings is; elsewhere a name of two letters
  /// can mean nothing else.
  private static func languageNamed(by path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.lowercased().hasSuffix(".json") else { return nil }
    let stem = String(name.dropLast(".json".count))
    return parts.dropLast().last?.lowercased() == "wording" || stem.utf8.count == 2 ? stem : nil
  }
}
