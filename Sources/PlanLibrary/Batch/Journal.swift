internal import PlanModel
internal import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The journal of a run: a line for each plan, written before its files. It is there as long as the run is not complete,
/// and keeps a second run out.
final class Journal: Sendable {
  /// The lines, those of a run that was killed first.
  let records: RecordFile
  /// Nil where it has no name.
  private let path: String?
  private let file: Int32
  /// The length of the file.
  private let end: Mutex<Int>

  /// Opens the journal of a manifest, or begins it.
  ///
  /// - Throws: What the system says; `EWOULDBLOCK` where another run has it open.
  convenience init(besides manifest: String) throws(SystemError) {
    let path = Self.path(besides: manifest)
    try OutputFile.createFolder(Paths.split(path).folder)
    try self.init(path: path, file: try Self.open(path))
    // Parts what a killed run left unfinished from what comes now.
    if end.withLock({ $0 }) > 0 { try append(Array("\n".utf8)) }
  }

  /// Begins a journal that is gone with the run.
  convenience init(namelessIn folder: String) throws(SystemError) {
    try OutputFile.createFolder(folder)
    let path = OutputFolder(path: folder).path(of: ".ccpm-journal.\(getpid())")
    let file = Int32(try checked { Int(openFile(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC)) })
    unlink(path)
    try self.init(path: nil, file: file)
  }

  private init(path: String?, file: Int32) throws(SystemError) {
    self.path = path
    self.file = file
    do { records = try RecordFile(file: file) } catch {
      close(file)
      throw error
    }
    end = Mutex(max(0, Int(lseek(file, 0, SEEK_END))))
  }

  deinit {
    close(file)
  }

  /// `.manifest.json.journal` besides `manifest.json`: hidden, so that no one takes it for a result.
  private static func path(besides manifest: String) -> String {
    Paths.hidden(beside: manifest, ending: "journal")
  }

  /// The open file, locked against other processes.
  private static func open(_ path: String) throws(SystemError) -> Int32 {
    while true {
      let file = Int32(try checked { Int(openFile(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC)) })
      do throws(SystemError) {
        if flock(file, LOCK_EX | LOCK_NB) != 0, errno != ENOTSUP, errno != ENOSYS { throw SystemError() }
        // The run that had it open before may have removed it meanwhile.
        var status = stat()
        if fstat(file, &status) == 0, status.st_nlink > 0 { return file }
      } catch {
        close(file)
        throw error
      }
      close(file)
    }
  }

  /// Adds a line.
  func append(_ object: JSONObject) throws(SystemError) -> RecordFile.Place {
    let line = JSONValue.object(object).serialized(pretty: false)
    let offset = try append(line + [UInt8(ascii: "\n")])
    return RecordFile.Place(offset: offset, length: Int32(line.count))
  }

  @discardableResult private func append(_ bytes: [UInt8]) throws(SystemError) -> Int {
    try end.withLock { end throws(SystemError) in
      let offset = end
      do throws(SystemError) { try OpenOutput(file: file).write(bytes) } catch {
        // What part of the line was written must not stand before the next.
        ftruncate(file, off_t(offset))
        throw error
      }
      end += bytes.count
      return offset
    }
  }

  /// Takes the journal away.
  func remove() {
    if let path { unlink(path) }
  }
}

/// The system's `open`, which the type's own would hide.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }
