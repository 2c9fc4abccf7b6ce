/// A relationship as a file states it: its type and target are data, known or not (ECMA-376 Part 2, 6.5.3).
package struct ReadRelationship: Sendable, Equatable {
  package var id: String
  /// The type with a Strict URI made Transitional, so that both compare alike.
  package var type: RelationshipType
  /// The target as the file writes it.
  package var target: String
  /// The entry that the target names; nil where it lies outside the package or is missing.
  package var part: String?
  package var isExternal: Bool
}

/// The parts of an Office file, found through their relationships (ECMA-376 Part 2, 6.5).
///
/// Targets may be absolute, relative, with `..` or `\`, percent-encoded, and in any case. Nothing outside the file is
/// ever opened. Relationships that point at each other are harmless, since only those asked for are followed.
public struct PackageReader: Sendable {
  /// What the main part is.
  public enum Kind: Sendable, Equatable {
    case workbook
    case document
  }

  /// What the file is, by the content type of its main part.
  public let kind: Kind
  /// The entry of the main part.
  public let mainPart: String
  /// The budgets that hold for everything read from the file.
  public let limits: ReadingLimits
  /// The relationships of the package itself.
  package let relationships: [ReadRelationship]
  private let zip: ZipReader
  private let contentTypes: ContentTypes

  /// Opens a file and finds its main part.
  ///
  /// Throws when the bytes are no archive, or hold neither a workbook nor a document, or two of them.
  public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
    self.limits = limits
    zip = try ZipReader(bytes: bytes, limits: limits)
    try Self.refuseOpenDocument(zip)
    contentTypes = try ContentTypes(zip, limits: limits)
    relationships = try Self.relationships(of: "", in: zip, limits: limits)
    mainPart = try Self.mainPart(relationships, contentTypes, zip)
    kind = try Self.kind(of: mainPart, zip, contentTypes, limits: limits)
  }

  /// The entries in the order of the archive.
  public var partNames: [String] { zip.names }

  /// Opens a part, found without regard to case; nil where there is none.
  package func open(_ part: String) throws(ReadingError) -> PartStream? {
    try zip.open(part)
  }

  /// A parser at the root element of a part; throws `missingPart` where there is none.
  package func parser(of part: String) throws(ReadingError) -> XMLPullParser {
    guard let stream = try zip.open(part) else { throw ReadingError(.missingPart, part: part) }
    var parser = try XMLPullParser(stream, limits: limits)
    try parser.root()
    return parser
  }

  /// The relationships that begin at a part; none where it has no list of them.
  package func relationships(of part: String) throws(ReadingError) -> [ReadRelationship] {
    try Self.relationships(of: part, in: zip, limits: limits)
  }

  /// Where the relationships of a part lead that leave the file, by their ids; the first of those with one id.
  func externalTargets(of part: String) throws(ReadingError) -> [String: String] {
    let external = try relationships(of: part).filter(\.isExternal)
    return Dictionary(external.map { ($0.id, $0.target) }) { first, _ in first }
  }

  /// The media type of a part, in small letters; empty where the file states none.
  public func contentType(of part: String) -> String {
    contentTypes.type(of: part)
  }

  private static func refuseOpenDocument(_ zip: ZipReader) throws(ReadingError) {
    guard zip.storedName(of: "[Content_Types].xml") == nil, let stream = try zip.open("mimetype") else { return }
    let type = try stream.readAll()
    if type.starts(with: "application/vnd.oasis.opendocument".utf8) { throw ReadingError(.openDocument) }
  }

  private static func mainPart(
    _ relationships: [ReadRelationship], _ types: ContentTypes, _ zip: ZipReader
  ) throws(ReadingError) -> String {
    var found: [String] = []
    var missing: String?
    for relationship in relationships where relationship.type == .officeDocument {
      guard let part = relationship.part else {
        missing = relationship.target
        continue
      }
      if !found.contains(part) { found.append(part) }
    }
    if found.count > 1 { throw ReadingError(.severalMainParts(found[1]), part: found[0]) }
    if let part = found.first { return part }
    if let missing { throw ReadingError(.missingPart, part: missing) }
    let stated = zip.names.filter { types.type(of: $0).hasSuffix(".main+xml") }
    if stated.count > 1 { throw ReadingError(.severalMainParts(stated[1]), part: stated[0]) }
    guard let part = stated.first else { throw ReadingError(.notAnOfficeFile) }
    return part
  }

  private static func kind(
    of part: String, _ zip: ZipReader, _ types: ContentTypes, limits: ReadingLimits
  ) throws(ReadingError) -> Kind {
    if types.type(of: part).contains("sheet.binary") { throw ReadingError(.binaryWorkbook) }
    guard let stream = try zip.open(part) else { throw ReadingError(.missingPart, part: part) }
    var parser = try XMLPullParser(stream, limits: limits)
    try parser.root()
    switch (parser.namespace, parser.word) {
    case (.spreadsheet, .workbook): return .workbook
    case (.word, .document): return .document
    default: throw ReadingError(.otherKind(parser.localName), part: part)
    }
  }

  private static func relationships(
    of part: String, in zip: ZipReader, limits: ReadingLimits
  ) throws(ReadingError) -> [ReadRelationship] {
    let folder = PartPath.folder(of: part)
    let name = (folder + ["_rels", (part.split(separator: "/").last.map(String.init) ?? "") + ".rels"])
    guard let stream = try zip.open(name.joined(separator: "/")) else { return [] }
    var parser = try XMLPullParser(stream, limits: limits)
    try parser.root()
    var found: [ReadRelationship] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      guard xml.word == .relationship, let target = xml.attribute(.target) else { return }
      if found.count >= limits.records { throw xml.failure(.limit(.records, limits.records)) }
      let isExternal = xml.attribute(.targetMode)?.lowercased() == "external"
      let resolved = isExternal ? nil : PartPath.resolve(target, from: folder)
      found.append(
        ReadRelationship(
          id: xml.attribute(.capitalID) ?? "", type: RelationshipType(anyURI: xml.attribute(.capitalType) ?? ""),
          target: target, part: resolved.flatMap { zip.storedName(of: $0) }, isExternal: isExternal))
    }
    return found
  }
}

extension RelationshipType {
  /// The type with a URI of the Strict form (ECMA-376 Part 1, Annex A) turned into the Transitional one.
  init(anyURI uri: String) {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
    let transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    guard uri.hasPrefix(strict) else {
      self.init(uri: uri)
      return
    }
    let name = String(uri.dropFirst(strict.count))
    let renamed = ["extendedProperties": "extended-properties", "customProperties": "custom-properties"]
    self.init(uri: transitional + (renamed[name] ?? name))
  }

  /// The last step of the URI, by which parts of later versions are told.
  var lastStep: Substring {
    guard let slash = uri.utf8.lastIndex(of: UInt8(ascii: "/")) else { return uri[...] }
    return uri[uri.utf8.index(after: slash)...]
  }
}
