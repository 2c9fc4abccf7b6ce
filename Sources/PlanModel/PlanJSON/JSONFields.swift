/// The members of one object, taken out one by one; what is left is unknown.
struct JSONFields {
  private let place: JSONPlace
  private let members: [JSONObject.Member]
  /// Behind the last of the members that were taken. Most files have the members in the order in which they are asked
  /// for.
  private var next = 0
  /// Those before `next` that were not taken.
  private var passed: [Int] = []

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
    self.place = place
  }

  var pointer: JSONPointer { place.pointer }

  /// - Parameter key: In ASCII.
  mutating func take(_ key: String) -> Field {
    guard let index = takeIndex(of: key) else { return Field(value: .null, parent: place, key: key, isMissing: true) }
    return Field(value: members[index].value, parent: place, key: key, isMissing: false)
  }

  private mutating func takeIndex(of key: String) -> Int? {
    if let index = members[next...].firstIndex(where: { $0.key.hasSameBytes(asASCII: key) }) {
      passed += next..<index
      next = index + 1
      return index
    }
    return passed.firstIndex { members[$0].key.hasSameBytes(asASCII: key) }.map { passed.remove(at: $0) }
  }

  /// The members that were not taken.
  var rest: JSONObject {
    if passed.isEmpty, next == members.count { return JSONObject() }
    return JSONObject(unique: passed.map { members[$0] } + members[next...])
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
