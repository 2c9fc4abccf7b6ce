/// A value of one of the form's vocabularies: what is meant, apart from the word for it in a language.
public protocol VocabularyCode: Hashable, Sendable {
  /// The value with the given code, as written in a plan's JSON; nil when there is none.
  init?(code: String)
  /// The code, as written in a plan's JSON.
  var code: String { get }
}

extension VocabularyCode where Self: RawRepresentable<String> {
  /// The value with the given code; nil when there is none.
  public init?(code: String) {
    self.init(rawValue: code)
  }

  /// The code, as written in a plan's JSON.
  public var code: String { rawValue }
}
