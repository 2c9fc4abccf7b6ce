extension StoryReader {
  /// Reads what stands in a paragraph: runs, and everything that may stand round and in them.
  func readInline(_ xml: inout XMLPullParser) throws(ReadingError) {
    if xml.namespace == .math, xml.word == .t { return try readText(&xml) }
    guard xml.namespace == .word else { return try readDrawing(&xml) }
    switch xml.word {
    case .r:
      (isHidden, isStruck) = (false, false)
      try readChildren(&xml)
      (isHidden, isStruck) = (false, false)
    case .rPr: try readRunProperties(&xml)
    case .t, .delText: try readText(&xml)
    case .tab, .ptab: try emit("\t", xml)
    case .br: if ["page", "column"].contains(xml.attribute(.type, .word)) == false { try emit("\n", xml) }
    case .cr: try emit("\n", xml)
    case .noBreakHyphen: try emit("\u{2011}", xml)
    case .softHyphen: try emit("\u{AD}", xml)
    case .sym: try emit(Self.symbol(xml), xml)
    case .fldChar: try readFieldCharacter(&xml)
    case .instrText: try readInstruction(&xml)
    case .delInstrText, .pPr, .sdtPr, .sdtEndPr, .rt: try xml.skipElement()
    case .hyperlink: try readLink(&xml, to: try linkAddress(xml))
    case .fldSimple: try readLink(&xml, to: LinkInstruction.address(in: xml.attribute(.instr, .word) ?? ""))
    case .object: try readObject(&xml)
    case .sdt: try readControl(&xml) { (xml) throws(ReadingError) in try readChildren(&xml) }
    case .ins, .moveTo, .del, .moveFrom:
      try readChange(&xml, at: lastPlace) { (xml) throws(ReadingError) in try readChildren(&xml) }
    case .txbxContent: try readTextBox(&xml)
    default: if try !readMark(xml) { try readChildren(&xml) }
    }
  }

  func readChildren(_ xml: inout XMLPullParser) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in try readInline(&xml) }
  }

  private func readRunProperties(_ xml: inout XMLPullParser) throws(ReadingError) {
    try xml.forEachChild { (xml) throws(ReadingError) in
      guard xml.namespace == .word else { return }
      switch xml.word {
      case .vanish: isHidden = xml.flag(.val, .word) ?? true
      case .strike, .dstrike: isStruck = isStruck || xml.flag(.val, .word) ?? true
      default: return
      }
    }
  }

  private func readText(_ xml: inout XMLPullParser) throws(ReadingError) {
    try emit(try xml.elementText(), xml)
  }

  /// Adds text to the paragraph, and to the changes, comments and controls that are open.
  func emit(_ text: String, _ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard !text.isEmpty, fields.allSatisfy({ $0.phase == .result }) else { return }
    for index in fields.indices { fields[index].hasResult = true }
    for link in openLinks + fields.compactMap(\.link) where deletions.isEmpty {
      try collector.countCopy(text, xml)
      collector.appendToLink(link, text)
    }
    for control in openControls where deletions.isEmpty {
      try collector.countCopy(text, xml)
      collector.appendToControl(control, text)
    }
    if placeholderDepth > 0 { return }
    let piece = ReadPiece(
      text: text, insertion: insertions.last, deletion: deletions.last, isHidden: isHidden, isStruck: isStruck)
    for index in insertions + deletions {
      try collector.countCopy(text, xml)
      collector.appendToRevision(index, text)
    }
    for comment in openComments {
      try collector.countCopy(text, xml)
      collector.appendToAnchor(ofComment: comment, text)
    }
    scalarCount += text.unicodeScalars.count
    try append(piece, xml)
  }

  /// Joins the piece to the one before it where both are of one state: editors split text without a reason.
  private func append(_ piece: ReadPiece, _ xml: borrowing XMLPullParser) throws(ReadingError) {
    guard let last = paragraph?.pieces.last, last.insertion == piece.insertion, last.deletion == piece.deletion,
      last.isHidden == piece.isHidden, last.isStruck == piece.isStruck
    else {
      try collector.count(xml)
      paragraph?.pieces.append(piece)
      return
    }
    let index = (paragraph?.pieces.count ?? 1) - 1
    paragraph?.pieces[index].text += piece.text
  }

  /// ECMA-376 Part 1, 17.3.3.30 sym.
  private static func symbol(_ xml: borrowing XMLPullParser) -> String {
    guard let code = xml.attribute(.char, .word), let value = UInt32(hexDigits: code.utf8),
      let scalar = Unicode.Scalar(value)
    else { return "" }
    let font = (xml.attribute(.font, .word) ?? "").lowercased()
    return SymbolFont.sign(value, font: font) ?? String(Character(scalar))
  }

  /// Reads a text box as a story of its own; the paragraph it hangs on waits.
  private func readTextBox(_ xml: inout XMLPullParser) throws(ReadingError) {
    let outer = (
      paragraph, scalarCount, fields, insertions, deletions, openControls, openLinks, placeholderDepth, openComments,
      lastPlace
    )
    let (pictures, isInDeletedRow) = (self.pictures, self.isInDeletedRow)
    try readStory(&xml, kind: .textBox, part: part)
    (
      paragraph, scalarCount, fields, insertions, deletions, openControls, openLinks, placeholderDepth, openComments,
      lastPlace
    ) = outer
    (self.pictures, self.isInDeletedRow) = (pictures, isInDeletedRow)
  }
}
