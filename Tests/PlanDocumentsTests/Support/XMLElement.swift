import Foundation
import FoundationXML

/// An element of a written part, as libxml2 reads it. Names keep their prefix.
final class Element {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [Element] = []
  /// The text directly in it.
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  static func parse(_ bytes: [UInt8]) throws -> Element {
    let builder = Builder()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = builder
    guard parser.parse(), let root = builder.open[0].children.first else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    return root
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The first child of that name, then of the next name in it, and so on.
  func child(_ path: String...) -> Element? {
    path.reduce(self) { element, name in element?.children.first { $0.name == name } }
  }

  func children(_ name: String) -> [Element] { children.filter { $0.name == name } }

  /// Elements of that name at any depth, in their order.
  func all(_ name: String) -> [Element] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}

private final class Builder: NSObject, XMLParserDelegate {
  var open = [Element("", [:])]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    open[open.count - 1].children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { open[open.count - 1].text += string }

  func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
