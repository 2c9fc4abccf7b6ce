internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// The rows of a function in two versions of the form.
///
/// Function and result stand merged down over the rows, and a tracked change of a row takes its part of them with it.
/// So each version has its own first row, with the words of function and result: where the old first row goes, the
/// row that becomes the first gets them. A part that continued and now begins is recorded as a change of the cell's
/// properties. One that began and would now continue, since rows came before it, still begins, without words and without
/// a line above it: were it to continue, rejecting the rows before it in a program that forgets changes of cells would
/// join it to the function above.
struct RevisedRows {
  typealias Entry = RevisedTable.Entry

  let form: WordForm
  let rows: [Entry<RevisedTable.Row>]

  func tableRows() -> [TableRow] {
    let firstOld = rows.firstIndex { $0.old != nil }
    let firstNew = rows.firstIndex { $0.new != nil }
    // The row that still begins below new ones.
    let seam = firstOld.flatMap { index in rows[index].new == nil || index == firstNew ? nil : index }
    return rows.enumerated().map { index, row in
      var bands = bands(of: row) { index == ($0 == .old ? firstOld : firstNew) }
      if let seam, index <= seam {
        for band in bands.indices { bands[band].edgesWithoutLine = index == seam ? [.top] : [.bottom] }
      }
      return tableRow(row.map { row, _ in row.row }, bands: bands)
    }
  }

  /// The cells of function and result.
  private func bands(
    of row: Entry<RevisedTable.Row>, isFirst: (RevisedTable.Version) -> Bool
  ) -> [TableCell] {
    let palette = form.template.palette
    func content(_ cell: PlanTable.Cell, _ version: RevisedTable.Version, _ ground: Palette.Colour?) -> RevisedContent {
      let isFirst = isFirst(version)
      return RevisedContent(
        cell: cell, text: isFirst ? cell.text : "",
        merge: rows.count == 1 ? .none : isFirst ? .start : .continuation, ground: ground)
    }
    let function = row.map { content($0.group.function, $1, palette.functionGround) }
    let result = row.map { row, version in
      content(row.group.result, version, row.group.rating.flatMap { palette.ground(for: $0) })
    }
    return [function, result].map { form.cell($0, style: WordLooks.strong, marking: .words) }
  }

  private func tableRow(_ row: Entry<PlanTable.Row>, bands: [TableCell]) -> TableRow {
    let versions = [row.old, row.new].compactMap { $0 }
    let revision: Revision? =
      switch row {
      case .kept: nil
      case .inserted: .insertion
      case .deleted: .deletion
      }
    let cells = versions[0].cells.indices.map { index in
      cell(row.map { row, _ in content(of: row.cells[index], in: row) }, of: row)
    }
    return TableRow(
      cannotSplit: versions.allSatisfy { form.rowHeights.fitsHalfAPage($0) }, revision: revision, cells: bands + cells)
  }

  private func content(of cell: PlanTable.Cell, in row: PlanTable.Row) -> RevisedContent {
    let ground = cell.field == .priority ? row.priority.flatMap { form.template.palette.ground(for: $0) } : nil
    return RevisedContent(cell: cell, text: cell.text, ground: ground)
  }

  private func cell(_ contents: Entry<RevisedContent>, of row: Entry<PlanTable.Row>) -> TableCell {
    switch (contents.new ?? contents.old)?.cell.field {
    case .priority: form.priorityCell(contents)
    case .timeframe, .responsible: form.cell(contents, style: WordLooks.cell, marking: .whole)
    case .action: marked(form.cell(contents, style: WordLooks.cell, marking: .words), of: row)
    case .function, .result, .constraints, .goodPractices, .comments, nil:
      form.cell(contents, style: WordLooks.cell, marking: .words)
    }
  }

  /// The cell with the bookmarks that tell which action the row is in each version. A row that goes has a name of its
  /// own for its action, which may stand in another place too.
  private func marked(_ cell: TableCell, of row: Entry<PlanTable.Row>) -> TableCell {
    var cell = cell
    let new = row.new?.actionID.flatMap { BookmarkName(forActionID: $0) }
    let old = row.old?.actionID.flatMap { BookmarkName(forFormerActionID: $0) }
    switch row {
    case .inserted, .deleted:
      cell.paragraphs[0].bookmarks = [new ?? old].compactMap { $0 }
    case .kept(let former, let row) where former.isEmpty != row.isEmpty:
      // In one version the row is empty and stands for no action.
      let revision: Revision = former.isEmpty ? .insertion : .deletion
      cell.paragraphs[0].inlines += [new ?? old].compactMap { $0 }.map { .revised(revision, [.bookmark($0)]) }
    case .kept(let former, let row):
      cell.paragraphs[0].bookmarks = [new, former.actionID == row.actionID ? nil : old].compactMap { $0 }
    }
    return cell
  }
}
