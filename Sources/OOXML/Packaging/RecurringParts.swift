internal import Synchronization

/// Compressed parts that stand unchanged in many files: the styles of a template, content types, relationships.
///
/// A part is found again by its bytes, so that the files are the same with and without this. Safe to share between
/// threads. It keeps the first parts it meets and stops at `limit`.
package final class RecurringParts: Sendable {
  private let entries = Mutex<[[UInt8]: CompressedEntry]>([:])
  private let limit: Int

  package init(limit: Int = 256) {
    self.limit = limit
  }

  func entry(for bytes: [UInt8], compressedBy zip: ZipWriter) throws -> CompressedEntry {
    if let known = entries.withLock({ $0[bytes] }) { return known }
    let entry = try bytes.withUnsafeBytes { try zip.compress($0) }
    entries.withLock { if $0.count < limit { $0[bytes] = entry } }
    return entry
  }
}
