internal import PlanModel

/// The words of the form in one language: all that is printed, and all that is understood on reading.
///
/// Labels carry their own punctuation: the colon after `País:`, the no-break space before it in French.
public struct Wording: Sendable {
  /// The language's code, as in a plan: `es`.
  public let language: String
  /// The language's own name: `español`.
  public let languageName: String
  /// The tag by which Office knows the language: `es-ES`.
  public let locale: String
  /// The direction of the page.
  public let direction: Direction
  /// What stands before the decimals of a percentage.
  public let decimalSeparator: String

  /// The title of the document.
  public let title: String
  /// The name of the sheet that is the form; at most 31 UTF-16 code units, none of `[]:*?/\`.
  public let sheetName: String
  /// The name of the hidden sheet that holds the lists; limits as for ``sheetName``.
  public let listsSheetName: String
  /// The table's title for readers by ear.
  public let tableTitle: String
  /// The table's description for readers by ear.
  public let tableDescription: String

  /// What stands in a cell for "no comment": `S/C`.
  public let noCommentMark: String
  /// The line that explains the mark after the table; nil where the mark is plain words.
  public let noCommentLegend: String?
  /// Other texts of a cell that mean "no comment" when a file is read.
  public let noCommentSynonyms: [String]

  /// The number format by which a workbook shows a date (ECMA-376 Part 1, 18.8.31), with the language's months.
  public let excelDateFormat: String

  /// The page's footer: text with the place of the page number and of the number of pages.
  public let pageFooter: [FooterPart]
  /// The prompts of the drop-downs.
  public let dropDowns: DropDownTexts

  let labels: [FormLabel: [String]]
  let dates: DateWording
  let headings: [PlanField: [String]]
  let functions: [FunctionKey: [String]]
  let ratings: [Rating: [String]]
  let priorities: [Priority: [String]]
  let timeframes: TimeframeWording
  let responsibles: [Responsible: [String]]
  let patterns: Patterns
  var messages = OnDemand<[MessageName: String]> { [:] }
  /// What is said where `messages` has no entry.
  var fallbackMessages: OnDemand<[MessageName: String]>?
  var differencePhrases = Phrases<DifferenceKey>()
  var comparisonPhrases = Phrases<ComparisonKey>()
  var collectionPhrases = Phrases<CollectionKey>()
  var inspectionPhrases = Phrases<InspectionKey>()
  var shortTitles = Phrases<FunctionKey>()
  var registerPhrases = Phrases<RegisterKey>()
  var refusalPhrases = Phrases<Refusal.Reason>()
  var kindPhrases = Phrases<ContentKind>()

  /// The direction in which a language is written.
  public enum Direction: String, CaseIterable, Sendable {
    /// As Spanish is.
    case leftToRight = "left-to-right"
    /// As Arabic is.
    case rightToLeft = "right-to-left"
  }

  /// A part of the page's footer.
  public enum FooterPart: Hashable, Sendable {
    /// Text as it stands.
    case text(String)
    /// The number of the page.
    case page
    /// The number of pages.
    case pages
  }

  /// Texts that are filled in.
  struct Patterns: Sendable {
    let subject: Pattern
    let subjectWithCluster: Pattern
    let pageHeader: Pattern
    let functionLine: Pattern
    let percentage: Pattern
    let result: Pattern
    let legendLine: Pattern
  }
}
