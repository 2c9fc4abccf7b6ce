extension PlanReader {
  /// Fills in missing keys: from the words of the title in any language, then from the number, which is reported where a
  /// title was not understood.
  mutating func resolvingKeys(of functions: [CoreFunction]) -> [CoreFunction] {
    var functions = functions
    for index in functions.indices where functions[index].key == nil {
      functions[index].key = functions[index].title.flatMap(vocabulary.function)
    }
    for index in functions.fillKeysFromNumbers() {
      let function = functions[index]
      guard let key = function.key, let number = function.number, let title = function.title else { continue }
      report(.warning, at: pointer(toFunction: index), .functionFromNumber(key, number: number, title: title))
    }
    return functions
  }

  /// Two functions with one key, and two actions with one id: the second of each is reported, with the place of the
  /// first.
  mutating func reportDuplicates(in plan: ActionPlan) {
    var keys: [FunctionKey: Int] = [:]
    var ids: [String: (function: Int, action: Int)] = [:]
    ids.reserveCapacity(plan.functions.reduce(0) { $0 + $1.actions.count })
    for (functionIndex, function) in plan.functions.enumerated() {
      if let key = function.key, let first = keys.insertFirst(functionIndex, for: key) {
        report(functionIndex, hasKey: key, of: first)
      }
      for (actionIndex, action) in function.actions.enumerated() {
        let place = (functionIndex, actionIndex)
        if let id = action.id, let first = ids.insertFirst(place, for: id) { report(place, hasID: id, of: first) }
      }
    }
  }

  // Apart from the loops: the compiler makes the pointers ahead of what asks for them otherwise, in each round.

  @inline(never)
  private mutating func report(_ index: Int, hasKey key: FunctionKey, of first: Int) {
    let first = pointer(toFunction: first)
    report(.warning, at: pointer(toFunction: index), .duplicateFunction(key, first: first.description))
  }

  @inline(never)
  private mutating func report(
    _ place: (function: Int, action: Int), hasID id: String, of first: (function: Int, action: Int)
  ) {
    let first = pointer(toID: first)
    report(.warning, at: pointer(toID: place), .duplicateActionID(id, first: first.description))
  }

  private func pointer(toFunction index: Int) -> JSONPointer {
    JSONPointer.root.appending("functions").appending(index)
  }

  private func pointer(toID place: (function: Int, action: Int)) -> JSONPointer {
    pointer(toFunction: place.function).appending("actions").appending(place.action).appending("id")
  }
}

extension Dictionary {
  /// Keeps the value unless the key has one already, which is then returned.
  fileprivate mutating func insertFirst(_ value: Value, for key: Key) -> Value? {
    if let first = self[key] { return first }
    self[key] = value
    return nil
  }
}
