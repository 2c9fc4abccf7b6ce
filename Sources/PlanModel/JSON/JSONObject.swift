/// The members of a JSON object in their order, each key once.
///
/// Keys are told apart byte by byte, not by canonical equivalence: `é` in one code point and `é` in two are two
/// keys. Two objects are equal when they have equal members in the same order.
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
  /// Where each key stands, in an object of many members: looking through all of them takes long where each is asked for.
  private var places: [[UInt8]: Int] = [:]
  private static let mostLookedThrough = 64

  /// An object without members.
  public init() {}

  /// Members whose keys are known to differ.
  init(unique members: [Member]) {
    storage = members
    if storage.count > Self.mostLookedThrough { findPlaces() }
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
      case (let index?, nil):
        storage.remove(at: index)
        findPlaces()
      case (nil, let value?): append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private mutating func append(_ member: Member) {
    storage.append(member)
    if storage.count == Self.mostLookedThrough + 1 {
      findPlaces()
    } else if storage.count > Self.mostLookedThrough {
      places[Array(member.key.utf8)] = storage.count - 1
    }
  }

  private mutating func findPlaces() {
    places = [:]
    guard storage.count > Self.mostLookedThrough else { return }
    places.reserveCapacity(storage.count)
    for (index, member) in storage.enumerated() { places[Array(member.key.utf8)] = index }
  }

  private func position(of key: String) -> Int? {
    storage.count > Self.mostLookedThrough ? places[Array(key.utf8)] : storage.firstIndex { $0.hasKey(key) }
  }

  /// Whether the members are the same, in the same order.
  public static func == (one: JSONObject, other: JSONObject) -> Bool { one.storage == other.storage }

  /// Hashes the members in their order.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object from a literal; of equal keys the last counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}
