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
}
