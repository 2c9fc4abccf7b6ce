internal import PlanModel

/// Reads how a wording writes dates and timeframes.
enum DateReader {
  static func dates(_ dates: ObjectReader) -> (text: DateWording, excel: String) {
    let pattern = Pattern(dates.string("text"))
    let day = pattern.names.contains("dd") ? "dd" : "d"
    dates.checkNames(in: pattern, are: [day, "month", "year"], at: "text")
    let text = DateWording(
      pattern: pattern, firstDay: dates.optionalString("firstDay"),
      ownMonthsInExcel: dates.bool("ownMonthsInExcel"), months: dates.stringLists("months", count: 12))
    if text.ownMonthsInExcel {
      for month in text.months {
        dates.checkLength(of: text.excelFormat(month: month.first ?? ""), limit: 255, at: "months")
      }
    }
    let excel = dates.string("excel", limit: 255)
    if !excel.isEmpty, !isDateFormat(excel) {
      dates.note(.unexpected(expected: ContentKind.dateFormat.rawValue, found: excel), at: "excel")
    }
    return (text, excel)
  }

  /// Whether a number format shows a day, a month and a year, and ends what it begins (ECMA-376 Part 1, 18.8.31):
  /// Excel calls a file with a broken one damaged.
  private static func isDateFormat(_ format: String) -> Bool {
    var shown = Set<Character>()
    var rest = format[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"", "[":
        guard let end = rest.firstIndex(of: character == "[" ? "]" : "\""),
          character != "[" || !rest[..<end].contains("[")
        else { return false }
        rest = rest[rest.index(after: end)...]
      case "\\", "_", "*": guard rest.popFirst() != nil else { return false }
      case "]": return false
      default: shown.formUnion(character.lowercased())
      }
    }
    return shown.isSuperset(of: "dmy")
  }

  static func timeframes(_ timeframes: ObjectReader) -> TimeframeWording {
    let undated = VocabularyCodes.undatedTimeframes.map { ($0, timeframes.strings($0.code)) }
    timeframes.checkLabels(undated.map { (code: $0.0.code, words: $0.1) })
    return TimeframeWording(
      undated: Dictionary(undated.map { ($0.0.value, $0.1) }) { first, _ in first },
      from: monthPatterns("from", timeframes),
      by: monthPatterns("by", timeframes),
      quarters: timeframes.stringLists("quarters", count: 4))
  }

  private static func monthPatterns(_ key: String, _ timeframes: ObjectReader) -> [Pattern] {
    timeframes.strings(key).map { text in
      let pattern = Pattern(text)
      timeframes.checkNames(in: pattern, among: ["month"], at: key)
      timeframes.checkNames(in: pattern, need: ["month"], at: key)
      return pattern
    }
  }
}

/// Reads what the drop-downs of the form say.
enum DropDownTextsReader {
  static func texts(_ dropDowns: ObjectReader) -> DropDownTexts {
    DropDownTexts(
      priority: dropDowns.read("priority", one),
      timeframe: dropDowns.read("timeframe", one),
      responsible: dropDowns.read("responsible", one))
  }

  /// Excel repairs a file whose texts are longer, that is, it throws the drop-down away.
  private static func one(_ texts: ObjectReader) -> DropDownTexts.Texts {
    DropDownTexts.Texts(
      placeholder: texts.string("placeholder"),
      promptTitle: texts.string("promptTitle", limit: 32),
      prompt: texts.string("prompt", limit: 255),
      errorTitle: texts.string("errorTitle", limit: 32),
      error: texts.string("error", limit: 255))
  }
}
