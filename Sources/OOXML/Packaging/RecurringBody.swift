internal import Synchronization

/// The body of a part that stands unchanged in many files, such as the styles of a template.
///
/// It is written and compressed when a file first needs it, and the result is kept with it: what it says cannot change,
/// so nothing has to be compared. Safe to share between threads.
package final class RecurringBody: Sendable {
  package let write: @Sendable (inout XMLWriter) throws -> Void
  private let entries = Mutex<[CompressionLevel: CompressedEntry]>([:])

  /// - Parameter write: Writes the same bytes each time.
  package init(write: @escaping @Sendable (inout XMLWriter) throws -> Void) {
    self.write = write
  }

  /// What the body is compressed to at a level, by `compress` where it is not known yet.
  func entry(
    at level: CompressionLevel, compress: ((inout XMLWriter) throws -> Void) throws -> CompressedEntry
  ) throws -> CompressedEntry {
    if let known = entries.withLock({ $0[level] }) { return known }
    let entry = try compress(write)
    entries.withLock { $0[level] = entry }
    return entry
  }
}
