public import PlanModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One plan that has yet to be read: a file, or a line of NDJSON.
///
/// An input that names a file opens it only when it is read, so that a million inputs take no memory for what they hold.
public struct PlanInput: Sendable {
  /// How people know it: the path of the file, or `-:17` for line 17 of standard input.
  public let name: String
  /// Whether the file was found in a folder, where files of other kinds may stand too.
  public let isFound: Bool
  /// The number of the line that the plan is, where the input is one of many lines.
  let line: Int?
  let content: Content

  enum Content: Sendable {
    case file(String)
    case bytes([UInt8])
    /// What is wrong with a place where plans were looked for.
    case unusable(Finding)
  }

  /// The longest plan that is read, in bytes, as a file or as a line. The longest honest one met so far has 3 MB.
  public static let sizeLimit = 64 * 1024 * 1024

  /// The longest workbook or document that is read where it need be no plan's form, in bytes. A register with as many
  /// actions as a sheet has rows takes some 200 MB.
  package static let officeSizeLimit = 1024 * 1024 * 1024

  /// The longest file that is read where it may be one of Office or a plan, told by its beginning.
  package static func limit(ofFileBeginning bytes: [UInt8]) -> Int {
    bytes.isOfficeFile ? officeSizeLimit : sizeLimit
  }

  /// Whether a file is the one by which Word or Excel marks another as open, as told by its name and its beginning.
  package static func isLock(_ bytes: [UInt8], named path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix("~$") == true && !bytes.isOfficeFile
  }

  /// A file.
  public init(file path: String, isFound: Bool = false) {
    name = path
    self.isFound = isFound
    line = nil
    content = .file(path)
  }

  /// Bytes at hand, for example a line.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, line: nil)
  }

  init(name: String, bytes: [UInt8], line: Int?) {
    self.name = name
    isFound = false
    self.line = line
    content = .bytes(bytes)
  }

  init(unusable finding: Finding, name: String) {
    self.name = name
    isFound = false
    line = nil
    content = .unusable(finding)
  }

  /// The bytes of the file or line.
  ///
  /// - Throws: What stands in the way: the file cannot be read, there are more than ``sizeLimit``, or it was no plan's
  ///   place to begin with.
  public func bytes() throws(PlanInputError) -> [UInt8] {
    switch content {
    case .bytes(let bytes):
      guard bytes.count <= Self.sizeLimit else { throw PlanInputError(unreadable: name, SystemError(code: EFBIG)) }
      return bytes
    case .unusable(let finding): throw PlanInputError(findings: [finding])
    case .file(let path):
      do { return try InputFile.read(path, limit: Self.sizeLimit) } catch {
        throw PlanInputError(unreadable: path, error)
      }
    }
  }
}

/// Why an input gives no plan.
public struct PlanInputError: Error, Sendable {
  /// All that was found; no error where it is only a file of another kind in a folder.
  public let findings: [Finding]
}

extension PlanInputError {
  init(unreadable name: String, _ error: SystemError) {
    self.init(findings: [Finding(.error, at: "", error.message(reading: name))])
  }
}
