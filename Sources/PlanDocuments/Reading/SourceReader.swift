package import OOXML

/// Reads what a workbook or a document holds, whatever its format and whoever wrote it.
package struct SourceReader {
  /// Everything that the file holds, each thing with its place.
  ///
  /// Throws when the file is neither a workbook nor a document, when a part that holds text is broken, or when it asks
  /// for more than `ReadingLimits` allow.
  package static func read(_ bytes: [UInt8]) throws(ReadingError) -> SourceDocument {
    let package = try PackageReader(bytes: bytes)
    var document: SourceDocument
    switch package.kind {
    case .workbook:
      let workbook = try WorkbookReader(package)
      if workbook.isRegister { return SourceDocument(isRegister: true) }
      document = try ExcelExtractor.document(of: workbook)
    case .document:
      document = try WordExtractor.document(of: try DocumentReader(package).read(), limits: package.limits)
    }
    if document.embedded.isEmpty, let plan = embeddedPlan(in: package) { document.embedded = [plan] }
    document.identifier = package.properties().core("identifier")
    return document
  }

  /// The plan that the exporter put into a part of its own, wherever a program has moved it.
  ///
  /// Where it cannot be read, the file is read without it: what people see is all there.
  private static func embeddedPlan(in package: PackageReader) -> EmbeddedPlan? {
    let parts = package.customXML(namespace: "\(PlanIdentity.namespace)")
    guard let data = parts.first(where: { $0.rootName == "data" && !$0.text.isEmpty }) else { return nil }
    func attribute(_ name: String) -> String? { data.attributes.first { $0.name == name }?.value }
    let text = Array(data.text.utf8)
    // Two objects, one a line; a single one may have been laid out by another program.
    let lines = text.split(separator: UInt8(ascii: "\n"))
    let holdsTwo = lines.count == 2 && lines.allSatisfy { $0.first == UInt8(ascii: "{") }
    return EmbeddedPlan(
      identity: attribute("identity"), baseline: attribute("baseline"), language: attribute("language"),
      json: holdsTwo ? Array(lines[0]) : text, before: holdsTwo ? Array(lines[1]) : nil)
  }
}

/// Numbers the items of a document as they are found.
struct SourceItemCounter {
  private(set) var count = 0

  mutating func item(_ text: String, at place: String) -> SourceItem {
    defer { count += 1 }
    return SourceItem(id: count, text: text, place: place)
  }
}
