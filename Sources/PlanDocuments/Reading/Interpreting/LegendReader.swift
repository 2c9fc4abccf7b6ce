internal import PlanModel
internal import PlanTemplates

/// Reads the plan's own abbreviations from the lines of the legend.
///
/// A line that is the same as before is the base's abbreviation. One that was edited is known by its short form, then by
/// its long one, as `PlanDiff` knows it, and keeps what the form does not show.
struct LegendReader {
  private let base: [Abbreviation]
  private let parser: LegendParser
  /// The base's abbreviations that no line has yet, by their printed lines, short and long forms. Lists are turned
  /// around, so that the first is taken from the end.
  private var byLine: [[UInt8]: [Int]] = [:]
  private var byShort: [[UInt8]: [Int]] = [:]
  private var byLong: [[UInt8]: [Int]] = [:]
  private var taken: Set<Int> = []

  init(base: [Abbreviation], wording: Wording, parser: LegendParser) {
    self.base = base
    self.parser = parser
    for (index, known) in base.enumerated().reversed() {
      byLine[Array(wording.legendLine(short: known.short, long: known.long).utf8), default: []].append(index)
      byShort[Array(known.short.utf8), default: []].append(index)
      byLong[Array(known.long.utf8), default: []].append(index)
    }
  }

  /// Whether a line stands for an abbreviation of the base as it is.
  func knows(_ line: String) -> Bool { byLine[Array(line.utf8)] != nil }

  /// The abbreviations in the order of their lines. What is no line of a legend is left to be reported.
  mutating func abbreviations(of lines: [SourceItem], _ interpreter: inout PlanInterpreter) -> [Abbreviation] {
    // Lines that nobody touched come first: one that was put in must not take the place of a known one below it.
    var read = lines.map { line in take(Array(line.text.utf8), from: \.byLine) }
    for (place, line) in lines.enumerated() {
      if read[place] == nil { read[place] = edited(line, &interpreter) }
      if read[place] != nil { interpreter.take(line) }
    }
    return read.compactMap { $0 }
  }

  private mutating func edited(_ line: SourceItem, _ interpreter: inout PlanInterpreter) -> Abbreviation? {
    guard let (short, long) = parser.parse(line.text) else { return nil }
    if !LegendParser.isAcronym(short) {
      interpreter.report(.warning, at: line.place, .abbreviationAssumed(text: line.text))
    }
    let known = take(Array(short.utf8), from: \.byShort) ?? take(Array(long.utf8), from: \.byLong)
    return Abbreviation(short: short, long: long, other: known?.other ?? JSONObject())
  }

  private mutating func take(
    _ key: [UInt8], from list: WritableKeyPath<LegendReader, [[UInt8]: [Int]]>
  ) -> Abbreviation? {
    while let index = self[keyPath: list][key]?.popLast() {
      if taken.insert(index).inserted { return base[index] }
    }
    return nil
  }
}
