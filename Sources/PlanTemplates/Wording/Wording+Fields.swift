public import PlanModel

/// The names of a plan's fields: the words of the form where it shows the field, without the colon of a label.
extension Wording {
  /// The words in which differences are told. What the language lacks is said as the template as shipped says it.
  public var differences: DifferenceWording { DifferenceWording(phrases: differencePhrases) }

  /// The name of a field of the plan itself.
  public func name(of field: ActionPlan.Field) -> String {
    switch field {
    case .language: differences.text(.language)
    case .level: differences.text(.level)
    case .locality: differences.text(.locality)
    case .cluster: differences.text(.cluster)
    case .clusterCode: differences.text(.clusterCode)
    case .year: name(of: FormLabel.year)
    case .ratingScale: differences.text(.ratingScale)
    }
  }

  /// The name of a field of the country.
  public func name(of field: Country.Field) -> String {
    switch field {
    case .iso3: differences.text(.countryCode)
    case .name: name(of: FormLabel.country)
    }
  }

  /// The name of a date.
  public func name(of field: ProcessDates.Field) -> String {
    switch field {
    case .surveyLaunched: name(of: FormLabel.surveyLaunched)
    case .reviewed: name(of: FormLabel.reviewed)
    case .completed: name(of: FormLabel.completed)
    }
  }

  /// The name of a field of a function.
  public func name(of field: CoreFunction.Field) -> String {
    switch field {
    case .key: differences.text(.key)
    case .number: differences.text(.number)
    case .title: differences.text(.title)
    case .score, .rating: heading(for: .result)
    }
  }

  /// The name of a field of an action.
  public func name(of field: Action.Field) -> String {
    switch field {
    case .id: differences.text(.id)
    case .priority: heading(for: .priority)
    case .action: heading(for: .action)
    case .timeframe: heading(for: .timeframe)
    case .responsible: heading(for: .responsible)
    case .constraints: heading(for: .constraints)
    case .goodPractices: heading(for: .goodPractices)
    case .comments: heading(for: .comments)
    }
  }

  /// The name of a field of an abbreviation.
  public func name(of field: Abbreviation.Field) -> String {
    switch field {
    case .short: differences.text(.short)
    case .long: differences.text(.long)
    }
  }

  private func name(of label: FormLabel) -> String {
    let words = self.label(for: label).unicodeScalars
    let end = words.lastIndex { $0 != ":" && !$0.properties.isWhitespace }
    return end.map { String(String.UnicodeScalarView(words[...$0])) } ?? ""
  }
}

extension Wording {
  /// A value as a reader of this language knows it; nil where there is none.
  public func text(of value: FieldValue) -> String? {
    switch value {
    case .score(let score): score.map(percentage)
    case .date(let date): date.map { text(of: $0) }
    case .cell(.noComment): noCommentMark
    case .rating(let term): term.map { text(of: $0) { label(for: $0) } }
    case .priority(let term): term.map { text(of: $0) { label(for: $0) } }
    case .timeframe(let term): term.map { text(of: $0) { label(for: $0) } }
    case .responsible(let term): term.map { text(of: $0) { label(for: $0) } }
    case .text, .cell, .number, .key, .json: value.isEmpty ? nil : value.plainText
    }
  }

  /// A value of a vocabulary as it stands in a cell.
  package func text<Code>(of term: Term<Code>, label: (Code) -> String) -> String {
    switch term {
    case .code(let code): label(code)
    case .noComment: noCommentMark
    case .text(let text): text
    }
  }
}
