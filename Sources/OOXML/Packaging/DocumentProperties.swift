/// What a file says of itself. There is no author, no company and no time: nothing about who wrote it, and when.
public struct DocumentProperties: Sendable {
  /// The title that file managers and screen readers show (`dc:title` of the core properties, ECMA-376 Part 2).
  public var title: String?
  /// What the file is about (`dc:subject`).
  public var subject: String?
  /// A name for the document that stays the same through its versions.
  public var identifier: String?
  /// A language tag (BCP 47).
  public var language: String?
  /// The kind of file (`category`).
  public var category: String?
  /// The program that wrote the file.
  public var application: String
  /// Two numbers with a point between them (ECMA-376 Part 1, 22.2.2.3).
  public var applicationVersion: String
  /// Named texts of the program's own, in this order.
  public var custom: [(name: String, value: String)]

  /// The properties given; those that are nil are not written.
  public init(
    title: String? = nil, subject: String? = nil, identifier: String? = nil, language: String? = nil,
    category: String? = nil, application: String = "OOXML", applicationVersion: String = "1.0",
    custom: [(name: String, value: String)] = []
  ) {
    self.title = title
    self.subject = subject
    self.identifier = identifier
    self.language = language
    self.category = category
    self.application = application
    self.applicationVersion = applicationVersion
    self.custom = custom
  }
}

extension Package {
  /// Adds the parts of the properties: core, extended and, where there are any, custom.
  package mutating func add(_ properties: DocumentProperties) {
    add(
      Part(PartName("/docProps/core.xml"), .coreProperties) { properties.writeCore(to: &$0) }, as: .coreProperties)
    add(
      Part(PartName("/docProps/app.xml"), .extendedProperties, isRecurring: true) { properties.writeExtended(to: &$0) },
      as: .extendedProperties)
    guard !properties.custom.isEmpty else { return }
    add(
      Part(PartName("/docProps/custom.xml"), .customProperties) { properties.writeCustom(to: &$0) },
      as: .customProperties)
  }
}

extension DocumentProperties {
  /// ECMA-376 Part 2, 8.3.
  fileprivate func writeCore(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "cp:coreProperties",
      ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    ) { xml in
      if let title { xml.element("dc:title", text: title) }
      if let subject { xml.element("dc:subject", text: subject) }
      if let identifier { xml.element("dc:identifier", text: identifier) }
      if let language { xml.element("dc:language", text: language) }
      if let category { xml.element("cp:category", text: category) }
    }
  }

  /// ECMA-376 Part 1, 22.2.
  fileprivate func writeExtended(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "Properties", ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    ) { xml in
      xml.element("Application", text: application)
      xml.element("AppVersion", text: applicationVersion)
    }
  }

  /// ECMA-376 Part 1, 22.3. The format id is that of user-defined properties; ids begin at 2 (MS-OI29500 2.1.1628).
  fileprivate func writeCustom(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "Properties", ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
      ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
    ) { xml in
      for (index, property) in custom.enumerated() {
        xml.element(
          "property", ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", index + 2), ("name", property.name)
        ) { $0.element("vt:lpwstr", text: property.value) }
      }
    }
  }
}
