extension XMLPullParser {
  private func find(_ word: XMLWord, _ namespace: XMLNamespace) -> Attribute? {
    var index = 0
    while index < attributes.count {
      let attribute = attributes[index]
      if attribute.word == word, attribute.namespace == namespace { return attribute }
      index += 1
    }
    return nil
  }

  private func value(of attribute: Attribute) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: input.base + Int(attribute.valueStart), count: Int(attribute.valueEnd - attribute.valueStart))
  }

  /// The bytes of an attribute of the element that has just begun; nil where it has none of this name, or one with
  /// references in it.
  package func plainAttribute(_ word: XMLWord, _ namespace: XMLNamespace = .none) -> UnsafeBufferPointer<UInt8>? {
    guard let attribute = find(word, namespace), attribute.isPlain else { return nil }
    return value(of: attribute)
  }

  /// An attribute of the element that has just begun; nil where it has none of this name, or one that is not
  /// well-formed.
  package func attribute(_ word: XMLWord, _ namespace: XMLNamespace = .none) -> String? {
    guard let attribute = find(word, namespace) else { return nil }
    if attribute.isPlain { return String(decoding: value(of: attribute), as: UTF8.self) }
    return (try? decoded(attribute)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute as a whole number; nil where it is missing or no such number.
  package func integer(_ word: XMLWord, _ namespace: XMLNamespace = .none) -> Int? {
    plainAttribute(word, namespace).flatMap { DecimalText.integer($0) }
  }

  /// An attribute as an ST_OnOff (ECMA-376 Part 1, 22.9.2.7); nil where it is missing.
  package func flag(_ word: XMLWord, _ namespace: XMLNamespace = .none) -> Bool? {
    attribute(word, namespace).map { ["1", "true", "on", "t"].contains($0.lowercased()) }
  }

  /// What the drawing that has just begun is called: its alternative text, its title or its name (ECMA-376 Part 1,
  /// 20.1.2.2.8 cNvPr, 20.4.2.5 docPr); empty where it has none of them.
  var drawingName: String {
    for word in [XMLWord.descr, .title, .name] {
      if let name = attribute(word), !name.isEmpty { return name }
    }
    return ""
  }

  /// All attributes of the element that has just begun, by their local names, declarations of namespaces left out.
  package var allAttributes: [(name: String, value: String)] {
    var all: [(name: String, value: String)] = []
    for index in attributes.indices {
      let attribute = attributes[index]
      if attribute.namespace == .xmlns || attribute.word == .xmlns { continue }
      let skipped = attribute.prefixCount == 0 ? 0 : Int(attribute.prefixCount) + 1
      let start = input.base + Int(attribute.nameStart) + skipped
      let name = UnsafeBufferPointer(start: start, count: Int(attribute.nameCount) - skipped)
      let value = (try? decoded(attribute)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      all.append((String(decoding: name, as: UTF8.self), value))
    }
    return all
  }

  func decoded(_ attribute: Attribute) throws(ReadingError) -> [UInt8] {
    let text = value(of: attribute)
    if attribute.isPlain { return Array(text) }
    try checkReferences(Int(attribute.valueStart), Int(attribute.valueEnd))
    var bytes: [UInt8] = []
    Self.appendDecoded(text, to: &bytes, inAttribute: true)
    return bytes
  }
}
