public import PlanModel

/// The official form: its look, and its words in every language.
public struct PlanTemplate: Sendable {
  /// The template's name, `standard` as shipped.
  public var name: String { layout.name }
  /// Paper and margins.
  public var page: PageLayout { layout.page }
  /// Faces and sizes.
  public var typeface: Typeface { layout.typeface }
  /// The white space within each cell.
  public var cellPadding: Edges { layout.cellPadding }
  /// Colours.
  public var palette: Palette { layout.palette }
  /// The nine columns in the order of the form.
  public var columns: [ColumnLayout] { layout.columns }
  /// The seven functions in the order of the form.
  public var functions: [FunctionLayout] { layout.functions }
  /// The rating scales that a plan can name.
  public var ratingScales: [RatingScale] { layout.ratingScales }
  /// What the drop-downs offer.
  public var dropDowns: DropDowns { layout.dropDowns }
  /// The number of empty rows of each function in a blank form.
  public var blankRows: Int { layout.blankRows }

  let layout: Layout
  let wordings: WordingStore

  /// The template that the program carries.
  public static let standard = PlanTemplate(layout: ShippedTemplate.layout(), wordings: ShippedTemplate.wordings)

  /// The codes of the languages with words, in alphabetical order.
  public var languages: [String] { wordings.languages }

  /// The words of one language; nil when the template has none.
  public func wording(for language: String) -> Wording? { wordings.wording(language) }

  /// Every word that is understood, in all languages.
  public var vocabulary: Vocabulary { wordings.vocabulary }

  /// The scale of a name; nil when the template has none.
  public func ratingScale(named name: String) -> RatingScale? { ratingScales.first { $0.name == name } }
}
