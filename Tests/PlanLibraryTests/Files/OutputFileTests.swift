#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import PlanLibrary
import Testing

@Suite struct OutputFileTests {
  @Test(arguments: [1, 250, 253, 255], [nil, "new"])
  func `a file is written again whatever the length of its name`(length: Int, hiddenEnding: String?) throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "x", count: length)
    for bytes: [UInt8] in [[1], [2]] {
      try OutputFile.write(bytes, to: folder.path + "/" + name, overwriting: true, hiddenEnding: hiddenEnding)
      #expect(try folder.bytes(of: name) == bytes)
    }
    #expect(try folder.files() == [name])
  }

  @Test func `a name that is too long is said and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/" + String(repeating: "x", count: 256)
    #expect(throws: OutputFile.Failure.self) { try OutputFile.write([1], to: path, overwriting: true) }
    #expect(try folder.files() == [])
  }

  @Test func `a link stays, and the file that it leads to is overwritten`() throws {
    let folder = try TemporaryFolder()
    try OutputFile.write([1], to: folder.path + "/kept/file", overwriting: false)
    #expect(symlink("kept/file", folder.path + "/link") == 0)
    #expect(throws: OutputFile.Failure.self) {
      try OutputFile.write([2], to: folder.path + "/link", overwriting: false)
    }
    try OutputFile.write([3], to: folder.path + "/link", overwriting: true)
    #expect(try folder.bytes(of: "kept/file") == [3])
    var status = stat()
    #expect(lstat(folder.path + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `a pipe stays, and what is written goes to its reader`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: OutputFile.Failure.self) { try OutputFile.write([1], to: path, overwriting: false) }
    // A writer waits for a reader; one that does not wait for a writer is there before.
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try OutputFile.write([1, 2, 3], to: path, overwriting: true)
    var bytes: [UInt8] = [0, 0, 0, 0]
    #expect(read(reader, &bytes, 4) == 3)
    #expect(bytes == [1, 2, 3, 0])
    #expect(FileStatus(path)?.kind == .other)
  }
}
