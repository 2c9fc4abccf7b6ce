/// The place of an action in a plan.
public struct ActionPlace: Hashable, Sendable {
  /// The index of the function, from 0.
  public let function: Int
  /// The index of the action in the function, from 0.
  public let index: Int

  /// The action with the given index in the function with the given index.
  public init(function: Int, index: Int) {
    self.function = function
    self.index = index
  }
}

/// An action with its place.
struct PlacedAction {
  let place: ActionPlace
  let action: Action
  /// The id that an exported file gives to an action without one.
  var exportID: String?

  static func all(of plan: ActionPlan) -> [PlacedAction] {
    let exported = plan.assigningIDs().functions
    return plan.functions.enumerated().flatMap { functionIndex, function in
      function.actions.enumerated().map { index, action in
        PlacedAction(
          place: ActionPlace(function: functionIndex, index: index), action: action,
          exportID: action.id == nil ? exported[functionIndex].actions[index].id : nil)
      }
    }
  }

  /// The text of the action, unless there is none.
  var text: String? {
    if case .text(let text) = action.action, !text.isEmpty { text } else { nil }
  }

  /// All but the id, as bytes.
  var content: [UInt8] {
    Action.Field.allCases.filter { $0 != .id }.flatMap { action[$0].json.serialized(pretty: false) + [0] }
      + JSONValue.object(action.other).serialized(pretty: false)
  }
}

/// Text within a function, so that equal texts of two functions are two keys.
private struct LocalKey: Hashable {
  let function: Int
  let bytes: [UInt8]
}

/// Recognises the actions of one plan in another.
///
/// What comes first wins:
///
/// 1. the same id, then one that an action without an id has in the files made of its plan;
/// 2. in the same function, rows that are wholly equal, then equal texts;
/// 3. in other functions, rows that are wholly equal, then equal texts;
/// 4. likeness, see ``Likeness``, unless both have ids: two ids say that there are two actions.
struct ActionMatching {
  private let old: [PlacedAction]
  private let new: [PlacedAction]
  /// The index that the old function has in the new plan.
  private let functions: Pairing

  static func pairing(_ old: [PlacedAction], _ new: [PlacedAction], functions: Pairing) -> Pairing {
    ActionMatching(old: old, new: new, functions: functions).pairing(byLikeness: true)
  }

  /// Only by id and equal text.
  static func exactPairing(_ old: [PlacedAction], _ new: [PlacedAction], functions: Pairing) -> Pairing {
    ActionMatching(old: old, new: new, functions: functions).pairing(byLikeness: false)
  }

  private func pairing(byLikeness: Bool) -> Pairing {
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pair(by: .id, old: { id(old[$0].action.id) }, new: { id(new[$0].action.id) })
    pairing.pair(by: .id, old: { id(old[$0].exportID) }, new: { id(new[$0].action.id) })
    pairing.pair(by: .id, old: { id(old[$0].action.id) }, new: { id(new[$0].exportID) })
    pairing.pair(
      by: .text, old: { oldKey($0, old[$0].content) }, new: { newKey($0, new[$0].content) })
    pairing.pair(
      by: .text, old: { oldKey($0, text(old[$0])) }, new: { newKey($0, text(new[$0])) })
    pairing.pair(
      by: .text, old: { old[$0].text == nil ? nil : old[$0].content },
      new: { new[$0].text == nil ? nil : new[$0].content })
    pairing.pair(by: .text, old: { text(old[$0]) }, new: { text(new[$0]) })
    if byLikeness { pairByLikeness(&pairing) }
    return pairing
  }

  private func id(_ id: String?) -> [UInt8]? { id.map { Array($0.utf8) } }

  private func text(_ action: PlacedAction) -> [UInt8]? { action.text.map { Array($0.utf8) } }

  private func oldKey(_ index: Int, _ bytes: [UInt8]?) -> LocalKey? {
    guard let bytes, let function = functions.newIndex[old[index].place.function] else { return nil }
    return LocalKey(function: function, bytes: bytes)
  }

  private func newKey(_ index: Int, _ bytes: [UInt8]?) -> LocalKey? {
    bytes.map { LocalKey(function: new[index].place.function, bytes: $0) }
  }

  private func pairByLikeness(_ pairing: inout Pairing) {
    let candidates = Likeness.candidates(
      old: pairing.freeOld.map { ($0, old[$0].text ?? "") }, new: pairing.freeNew.map { ($0, new[$0].text ?? "") })
    let allowed = candidates.filter { candidate in
      let (old, new) = (old[candidate.old], new[candidate.new])
      guard old.action.id == nil || new.action.id == nil else { return false }
      let isSameFunction = functions.newIndex[old.place.function] == new.place.function
      return candidate.likeness >= (isSameFunction ? Likeness.threshold : Likeness.thresholdElsewhere)
    }
    for candidate in allowed { pairing.pair(candidate.old, candidate.new, by: .likeness) }
  }
}
