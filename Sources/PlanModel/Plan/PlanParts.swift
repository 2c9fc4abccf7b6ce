/// A country as the plan names it.
public struct Country: Hashable, Sendable {
  /// The code of ISO 3166-1 alpha-3.
  public var iso3: String?
  /// The name as printed, which need not be the formal one.
  public var name: String
  /// Members of the file that this version does not know.
  public var other: JSONObject

  /// A country with its printed name.
  public init(iso3: String? = nil, name: String, other: JSONObject = JSONObject()) {
    self.iso3 = iso3
    self.name = name
    self.other = other
  }

  /// Whether a text has the form of an alpha-3 code: three letters from A to Z. The four such words that Windows keeps
  /// for devices are no codes, and would make folders that cannot be opened there.
  public static func isISO3(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return utf8.count == 3 && utf8.allSatisfy { 0x41...0x5A ~= $0 } && !["AUX", "CON", "NUL", "PRN"].contains(text)
  }

  /// The name without the differences that do not make it another one.
  package var foldedName: String { TextFolding.folded(name) }

  /// What there is to say of a country with a code that had another name before: its name in better words, or another
  /// country over whose code nobody thought.
  package func renaming(of before: Country?) -> Message? {
    guard let before, let iso3, iso3 == before.iso3, !before.name.isEmpty, foldedName != before.foldedName else {
      return nil
    }
    return .countryRenamed(from: before.name, to: name, iso3: iso3)
  }
}

/// The three dates of the monitoring process.
public struct ProcessDates: Hashable, Sendable {
  /// When the survey was shared.
  public var surveyLaunched: CalendarDate?
  /// When the results were reviewed and the plan drafted.
  public var reviewed: CalendarDate?
  /// When the plan was shared with the global cluster.
  public var completed: CalendarDate?
  /// Members of the file that this version does not know.
  public var other: JSONObject

  /// The dates that are known.
  public init(
    surveyLaunched: CalendarDate? = nil, reviewed: CalendarDate? = nil, completed: CalendarDate? = nil,
    other: JSONObject = JSONObject()
  ) {
    self.surveyLaunched = surveyLaunched
    self.reviewed = reviewed
    self.completed = completed
    self.other = other
  }
}

/// A core function of the cluster: its result and its actions.
public struct CoreFunction: Hashable, Sendable {
  /// Which of the seven functions it is; nil for one of a cluster's own.
  public var key: FunctionKey?
  /// The number printed before the title.
  public var number: Int?
  /// The title as printed; nil for the form's own.
  public var title: String?
  /// The result in percent.
  public var score: Score?
  /// The result in words, as the cluster stated it. Never computed from the score.
  public var rating: Term<Rating>?
  /// The agreed actions in their order.
  public var actions: [Action]
  /// Members of the file that this version does not know.
  public var other: JSONObject

  /// A function, with what is known of it.
  public init(
    key: FunctionKey? = nil, number: Int? = nil, title: String? = nil, score: Score? = nil,
    rating: Term<Rating>? = nil, actions: [Action] = [], other: JSONObject = JSONObject()
  ) {
    self.key = key
    self.number = number
    self.title = title
    self.score = score
    self.rating = rating
    self.actions = actions
    self.other = other
  }
}

extension [CoreFunction] {
  /// The numbers that a form prints: the plan's own; where it gives none, the form's usual one, or the next that is free.
  /// A function of the plan's own goes on from the one before it.
  ///
  /// - Parameters:
  ///   - usual: The number of one of the seven functions.
  ///   - first: The first number for a function of the plan's own.
  package func printedNumbers(usual: (FunctionKey) -> Int?, firstOfOwn first: Int) -> [Int] {
    var taken = Set(compactMap(\.number))
    // By where the search began, where it ended: numbers that were taken stay so.
    var next: [Int: Int] = [:]
    var numbers: [Int] = []
    var last = 0
    for function in self {
      if let number = function.number {
        last = number
      } else {
        let begin = function.key.flatMap(usual) ?? Swift.max(first, last + 1)
        last = next[begin] ?? begin
        while taken.contains(last) { last += 1 }
        taken.insert(last)
        next[begin] = last + 1
      }
      numbers.append(last)
    }
    return numbers
  }

  /// Fills in missing keys from the number if no other function claims its key, and returns where that was done. It is a
  /// guess, since two orders are in use.
  package mutating func fillKeysFromNumbers() -> [Int] {
    var claimed = Set(compactMap(\.key))
    return indices.filter { index in
      guard self[index].key == nil, let number = self[index].number, let key = FunctionKey(formNumber: number),
        claimed.insert(key).inserted
      else { return false }
      self[index].key = key
      return true
    }
  }
}

/// One agreed action: a row of the form.
public struct Action: Hashable, Sendable {
  /// What identifies the action through every edit; unique within the plan.
  public var id: String?
  /// How urgent it is.
  public var priority: Term<Priority>?
  /// What is to be done.
  public var action: CellText
  /// When it is to be done.
  public var timeframe: Term<Timeframe>?
  /// Who follows it up.
  public var responsible: Term<Responsible>?
  /// What stands in its way.
  public var constraints: CellText
  /// What went well and was learned.
  public var goodPractices: CellText
  /// Anything else.
  public var comments: CellText
  /// Members of the file that this version does not know.
  public var other: JSONObject

  /// An action, with what is known of it.
  public init(
    id: String? = nil, priority: Term<Priority>? = nil, action: CellText, timeframe: Term<Timeframe>? = nil,
    responsible: Term<Responsible>? = nil, constraints: CellText = .empty, goodPractices: CellText = .empty,
    comments: CellText = .empty, other: JSONObject = JSONObject()
  ) {
    self.id = id
    self.priority = priority
    self.action = action
    self.timeframe = timeframe
    self.responsible = responsible
    self.constraints = constraints
    self.goodPractices = goodPractices
    self.comments = comments
    self.other = other
  }
}

/// A line of the legend under the form.
public struct Abbreviation: Hashable, Sendable {
  /// The abbreviation.
  public var short: String
  /// What it stands for.
  public var long: String
  /// Members of the file that this version does not know.
  public var other: JSONObject

  /// An abbreviation and what it stands for.
  public init(short: String, long: String, other: JSONObject = JSONObject()) {
    self.short = short
    self.long = long
    self.other = other
  }
}
