internal import PlanModel

/// What tells a plan from others, without reading all of it.
enum PlanGlance {
  private static let keys: Set<String> = ["schema", "language", "country", "year", "cluster", "locality"]

  /// The identity of a plan in JSON; nil where only reading the whole plan tells.
  static func identity(in bytes: [UInt8], vocabulary: Vocabulary) -> String? {
    guard bytes.first == UInt8(ascii: "{") else { return nil }
    let (document, isPlain) = bytes.withUnsafeBufferPointer { bytes in
      let members = MemberScanner.members(of: bytes)
      // A key with an escape may be any.
      let isPlain = members.allSatisfy { !$0.key.utf8.contains(UInt8(ascii: "\\")) }
      return (MemberScanner.document(of: members, in: bytes, keeping: keys.contains), isPlain)
    }
    return isPlain ? try? PlanJSON.read(document, vocabulary: vocabulary).plan.identity : nil
  }
}
