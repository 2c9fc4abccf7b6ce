/// Why a file could not be read or written: because of the system, or of what the file holds.
public enum Refusal: Hashable, Sendable {
  /// A reason that each language has words for, and what only somebody who knows the formats can use, in English.
  case known(Reason, detail: String?)
  /// A rare reason of the system, in the system's own words.
  case other(String)

  /// A reason that needs no detail.
  public static func known(_ reason: Reason) -> Refusal { .known(reason, detail: nil) }

  /// A reason, as the wording files name it.
  public enum Reason: String, CaseIterable, Sendable {
    // The system.
    case noSuchFile = "no-such-file"
    case notPermitted = "not-permitted"
    case isFolder = "is-folder"
    case notFolder = "not-folder"
    case diskFull = "disk-full"
    case quotaUsedUp = "quota-used-up"
    case readOnly = "read-only"
    case nameTooLong = "name-too-long"
    case linksInCircle = "links-in-circle"
    case tooManyOpenFiles = "too-many-open-files"
    case outOfMemory = "out-of-memory"
    case deviceFailed = "device-failed"
    case inUse = "in-use"
    case stopped
    // What a file holds.
    case tooLarge = "too-large"
    case emptyFile = "empty-file"
    case otherKind = "other-kind"
    case passwordProtected = "password-protected"
    case oldKind = "old-kind"
    case openDocument = "open-document"
    case binaryWorkbook = "binary-workbook"
    case cutOff = "cut-off"
    case damaged
  }
}

extension Refusal {
  /// The refusal as the argument of a message: `damaged (xl/styles.xml: the data does not match its checksum)`.
  var argument: String {
    switch self {
    case .known(let reason, let detail?): "\(reason.rawValue) (\(Message.short(detail)))"
    case .known(let reason, nil): reason.rawValue
    case .other(let text): text
    }
  }

  /// What an argument stands for.
  package init(argument: String) {
    let code = argument.prefix { $0 != " " }
    let detail = argument.dropFirst(code.count)
    if let reason = Reason(rawValue: String(code)), detail.isEmpty {
      self = .known(reason)
    } else if let reason = Reason(rawValue: String(code)), detail.hasPrefix(" ("), detail.hasSuffix(")") {
      self = .known(reason, detail: String(detail.dropFirst(2).dropLast()))
    } else {
      self = .other(argument)
    }
  }
}
