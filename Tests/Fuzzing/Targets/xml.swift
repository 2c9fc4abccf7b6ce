import OOXML

/// One XML part in any encoding: every event, name, attribute and text.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  do { try read(bytes) } catch { _ = "\(error)" }
  return 0
}

private func read(_ bytes: [UInt8]) throws {
  var parser = try XMLPullParser(PartStream(name: "part", bytes: bytes))
  var text: [UInt8] = []
  while true {
    switch try parser.next() {
    case .start:
      _ = (parser.allAttributes.count, parser.namespaceURI, parser.localName)
      _ = (parser.integer(.val, .word), parser.flag(.val), parser.attribute(.id, .officeRelationships))
    case .text: parser.appendText(to: &text)
    case .end: continue
    case .endOfDocument:
      require(parser.depth == 0, "the document ended inside an element")
      require(String(validating: text, as: UTF8.self) != nil, "the text is not UTF-8")
      return
    }
  }
}
