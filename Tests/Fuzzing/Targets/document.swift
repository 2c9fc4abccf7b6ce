import OOXML

/// Word documents by parts, or whole: stories, tables, revisions, comments, notes, properties.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: size)
  let bytes = OfficeFile.bytes(of: input, isDocument: true)
  do { try read(bytes) } catch { _ = "\(error)" }
  return 0
}

private func read(_ bytes: [UInt8]) throws {
  let package = try PackageReader(bytes: bytes)
  _ = (package.properties(), package.customXML())
  let document = try DocumentReader(package).read()
  for story in document.stories {
    _ = [story.text(.accepted), story.text(.original), story.text(.marked)]
  }
}
