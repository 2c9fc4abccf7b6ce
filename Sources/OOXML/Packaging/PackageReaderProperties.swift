/// What a file says of itself, as it stands in its three parts.
public struct ReadProperties: Sendable, Equatable {
  /// One statement.
  public struct Entry: Sendable, Equatable {
    /// The element's name without its prefix, or the name of a custom property.
    public var name: String
    /// The text of the property, as the file states it.
    public var value: String
  }

  /// By local names such as `title` and `identifier` (ECMA-376 Part 2, 8.3).
  public var core: [Entry] = []
  /// By local names such as `Application` (ECMA-376 Part 1, 22.2).
  public var extended: [Entry] = []
  /// The file's own (ECMA-376 Part 1, 22.3); the value as text, whatever its type.
  public var custom: [Entry] = []

  /// The value of a core property.
  public func core(_ name: String) -> String? { core.first { $0.name == name }?.value }

  /// The value of a property of the file's own.
  public func custom(_ name: String) -> String? { custom.first { $0.name == name }?.value }
}

/// A part of data that office programs carry along unread (ECMA-376 Part 1, 22.5).
public struct ReadCustomXML: Sendable, Equatable {
  /// The part that holds the data.
  public var part: String
  /// The namespace of the root element; empty where it has none.
  public var namespace: String
  /// The name of the root element without its prefix.
  public var rootName: String
  /// The root element's attributes.
  public var attributes: [ReadProperties.Entry]
  /// The text right inside the root element.
  public var text: String
}

extension PackageReader {
  /// The properties; those of a part that is broken are left out, since nothing else depends on them.
  public func properties() -> ReadProperties {
    var properties = ReadProperties()
    for relationship in relationships {
      guard let part = relationship.part else { continue }
      // LibreOffice writes its own URI for the first; the last step is the same with all programs.
      switch relationship.type.lastStep {
      case "core-properties": properties.core = (try? simpleProperties(part)) ?? []
      case "extended-properties": properties.extended = (try? simpleProperties(part)) ?? []
      case "custom-properties": properties.custom = (try? customProperties(part)) ?? []
      default: continue
      }
    }
    return properties
  }

  private func simpleProperties(_ part: String) throws(ReadingError) -> [ReadProperties.Entry] {
    var parser = try parser(of: part)
    var entries: [ReadProperties.Entry] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      if entries.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      entries.append(ReadProperties.Entry(name: xml.localName, value: try xml.elementText()))
    }
    return entries
  }

  private func customProperties(_ part: String) throws(ReadingError) -> [ReadProperties.Entry] {
    var parser = try parser(of: part)
    var entries: [ReadProperties.Entry] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .property, let name = xml.attribute(.name) else { return }
      if entries.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
      var value = ""
      try xml.forEachChild { (xml) throws(ReadingError) in value += try xml.elementText() }
      entries.append(ReadProperties.Entry(name: name, value: SpreadsheetStrings.decoded(value)))
    }
    return entries
  }

  /// The parts of custom data whose root element is in a namespace, wherever they lie: programs move the part, rename
  /// it and lose its links. Without a namespace, all of them. Broken parts are left out.
  public func customXML(namespace: String? = nil) -> [ReadCustomXML] {
    var found: [ReadCustomXML] = []
    for name in partNames where isCustomXML(name) {
      guard let data = try? customXML(part: name), namespace == nil || data.namespace == namespace else { continue }
      found.append(data)
    }
    return found
  }

  private func isCustomXML(_ name: String) -> Bool {
    let folded = ZipReader.folded(name)
    guard folded.hasSuffix(".xml"), let last = folded.split(separator: "/").last else { return false }
    return folded.hasPrefix("customxml/") && !last.hasPrefix("itemprops")
  }

  private func customXML(part: String) throws(ReadingError) -> ReadCustomXML {
    var parser = try parser(of: part)
    let attributes = parser.allAttributes.map { ReadProperties.Entry(name: $0.name, value: $0.value) }
    let (namespace, name) = (parser.namespaceURI, parser.localName)
    return ReadCustomXML(
      part: part, namespace: namespace, rootName: name, attributes: attributes, text: try parser.elementText())
  }
}
