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
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return PartName("\(path[..<start])/_rels\(path[start...]).rels")
  }

  /// The way to this part from `source`, relative as office programs write it; from the package itself without one.
  func reference(from source: PartName?) -> String {
    let (here, there) = (Array((source?.path ?? "/").utf8), Array(path.utf8))
    let slash = UInt8(ascii: "/")
    let same = zip(here, there).prefix { $0 == $1 }.count
    // Folders are shared up to the last slash that both have.
    let shared = (here[..<same].lastIndex(of: slash) ?? 0) + 1
    let ups = here[shared...].count { $0 == slash }
    return String(repeating: "../", count: ups) + String(decoding: there[shared...], as: UTF8.self)
  }

  package static func < (left: PartName, right: PartName) -> Bool { left.path < right.path }
}
