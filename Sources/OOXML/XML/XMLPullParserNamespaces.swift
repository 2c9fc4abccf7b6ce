/// A prefix that stands for a namespace inside one element; the empty prefix is the default.
struct XMLBinding {
  var prefix: [UInt8]
  var namespace: XMLNamespace
  var uri: String
}

extension XMLPullParser {
  /// The namespace's URI of the element that has just begun, as the part writes it.
  package var namespaceURI: String {
    guard let element = open.last else { return "" }
    let name = name(of: element)
    let prefix = name.prefix(name.firstIndex(of: 0x3A) ?? 0)
    return bindings.last { $0.prefix.elementsEqual(prefix) }?.uri ?? ""
  }

  /// The local name of the element that has just begun, known or not.
  package var localName: String {
    guard let element = open.last else { return "" }
    let name = name(of: element)
    let local = name.dropFirst(name.firstIndex(of: 0x3A).map { $0 + 1 } ?? 0)
    return String(decoding: local, as: UTF8.self)
  }

  /// Declares namespaces first, since a declaration holds for the attributes before it as well.
  mutating func settleAttributes() throws(ReadingError) {
    try refuseDuplicates()
    var hasPrefix = false
    for index in attributes.indices {
      let attribute = attributes[index]
      if attribute.word == .xmlns, attribute.prefixCount == 0 {
        try declare(prefix: [], attribute)
      } else if attribute.prefixCount == 5, isXMLNS(attribute) {
        let start = Int(attribute.nameStart) + 6
        let name = UnsafeBufferPointer(start: input.base + start, count: Int(attribute.nameCount) - 6)
        if name.isEmpty { throw failure(.malformed(.namespace)) }
        try declare(prefix: Array(name), attribute)
        attributes[index].namespace = .xmlns
      } else if attribute.prefixCount > 0 {
        hasPrefix = true
      }
    }
    guard hasPrefix else { return }
    for index in attributes.indices where attributes[index].prefixCount > 0 && attributes[index].namespace == .none {
      let attribute = attributes[index]
      attributes[index].namespace = try resolve(
        prefixAt: Int(attribute.nameStart), count: Int(attribute.prefixCount))
    }
  }

  private func isXMLNS(_ attribute: Attribute) -> Bool {
    UnsafeBufferPointer(start: input.base + Int(attribute.nameStart), count: 5).elementsEqual("xmlns".utf8)
  }

  private mutating func declare(prefix: [UInt8], _ attribute: Attribute) throws(ReadingError) {
    let uri = String(decoding: try decoded(attribute), as: UTF8.self)
    if uri.isEmpty, !prefix.isEmpty { throw failure(.malformed(.namespace)) }
    if bindings.count >= limits.attributes { throw failure(.limit(.attributes, limits.attributes)) }
    let namespace = XMLNamespace(uri: uri)
    bindings.append(XMLBinding(prefix: prefix, namespace: namespace, uri: uri))
    lastPrefixBinding = -1
    if prefix.isEmpty { defaultNamespace = namespace }
  }

  /// The namespace of a prefix; the prefix met last is tried first, since most elements share one.
  mutating func resolve(prefixAt start: Int, count: Int) throws(ReadingError) -> XMLNamespace {
    if lastPrefixBinding >= 0, isPrefix(of: lastPrefixBinding, start, count) {
      return bindings[lastPrefixBinding].namespace
    }
    for index in bindings.indices.reversed() where isPrefix(of: index, start, count) {
      lastPrefixBinding = index
      return bindings[index].namespace
    }
    let prefix = String(decoding: UnsafeBufferPointer(start: input.base + start, count: min(count, 80)), as: UTF8.self)
    if prefix == "xml" { return .xml }
    throw failure(.undeclaredPrefix(prefix))
  }

  @inline(__always)
  private func isPrefix(of binding: Int, _ start: Int, _ count: Int) -> Bool {
    guard bindings[binding].prefix.count == count else { return false }
    for offset in 0..<count where bindings[binding].prefix[offset] != input.base[start + offset] { return false }
    return true
  }

  private func refuseDuplicates() throws(ReadingError) {
    guard attributes.count > 1 else { return }
    for index in 1..<attributes.count {
      let attribute = attributes[index]
      for other in 0..<index where attributes[other].hash == attribute.hash {
        if attributes[other].nameCount == attribute.nameCount, isSameName(attribute, attributes[other]) {
          throw failure(.malformed(.duplicateAttribute))
        }
      }
    }
  }

  private func isSameName(_ first: Attribute, _ second: Attribute) -> Bool {
    let (one, two) = (input.base + Int(first.nameStart), input.base + Int(second.nameStart))
    for offset in 0..<Int(first.nameCount) where one[offset] != two[offset] { return false }
    return true
  }
}
