/// The ways to parts as files write them.
enum PartPath {
  /// The folders above a part, outermost first.
  static func folder(of part: String) -> [String] {
    part.split(separator: "/").dropLast().map(String.init)
  }

  /// The entry that a target names, seen from a folder. A `..` above the root stays at the root (RFC 3986, 5.2.4).
  static func resolve(_ target: String, from folder: [String]) -> String {
    var path = percentDecoded(target.utf8.prefix { $0 != 0x23 && $0 != 0x3F })
    for index in path.indices where path[index] == 0x5C { path[index] = 0x2F }
    var steps = path.first == 0x2F ? [] : folder
    for step in path.split(separator: 0x2F) {
      let name = String(decoding: step, as: UTF8.self)
      switch name {
      case ".": continue
      case "..": if !steps.isEmpty { steps.removeLast() }
      default: steps.append(name)
      }
    }
    return steps.joined(separator: "/")
  }

  /// The name without its percent signs, where they stand for bytes.
  static func percentDecoded(_ name: String) -> String {
    String(decoding: percentDecoded(name[...].utf8), as: UTF8.self)
  }

  private static func percentDecoded(_ text: Substring.UTF8View) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == 0x25, digits.count == 2, let value = UInt8(hexDigits: digits) {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

/// The media types of a package (ECMA-376 Part 2, 6.2.3); a package without the list has none.
struct ContentTypes: Sendable {
  private var defaults: [String: String] = [:]
  private var overrides: [String: String] = [:]

  init(_ zip: ZipReader, limits: ReadingLimits) throws(ReadingError) {
    guard let stream = try zip.open("[Content_Types].xml") else { return }
    var parser = try XMLPullParser(stream, limits: limits)
    try parser.root()
    var defaults: [String: String] = [:]
    var overrides: [String: String] = [:]
    try parser.forEachChild { (xml) throws(ReadingError) in
      let type = (xml.attribute(.contentType) ?? "").lowercased()
      if defaults.count + overrides.count >= limits.records { throw xml.failure(.limit(.records, limits.records)) }
      if xml.word == .defaultType, let name = xml.attribute(.fileExtension) { defaults[name.lowercased()] = type }
      if xml.word == .overrideType, let name = xml.attribute(.partName) {
        overrides[ZipReader.folded(PartPath.resolve(name, from: []))] = type
      }
    }
    self.defaults = defaults
    self.overrides = overrides
  }

  func type(of part: String) -> String {
    if let type = overrides[ZipReader.folded(part)] { return type }
    let name = part.split(separator: "/").last ?? ""
    return name.split(separator: ".").last.flatMap { defaults[$0.lowercased()] } ?? ""
  }
}
