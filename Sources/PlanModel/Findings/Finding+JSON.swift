extension Finding {
  /// The finding as the members of an object.
  ///
  /// - Parameter text: Its message in words.
  package func json(text: String) -> JSONObject {
    var arguments = JSONObject()
    for (name, value) in message.arguments.sorted(by: { $0.key < $1.key }) { arguments[name] = .string(value) }
    return [
      "place": .string(place), "severity": .string(severity.rawValue), "name": .string(message.name.rawValue),
      "message": .string(text), "arguments": .object(arguments),
    ]
  }
}
