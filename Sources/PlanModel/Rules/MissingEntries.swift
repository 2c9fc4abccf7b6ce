/// The actions that lack an entry which every action should have.
///
/// Where all of them lack it, the column was not used, and one finding says so instead of one a row. The mark for "no
/// comment" is no entry. Rows that do not say what is to be done are passed over: they have a finding already.
struct MissingEntries {
  /// The fewest actions of a column that can be called unused.
  private static let column = 3

  let key: String
  let isStated: (Action) -> Bool
  let one: (_ action: String) -> Message
  let all: (_ count: Int) -> Message

  func findings(in plan: ActionPlan) -> [Finding] {
    let actions = plan.agreedActions
    let missing = actions.filter { !isStated($0.action) }
    if missing.count == actions.count, actions.count >= MissingEntries.column {
      return [Finding(.warning, at: JSONPointer.root.appending("functions"), all(actions.count))]
    }
    return missing.map { Finding(.warning, at: $0.pointer.appending(key), one($0.text ?? "")) }
  }
}
