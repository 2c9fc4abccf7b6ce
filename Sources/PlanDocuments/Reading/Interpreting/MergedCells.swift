internal import PlanTemplates

/// Cells that somebody merged over several actions: one owner or timeframe for all of them.
struct MergedCells {
  /// A cell, and how many actions it stands for.
  struct Cell {
    let item: SourceItem
    let count: Int
  }

  private(set) var cells: [Cell] = []

  /// Gives each row the cell that is merged over it.
  mutating func spread(in rows: inout [FoundForm.Row]) {
    for field in PlanField.ofActions {
      var merged: [Int] = []
      for index in rows.indices {
        if rows[index].cells[field].map({ $0.continuesAbove && $0.item == nil }) == true {
          merged.append(index)
        } else {
          spread(over: merged, field, in: &rows)
          merged = [index]
        }
      }
      spread(over: merged, field, in: &rows)
    }
  }

  /// - Parameter merged: The row in which the cell begins, and those that it goes on in.
  private mutating func spread(over merged: [Int], _ field: PlanField, in rows: inout [FoundForm.Row]) {
    // A row in which nothing else stands is no action.
    let actions = merged.prefix(1) + merged.dropFirst().filter { !rows[$0].isEmpty }
    guard actions.count > 1, let origin = rows[actions[0]].cells[field], let item = origin.item else { return }
    let text = Self.text(item.text, mergedOver: merged.count)
    let shared = SourceItem(id: item.id, text: text, place: item.place)
    for index in actions {
      rows[index].cells[field] = SourceCell(item: shared, columns: origin.columns, value: origin.value)
    }
    cells.append(Cell(item: shared, count: actions.count))
  }

  /// Writer puts what the cells said one below the other, also where they said the same.
  private static func text(_ text: String, mergedOver count: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count <= count, lines.allSatisfy({ $0 == lines[0] }) else { return text }
    return String(lines[0])
  }
}

extension PlanField {
  /// The columns of what an action says.
  static let ofActions = allCases.filter { $0 != .function && $0 != .result }
}
