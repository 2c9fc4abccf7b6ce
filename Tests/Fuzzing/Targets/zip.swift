import OOXML

/// ZIP archives, lists of names and damaged data among them: every entry is unpacked.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let archive = try? ZipReader(bytes: bytes) else { return 0 }
  for name in archive.names {
    require(archive.storedName(of: name) == name, "an entry is not found by its own name")
    _ = try? archive.open(name)?.readAll()
  }
  return 0
}
