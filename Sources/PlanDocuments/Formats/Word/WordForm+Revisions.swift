internal import OOXML
internal import PlanModel
internal import PlanTemplates

extension WordForm {
  /// The form with two versions of a plan: all that differs is a tracked change, so that accepting all of them gives
  /// the new version and rejecting all the old one.
  func document(of table: RevisedTable, identity: PlanIdentity?) -> WordDocument {
    let header = RevisedText.inlines(from: table.old.pageHeader, to: table.new.pageHeader, marking: .words)
    var document = document(around: table.new, header: header, identity: identity)
    document.revisionAuthor = RevisionAuthor(PlanIdentity.program)
    var wordTable = wordTable(of: table.new)
    wordTable.rows += table.groups.flatMap { RevisedRows(form: self, rows: $0).tableRows() }
    document.body =
      zip(table.old.head, table.new.head).flatMap(paragraphs) + [.table(wordTable)] + legend(table.legend)
    return document
  }

  private func paragraphs(of old: PlanTable.HeadLine, _ new: PlanTable.HeadLine) -> [Block] {
    let unit: RevisedText.Unit = if case .text = new.value { .words } else { .whole }
    func value(_ format: RunFormat? = nil) -> [Inline] {
      RevisedText.inlines(
        from: old.value.text(in: wording), to: new.value.text(in: wording), marking: unit, format: format)
    }
    guard new.isOnOneLine else {
      return [
        .paragraph(Paragraph(new.label, style: WordLooks.label)),
        .paragraph(Paragraph(style: WordLooks.value, inlines: value())),
      ]
    }
    let inlines = [.text(new.label + " ")] + value(RunFormat(text: looks.inlineValue))
    return [.paragraph(Paragraph(style: WordLooks.date, inlines: inlines))]
  }

  // The legend

  /// A line is a paragraph, and goes with its end. The end of the last paragraph cannot go; after the last line that
  /// both versions have, the end of the line before goes in its place, or the last lines of both stand in one
  /// paragraph.
  private func legend(_ entries: [RevisedTable.Entry<String>]) -> [Block] {
    if entries.isEmpty { return [Self.end] }
    let lastKept = entries.lastIndex { $0.old != nil && $0.new != nil }
    let rest = entries[(lastKept.map { $0 + 1 } ?? 0)...]
    var (deleted, inserted) = (rest.compactMap(\.old), rest.compactMap(\.new))
    if lastKept == nil {
      // A legend without lines is an empty paragraph.
      if deleted.isEmpty { deleted = [""] }
      if inserted.isEmpty { inserted = [""] }
    }
    var lines = entries[..<rest.startIndex].map(legendLine)
    if let last = lines.indices.last {
      lines[last].endRevision =
        deleted.isEmpty == inserted.isEmpty ? nil : deleted.isEmpty ? .insertion : .deletion
    }
    lines += deleted.dropLast().map { legendLine(.deleted($0)) } + inserted.dropLast().map { legendLine(.inserted($0)) }
    if !deleted.isEmpty || !inserted.isEmpty {
      let (old, new) = (deleted.last ?? "", inserted.last ?? "")
      lines.append(
        Paragraph(
          style: WordLooks.legend, inlines: RevisedText.inlines(from: old, to: new, marking: .whole)))
    }
    return lines.map { .paragraph($0) }
  }

  private func legendLine(_ entry: RevisedTable.Entry<String>) -> Paragraph {
    switch entry {
    case .kept(let old, let new):
      Paragraph(style: WordLooks.legend, inlines: RevisedText.inlines(from: old, to: new, marking: .words))
    case .inserted(let line):
      Paragraph(
        style: WordLooks.legend, endRevision: .insertion, inlines: RevisedText.revised(.insertion, line))
    case .deleted(let line):
      Paragraph(style: WordLooks.legend, endRevision: .deletion, inlines: RevisedText.revised(.deletion, line))
    }
  }
}
