public import PlanModel

extension Wording {
  /// A date in words and Western digits: `06 mayo 2024`.
  public func text(of date: CalendarDate) -> String {
    dates.pattern.filled { name in
      switch name {
      case "d": date.day == 1 ? dates.firstDay ?? "1" : String(date.day)
      case "dd": date.day < 10 ? "0\(date.day)" : String(date.day)
      case "month": monthNames[date.month - 1]
      case "year": String(date.year)
      default: nil
      }
    }
  }

  /// Number formats that show the dates of each month with the form's own name for it, January first; none where the
  /// months of ``excelDateFormat`` are the form's.
  public var excelDateFormatsByMonth: [String] {
    dates.ownMonthsInExcel ? monthNames.map(dates.excelFormat) : []
  }

  /// A percentage with its sign: `84%`; `84 %` with a no-break space in French.
  public func percentage(_ score: Score) -> String {
    patterns.percentage.filled { _ in score.formatted(decimalSeparator: decimalSeparator) }
  }

  /// The result of a function, `84% Fuerte`: the number first in every language, and only the part that exists where
  /// one is missing.
  public func result(score: Score?, rating: String?) -> String {
    guard let score else { return rating ?? "" }
    guard let rating, !rating.isEmpty else { return percentage(score) }
    return patterns.result.filled { $0 == "rating" ? rating : percentage(score) }
  }

  /// A function as it stands in its cell: `1. Apoyar la prestación de servicios`.
  public func functionLine(number: Int, title: String) -> String {
    patterns.functionLine.filled { $0 == "number" ? String(number) : title }
  }

  /// A line after the table: `SAG: Grupo Consultivo Estratégico`.
  public func legendLine(short: String, long: String) -> String {
    patterns.legendLine.filled { $0 == "short" ? short : long }
  }

  /// The subject of the document: the country, the year and the cluster if there is one.
  public func subject(country: String, year: String, cluster: String?) -> String {
    let pattern = cluster == nil ? patterns.subject : patterns.subjectWithCluster
    return pattern.filled { name in
      switch name {
      case "country": country
      case "year": year
      case "cluster": cluster
      default: nil
      }
    }
  }

  /// The page's header: the title, the country and the year.
  public func pageHeader(country: String, year: String) -> String {
    patterns.pageHeader.filled { name in
      switch name {
      case "title": title
      case "country": country
      case "year": year
      default: nil
      }
    }
  }

  /// A message in this language. Where the language lacks it, the words are those of the template as shipped.
  public func text(of message: Message) -> String {
    guard let words = messages.value[message.name] ?? fallbackMessages?.value[message.name] else {
      let arguments = message.arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      return ([message.name.rawValue] + arguments).joined(separator: ", ")
    }
    return message.text(in: words, word: word)
  }

  /// What an argument of a message is called in this language; nil for what is no code.
  private func word(for meaning: ArgumentMeaning, _ code: String) -> String? {
    switch meaning {
    case .function: FunctionKey(code: code).map { title(of: $0) }
    case .ratings: code.split(separator: ", ").map { word(for: $0) }.joined(separator: ", ")
    case .priorities: code.split(separator: ", ").map { label(ofPriority: $0) }.joined(separator: ", ")
    case .headings: code.split(separator: ", ").map { heading(ofColumn: $0) }.joined(separator: ", ")
    case .timeframe: Timeframe(code: code).map { label(for: $0) }
    case .responsible: Responsible(code: code).map { label(for: $0) }
    case .date: CalendarDate(iso8601: code).map { text(of: $0) }
    case .score: Score(code)?.formatted(decimalSeparator: decimalSeparator)
    case .refusal: Refusal(argument: code).text(in: refusalPhrases)
    case .conflictingValues(let values): text(of: values)
    case .kind: ContentKind(rawValue: code).map { kindPhrases.text($0) }
    }
  }

  /// What each copy says, in the words of the form; a text of somebody's own stands in quotation marks, since it may hold
  /// anything.
  private func text(of values: [ConflictingValue]) -> String {
    values.map { entry in
      let text = self.text(of: entry.value).map(Message.short)
      let shown = text.map { entry.value.words == nil ? $0 : "\"\($0)\"" } ?? differences.nothing
      return differences.field(entry.copy, shown)
    }.joined(separator: "; ")
  }

  private func label(ofPriority code: Substring) -> String {
    Priority(code: String(code)).map { label(for: $0) } ?? String(code)
  }

  private func heading(ofColumn code: Substring) -> String {
    PlanField(rawValue: String(code)).map { heading(for: $0) } ?? String(code)
  }

  private func word(for rating: Substring) -> String {
    Rating(code: String(rating)).map { label(for: $0) } ?? String(rating)
  }
}
