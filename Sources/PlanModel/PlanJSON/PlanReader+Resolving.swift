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
    var keys: [FunctionKey: JSONPointer] = [:]
    var ids: [String: JSONPointer] = [:]
    for (functionIndex, function) in plan.functions.enumerated() {
      let functionPointer = pointer(toFunction: functionIndex)
      if let key = function.key, let first = keys.insertFirst(functionPointer, for: key) {
        report(.warning, at: functionPointer, .duplicateFunction(key, first: first.description))
      }
      for (actionIndex, action) in function.actions.enumerated() {
        let pointer = functionPointer.appending("actions").appending(actionIndex).appending("id")
        if let id = action.id, let first = ids.insertFirst(pointer, for: id) {
          report(.warning, at: pointer, .duplicateActionID(id, first: first.description))
        }
      }
    }
  }

  private func pointer(toFunction index: Int) -> JSONPointer {
    JSONPointer.root.appending("functions").appending(index)
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
