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
  let form: WordForm
  let group: RevisedTable.Group

  func rows() -> [TableRow] {
    let firstOld = group.rows.firstIndex { $0.old != nil }
    let firstNew = group.rows.firstIndex { $0.new != nil }
    // The row that still begins a band below new ones.
    let seam = firstOld.flatMap { index in group.rows[index].new == nil || index == firstNew ? nil : index }
    return group.rows.enumerated().map { index, row in
      func part(of version: PlanTable.Group?, isFirst: Bool) -> BandPart? {
        version.map { BandPart(group: $0, isFirst: isFirst, isAlone: group.rows.count == 1) }
      }
      let old = row.old.flatMap { _ in part(of: group.group.old, isFirst: index == firstOld) }
      let new = row.new.flatMap { _ in part(of: group.group.new, isFirst: index == firstNew) }
      var made = self.row(row, old: old, new: new)
      if let seam, index <= seam {
        for band in 0..<2 { made.cells[band].edgesWithoutLine = index == seam ? [.top] : [.bottom] }
      }
      return made
    }
  }

  /// What a row shows of its function.
  private struct BandPart {
    let group: PlanTable.Group
    let isFirst: Bool
    let isAlone: Bool

    var merge: TableCell.VerticalMerge { isAlone ? .none : isFirst ? .start : .continuation }
  }

  /// What a cell holds in one version.
  private struct Content {
    let cell: PlanTable.Cell
    let text: String
    var merge = TableCell.VerticalMerge.none
    var ground: Palette.Colour?
  }

  private typealias Entry = RevisedTable.Entry

  private func row(_ row: RevisedTable.Entry<PlanTable.Row>, old: BandPart?, new: BandPart?) -> TableRow {
    let palette = form.template.palette
    let function = entry(old, new) { part in
      Content(
        cell: part.group.function, text: part.isFirst ? part.group.function.text : "", merge: part.merge,
        ground: palette.functionGround)
    }
    let result = entry(old, new) { part in
      Content(
        cell: part.group.result, text: part.isFirst ? part.group.result.text : "", merge: part.merge,
        ground: part.group.rating.flatMap { palette.ground(for: $0) })
    }
    let bands = [function, result].compactMap { $0 }.map { cell($0, style: WordLooks.strong, marking: .words) }
    let versions = [row.old, row.new].compactMap { $0 }
    return TableRow(
      cannotSplit: versions.allSatisfy { form.rowHeights.fitsHalfAPage($0) }, revision: revision(of: row),
      cells: bands + versions[0].cells.indices.map { cell(at: $0, of: row) })
  }

  private func revision(of row: RevisedTable.Entry<PlanTable.Row>) -> Revision? {
    switch row {
    case .kept: nil
    case .inserted: .insertion
    case .deleted: .deletion
    }
  }

  private func entry<Value, Result>(
    _ old: Value?, _ new: Value?, _ transform: (Value) -> Result
  ) -> Entry<Result>? {
    switch (old, new) {
    case (let old?, let new?): .kept(old: transform(old), new: transform(new))
    case (let old?, nil): .deleted(transform(old))
    case (nil, let new?): .inserted(transform(new))
    case (nil, nil): nil
    }
  }

  // Cells

  private func cell(at index: Int, of row: RevisedTable.Entry<PlanTable.Row>) -> TableCell {
    let palette = form.template.palette
    func content(_ row: PlanTable.Row) -> Content {
      let cell = row.cells[index]
      let ground = cell.field == .priority ? row.priority.flatMap { palette.ground(for: $0) } : nil
      return Content(cell: cell, text: cell.text, ground: ground)
    }
    guard let contents = entry(row.old, row.new, content), let content = contents.new ?? contents.old else {
      return TableCell()
    }
    switch content.cell.field {
    case .priority:
      var cell = cell(contents, style: WordLooks.cell, marking: .whole)
      if let inlines = priority(contents) { cell.paragraphs[0].inlines = inlines }
      return cell
    case .action:
      return mark(cell(contents, style: WordLooks.cell, marking: .words), of: row)
    case .timeframe, .responsible:
      return cell(contents, style: WordLooks.cell, marking: .whole)
    case .function, .result, .constraints, .goodPractices, .comments:
      return cell(contents, style: WordLooks.cell, marking: .words)
    }
  }

  /// The drop-down with the choice in it; nil where it would be empty in one version, which Word fills with words of its
  /// own.
  private func priority(_ contents: Entry<Content>) -> [Inline]? {
    switch contents {
    case .kept(let old, let new):
      guard old.text.isEmpty == new.text.isEmpty else { return nil }
      return [.dropDown(form.dropDown(new.text, former: old.text == new.text ? nil : old.text))]
    case .inserted(let content):
      return content.text.isEmpty ? nil : [.revised(.insertion, [.dropDown(form.dropDown(content.text))])]
    case .deleted(let content):
      return content.text.isEmpty ? nil : [.revised(.deletion, [.dropDown(form.dropDown(content.text))])]
    }
  }

  private func cell(_ entry: Entry<Content>, style: StyleID, marking unit: RevisedText.Unit) -> TableCell {
    switch entry {
    case .inserted(let content): return cell(content, style: style, .insertion)
    case .deleted(let content): return cell(content, style: style, .deletion)
    case .kept(let old, let new):
      let merge = old.merge == .start ? .start : new.merge
      let inlines = RevisedText.inlines(from: old.text, to: new.text, marking: unit)
      let shown = new.text.isEmpty ? old.cell : new.cell
      return TableCell(
        verticalMerge: merge, shading: new.ground.map { Colour($0) },
        former: TableCell.Former(verticalMerge: old.merge, shading: old.ground.map { Colour($0) }),
        paragraphs: [Paragraph(style: style, direction: form.direction(of: shown), inlines: inlines)])
    }
  }

  /// A cell of a row that is put in or taken out.
  private func cell(_ content: Content, style: StyleID, _ revision: Revision) -> TableCell {
    TableCell(
      verticalMerge: content.merge, shading: content.ground.map { Colour($0) },
      paragraphs: [
        Paragraph(
          style: style, direction: form.direction(of: content.cell), endRevision: revision,
          inlines: RevisedText.revised(revision, content.text))
      ])
  }

  // Ids

  /// The cell with the bookmarks that tell which action it is in each version. A row that goes has a name of its own
  /// for its action, which may stand in another place too.
  private func mark(_ cell: TableCell, of row: RevisedTable.Entry<PlanTable.Row>) -> TableCell {
    var cell = cell
    let new = row.new?.actionID.flatMap { BookmarkName(forActionID: $0) }
    let old = row.old?.actionID.flatMap { BookmarkName(forFormerActionID: $0) }
    switch row {
    case .inserted, .deleted:
      cell.paragraphs[0].bookmarks = [new ?? old].compactMap { $0 }
    case .kept(let former, let row) where former.isEmpty != row.isEmpty:
      // The row stays empty in one version, and then stands for no action.
      let revision: Revision = former.isEmpty ? .insertion : .deletion
      cell.paragraphs[0].inlines += [new ?? old].compactMap { $0 }.map { .revised(revision, [.bookmark($0)]) }
    case .kept(let former, let row):
      cell.paragraphs[0].bookmarks = [new, former.actionID == row.actionID ? nil : old].compactMap { $0 }
    }
    return cell
  }
}
