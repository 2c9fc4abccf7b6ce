internal import PlanModel

/// Reads the colours of a layout.
enum PaletteReader {
  static func palette(_ colours: ObjectReader) -> Palette {
    let heading = colours.read("heading") { (ground: colour("ground", $0), text: colour("text", $0)) }
    return Palette(
      text: colour("text", colours),
      label: colour("label", colours),
      rule: colour("rule", colours),
      headingGround: heading.ground,
      headingText: heading.text,
      functionGround: colour("functionGround", colours),
      ratings: colours.read("ratings") { grounds($0, VocabularyCodes.ratings) },
      priorities: colours.read("priorities") { grounds($0, VocabularyCodes.priorities) })
  }

  private static func grounds<Value: Hashable>(
    _ colours: ObjectReader, _ codes: [(code: String, value: Value)]
  ) -> [Value: Palette.Colour] {
    codes.reduce(into: [:]) { $0[$1.value] = colour($1.code, colours) }
  }

  private static func colour(_ key: String, _ colours: ObjectReader) -> Palette.Colour {
    let text = colours.string(key)
    if let colour = Palette.Colour(hex: text) { return colour }
    // An empty text is one that was missing or of another type, which has been noted.
    if !text.isEmpty { colours.note(.unexpected(expected: ContentKind.colour.rawValue, found: text), at: key) }
    return Palette.Colour(red: 0, green: 0, blue: 0)
  }
}
