/// The members of a JSON object in their order, each key once.
///
/// Keys are told apart byte by byte, not by canonical equivalence: `é` in one code point and `é` in two are two
/// keys. Looking up a key takes time in proportion to the number of members. Two objects are equal when they have
/// equal members in the same order.
public struct JSONObject: Hashable, Sendable {
  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The name of the member.
    public let key: String
    /// What stands under that name.
    public var value: JSONValue

    /// A member with the given key and value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Whether the key has the same bytes.
    func hasKey(_ other: String) -> Bool { key.hasSameBytes(as: other) }
  }

  private var storage: [Member] = []

  /// An object without members.
  public init() {}

  /// Members whose keys are known to differ.
  init(unique members: [Member]) {
    storage = members
  }

  /// The members in the order of the document.
  public var members: [Member] { storage }

  /// Whether there is no member.
  public var isEmpty: Bool { storage.isEmpty }

  /// The value under a key. A new key is added at the end, a known one keeps its place, nil takes the member out.
  public subscript(key: String) -> JSONValue? {
    get {
      position(of: key).map { storage[$0].value }
    }
    set {
      switch (position(of: key), newValue) {
      case (let index?, let value?): storage[index].value = value
      case (let index?, nil): storage.remove(at: index)
      case (nil, let value?): storage.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private func position(of key: String) -> Int? {
    storage.firstIndex { $0.hasKey(key) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object from a literal; of equal keys the last counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}
