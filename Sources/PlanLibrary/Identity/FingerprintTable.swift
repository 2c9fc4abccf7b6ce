/// Values by fingerprint, in less than half the memory of a dictionary: a million plans are to fit.
///
/// Nothing is ever taken out. The fingerprints are as good as random, so that their first bits are the hash.
struct FingerprintTable<Value> {
  private var keys: [Fingerprint] = []
  private var values: [Value] = []
  /// The place of an entry, or ``free``; as many as a power of two, at most two thirds of them taken.
  private var slots: [UInt32] = Array(repeating: Self.free, count: 16)

  private static var free: UInt32 { .max }

  var count: Int { keys.count }

  /// The value of a fingerprint. Setting nil changes nothing.
  subscript(key: Fingerprint) -> Value? {
    get {
      let index = slots[slot(of: key)]
      return index == Self.free ? nil : values[Int(index)]
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: key)
      if slots[slot] != Self.free {
        values[Int(slots[slot])] = newValue
        return
      }
      slots[slot] = UInt32(keys.count)
      keys.append(key)
      values.append(newValue)
      if keys.count * 3 > slots.count * 2 { grow() }
    }
  }

  /// All entries, in the order in which their fingerprints were first met.
  var entries: some Sequence<(key: Fingerprint, value: Value)> {
    zip(keys, values).lazy.map { (key: $0, value: $1) }
  }

  /// Where the key is, or where it would be put.
  private func slot(of key: Fingerprint) -> Int {
    var slot = Int(truncatingIfNeeded: key.number) & (slots.count - 1)
    while slots[slot] != Self.free, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 2)
    for (index, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(index) }
  }
}

extension FingerprintTable: Sendable where Value: Sendable {}
