/// The colours and fonts that a program offers first when someone restyles a file (ECMA-376 Part 1, 20.1.6.9 theme).
///
/// The files state their fonts and colours themselves; validators still ask for the part, and a person who adds a
/// heading or a chart gets colours that go with the rest.
public struct Theme: Hashable, Sendable {
  /// The name under which programs list the theme.
  public var name: String
  /// The font of Latin text, for headings and body alike.
  public var fontName: String
  /// The font of Arabic and Hebrew text.
  public var rightToLeftFontName: String
  /// The dark colour for text on light ground.
  public var darkColour: Colour
  /// The light colour for ground behind dark text.
  public var lightColour: Colour
  /// The colours that charts and shapes take in turn.
  public var accents: Accents
  /// The colour of links, followed or not.
  public var linkColour: Colour

  /// The six colours of charts and shapes.
  public struct Accents: Hashable, Sendable {
    let colours: [Colour]

    /// The colours in the order in which programs offer them.
    public init(_ a: Colour, _ b: Colour, _ c: Colour, _ d: Colour, _ e: Colour, _ f: Colour) {
      colours = [a, b, c, d, e, f]
    }
  }

  /// A theme of one font for each kind of script.
  public init(
    name: String, fontName: String, rightToLeftFontName: String, darkColour: Colour, lightColour: Colour,
    accents: Accents, linkColour: Colour
  ) {
    self.name = name
    self.fontName = fontName
    self.rightToLeftFontName = rightToLeftFontName
    self.darkColour = darkColour
    self.lightColour = lightColour
    self.accents = accents
    self.linkColour = linkColour
  }
}

extension Theme {
  /// Black on white, with Calibri and quiet accents, for a file without a look of its own.
  public static let plain = Theme(
    name: "Plain", fontName: "Calibri", rightToLeftFontName: "Arial",
    darkColour: Colour(red: 0x2F, green: 0x43, blue: 0x58), lightColour: Colour(red: 0xF2, green: 0xF5, blue: 0xF7),
    accents: Accents(
      Colour(red: 0x2F, green: 0x43, blue: 0x58), Colour(red: 0x4A, green: 0x5B, blue: 0x6C),
      Colour(red: 0x4F, green: 0x8A, blue: 0x5B), Colour(red: 0xB5, green: 0x8A, blue: 0x1B),
      Colour(red: 0xB4, green: 0x64, blue: 0x2D), Colour(red: 0xA3, green: 0x4A, blue: 0x45)),
    linkColour: Colour(red: 0x2F, green: 0x43, blue: 0x58))

  private static let accentNames: [StaticString] = [
    "a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6",
  ]

  func write(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element(
      "a:theme", ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"), ("name", name)
    ) { xml in
      xml.element("a:themeElements") { xml in
        writeColours(to: &xml)
        writeFonts(to: &xml)
        writeFormats(to: &xml)
      }
    }
  }

  /// 20.1.6.2 clrScheme.
  private func writeColours(to xml: inout XMLWriter) {
    xml.element("a:clrScheme", ("name", name)) { xml in
      Self.write(.black, as: "a:dk1", to: &xml)
      Self.write(.white, as: "a:lt1", to: &xml)
      Self.write(darkColour, as: "a:dk2", to: &xml)
      Self.write(lightColour, as: "a:lt2", to: &xml)
      for (name, colour) in zip(Self.accentNames, accents.colours) { Self.write(colour, as: name, to: &xml) }
      Self.write(linkColour, as: "a:hlink", to: &xml)
      Self.write(linkColour, as: "a:folHlink", to: &xml)
    }
  }

  private static func write(_ colour: Colour, as name: StaticString, to xml: inout XMLWriter) {
    xml.element(name) { $0.element("a:srgbClr", ("val", colour)) }
  }

  /// 20.1.4.1.18 fontScheme: one font for headings and text.
  private func writeFonts(to xml: inout XMLWriter) {
    xml.element("a:fontScheme", ("name", name)) { xml in
      for kind: StaticString in ["a:majorFont", "a:minorFont"] {
        xml.element(kind) { xml in
          xml.element("a:latin", ("typeface", fontName))
          xml.raw("<a:ea typeface=\"\"/>")
          xml.element("a:cs", ("typeface", rightToLeftFontName))
        }
      }
    }
  }

  /// 20.1.4.1.14 fmtScheme: three of each kind, all plain.
  private func writeFormats(to xml: inout XMLWriter) {
    xml.element("a:fmtScheme", ("name", name)) { xml in
      xml.element("a:fillStyleLst") { Self.repeated(Self.plainFill, to: &$0) }
      xml.element("a:lnStyleLst") { Self.repeated(Self.plainLine, to: &$0) }
      xml.element("a:effectStyleLst") { Self.repeated(Self.noEffect, to: &$0) }
      xml.element("a:bgFillStyleLst") { Self.repeated(Self.plainFill, to: &$0) }
    }
  }

  private static let plainFill: StaticString = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
  private static let plainLine: StaticString =
    "<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/></a:ln>"
  private static let noEffect: StaticString = "<a:effectStyle><a:effectLst/></a:effectStyle>"

  private static func repeated(_ markup: StaticString, to xml: inout XMLWriter) {
    for _ in 0..<3 { xml.raw(markup) }
  }
}
