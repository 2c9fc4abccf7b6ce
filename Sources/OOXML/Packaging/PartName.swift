/// The name of a part inside a package, such as `/xl/workbook.xml` (ECMA-376 Part 2, 6.2.2).
package struct PartName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// With its leading slash.
  package let path: String

  package init(_ path: String) {
    precondition(path.hasPrefix("/") && !path.hasSuffix("/"), "a part name begins with a slash and ends in a name")
    self.path = path
  }

  package var description: String { path }

  /// As ZIP stores it, without the leading slash (ECMA-376 Part 2, 7.3.4).
  var entryName: String { String(path.dropFirst()) }

  /// The part that holds this part's relationships (ECMA-376 Part 2, 6.5.2.3).
  var relationshipsName: PartName {
    PartName(folder.joined(separator: "/") + "/_rels/" + (segments.last ?? "") + ".rels")
  }

  /// The way to this part from `source`, relative as office programs write it.
  func reference(from source: PartName?) -> String {
    let here = source?.folder ?? [""]
    let common = zip(here, folder).prefix { $0 == $1 }.count
    let ups = Array(repeating: "..", count: here.count - common)
    return (ups + segments[common...]).joined(separator: "/")
  }

  private var segments: [String] { path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }
  private var folder: [String] { segments.dropLast() }

  package static func < (left: PartName, right: PartName) -> Bool { left.path < right.path }
}
