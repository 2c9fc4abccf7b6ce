/// The members of one object, taken out one by one; what is left is unknown.
struct JSONFields {
  private let place: JSONPlace
  private let members: [JSONObject.Member]
  private var isTaken: [Bool]
  /// Behind the member that was taken last. Most files have the members in the order in which they are asked for.
  private var next = 0

  /// The value under a key, null also where the key is missing.
  struct Field {
    let value: JSONValue
    /// The place of the object that has or lacks the key.
    let parent: JSONPlace
    let key: String
    let isMissing: Bool

    var pointer: JSONPointer { parent.pointer.appending(key) }
  }

  init(_ object: JSONObject, at place: JSONPlace) {
    members = object.members
    isTaken = Array(repeating: false, count: members.count)
    self.place = place
  }

  var pointer: JSONPointer { place.pointer }

  /// - Parameter key: In ASCII.
  mutating func take(_ key: String) -> Field {
    guard let index = index(of: key) else { return Field(value: .null, parent: place, key: key, isMissing: true) }
    isTaken[index] = true
    next = index + 1
    return Field(value: members[index].value, parent: place, key: key, isMissing: false)
  }

  private func index(of key: String) -> Int? {
    if next < members.count, members[next].key.hasSameBytes(asASCII: key) { return next }
    return members.firstIndex { $0.key.hasSameBytes(asASCII: key) }
  }

  /// The members that were not taken.
  var rest: JSONObject {
    if !isTaken.contains(false) { return JSONObject() }
    return JSONObject(unique: zip(members, isTaken).compactMap { $1 ? nil : $0 })
  }
}

/// A place in the document, whose pointer is made when asked for: only a few are reported.
enum JSONPlace {
  case at(JSONPointer)
  case element(Int, of: JSONPointer)

  var pointer: JSONPointer {
    switch self {
    case .at(let pointer): pointer
    case .element(let index, of: let array): array.appending(index)
    }
  }
}
