internal import OOXML
internal import PlanModel
internal import PlanTemplates

extension Theme {
  /// The template's colours, for what people add to the form.
  init(of template: PlanTemplate) {
    let palette = template.palette
    let ground = Colour(palette.headingGround)
    func colour(_ rating: Rating) -> Colour { palette.ground(for: rating).map { Colour($0) } ?? ground }
    self.init(
      name: "Action plan", fontName: template.typeface.leftToRightName,
      rightToLeftFontName: template.typeface.rightToLeftName, darkColour: ground,
      lightColour: Colour(palette.functionGround),
      accents: Accents(
        ground, Colour(palette.label), colour(.strong), colour(.satisfactory), colour(.unsatisfactory), colour(.weak)),
      linkColour: ground)
  }
}

extension Colour {
  init(_ colour: Palette.Colour) {
    self.init(red: colour.red, green: colour.green, blue: colour.blue)
  }
}
