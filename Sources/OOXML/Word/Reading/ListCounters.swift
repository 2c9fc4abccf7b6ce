/// Counts the paragraphs of a document's lists and says with what mark each is shown.
struct ListCounters {
  private let definitions: ListDefinitions
  /// By the list's counter, the last number of each level.
  private var counts: [String: [Int?]] = [:]
  /// Lists that have begun anew at a level of theirs.
  private var begun: Set<String> = []

  init(_ definitions: ListDefinitions) {
    self.definitions = definitions
  }

  /// Counts the next paragraph of a list, and returns its mark with the space after it; empty where the list shows none.
  ///
  /// `level` is counted from 0; without one the style decides.
  mutating func next(list id: String, level stated: Int?, style: String?) -> String {
    guard let list = definitions.list(id) else { return "" }
    let number = stated ?? style.map { definitions.level(ofStyle: $0, in: list) } ?? 0
    guard ListDefinitions.levels.contains(number), let level = definitions.level(number, of: list) else { return "" }
    count(number, of: list, id)
    let mark = mark(of: level, at: number, in: list)
    return mark.isEmpty || level.isAttached ? mark : mark + " "
  }

  /// ECMA-376 Part 1, 17.9.11 lvlRestart, 17.9.26 startOverride.
  private mutating func count(_ number: Int, of list: ListDefinitions.List, _ id: String) {
    let counter = definitions.counter(of: list)
    var counts = counts[counter] ?? Array(repeating: nil, count: ListDefinitions.levels.count)
    if let start = list.starts[number], begun.insert("\(number) \(id)").inserted {
      counts[number] = start
    } else if let last = counts[number] {
      counts[number] = last &+ 1
    } else {
      counts[number] = list.starts[number] ?? definitions.level(number, of: list)?.start ?? 1
    }
    for lower in ListDefinitions.levels.dropFirst(number + 1) {
      let restart = definitions.level(lower, of: list)?.restart ?? lower
      if number + 1 <= restart { counts[lower] = nil }
    }
    self.counts[counter] = counts
  }

  /// ECMA-376 Part 1, 17.9.10 lvlText.
  private func mark(of level: ListLevel, at number: Int, in list: ListDefinitions.List) -> String {
    if level.format == "none" { return "" }
    if level.format == "bullet" { return level.text.isEmpty ? "" : SymbolFont.bullet(level.text, font: level.font) }
    var mark = ""
    var rest = Substring(level.text)
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
        mark.append(character)
        continue
      }
      rest.removeFirst()
      guard digit - 1 <= number else { continue }
      mark += shown(digit - 1, in: list, asDigits: level.isLegal)
    }
    return mark
  }

  /// The number of a level as it stands; a level above that has not begun shows its first, and one of bullets nothing.
  private func shown(_ number: Int, in list: ListDefinitions.List, asDigits: Bool) -> String {
    let level = definitions.level(number, of: list) ?? ListLevel()
    if level.format == "bullet" || level.format == "none" { return "" }
    let value = counts[definitions.counter(of: list)]?[number] ?? list.starts[number] ?? level.start
    return ListNumber.text(of: value, in: asDigits ? "decimal" : level.format)
  }
}

/// Numbers as lists show them (ECMA-376 Part 1, 17.18.59 ST_NumberFormat). What is not among these is shown in digits.
enum ListNumber {
  private static let latin = "abcdefghijklmnopqrstuvwxyz".map(String.init)
  private static let arabicAlpha = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي".map(String.init)
  private static let arabicAbjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".map(String.init)

  static func text(of number: Int, in format: String) -> String {
    switch format {
    case "decimalZero": (0...9).contains(number) ? "0\(number)" : "\(number)"
    case "lowerLetter": letters(number, of: latin)
    case "upperLetter": letters(number, of: latin).uppercased()
    case "lowerRoman": roman(number)
    case "upperRoman": roman(number).uppercased()
    case "arabicAlpha": letters(number, of: arabicAlpha)
    case "arabicAbjad": letters(number, of: arabicAbjad)
    default: "\(number)"
    }
  }

  /// After the last letter come the same doubled, then threefold.
  private static func letters(_ number: Int, of alphabet: [String]) -> String {
    let mostRepeated = 30
    guard number >= 1, number <= alphabet.count * mostRepeated else { return "\(number)" }
    let (round, letter) = (number - 1).quotientAndRemainder(dividingBy: alphabet.count)
    return String(repeating: alphabet[letter], count: round + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
