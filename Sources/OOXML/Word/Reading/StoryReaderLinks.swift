/// The pictures that are being read.
struct PictureState {
  /// The alternative text or name of the drawing being read.
  var name = ""
  /// Whether it is a picture of something that has been noted, such as an embedded object.
  var isOfObject = false
}

/// The instruction of a field that is a link (ECMA-376 Part 1, 17.16.5.25 HYPERLINK).
enum LinkInstruction {
  /// The longest instruction that is looked at; addresses are shorter.
  static let mostBytes = 10_000

  /// The address, with the place in it after a number sign; nil for other fields and links inside the document.
  static func address(in instruction: String) -> String? {
    var words = words(of: instruction)[...]
    guard words.popFirst()?.text.uppercased() == "HYPERLINK" else { return nil }
    var (address, place): (String?, String?) = (nil, nil)
    while let word = words.popFirst() {
      switch (word.isQuoted, word.text) {
      case (false, "\\l"): place = words.popFirst()?.text
      case (false, "\\o"), (false, "\\t"): _ = words.popFirst()
      case (false, let text) where text.hasPrefix("\\"): continue
      default: if address == nil { address = word.text }
      }
    }
    guard let address, !address.isEmpty, !address.hasPrefix("#") else { return nil }
    return place.map { "\(address)#\($0)" } ?? address
  }

  /// The words of an instruction; those in quotation marks may hold spaces, and \\ for one \.
  private static func words(of instruction: String) -> [(text: String, isQuoted: Bool)] {
    var words: [(text: String, isQuoted: Bool)] = []
    var rest = Substring(instruction)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 2)
        words.append((text.split(separator: "\\\\", omittingEmptySubsequences: false).joined(separator: "\\"), true))
      } else {
        let text = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(text.count)
        words.append((String(text), false))
      }
    }
    return words
  }
}

/// Links, pictures and other objects in a paragraph.
extension StoryReader {
  /// The address of a link; nil inside the document (ECMA-376 Part 1, 17.16.22 hyperlink).
  func linkAddress(_ xml: borrowing XMLPullParser) throws(ReadingError) -> String? {
    guard let id = xml.attribute(.id, .officeRelationships), let address = try collector.address(of: id, in: part)
    else { return nil }
    return xml.attribute(.anchor, .word).map { "\(address)#\($0)" } ?? address
  }

  /// Reads what is shown for a link, or for something else where there is no address.
  func readLink(_ xml: inout XMLPullParser, to address: String?) throws(ReadingError) {
    guard let address, !isTakenOut else { return try readChildren(&xml) }
    openLinks.append(try addLink(to: address, xml))
    try readChildren(&xml)
    _ = openLinks.popLast()
  }

  func addLink(to address: String, _ xml: borrowing XMLPullParser) throws(ReadingError) -> Int {
    try collector.count(xml)
    try collector.countCopy(address, xml)
    return collector.add(ReadLink(address: address, place: lastPlace))
  }

  /// Reads an element of another namespace: drawings and what holds them (ECMA-376 Part 1, 20.4, 20.2, 14.1).
  func readDrawing(_ xml: inout XMLPullParser) throws(ReadingError) {
    switch (xml.namespace, xml.word) {
    case (.drawingWord, .docPr):
      pictures.name = xml.drawingName
    case (.vml, .imagedata): try addPicture(named: "", xml)
    case (_, .pic), (_, .chart), (_, .relIds): try addPicture(named: pictures.name, xml)
    default: break
    }
    try readChildren(&xml)
  }

  /// An embedded object, of which a picture is shown (ECMA-376 Part 1, 17.3.3.19 object).
  func readObject(_ xml: inout XMLPullParser) throws(ReadingError) {
    try addPicture(named: "", xml)
    let outer = pictures
    pictures.isOfObject = true
    try readChildren(&xml)
    pictures = outer
  }

  private func addPicture(named name: String, _ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard !pictures.isOfObject, !isTakenOut else { return }
    try collector.count(xml)
    try collector.countCopy(name, xml)
    collector.add(ReadPicture(name: name, place: lastPlace))
  }
}
