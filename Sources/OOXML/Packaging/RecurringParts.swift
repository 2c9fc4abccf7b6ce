internal import Synchronization

/// Compressed parts that stand unchanged in many files and belong to none of their values: content types, relationships.
///
/// A part is found again by its bytes and the level of compression, so that the files are the same with and without
/// this. Safe to share between threads. It keeps the first parts it meets and stops at `limit`.
package final class RecurringParts: Sendable {
  private struct Known {
    let bytes: [UInt8]
    let level: CompressionLevel
    let entry: CompressedEntry
  }

  /// By hash; parts with the same hash follow each other.
  private let known = Mutex<[UInt64: [Known]]>([:])
  private let limit: Int

  package init(limit: Int = 256) {
    self.limit = limit
  }

  /// What `bytes` are compressed to, by `compress` where they are new.
  func entry(
    for bytes: UnsafeRawBufferPointer, level: CompressionLevel, compress: () throws -> CompressedEntry
  ) throws -> CompressedEntry {
    let hash = bytes.fastHash
    let found = known.withLock { $0[hash]?.first { $0.level == level && $0.bytes.isSame(as: bytes) } }
    if let found { return found.entry }
    let entry = try compress()
    known.withLock { known in
      if known.count < limit { known[hash, default: []].append(Known(bytes: Array(bytes), level: level, entry: entry)) }
    }
    return entry
  }
}

extension [UInt8] {
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    withUnsafeBytes { $0.isSame(as: other) }
  }
}
