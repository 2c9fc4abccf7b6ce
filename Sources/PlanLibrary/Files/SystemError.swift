#if canImport(Darwin)
  public import Darwin
#elseif canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#endif
public import PlanModel

/// What the system says when a file cannot be reached.
public struct SystemError: Error, Hashable {
  /// The system's number of the error, `errno`.
  public let code: Int32

  /// The error that a number stands for; without one, the last that this thread met.
  public init(code: Int32 = errno) {
    self.code = code
  }

  /// Why, in words where the languages have some, else in the system's own.
  public var reason: Refusal {
    known.map { .known($0) } ?? .other(String(cString: strerror(code)))
  }

  /// What there is to say of a path that someone named and that cannot be read: where it is a folder's or nothing's,
  /// what to name instead.
  package func message(reading path: String) -> Message {
    switch code {
    case EISDIR: .folderNotFile
    case ENOENT: .noSuchFile(path)
    default: .cannotRead(path, reason: reason)
    }
  }

  private var known: Refusal.Reason? {
    switch code {
    case ENOENT: .noSuchFile
    case EACCES, EPERM: .notPermitted
    case EISDIR: .isFolder
    case ENOTDIR: .notFolder
    case ENOSPC: .diskFull
    case EDQUOT: .quotaUsedUp
    case EROFS: .readOnly
    case EFBIG: .tooLarge
    case ENAMETOOLONG: .nameTooLong
    case ELOOP: .linksInCircle
    case EMFILE, ENFILE: .tooManyOpenFiles
    case ENOMEM: .outOfMemory
    case EIO: .deviceFailed
    case EBUSY, ETXTBSY: .inUse
    case ECANCELED: .stopped
    default: nil
    }
  }
}

/// Calls the system until it is not interrupted, and throws what it says of a failure.
package func checked(_ call: () -> Int) throws(SystemError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError() }
  }
}
