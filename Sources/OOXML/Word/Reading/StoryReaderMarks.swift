extension StoryReader {
  typealias Content = (inout XMLPullParser) throws(ReadingError) -> Void

  /// Notes bookmarks and comments; false for an element of another kind.
  func readMark(_ xml: borrowing XMLPullParser) throws(ReadingError) -> Bool {
    switch xml.word {
    case .bookmarkStart:
      try collector.count(xml)
      let name = xml.attribute(.name, .word) ?? ""
      if paragraph == nil {
        pendingBookmarks.append(name)
      } else {
        collector.add(ReadBookmark(name: name, place: lastPlace, offset: scalarCount))
      }
    case .commentRangeStart:
      try collector.count(xml)
      guard let id = xml.attribute(.id, .word) else { return true }
      if paragraph == nil { pendingComments.append(id) } else { collector.setPlace(ofComment: id, lastPlace) }
      if openComments.count < 100 { openComments.append(id) }
    case .commentRangeEnd:
      let id = xml.attribute(.id, .word)
      openComments.removeAll { $0 == id }
    case .commentReference:
      if let id = xml.attribute(.id, .word) { collector.setPlace(ofComment: id, lastPlace) }
    case .bookmarkEnd: break
    default: return false
    }
    return true
  }

  /// Gives the marks that stood between paragraphs the place of the next one.
  func settlePending(at place: ReadPlace) {
    for name in pendingBookmarks { collector.add(ReadBookmark(name: name, place: place, offset: 0)) }
    for id in pendingComments { collector.setPlace(ofComment: id, place) }
    pendingBookmarks.removeAll()
    pendingComments.removeAll()
  }

  /// Reads what was put in, taken out or moved (ECMA-376 Part 1, 17.13.5).
  func readChange(_ xml: inout XMLPullParser, at place: ReadPlace, _ content: Content) throws(ReadingError) {
    let kind: ReadRevision.Kind
    switch xml.word {
    case .ins: kind = .insertion
    case .moveTo: kind = .moveTo
    case .moveFrom: kind = .moveFrom
    default: kind = .deletion
    }
    let index = try addRevision(xml, kind, at: place)
    if kind.isInsertion { insertions.append(index) } else { deletions.append(index) }
    try content(&xml)
    if kind.isInsertion { _ = insertions.popLast() } else { _ = deletions.popLast() }
  }

  /// Reads a content control of any level; `content` reads what it holds (ECMA-376 Part 1, 17.5.2).
  func readControl(_ xml: inout XMLPullParser, _ content: Content) throws(ReadingError) {
    try collector.count(xml)
    var control = ReadContentControl()
    var index: Int?
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .sdtPr: control = try readControlProperties(&xml)
      case .sdtContent:
        if paragraph != nil { control.place = lastPlace }
        let position = collector.add(control)
        index = position
        openControls.append(position)
        if control.isPlaceholder { placeholderDepth += 1 }
        try content(&xml)
        if control.isPlaceholder { placeholderDepth -= 1 }
        _ = openControls.popLast()
        try emitChosen(control, at: position, xml)
      default: return
      }
    }
    if index == nil { _ = collector.add(control) }
  }

  /// A list without a shown text still says what was chosen.
  private func emitChosen(
    _ control: ReadContentControl, at index: Int, _ xml: borrowing XMLPullParser
  ) throws(ReadingError) {
    guard let value = control.lastValue, !value.isEmpty, !control.isPlaceholder, paragraph != nil,
      collector.control(at: index).text.isEmpty
    else { return }
    let shown = control.items.first { $0.value == value }?.shown ?? value
    collector.appendToControl(index, shown)
    try emit(shown, xml)
  }

  /// ECMA-376 Part 1, 17.5.2.38 sdtPr.
  private func readControlProperties(_ xml: inout XMLPullParser) throws(ReadingError) -> ReadContentControl {
    var control = ReadContentControl()
    try xml.forEachChild { (xml) throws(ReadingError) in
      switch xml.word {
      case .tag: control.tag = xml.attribute(.val, .word)
      case .alias: control.title = xml.attribute(.val, .word)
      case .id: control.id = xml.attribute(.val, .word)
      case .showingPlcHdr: control.isPlaceholder = xml.flag(.val, .word) ?? true
      case .text: control.kind = .text
      case .picture: control.kind = .picture
      case .date:
        control.kind = .date
        control.date = xml.attribute(.fullDate, .word)
      case .dropDownList, .comboBox:
        control.kind = xml.word == .dropDownList ? .dropDown : .comboBox
        control.lastValue = xml.attribute(.lastValue, .word)
        control.items = try readItems(&xml)
      case .checkbox:
        control.kind = .checkbox
        try xml.forEachChild { (xml) throws(ReadingError) in
          if xml.word == .checked { control.isChecked = xml.flag(.val, xml.namespace) ?? true }
        }
      default: return
      }
    }
    return control
  }

  private func readItems(_ xml: inout XMLPullParser) throws(ReadingError) -> [ReadContentControl.Item] {
    var items: [ReadContentControl.Item] = []
    try xml.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .listItem else { return }
      try collector.count(xml)
      let value = xml.attribute(.value, .word) ?? ""
      items.append(ReadContentControl.Item(shown: xml.attribute(.displayText, .word) ?? value, value: value))
    }
    return items
  }
}
