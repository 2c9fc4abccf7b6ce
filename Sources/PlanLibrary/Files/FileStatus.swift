#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system knows of a file, links followed.
package struct FileStatus {
  package enum Kind {
    case file
    case folder
    /// A pipe, a socket or a device.
    case other
  }

  /// Whether two paths lead to the same file or folder.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    guard let one = FileStatus(one), let other = FileStatus(other) else { return false }
    return one.identity == other.identity
  }

  package let kind: Kind
  package let size: Int
  /// When the file, its name or what the system knows of it last changed, in nanoseconds. No program can set it.
  let changed: Int
  let identity: FileIdentity

  /// Nil where there is none or it cannot be reached; `errno` says which.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    changed = Self.nanoseconds(seconds: Int(time.tv_sec), and: Int(time.tv_nsec))
    identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// A time in nanoseconds; the first or the last that can be told, in 1677 and 2262, for one beyond. Damaged file systems
  /// and those of other programs may say any.
  package static func nanoseconds(seconds: Int, and rest: Int) -> Int {
    let (whole, isBeyond) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyondWithRest) = whole.addingReportingOverflow(rest)
    return isBeyond || isBeyondWithRest ? (seconds < 0 ? .min : .max) : sum
  }
}

/// Which file it is, by whatever path.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}
