extension CoreFunction: PlanRecord {
  /// The fields of a function, its actions apart.
  public enum Field: String, CaseIterable, Sendable {
    /// ``CoreFunction/key``
    case key
    /// ``CoreFunction/number``
    case number
    /// ``CoreFunction/title``
    case title
    /// ``CoreFunction/score``
    case score
    /// ``CoreFunction/rating``
    case rating
  }

  /// Score and rating are the result of the function.
  public static var units: [[Field]] { [[.score, .rating]] }

  /// The value of a field.
  public subscript(field: Field) -> FieldValue {
    get {
      switch field {
      case .key: .key(key)
      case .number: .number(number)
      case .title: .text(title)
      case .score: .score(score)
      case .rating: .rating(rating)
      }
    }
    set {
      switch field {
      case .key: newValue.assign(to: &key)
      case .number: newValue.assign(to: &number)
      case .title: newValue.assign(to: &title)
      case .score: newValue.assign(to: &score)
      case .rating: newValue.assign(to: &rating)
      }
    }
  }
}

extension Action: PlanRecord {
  /// The fields of an action.
  public enum Field: String, CaseIterable, Sendable {
    /// ``Action/id``
    case id
    /// ``Action/priority``
    case priority
    /// ``Action/action``
    case action
    /// ``Action/timeframe``
    case timeframe
    /// ``Action/responsible``
    case responsible
    /// ``Action/constraints``
    case constraints
    /// ``Action/goodPractices``
    case goodPractices
    /// ``Action/comments``
    case comments
  }

  /// The value of a field.
  public subscript(field: Field) -> FieldValue {
    get {
      switch field {
      case .id: .text(id)
      case .priority: .priority(priority)
      case .action: .cell(action)
      case .timeframe: .timeframe(timeframe)
      case .responsible: .responsible(responsible)
      case .constraints: .cell(constraints)
      case .goodPractices: .cell(goodPractices)
      case .comments: .cell(comments)
      }
    }
    set {
      switch field {
      case .id: newValue.assign(to: &id)
      case .priority: newValue.assign(to: &priority)
      case .action: newValue.assign(to: &action)
      case .timeframe: newValue.assign(to: &timeframe)
      case .responsible: newValue.assign(to: &responsible)
      case .constraints: newValue.assign(to: &constraints)
      case .goodPractices: newValue.assign(to: &goodPractices)
      case .comments: newValue.assign(to: &comments)
      }
    }
  }
}

extension Abbreviation: PlanRecord {
  /// The fields of a line of the legend.
  public enum Field: String, CaseIterable, Sendable {
    /// ``Abbreviation/short``
    case short
    /// ``Abbreviation/long``
    case long
  }

  /// The value of a field.
  public subscript(field: Field) -> FieldValue {
    get {
      switch field {
      case .short: .text(short)
      case .long: .text(long)
      }
    }
    set {
      switch field {
      case .short: newValue.assign(to: &short)
      case .long: newValue.assign(to: &long)
      }
    }
  }
}
