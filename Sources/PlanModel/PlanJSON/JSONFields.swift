/// The members of one object, taken out one by one; what is left is unknown.
struct JSONFields {
  let pointer: JSONPointer
  private let members: [JSONObject.Member]
  private var taken: [String] = []

  /// The value under a key, null also where the key is missing.
  struct Field {
    let value: JSONValue
    let pointer: JSONPointer
    /// The pointer of the object that has or lacks the key.
    let parent: JSONPointer
    let key: String
    let isMissing: Bool
  }

  init(_ object: JSONObject, at pointer: JSONPointer) {
    members = object.members
    self.pointer = pointer
  }

  mutating func take(_ key: String) -> Field {
    taken.append(key)
    let member = members.first { $0.key.utf8.elementsEqual(key.utf8) }
    return Field(
      value: member?.value ?? .null, pointer: pointer.appending(key), parent: pointer, key: key,
      isMissing: member == nil)
  }

  /// The members that were not taken.
  var rest: JSONObject {
    JSONObject(unique: members.filter { member in !taken.contains { $0.utf8.elementsEqual(member.key.utf8) } })
  }
}
