/// The members of one object, taken out one by one; what is left is unknown.
struct JSONFields {
  let pointer: JSONPointer
  private let members: [JSONObject.Member]
  private var taken: [String] = []

  /// The value under a key, null also where the key is missing.
  struct Field {
    let value: JSONValue
    /// The pointer of the object that has or lacks the key.
    let parent: JSONPointer
    let key: String
    let isMissing: Bool

    /// Made when asked for: only a few fields are reported.
    var pointer: JSONPointer { parent.appending(key) }
  }

  init(_ object: JSONObject, at pointer: JSONPointer) {
    members = object.members
    self.pointer = pointer
  }

  mutating func take(_ key: String) -> Field {
    taken.append(key)
    let member = members.first { $0.hasKey(key) }
    return Field(value: member?.value ?? .null, parent: pointer, key: key, isMissing: member == nil)
  }

  /// The members that were not taken.
  var rest: JSONObject {
    JSONObject(unique: members.filter { member in !taken.contains(where: member.hasKey) })
  }
}
