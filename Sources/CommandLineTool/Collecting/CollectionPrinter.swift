import CCPM
import PlanLibrary
import PlanTemplates

/// Tells what became of returned copies: a table of the plans with their copies below them, and the numbers.
enum CollectionPrinter {
  /// The lines, each with its line feed.
  static func text(
    of collection: CopyCollection, isDryRun: Bool, wording: Wording, style: TerminalStyle
  ) -> String {
    let words = wording.collection
    var grid = TextGrid([.start, .start, .end])
    func add(_ name: String, _ state: CollectedState, _ changes: Int) {
      let count = changes > 0 ? String(changes) : ""
      grid.add([PlainLine.shown(name), words.state(state.rawValue), count]) { column, text in
        column == 1 ? styled(text, state, style) : text
      }
    }
    grid.add([words.plan, words.state, words.changes]) { style.styled($1, .heading) }
    for plan in collection.plans {
      add(plan.identity, plan.state, plan.changes)
      for copy in plan.copies { add("  " + copy.name, copy.state, copy.changes) }
    }
    for copy in collection.others { add(copy.name, copy.state, 0) }
    let summary = words.summary(
      new: collection.count(of: .new), changed: collection.count(of: .changed),
      unchanged: collection.count(of: .unchanged), conflicting: collection.count(of: .conflicting),
      failed: collection.count(of: .failed) + collection.others.count { $0.state == .failed },
      skipped: collection.others.count { $0.state == .skipped })
    let lines = grid.lines + ["", summary] + (isDryRun ? [words.dryRun] : [])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func styled(_ text: String, _ state: CollectedState, _ style: TerminalStyle) -> String {
    switch state {
    case .new: style.styled(text, .added)
    case .changed: style.styled(text, .changed)
    case .conflicting, .failed: style.styled(text, .removed)
    case .unchanged, .repeated, .skipped: text
    }
  }
}
