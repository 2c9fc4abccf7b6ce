/// One section of a page header or footer of a sheet, as it is printed (ECMA-376 Part 1, 18.3.1.46 headerFooter).
public struct ReadHeaderFooter: Sendable, Hashable {
  /// Whether it stands above or below the page.
  public enum Kind: String, Sendable {
    case header
    case footer
  }

  /// Where on the page it stands.
  public var kind: Kind
  /// Its text without fonts, sizes and colours. Numbers of pages are those of a sheet of one page, `1`; what else the
  /// program fills in stays the code that it is, such as `&D` for the day.
  public var text: String
}

extension ReadHeaderFooter {
  /// The texts of the three sections of a header or footer; those without any are left out.
  static func texts(of code: String) -> [String] {
    var sections: [String.UnicodeScalarView] = [.init()]
    var rest = code.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "&", let letter = rest.popFirst() else {
        sections[sections.count - 1].append(scalar)
        continue
      }
      switch letter {
      case "L", "C", "R": sections.append(.init())
      case "P", "N": sections[sections.count - 1].append("1")
      case "&": sections[sections.count - 1].append("&")
      case "\"": while let next = rest.popFirst(), next != "\"" {}
      case "0"..."9": rest = rest.drop { "0"..."9" ~= $0 }
      case "K": rest = rest.dropFirst(6)
      case "B", "I", "U", "E", "S", "X", "Y", "O", "H": continue
      default: sections[sections.count - 1].append(contentsOf: [scalar, letter])
      }
    }
    return sections.map { String($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension SheetRowReader {
  /// The headers and footers of the sheet: those of odd, even and first pages. Equal ones are taken once.
  mutating func readHeadersAndFooters() throws(ReadingError) {
    var seen: Set<ReadHeaderFooter> = []
    var found: [ReadHeaderFooter] = []
    try parser.forEachChild { (xml) throws(ReadingError) in
      let kind: ReadHeaderFooter.Kind
      switch xml.word {
      case .oddHeader, .evenHeader, .firstHeader: kind = .header
      case .oddFooter, .evenFooter, .firstFooter: kind = .footer
      default: return
      }
      let texts = ReadHeaderFooter.texts(of: SpreadsheetStrings.decoded(try xml.elementText()))
      for section in texts.map({ ReadHeaderFooter(kind: kind, text: $0) }) where seen.insert(section).inserted {
        if found.count >= xml.limits.records { throw xml.failure(.limit(.records, xml.limits.records)) }
        found.append(section)
      }
    }
    extras.headersAndFooters += found
  }
}
