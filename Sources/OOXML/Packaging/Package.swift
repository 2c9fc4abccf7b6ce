/// One part of a package and the relationships that begin at it.
package struct Part {
  package let name: PartName
  package let contentType: ContentType
  package var relationships: [Relationship]
  /// The same for many files: worth compressing once and keeping.
  package let isRecurring: Bool
  package let body: (inout XMLWriter) throws -> Void
  /// The body where it keeps what it was compressed to.
  let recurringBody: RecurringBody?

  package init(
    _ name: PartName, _ contentType: ContentType, relationships: [Relationship] = [], isRecurring: Bool = false,
    body: @escaping (inout XMLWriter) throws -> Void
  ) {
    self.name = name
    self.contentType = contentType
    self.relationships = relationships
    self.isRecurring = isRecurring
    self.body = body
    recurringBody = nil
  }

  package init(_ name: PartName, _ contentType: ContentType, recurring body: RecurringBody) {
    self.name = name
    self.contentType = contentType
    relationships = []
    isRecurring = true
    self.body = body.write
    recurringBody = body
  }
}

/// A package of parts (ECMA-376 Part 2), written as a ZIP file.
///
/// Content types and relationships follow from the parts. The bodies of the parts run in their order, each once, so that
/// a later part may hold what an earlier one collected.
package struct Package {
  /// From the package itself.
  package var relationships: [Relationship] = []
  package var parts: [Part] = []

  package init() {}

  /// Adds a part that the package itself points to.
  package mutating func add(_ part: Part, as type: RelationshipType) {
    relationships.append(Relationship(type, part.name))
    parts.append(part)
  }

  /// - Throws: `PackageWriteError`, or what the sink throws.
  package func write(
    to sink: any ByteSink, level: CompressionLevel = .quick, threads: Int = 1, cache: RecurringParts? = nil
  ) throws {
    let tools = try cache?.takeTools(level: level) ?? ZipTools(level: level)
    let zip = ZipWriter(sink: sink, tools: tools, threads: threads)
    // Programs that look only at the beginning of a file know it by this entry.
    try zip.add("[Content_Types].xml", cache: cache) { writeContentTypes(to: &$0) }
    try zip.add("_rels/.rels", cache: cache) { Self.write(relationships, from: nil, to: &$0) }
    for part in parts {
      do {
        try add(part, to: zip, cache)
      } catch PackageWriteError.forbiddenCharacter(let scalar, part: _) {
        throw PackageWriteError.forbiddenCharacter(scalar, part: part.name.path)
      }
      guard !part.relationships.isEmpty else { continue }
      try zip.add(part.name.relationshipsName.entryName, cache: cache) {
        Self.write(part.relationships, from: part.name, to: &$0)
      }
    }
    try zip.finish()
    // After a failure they are left: a part may be open in them.
    cache?.giveBack(tools)
  }

  /// The whole file in memory.
  package func bytes(level: CompressionLevel = .quick, cache: RecurringParts? = nil) throws -> [UInt8] {
    let sink = MemorySink(reservingCapacity: 32 * 1024)
    try write(to: sink, level: level, cache: cache)
    return sink.bytes
  }

  private func add(_ part: Part, to zip: ZipWriter, _ cache: RecurringParts?) throws {
    let name = part.name.entryName
    if let body = part.recurringBody {
      try zip.add(name, body)
    } else if part.isRecurring {
      try zip.add(name, cache: cache, body: part.body)
    } else {
      try zip.add(name, body: part.body)
    }
  }

  /// ECMA-376 Part 2, 6.2.3.
  private func writeContentTypes(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")) { xml in
      xml.element("Default", ("Extension", "rels"), ("ContentType", ContentType.relationships.name))
      xml.element("Default", ("Extension", "xml"), ("ContentType", ContentType.xml.name))
      for part in parts where part.contentType != .xml {
        xml.element("Override", ("PartName", part.name.path), ("ContentType", part.contentType.name))
      }
    }
  }

  /// ECMA-376 Part 2, 6.5.3.
  private static func write(_ relationships: [Relationship], from source: PartName?, to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("Relationships", ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")) { xml in
      for (index, relationship) in relationships.enumerated() {
        xml.element(
          "Relationship", ("Id", Relationship.id(at: index)), ("Type", relationship.type.uri),
          ("Target", relationship.target.reference(from: source)))
      }
    }
  }
}
