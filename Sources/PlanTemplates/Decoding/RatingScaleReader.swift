internal import PlanModel

/// Reads the rating scales of a layout, whose keys are names that the office chooses.
enum RatingScaleReader {
  static func scales(_ scales: ObjectReader) -> [RatingScale] {
    scales.object.members.map(\.key).filter { $0 != "about" }.map { name in
      scales.read(name) { RatingScale(name: name, bands: $0.readEach("bands", band)) }
    }
  }

  private static func band(_ band: ObjectReader) -> RatingScale.Band {
    let result = RatingScale.Band(
      above: bound("above", band), upTo: bound("upTo", band), below: bound("below", band),
      ratings: band.values(ofCodes: "ratings", among: VocabularyCodes.ratings))
    if let upTo = result.upTo, result.below != nil {
      band.note(.unexpected(expected: "upTo | below", found: upTo.literal), at: "upTo")
    }
    if let above = result.above, let end = result.upTo ?? result.below, end <= above {
      band.note(.unexpected(expected: "< \(end.literal)", found: above.literal), at: "above")
    }
    return result
  }

  private static func bound(_ key: String, _ band: ObjectReader) -> Score? {
    guard let value = band.optional(key) else { return nil }
    guard case .number(let number) = value else {
      band.note(value, isNot: "0-100", at: key)
      return nil
    }
    guard let score = Score(number.literal) else {
      band.note(.unexpected(expected: "0-100", found: number.literal), at: key)
      return nil
    }
    return score
  }
}
