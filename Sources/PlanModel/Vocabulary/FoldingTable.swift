/// What stands for a character when texts are compared.
///
/// The table has the letters of Latin-1 Supplement and Latin Extended-A, the Arabic letters that are interchanged in
/// practice, and the signs that editors put in place of typed ones. The standard library gives no decomposition,
/// so the letters are listed; combining marks are found by their category.
enum FoldingTable {
  static let replacements: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (plain, variants) in latin + arabic + signs {
      for variant in variants.unicodeScalars { table[variant] = plain }
    }
    return table
  }()

  private static let latin: [(String, String)] = [
    ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"), ("ij", "ĳ"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏő"),
    ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšſ"), ("ss", "ß"), ("t", "ţťŧ"), ("th", "þ"), ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("a", "ª"), ("o", "º"),
  ]

  private static let arabic: [(String, String)] = [
    ("\u{627}", "\u{622}\u{623}\u{625}\u{671}"), ("\u{648}", "\u{624}"), ("\u{64A}", "\u{626}\u{649}\u{6CC}"),
    ("\u{647}", "\u{629}"), ("\u{643}", "\u{6A9}"), ("", "\u{640}"), ("0", "\u{660}\u{6F0}"), ("1", "\u{661}\u{6F1}"),
    ("2", "\u{662}\u{6F2}"), ("3", "\u{663}\u{6F3}"), ("4", "\u{664}\u{6F4}"), ("5", "\u{665}\u{6F5}"),
    ("6", "\u{666}\u{6F6}"), ("7", "\u{667}\u{6F7}"), ("8", "\u{668}\u{6F8}"), ("9", "\u{669}\u{6F9}"),
    (",", "\u{60C}"), (";", "\u{61B}"), ("?", "\u{61F}"), ("%", "\u{66A}"),
  ]

  private static let signs: [(String, String)] = [
    ("'", "\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2BC}´"), ("\"", "\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}«»"),
    ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}"), ("...", "\u{2026}"),
  ]
}
