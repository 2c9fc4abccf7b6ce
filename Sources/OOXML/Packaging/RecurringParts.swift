internal import Synchronization

/// What the writing of many files has in common: compressed parts that stand unchanged in them and belong to none of their
/// values, such as content types and relationships, and the tools.
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
  /// Those that no writer uses; never more than have been in use at one time.
  private let idleTools = Mutex<[ZipTools]>([])

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

  /// Tools for one file; where they are given back, the next one has them.
  func takeTools(level: CompressionLevel) throws -> ZipTools {
    let idle = idleTools.withLock { tools in
      tools.lastIndex { $0.level == level }.map { tools.remove(at: $0) }
    }
    return try idle ?? ZipTools(level: level)
  }

  func giveBack(_ tools: ZipTools) {
    idleTools.withLock { $0.append(tools) }
  }
}

extension [UInt8] {
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    withUnsafeBytes { $0.isSame(as: other) }
  }
}
