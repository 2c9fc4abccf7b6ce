internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// A cell that stands in several rows, or waits for its own: its text is in the workbook's table already.
enum RegisterCell: Sendable {
  case blank
  case text(RepeatedText)
  case number(Int)
  case decimal(Double)
  /// The day's number in the 1900 date system.
  case date(Int)
}

extension SheetRows {
  mutating func write(_ cell: RegisterCell, _ looks: RegisterLooks) {
    switch cell {
    case .blank: blank(style: looks.text)
    case .text(let text): self.text(text, style: looks.text)
    case .number(let number): self.number(number, style: looks.number)
    case .decimal(let number): self.number(number, style: looks.number)
    case .date(let serial): number(serial, style: looks.date)
    }
  }

  /// A text for several cells; nothing where there is none.
  mutating func cell(_ text: String?) -> RegisterCell {
    guard let text, !text.isEmpty else { return .blank }
    return .text(repeated(text))
  }
}

/// The cells of the words of a vocabulary, each made when it is first needed.
struct RegisterLabels<Code: VocabularyCode>: ~Copyable {
  private let label: (Code) -> String
  private let noComment: String
  private var known: [Code: RegisterCell] = [:]
  private var noCommentCell: RegisterCell?

  init(noComment: String, label: @escaping (Code) -> String) {
    self.label = label
    self.noComment = noComment
  }

  mutating func cell(_ term: Term<Code>?, in rows: inout SheetRows) -> RegisterCell {
    switch term {
    case nil: return .blank
    case .code(let code):
      if let cell = known[code] { return cell }
      let cell = rows.cell(label(code))
      known[code] = cell
      return cell
    case .noComment:
      let cell = noCommentCell ?? rows.cell(noComment)
      noCommentCell = cell
      return cell
    case .text(let text): return rows.cell(text)
    }
  }
}
