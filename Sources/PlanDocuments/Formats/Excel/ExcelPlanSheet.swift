internal import OOXML

/// The sheet that carries the plan, which no program offers to show.
///
/// A hidden sheet comes through where programs drop the parts of a file that they do not know. Its texts stand in one
/// part with those of the form, so that compression finds them there and the file grows little.
///
/// | A | B | C | D | E |
/// | --- | --- | --- | --- | --- |
/// | `ccpm-plan/1` | identity | baseline | language | version |
/// | `{"schema":…` | | | | |
enum ExcelPlanSheet {
  /// The name of the sheet; it is found again by its first cell.
  private static let name = "ccpm-plan"
  private static let schema = "ccpm-plan/1"

  static func sheet(of identity: PlanIdentity) -> Worksheet {
    let about = [schema, identity.name, identity.baseline, identity.language, ProgramVersion.text]
      .map { Array($0.utf8)[...] }
    let pieces = HiddenJSON.pieces(of: identity.json[...])
    var sheet = Worksheet(name: name) { rows in
      rows.beginRow()
      for text in about { rows.text(utf8: text) }
      for piece in pieces {
        rows.beginRow()
        rows.text(utf8: piece)
      }
    }
    sheet.visibility = .veryHidden
    sheet.leadingTexts = about + pieces
    return sheet
  }

  /// Takes the plan out of a sheet, and leaves what others have written beside it; nil where the sheet carries none.
  static func takePlan(from content: inout ReadSheetContent) -> EmbeddedPlan? {
    guard let first = content.rows.first, first.number == 1, first.text(in: 1) == schema else { return nil }
    let plan = EmbeddedPlan(
      identity: first.text(in: 2), language: first.text(in: 4), json: Array(takePieces(from: &content).utf8),
      before: nil)
    content.rows[0].cells.removeAll { $0.reference.column <= 5 }
    return plan
  }

  /// The pieces lie in the first column without a gap.
  private static func takePieces(from content: inout ReadSheetContent) -> String {
    var json = ""
    for index in content.rows.indices.dropFirst() {
      let row = content.rows[index]
      guard row.number == index + 1, let piece = row.text(in: 1) else { break }
      json += piece
      content.rows[index].cells.removeFirst()
    }
    return json
  }
}

extension ReadRow {
  /// The text of a cell, by its column; cells are sorted by it.
  fileprivate func text(in column: Int) -> String? {
    guard case .text(let text)? = cells.first(where: { $0.reference.column == column })?.value else { return nil }
    return text
  }
}
