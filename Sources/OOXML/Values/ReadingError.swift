/// Why a file cannot be read, and where.
public struct ReadingError: Error, Sendable, Equatable {
  /// What is wrong.
  public var problem: Problem
  /// The entry or part, as the file names it.
  public var part: String?
  /// The line in the part, counted from 1.
  public var line: Int?
  /// The byte in the line, counted from 1.
  public var column: Int?

  /// An error with its place, as far as it is known.
  public init(_ problem: Problem, part: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.problem = problem
    self.part = part
    self.line = line
    self.column = column
  }

  /// What can be wrong with a file.
  public enum Problem: Sendable, Equatable {
    // The file as a whole.
    case emptyFile
    case notAnArchive
    case passwordProtected
    case legacyBinaryFile
    case openDocument
    case binaryWorkbook
    case notAnOfficeFile
    case otherKind(String)
    case severalMainParts(String)
    case missingPart

    // The archive.
    case truncatedArchive
    case ambiguousDirectory
    case severalDisks
    case damagedDirectory
    case unsafeName
    case duplicateName(of: String)
    case overlap(with: String)
    case encryptedEntry
    case unsupportedMethod(Int)
    case headersDisagree(ZipField)
    case damagedData
    case truncatedData
    case sizeDisagrees(declared: Int, atLeast: Int)
    case wrongChecksum(declared: UInt32, found: UInt32)
    case limit(ReadingBudget, Int)

    // The markup.
    case doctype
    case unsupportedEncoding(String)
    case invalidCharacter
    case malformed(XMLFault)
    case mismatchedEndTag(expected: String, found: String)
    case undeclaredPrefix(String)
    case undefinedEntity(String)
    case unexpectedRoot(String)

    // The content.
    case invalidIndex(String)
    case invalidReference(String)
  }

  /// A field that the two headers of an entry state differently.
  public enum ZipField: String, Sendable, Equatable {
    case name, method, size, checksum, encryption
  }

  /// A way in which markup breaks the rules of XML 1.0.
  public enum XMLFault: String, Sendable, Equatable {
    case noRoot = "there is no element"
    case contentAfterRoot = "there is text or an element after the end of the document"
    case textBeforeRoot = "there is text before the first element"
    case unclosedElement = "the part ends inside an element"
    case unclosedTag = "the part ends inside a tag"
    case unexpectedEndTag = "an element ends that was not begun"
    case name = "a name is expected"
    case attribute = "an attribute has no quoted value"
    case duplicateAttribute = "an attribute stands twice"
    case lessThanInAttribute = "an attribute value holds '<'"
    case characterReference = "a character reference names no character"
    case markup = "'<!' begins nothing that XML knows"
    case namespace = "a namespace is declared wrongly"
    case alternateContent = "alternate content is nested wrongly"
  }
}

extension ReadingError: CustomStringConvertible {
  /// One line in English: the place, then what is wrong.
  public var description: String {
    var place = part?.asShown ?? ""
    if let line { place += place.isEmpty ? "line \(line)" : " line \(line)" }
    if let column { place += " column \(column)" }
    return place.isEmpty ? problem.description : "\(place): \(problem)"
  }
}

extension ReadingError.Problem: CustomStringConvertible {
  /// What is wrong, as a clause in English.
  public var description: String {
    switch self {
    case .emptyFile, .notAnArchive, .passwordProtected, .legacyBinaryFile, .openDocument, .binaryWorkbook,
      .notAnOfficeFile, .otherKind, .severalMainParts, .missingPart:
      fileDescription
    case .truncatedArchive, .ambiguousDirectory, .severalDisks, .damagedDirectory, .unsafeName, .duplicateName,
      .overlap, .encryptedEntry, .unsupportedMethod, .headersDisagree, .damagedData, .truncatedData, .sizeDisagrees,
      .wrongChecksum, .limit:
      archiveDescription
    case .doctype: "a document type declaration is not allowed in an Office file"
    case .unsupportedEncoding(let name): "the encoding \(name.asShown) is not supported"
    case .invalidCharacter: "the bytes are not text of the declared encoding, or hold a control character"
    case .malformed(let fault): "not well-formed: \(fault.rawValue)"
    case .mismatchedEndTag(let expected, let found):
      "not well-formed: </\(expected.asShown)> is expected, not </\(found.asShown)>"
    case .undeclaredPrefix(let prefix): "the prefix \(prefix.asShown) stands for no namespace"
    case .undefinedEntity(let name): "the entity &\(name.asShown); is not defined"
    case .unexpectedRoot(let name): "the part begins with an unexpected element, \(name.asShown)"
    case .invalidIndex(let text): "the index \(text.asShown) is out of range"
    case .invalidReference(let text): "\(text.asShown) is not a cell of a sheet"
    }
  }

  private var fileDescription: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .passwordProtected: "the file is protected with a password; save a copy without one"
    case .legacyBinaryFile: "this is a file of the old kind (.doc, .xls); save it as .docx or .xlsx"
    case .openDocument: "this is an OpenDocument file (.odt, .ods); save it as .docx or .xlsx"
    case .binaryWorkbook: "this is a binary workbook (.xlsb); save it as .xlsx"
    case .notAnOfficeFile: "the archive holds neither a workbook nor a document"
    case .otherKind(let name): "this is neither a workbook nor a document but \(name.asShown)"
    case .severalMainParts(let other): "two parts claim to be the document; the other is \(other.asShown)"
    case .missingPart: "the part is missing"
    default: "this is neither an .xlsx nor a .docx file"
    }
  }

  private var archiveDescription: String {
    switch self {
    case .truncatedArchive: "the file is cut off: its directory is missing"
    case .ambiguousDirectory: "the file has two directories"
    case .severalDisks: "the archive is split over several files"
    case .unsafeName: "the entry's name leads outside the archive"
    case .duplicateName(let name): "the archive holds this name twice; the other is \(name.asShown)"
    case .overlap(let name): "the entry lies over the entry \(name.asShown)"
    case .encryptedEntry: "the entry is encrypted"
    case .unsupportedMethod(let method): "compression method \(method) is not supported"
    case .headersDisagree(let field): "the two headers of the entry disagree about its \(field.rawValue)"
    case .damagedData: "the packed data is damaged"
    case .truncatedData: "the packed data is cut off"
    case .sizeDisagrees(let declared, let found): "\(declared) bytes are declared, but there are \(found) or more"
    case .wrongChecksum: "the data does not match its checksum"
    case .limit(let budget, let limit): "more than \(limit) \(budget.rawValue)"
    default: "the archive's directory is damaged"
    }
  }
}

extension String {
  /// A name out of the file, which may be as long as whoever made the file likes; cut, so that the reason is seen.
  fileprivate var asShown: String {
    let limit = 60
    return utf8.count <= limit ? self : String(unicodeScalars.prefix(limit)) + "…"
  }
}
