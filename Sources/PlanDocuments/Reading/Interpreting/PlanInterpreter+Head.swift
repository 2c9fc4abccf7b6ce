internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// What stands above the table.
extension PlanInterpreter {
  mutating func readCountry(_ head: FoundHead, into plan: inout ActionPlan) {
    let value = head.values[.country]
    take(value?.item)
    if !reportedUnknown(value) || base == nil {
      if let item = value?.item {
        plan.country.name = item.text
        if let message = plan.country.renaming(of: base?.country) { report(.warning, at: item.place, message) }
      } else if let base {
        reportNeeded(.country, in: head, kept: base.country.name)
      }
    }
    if plan.country.iso3 == nil, let identifier = source.identifier, identifier.isPlanIdentity {
      plan.country.iso3 = String(identifier.prefix(3))
    }
    if plan.country.name.isEmpty {
      report(.error, at: "", .headMissing(label: wording.label(for: FormLabel.country)))
    }
  }

  mutating func readYear(_ head: FoundHead, into plan: inout ActionPlan) {
    let value = head.values[.year]
    take(value?.item)
    if let item = value?.item {
      if let year = YearParser.year(item.text), ActionPlan.years.contains(year) {
        plan.year = year
      } else if base == nil || !reportedUnknown(value) {
        report(base == nil ? .error : .warning, at: item.place, .yearUnreadable(text: item.text))
      }
    } else if let base {
      reportNeeded(.year, in: head, kept: String(base.year))
    }
    // One that cannot be read has been said.
    if plan.year == ActionPlan.noYear, value?.item == nil {
      report(.error, at: "", .headMissing(label: wording.label(for: FormLabel.year)))
    }
  }

  /// No plan is without country and year: taking them out of the form does not take them out of the plan.
  private mutating func reportNeeded(_ label: FormLabel, in head: FoundHead, kept: String) {
    // What cannot be seen is empty in the form, though the plan has it.
    guard !Blank.isBlank(kept) else { return }
    if let place = head.places[label] {
      report(.warning, at: place, .registerValueNeeded(kept: kept))
    } else {
      reportGone(label, kept: kept)
    }
  }

  private mutating func reportGone(_ label: FormLabel, kept: String) {
    report(.warning, at: "", .headLineGone(label: wording.label(for: label), kept: kept))
  }

  /// A date whose value was taken out is none. Where the whole line is gone, nobody said so.
  mutating func date(_ label: FormLabel, in head: FoundHead, base: CalendarDate?) -> CalendarDate? {
    guard let cell = head.values[label] else {
      if let base { reportGone(label, kept: wording.text(of: base)) }
      return base
    }
    guard let item = cell.item else { return nil }
    take(item)
    if case .date(let year, let month, let day) = cell.value {
      // Its clock stands behind the day.
      if item.text.contains(":") { report(.note, at: item.place, .timeOfDayDropped(text: item.text)) }
      return CalendarDate(year: year, month: month, day: day)
    }
    if let base, item.text == wording.text(of: base) || reportedUnknown(cell) { return base }
    switch parsers.dates.parse(item.text) {
    case .date(let date): return date
    case .ambiguous:
      report(.warning, at: item.place, .dateAmbiguous(text: item.text))
      return base
    case .unreadable:
      report(.warning, at: item.place, .dateUnreadable(text: item.text))
      return base
    }
  }
}

extension ActionPlan {
  /// Stands for a year that is not known yet; no plan has it.
  static let noYear = 0
}

/// A year as people write it.
enum YearParser {
  static func year(_ text: String) -> Int? {
    let digits = text.unicodeScalars.compactMap { scalar -> Int? in
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
      return Int(value)
    }
    let others = text.unicodeScalars.filter { $0.properties.numericType != .decimal && !$0.properties.isWhitespace }
    guard digits.count == 4, others.isEmpty else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }
}
