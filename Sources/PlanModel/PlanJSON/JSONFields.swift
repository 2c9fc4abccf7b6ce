/// The members of one object, taken out one by one; what is left is unknown.
struct JSONFields {
  let pointer: JSONPointer
  private let members: [JSONObject.Member]
  private var isTaken: [Bool]
  /// Behind the member that was taken last. Most files have the members in the order in which they are asked for.
  private var next = 0

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
    isTaken = Array(repeating: false, count: members.count)
    self.pointer = pointer
  }

  mutating func take(_ key: String) -> Field {
    guard let index = index(of: key) else { return Field(value: .null, parent: pointer, key: key, isMissing: true) }
    isTaken[index] = true
    next = index + 1
    return Field(value: members[index].value, parent: pointer, key: key, isMissing: false)
  }

  private func index(of key: String) -> Int? {
    if next < members.count, members[next].hasKey(key) { return next }
    return members.firstIndex { $0.hasKey(key) }
  }

  /// The members that were not taken.
  var rest: JSONObject {
    if !isTaken.contains(false) { return JSONObject() }
    return JSONObject(unique: zip(members, isTaken).compactMap { $1 ? nil : $0 })
  }
}
