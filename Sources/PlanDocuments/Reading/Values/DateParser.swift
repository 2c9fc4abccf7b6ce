package import PlanModel
package import PlanTemplates

/// Reads dates that were typed as text, in any language of a template.
///
/// A date has a day, a month and a year of four digits, and nothing else is in the text. The month is a name, or the
/// numbers say by themselves which is which.
package struct DateParser: Sendable {
  /// What a text says.
  package enum Reading: Hashable, Sendable {
    /// One day.
    case date(CalendarDate)
    /// One of several days: day and month could change places, or the century is missing.
    case ambiguous(String)
    /// No day that the calendar has.
    case unreadable(String)
  }

  /// A longer text, in bytes of UTF-8, is no date.
  private static let longest = 120

  private let months: MonthTable

  /// Knows the months in all languages of a template.
  package init(template: PlanTemplate) {
    months = MonthTable(template.languages.compactMap { template.wording(for: $0)?.monthWords })
  }

  /// The day that a text names.
  package func parse(_ text: String) -> Reading {
    guard text.utf8.count <= Self.longest, let tokens = DateTokens.tokens(text),
      let parts = parts(of: tokens)
    else { return .unreadable(text) }
    let reading = parts.month.map { named($0, parts.numbers) } ?? numeric(parts.numbers)
    switch reading {
    case .day(let date): return .date(date)
    case .several: return .ambiguous(text)
    case .none: return .unreadable(text)
    }
  }

  private typealias Number = DateTokens.Number

  private enum Outcome {
    case day(CalendarDate)
    case several
    case none

    init(_ date: CalendarDate?) {
      self = date.map { .day($0) } ?? .none
    }
  }

  /// The numbers and the one month that is named, once or in two names side by side; nil when another word is there.
  private func parts(of tokens: [DateTokens.Token]) -> (numbers: [Number], month: Int?)? {
    var numbers: [Number] = []
    var month: Int?
    var endOfMonth: Int?
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .number(let number):
        numbers.append(number)
        index += 1
      case .word(let word):
        if let (found, count) = months.month(in: tokens[index...]) {
          guard month == nil || (month == found && endOfMonth == index) else { return nil }
          month = found
          index += count
          endOfMonth = index
        } else {
          guard DateTokens.connectives.contains(word) else { return nil }
          index += 1
        }
      }
    }
    return (numbers, month)
  }

  /// `6 May 2024`, `May 6, 2024`, `2024 May 6`.
  private func named(_ month: Int, _ numbers: [Number]) -> Outcome {
    guard numbers.count == 2 else { return .none }
    let years = numbers.filter(\.isYear)
    let days = numbers.filter { !$0.isYear }
    guard let year = years.first, let day = days.first else {
      return days.count == 2 && days.contains { 1...31 ~= $0.value } ? .several : .none
    }
    return Outcome(CalendarDate(year: year.value, month: month, day: day.value))
  }

  /// Year, month and day in this order, or the year at the end.
  private func numeric(_ numbers: [Number]) -> Outcome {
    guard numbers.count == 3 else { return .none }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first.isYear, !second.isYear, !third.isYear {
      return Outcome(CalendarDate(year: first.value, month: second.value, day: third.value))
    }
    guard !first.isYear, !second.isYear else { return .none }
    guard third.isYear else { return isWithoutCentury(numbers) ? .several : .none }
    let dayFirst = CalendarDate(year: third.value, month: second.value, day: first.value)
    let monthFirst = CalendarDate(year: third.value, month: first.value, day: second.value)
    if let dayFirst, let monthFirst, dayFirst != monthFirst { return .several }
    return Outcome(dayFirst ?? monthFirst)
  }

  /// Three numbers of which a day and a month can be made.
  private func isWithoutCentury(_ numbers: [Number]) -> Bool {
    numbers.contains { 1...12 ~= $0.value } && numbers.filter { 1...31 ~= $0.value }.count >= 2
  }
}

/// The names of the months in all languages.
private struct MonthTable: Sendable {
  private let months: [String: Int]
  /// Of the longest name: `كانون الثاني يناير`.
  private let mostWords: Int

  /// A name that two languages give to different months is none.
  init(_ languages: [[[String]]]) {
    var months: [String: Int] = [:]
    var contested: Set<String> = []
    for language in languages {
      for (index, names) in language.enumerated() {
        for key in names.map(FoldedWords.key) where !key.isEmpty {
          if months.updateValue(index + 1, forKey: key) ?? (index + 1) != index + 1 { contested.insert(key) }
        }
      }
    }
    self.months = months.filter { !contested.contains($0.key) }
    mostWords = months.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  /// The month that the tokens begin with, in the most words, and their number.
  func month(in tokens: ArraySlice<DateTokens.Token>) -> (month: Int, count: Int)? {
    var words: [String] = []
    for case .word(let word) in tokens.prefix(while: \.isWord).prefix(mostWords) { words.append(word) }
    for count in stride(from: words.count, to: 0, by: -1) {
      if let month = months[words.prefix(count).joined(separator: " ")] { return (month, count) }
    }
    return nil
  }
}
