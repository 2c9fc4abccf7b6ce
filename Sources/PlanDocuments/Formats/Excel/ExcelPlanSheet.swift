internal import OOXML
internal import PlanTemplates

/// The sheet that carries the plan, which no program offers to show.
///
/// A hidden sheet comes through where programs drop the parts of a file that they do not know. Its texts stand in one
/// part with those of the form, so that compression finds them there and the file grows little.
///
/// | A | B | C | D | E | F |
/// | --- | --- | --- | --- | --- | --- |
/// | `ccpm-plan/1` | identity | baseline | language | version | number of pieces |
/// | `{"schema":…` | | | | | |
enum ExcelPlanSheet {
  private static let schema = "ccpm-plan/1"

  static func sheet(of identity: PlanIdentity) -> Worksheet {
    let pieces = HiddenJSON.pieces(of: identity.json[...])
    let about = [
      schema, identity.name, identity.baseline, identity.language, ProgramVersion.text, String(pieces.count),
    ].map { Array($0.utf8)[...] }
    var sheet = Worksheet(name: ReservedSheetName.plan) { rows in
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
  ///
  /// It is known by its first cell, whatever the sheet is called. Rows and columns may have come before and between.
  static func takePlan(from content: inout ReadSheetContent) -> EmbeddedPlan? {
    // A damaged file may hold rows in any order.
    content.rows.sort { $0.number < $1.number }
    guard let corner = content.rows.first?.cells.first, corner.value == .text(schema) else { return nil }
    let first = corner.reference.column
    let about = (first..<first + 6).map { content.rows[0].takeText(in: $0) }
    var pieces = about[5].flatMap { Int($0) } ?? .max
    var json = ""
    for index in content.rows.indices.dropFirst() where pieces > 0 {
      guard let piece = content.rows[index].takeText(in: first) else { continue }
      json += piece
      pieces -= 1
    }
    return EmbeddedPlan(
      identity: about[1], baseline: about[2], language: about[3], json: Array(json.utf8), before: nil)
  }
}

extension ReadRow {
  /// The text of a cell, which the row then no longer has.
  fileprivate mutating func takeText(in column: Int) -> String? {
    guard let index = cells.firstIndex(where: { $0.reference.column == column }),
      case .text(let text) = cells[index].value
    else { return nil }
    cells.remove(at: index)
    return text
  }
}
