import PlanModel
import Testing

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("  Prioridad\u{A0}MÁXIMA \n", "prioridad maxima"), ("Re\u{301}union", "reunion"), ("Réunion", "reunion"),
    ("À partir de mai", "a partir de mai"), ("Deuxième  semestre", "deuxieme semestre"),
    ("D\u{2019}ici juin", "d'ici juin"), ("«Ação»", "\"acao\""), ("Œuvre ÆSIR Straße", "oeuvre aesir strasse"),
    ("İstanbul Łódź", "istanbul lodz"), ("sub\u{2011}national", "sub-national"), ("soft\u{AD}hyphen", "softhyphen"),
    ("", ""), (" \u{200F}\t", ""),
  ])
  func `case, accents, spaces and quotation marks fall away`(text: String, expected: String) {
    #expect(Array(TextFolding.folded(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("مُرضٍ", "مرض"), ("غيـــر مُرضٍ", "غير مرض"), ("أولوية قصوى", "اولويه قصوي"), ("الإجراءات", "الاجراءات"),
    ("اعتبارًا من أيار/مايو", "اعتبارا من ايار/مايو"), ("\u{200F}قوي\u{200E}", "قوي"), ("الربع ١", "الربع 1"),
    ("شؤون", "شوون"),
  ])
  func `Arabic vowel signs, tatweel and forms of letters fall away`(text: String, expected: String) {
    #expect(Array(TextFolding.folded(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: ["S/C", "N/A", "é", "غير", "Ⅳ", "🌍 ﷺ", "Ελληνικά", "Ǆ"])
  func `folding twice is folding once`(text: String) {
    let once = TextFolding.folded(text)
    #expect(TextFolding.folded(once) == once)
  }
}
