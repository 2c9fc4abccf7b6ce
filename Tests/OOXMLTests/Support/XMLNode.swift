import Foundation
import FoundationXML

/// An element with what is in it, as libxml2 reads it.
final class XMLNode {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLNode] = []
  /// The text directly in it.
  fileprivate(set) var text = ""

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// - Throws: what is not well-formed.
  convenience init(parsing bytes: [UInt8]) throws {
    try self.init(parsing: Data(bytes))
  }

  /// - Throws: what is not well-formed.
  convenience init(parsing data: Data) throws {
    let builder = TreeBuilder()
    let parser = XMLParser(data: data)
    parser.delegate = builder
    if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    self.init(name: builder.root.name, attributes: builder.root.attributes)
    children = builder.root.children
    text = builder.root.text
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// Elements of that name at any depth, in their order.
  func all(_ name: String) -> [XMLNode] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first element of that name at any depth.
  func first(_ name: String) -> XMLNode? { all(name).first }

  /// All text in it.
  var allText: String { text + children.map(\.allText).joined() }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
  private var open = [XMLNode(name: "", attributes: [:])]

  var root: XMLNode { open[0].children[0] }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let node = XMLNode(name: name, attributes: attributes)
    open[open.count - 1].children.append(node)
    open.append(node)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    open[open.count - 1].text += string
  }

  func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
