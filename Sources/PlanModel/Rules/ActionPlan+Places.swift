extension ActionPlan {
  /// An action with its place.
  struct PlacedAction {
    let action: Action
    let pointer: JSONPointer

    /// The text of the action, as messages quote it; nil where there is none.
    var text: String? { action.action.words }
  }

  /// Every action, in the order of the plan.
  var placedActions: [PlacedAction] {
    functions.enumerated().flatMap { functionIndex, function in
      function.actions.enumerated().map { index, action in
        let pointer = ActionPlan.pointer(toFunction: functionIndex).appending("actions").appending(index)
        return PlacedAction(action: action, pointer: pointer)
      }
    }
  }

  /// The actions that say what is to be done: rows without a text are another rule's.
  var agreedActions: [PlacedAction] {
    placedActions.filter { $0.text != nil }
  }

  /// Every text that someone wrote, with its place, in the order of the plan.
  var placedTexts: [(text: String, pointer: JSONPointer)] {
    var texts: [(text: String, pointer: JSONPointer)] = []
    func add(_ text: String?, _ pointer: JSONPointer, _ key: String) {
      if let text { texts.append((text, pointer.appending(key))) }
    }
    add(locality, .root, "locality")
    add(cluster, .root, "cluster")
    for (index, function) in functions.enumerated() {
      let pointer = ActionPlan.pointer(toFunction: index)
      add(function.title, pointer, "title")
      add(function.rating?.words, pointer, "rating")
      for (index, action) in function.actions.enumerated() {
        let pointer = pointer.appending("actions").appending(index)
        add(action.priority?.words, pointer, "priority")
        add(action.action.words, pointer, "action")
        add(action.timeframe?.words, pointer, "timeframe")
        add(action.responsible?.words, pointer, "responsible")
        add(action.constraints.words, pointer, "constraints")
        add(action.goodPractices.words, pointer, "goodPractices")
        add(action.comments.words, pointer, "comments")
      }
    }
    return texts
  }

  /// The place of a function.
  static func pointer(toFunction index: Int) -> JSONPointer {
    JSONPointer.root.appending("functions").appending(index)
  }
}

extension CellText {
  /// The text; nil for an empty cell, the mark, and nothing but white space.
  var words: String? {
    switch self {
    case .empty, .noComment: nil
    case .text(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : text
    }
  }
}

extension Term {
  /// Words that are no code; nil for codes and the mark.
  var words: String? {
    switch self {
    case .code, .noComment: nil
    case .text(let text): text
    }
  }

  /// Whether the cell says something: the mark says that there is nothing to say.
  var isStated: Bool {
    switch self {
    case .code: true
    case .noComment: false
    case .text(let text): !text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
  }
}
