internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// Writes the rows of the form's table in Word below its headings.
struct WordRowWriter: Sendable {
  private let form: WordForm
  private let table: PlanTable
  private let priorities: DropDownFrame

  init(form: WordForm, table: PlanTable) {
    self.form = form
    self.table = table
    priorities = DropDownFrame(form.dropDown("", isBlank: table.isBlank))
  }

  func write(to rows: inout TableRows) {
    for group in table.groups { write(group, to: &rows) }
  }

  private func write(_ group: PlanTable.Group, to rows: inout TableRows) {
    let palette = form.template.palette
    let ground = group.rating.flatMap { palette.ground(for: $0) }
    for (index, row) in group.rows.enumerated() {
      let merge: TableCell.VerticalMerge = group.rows.count == 1 ? .none : index == 0 ? .start : .continuation
      rows.beginRow(cannotSplit: form.rowHeights.fitsHalfAPage(row))
      writeBand(group.function, merge, ground: palette.functionGround, to: &rows)
      writeBand(group.result, merge, ground: ground, to: &rows)
      for cell in row.cells { write(cell, in: row, to: &rows) }
    }
  }

  /// A cell that goes over all rows of its function.
  private func writeBand(
    _ cell: PlanTable.Cell, _ merge: TableCell.VerticalMerge, ground: Palette.Colour?, to rows: inout TableRows
  ) {
    let frame = form.frames[.init(isStrong: true, merge: merge, ground: ground, direction: cell.direction)]
    rows.add(merge == .continuation ? "" : cell.text, in: frame)
  }

  private func write(_ cell: PlanTable.Cell, in row: PlanTable.Row, to rows: inout TableRows) {
    switch cell.field {
    case .priority: writePriority(cell, row.priority, to: &rows)
    case .action:
      rows.add(
        cell.text, in: form.frames.plain(cell.direction),
        bookmark: row.actionID.flatMap { BookmarkName(forActionID: $0) })
    case .function, .result, .timeframe, .responsible, .constraints, .goodPractices, .comments:
      rows.add(cell.text, in: form.frames.plain(cell.direction))
    }
  }

  private func writePriority(_ cell: PlanTable.Cell, _ priority: Priority?, to rows: inout TableRows) {
    let ground = priority.flatMap { form.template.palette.ground(for: $0) }
    let frame = form.frames[.init(ground: ground, direction: cell.direction)]
    let frames = priorities.offers(cell.text) ? priorities : DropDownFrame(form.dropDown(cell.text))
    rows.add(cell.text, of: frames, in: frame)
  }
}

/// The cells of the form, all but their words.
struct WordCellFrames: Sendable {
  /// What tells one cell from another.
  struct Look: Hashable {
    /// As function and result are.
    var isStrong = false
    var merge = TableCell.VerticalMerge.none
    var ground: Palette.Colour?
    var direction: Wording.Direction
  }

  private let frames: [Look: CellFrame]
  /// Most of the cells.
  private let fromLeft: CellFrame
  private let fromRight: CellFrame

  init(palette: Palette) {
    let ratings = Rating.allCases.map { palette.ground(for: $0) }
    let priorities = Priority.allCases.map { palette.ground(for: $0) }
    let directions = [Wording.Direction.leftToRight, .rightToLeft]
    var frames: [Look: CellFrame] = [:]
    for direction in directions {
      for ground in priorities + [nil] {
        let look = Look(ground: ground, direction: direction)
        frames[look] = CellFrame(look)
      }
      for ground in ratings + [nil, palette.functionGround] {
        for merge in [TableCell.VerticalMerge.none, .start, .continuation] {
          let look = Look(isStrong: true, merge: merge, ground: ground, direction: direction)
          frames[look] = CellFrame(look)
        }
      }
    }
    self.frames = frames
    fromLeft = CellFrame(Look(direction: .leftToRight))
    fromRight = CellFrame(Look(direction: .rightToLeft))
  }

  subscript(look: Look) -> CellFrame { frames[look] ?? CellFrame(look) }

  func plain(_ direction: Wording.Direction) -> CellFrame { direction == .leftToRight ? fromLeft : fromRight }
}

extension CellFrame {
  fileprivate init(_ look: WordCellFrames.Look) {
    self.init(
      TableCell(verticalMerge: look.merge, shading: look.ground.map { Colour($0) }),
      Paragraph(style: look.isStrong ? WordLooks.strong : WordLooks.cell), direction: TextDirection(look.direction))
  }
}
