internal import OOXML
internal import PlanTemplates

/// What a cell of the form holds in one version.
struct RevisedContent {
  let cell: PlanTable.Cell
  /// Empty in a cell that continues the one above.
  let text: String
  var merge = TableCell.VerticalMerge.none
  var ground: Palette.Colour?
}

extension WordForm {
  /// A cell with what changed in it as tracked changes.
  func cell(
    _ contents: RevisedTable.Entry<RevisedContent>, style: StyleID, marking unit: RevisedText.Unit
  ) -> TableCell {
    switch contents {
    case .inserted(let content): return cell(content, style: style, .insertion)
    case .deleted(let content): return cell(content, style: style, .deletion)
    case .kept(let old, let new):
      let shown = new.text.isEmpty ? old.cell : new.cell
      return TableCell(
        verticalMerge: old.merge == .start ? .start : new.merge, shading: new.ground.map { Colour($0) },
        former: TableCell.Former(verticalMerge: old.merge, shading: old.ground.map { Colour($0) }),
        paragraphs: [
          Paragraph(
            style: style, direction: direction(of: shown),
            inlines: RevisedText.inlines(from: old.text, to: new.text, marking: unit))
        ])
    }
  }

  /// A cell of a row that is put in or taken out.
  private func cell(_ content: RevisedContent, style: StyleID, _ revision: Revision) -> TableCell {
    TableCell(
      verticalMerge: content.merge, shading: content.ground.map { Colour($0) },
      paragraphs: [
        Paragraph(
          style: style, direction: direction(of: content.cell), endRevision: revision,
          inlines: RevisedText.revised(revision, content.text))
      ])
  }

  /// The cell of a priority: its drop-down, with the change of the choice in it.
  func priorityCell(_ contents: RevisedTable.Entry<RevisedContent>) -> TableCell {
    var cell = cell(contents, style: WordLooks.cell, marking: .whole)
    // Were a drop-down to become empty, Word would fill it with words of its own: then the text stands alone.
    switch contents {
    case .kept(let old, let new):
      guard old.text.isEmpty == new.text.isEmpty else { break }
      let former = RevisedText.isSame(old.text, new.text) ? nil : old.text
      cell.paragraphs[0].inlines = [.dropDown(dropDown(new.text, former: former))]
    case .inserted(let content):
      guard !content.text.isEmpty else { break }
      cell.paragraphs[0].inlines = [.revised(.insertion, [.dropDown(dropDown(content.text))])]
    case .deleted(let content):
      guard !content.text.isEmpty else { break }
      cell.paragraphs[0].inlines = [.revised(.deletion, [.dropDown(dropDown(content.text))])]
    }
    return cell
  }
}
