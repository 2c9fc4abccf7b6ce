extension XMLPullParser {
  /// The next event of the markup itself, alternate content not yet settled.
  mutating func nextMarkup() throws(ReadingError) -> XMLEvent {
    if isSelfClosing {
      isSelfClosing = false
      closeElement()
      return .end
    }
    while true {
      if input.position == input.end {
        if try refill(.textBytes) { continue }
        return try endOfPart()
      }
      if input.base[input.position] != 0x3C {
        if try readText() { return .text }
        continue
      }
      switch try byteAfterLessThan() {
      case 0x2F: return try readEndTag()
      case 0x21: if try readDeclaration() { return .text }
      case 0x3F: try readInstruction()
      default: return try readStartTag()
      }
    }
  }

  /// Reads more behind the token that begins at the position.
  mutating func refill(_ budget: ReadingBudget) throws(ReadingError) -> Bool {
    let limit = budget == .tagBytes ? limits.tagBytes : limits.textBytes
    return try input.refill(keepingFrom: input.position, limit: limit, budget)
  }

  private func endOfPart() throws(ReadingError) -> XMLEvent {
    if !open.isEmpty { throw failure(.malformed(.unclosedElement)) }
    if !hasRoot { throw failure(.malformed(.noRoot)) }
    return .endOfDocument
  }

  private mutating func byteAfterLessThan() throws(ReadingError) -> UInt8 {
    while input.position + 1 >= input.end {
      if try !refill(.tagBytes) { throw failure(.malformed(.unclosedTag)) }
    }
    return input.base[input.position + 1]
  }

  private mutating func readStartTag() throws(ReadingError) -> XMLEvent {
    if open.isEmpty, hasRoot { throw failure(.malformed(.contentAfterRoot)) }
    if open.count >= limits.depth { throw failure(.limit(.depth, limits.depth)) }
    while true {
      if try parseStartTag() { break }
      if try !refill(.tagBytes) { throw failure(.malformed(.unclosedTag)) }
    }
    hasRoot = true
    return .start
  }

  /// Reads the tag at the position; false where the window ends before the tag does.
  private mutating func parseStartTag() throws(ReadingError) -> Bool {
    attributes.removeAll()
    let (base, end) = (input.base, input.end)
    let nameStart = input.position + 1
    var index = nameStart
    guard XMLCharacters.isNameStart(base[index]) else { throw failure(.malformed(.name)) }
    while index < end, XMLCharacters.isName(base[index]) { index += 1 }
    let nameEnd = index
    while true {
      let spaceStart = index
      while index < end, XMLCharacters.isSpace(base[index]) { index += 1 }
      guard index < end else { return false }
      if base[index] == 0x3E {
        try openElement(nameStart, nameEnd)
        input.position = index + 1
        return true
      }
      if base[index] == 0x2F {
        guard index + 1 < end else { return false }
        guard base[index + 1] == 0x3E else { throw failure(.malformed(.name)) }
        try openElement(nameStart, nameEnd)
        input.position = index + 2
        isSelfClosing = true
        return true
      }
      guard index > spaceStart else { throw failure(.malformed(.name)) }
      guard try parseAttribute(at: &index) else { return false }
    }
  }

  /// Reads one attribute; false where the window ends before it does.
  private mutating func parseAttribute(at index: inout Int) throws(ReadingError) -> Bool {
    let (base, end) = (input.base, input.end)
    let start = index
    guard XMLCharacters.isNameStart(base[index]) else { throw failure(.malformed(.name)) }
    var colon = -1
    while index < end, XMLCharacters.isName(base[index]) {
      if base[index] == 0x3A, colon < 0 { colon = index }
      index += 1
    }
    let nameEnd = index
    while index < end, XMLCharacters.isSpace(base[index]) { index += 1 }
    guard index < end else { return false }
    guard base[index] == 0x3D else { throw failure(.malformed(.attribute)) }
    index += 1
    while index < end, XMLCharacters.isSpace(base[index]) { index += 1 }
    guard index < end else { return false }
    let quote = base[index]
    guard quote == 0x22 || quote == 0x27 else { throw failure(.malformed(.attribute)) }
    index += 1
    let valueStart = index
    var isPlain = true
    while index < end, base[index] != quote {
      let byte = base[index]
      if byte == 0x3C { throw failure(.malformed(.lessThanInAttribute)) }
      if byte == 0x26 || byte < 0x20 { isPlain = false }
      index += 1
    }
    guard index < end else { return false }
    if attributes.count >= limits.attributes { throw failure(.limit(.attributes, limits.attributes)) }
    let localStart = colon < 0 ? start : colon + 1
    let hash = XMLVocabulary.hash(base + localStart, nameEnd - localStart)
    attributes.append(
      Attribute(
        nameStart: Int32(start), nameCount: Int32(nameEnd - start), prefixCount: colon < 0 ? 0 : Int32(colon - start),
        valueStart: Int32(valueStart), valueEnd: Int32(index), isPlain: isPlain, hash: hash,
        word: vocabulary.word(at: base + localStart, count: nameEnd - localStart, hash: hash), namespace: .none))
    index += 1
    return true
  }

  /// Registers the element, its declarations of namespaces, and checks its attributes.
  private mutating func openElement(_ nameStart: Int, _ nameEnd: Int) throws(ReadingError) {
    let base = input.base
    let bindingCount = bindings.count
    if !attributes.isEmpty { try settleAttributes() }
    var colon = nameStart
    while colon < nameEnd, base[colon] != 0x3A { colon += 1 }
    let localStart = colon == nameEnd ? nameStart : colon + 1
    let local = base + localStart
    word = vocabulary.word(
      at: local, count: nameEnd - localStart, hash: XMLVocabulary.hash(local, nameEnd - localStart))
    namespace = colon == nameEnd ? defaultNamespace : try resolve(prefixAt: nameStart, count: colon - nameStart)
    let count = nameEnd - nameStart
    var element = OpenElement(
      shortName: 0, nameStart: Int32(openNames.count), nameCount: Int32(count), bindingCount: Int32(bindingCount),
      word: word, namespace: namespace)
    if count <= 8 {
      element.shortName = Self.packed(base + nameStart, count)
    } else {
      openNames.append(from: base + nameStart, count: count)
    }
    open.append(element)
  }

  /// Up to eight bytes as one number.
  @inline(__always)
  private static func packed(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var packed: UInt64 = 0
    for offset in 0..<count { packed = packed << 8 | UInt64(bytes[offset]) }
    return packed
  }

  private mutating func readEndTag() throws(ReadingError) -> XMLEvent {
    guard let element = open.last else { throw failure(.malformed(.unexpectedEndTag)) }
    while true {
      let (base, end) = (input.base, input.end)
      let nameStart = input.position + 2
      var index = nameStart
      while index < end, XMLCharacters.isName(base[index]) { index += 1 }
      let nameEnd = index
      while index < end, XMLCharacters.isSpace(base[index]) { index += 1 }
      if index == end {
        if try refill(.tagBytes) { continue }
        throw failure(.malformed(.unclosedTag))
      }
      guard base[index] == 0x3E else { throw failure(.malformed(.name)) }
      try checkEndTag(element, nameStart, nameEnd)
      input.position = index + 1
      closeElement()
      return .end
    }
  }

  private func checkEndTag(_ element: OpenElement, _ nameStart: Int, _ nameEnd: Int) throws(ReadingError) {
    if isName(of: element, nameStart, nameEnd - nameStart) { return }
    let found = UnsafeBufferPointer(start: input.base + nameStart, count: min(nameEnd - nameStart, 80))
    throw failure(
      .mismatchedEndTag(
        expected: String(decoding: name(of: element).prefix(80), as: UTF8.self),
        found: String(decoding: found, as: UTF8.self)))
  }

  /// Whether the bytes at a place of the window are an open element's name.
  @inline(__always)
  func isName(of element: OpenElement, _ start: Int, _ count: Int) -> Bool {
    guard count == Int(element.nameCount) else { return false }
    if count <= 8 { return Self.packed(input.base + start, count) == element.shortName }
    let (stored, base) = (openNames.base + Int(element.nameStart), input.base + start)
    var offset = 0
    while offset < count {
      if stored[offset] != base[offset] { return false }
      offset += 1
    }
    return true
  }

  /// The name of an open element, its prefix included.
  func name(of element: OpenElement) -> [UInt8] {
    let count = Int(element.nameCount)
    guard count <= 8 else {
      return Array(UnsafeBufferPointer(start: openNames.base + Int(element.nameStart), count: count))
    }
    return (0..<count).map { UInt8(truncatingIfNeeded: element.shortName >> UInt64((count - 1 - $0) * 8)) }
  }

  mutating func closeElement() {
    guard let element = open.last else { return }
    open.removeLast(1)
    if element.nameCount > 8 { openNames.removeLast(Int(element.nameCount)) }
    word = element.word
    namespace = element.namespace
    if bindings.count > element.bindingCount {
      bindings.removeLast(bindings.count - Int(element.bindingCount))
      lastPrefixBinding = -1
      defaultNamespace = bindings.last { $0.prefix.isEmpty }?.namespace ?? .none
    }
  }
}
