import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

@Suite struct `The functions on the form` {
  private static let official = [
    "1. Apoyar la prestación de servicios",
    "2. Informar la toma de decisiones estratégicas",
    "3. Planificación y desarrollo de la estrategia",
    "4. Monitorear y reportar",
    "5. Desarrollar y reforzar la capacidad nacional en medidas de preparación y planes de contingencia",
    "6. Contribuir a un plan de incidencia sólido",
    "7. Promover la rendición de cuentas ante las poblaciones afectadas",
  ]

  @Test(arguments: DocumentFormat.allCases)
  func `of a plan without any are the seven, one empty row each`(format: DocumentFormat) throws {
    let form = try form(plan(), format)
    #expect(form.functions == Self.official)
    #expect(form.rows == Self.official.map { [$0] + Array(repeating: "", count: 8) })
  }

  @Test(arguments: DocumentFormat.allCases)
  func `stand in the template's order, whatever the plan's`(format: DocumentFormat) throws {
    let keys = FunctionKey.allCases.reversed()
    #expect(try form(plan(functions: keys.map { CoreFunction(key: $0) }), format).functions == Self.official)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `that the plan lacks stand between those it has`(format: DocumentFormat) throws {
    let functions = [
      CoreFunction(key: .accountability, actions: [Action(action: .text("último"))]),
      CoreFunction(key: .strategicDecisions, actions: [Action(action: .text("uno")), Action(action: .text("dos"))]),
    ]
    let form = try form(plan(functions: functions), format)
    #expect(form.functions == Self.official)
    #expect(form.rows(ofFunction: 0).map { $0[3] } == [""])
    #expect(form.rows(ofFunction: 1).map { $0[3] } == ["uno", "dos"])
    #expect(form.rows(ofFunction: 6).map { $0[3] } == ["último"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `without a key follow the seven in the plan's order`(format: DocumentFormat) throws {
    let functions = [
      CoreFunction(number: 9, title: "Coordinar con el gobierno"), CoreFunction(title: "Otra función"),
      CoreFunction(key: .serviceDelivery),
    ]
    let titles = try form(plan(functions: functions), format).functions
    #expect(titles == Self.official + ["9. Coordinar con el gobierno", "10. Otra función"])
  }

  @Test func `of one key that stands twice are both on the form`() throws {
    let functions = [
      CoreFunction(key: .monitoring, actions: [Action(action: .text("a"))]),
      CoreFunction(key: .monitoring, title: "Reportar", actions: [Action(action: .text("b"))]),
    ]
    let form = try form(plan(functions: functions), .docx)
    #expect(form.functions.count == 8)
    #expect(form.rows.map { $0[3] }.filter { !$0.isEmpty } == ["a", "b"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `print the plan's own numbers`(format: DocumentFormat) throws {
    // The order of the joint survey: advocacy fourth, monitoring fifth, preparedness sixth.
    let functions = [
      CoreFunction(key: .monitoring, number: 5), CoreFunction(key: .preparedness, number: 6),
      CoreFunction(key: .advocacy, number: 4),
    ]
    let numbers = try form(plan(functions: functions), format).functions.map { $0.prefix { $0 != "." } }
    #expect(numbers == ["1", "2", "3", "5", "6", "4", "7"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `without a number take one that no other has`(format: DocumentFormat) throws {
    let functions = [
      CoreFunction(key: .serviceDelivery, number: 2), CoreFunction(key: .strategicDecisions),
      CoreFunction(title: "Una propia"),
    ]
    let numbers = try form(plan(functions: functions), format).functions.map { $0.prefix { $0 != "." } }
    #expect(numbers.first == "2")
    #expect(Set(numbers).count == 8, "\(numbers)")
  }

  @Test(arguments: DocumentFormat.allCases)
  func `without a number take the next that is free, from the form's own or from the one before`(
    format: DocumentFormat
  ) throws {
    let functions = [
      CoreFunction(key: .monitoring), CoreFunction(key: .monitoring), CoreFunction(key: .monitoring),
      CoreFunction(title: "Una"), CoreFunction(number: 14, title: "Otra"), CoreFunction(title: "Una más"),
      CoreFunction(title: "La última"),
    ]
    let numbers = try form(plan(functions: functions), format).functions.map { $0.prefix { $0 != "." } }
    #expect(numbers == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "14", "15", "16"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `of the plan's own follow the seven in number, however many they are`(format: DocumentFormat) throws {
    let functions = ["Una", "Otra", "La última"].map { CoreFunction(title: $0) }
    let printed = try form(plan(functions: functions), format).functions
    #expect(printed == Self.official + ["8. Una", "9. Otra", "10. La última"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `keep their own title in the plan's language alone`(format: DocumentFormat) throws {
    let plan = plan(functions: [
      CoreFunction(key: .advocacy, title: "Incidencia (según el clúster)"), CoreFunction(title: "Una propia"),
    ])
    let own = try form(plan, format).functions
    #expect(own[5] == "6. Incidencia (según el clúster)")
    #expect(own[7].hasSuffix(". Una propia"))
    let english = try form(plan, format, in: "en").functions
    #expect(english[5] == "6. Support robust advocacy")
    #expect(english[7].hasSuffix(". Una propia"))
  }

  @Test(arguments: [
    (Score(84), Term.code(Rating.strong), "84% Fuerte"), (Score("79.380"), nil, "79,38%"),
    (nil, .code(.weak), "Débil"), (nil, nil, ""), (Score(100), .text("Muy bueno"), "100% Muy bueno"),
    (nil, .noComment, "S/C"),
  ])
  func `show of a result what there is`(score: Score?, rating: Term<Rating>?, text: String) throws {
    let plan = plan(functions: [CoreFunction(key: .serviceDelivery, score: score, rating: rating)])
    for format in DocumentFormat.allCases {
      #expect(try form(plan, format).results[0] == text)
    }
  }

  @Test(arguments: [
    ("es", "84% Fuerte"), ("en", "84% Strong"), ("fr", "84\u{A0}% Fort"), ("ar", "84% قوي"), ("pt", "84% Forte"),
  ])
  func `say their result in the form's language, the number first`(language: String, text: String) throws {
    let plan = plan(functions: [CoreFunction(key: .serviceDelivery, score: Score(84), rating: .code(.strong))])
    for format in DocumentFormat.allCases {
      #expect(try form(plan, format, in: language).results[0] == text)
    }
  }

  @Test(arguments: DocumentFormat.allCases)
  func `stand once, merged over the rows of their actions`(format: DocumentFormat) throws {
    let actions = ["a", "b", "c"].map { Action(action: .text($0)) }
    let archive = try parts(plan(actions: actions), format)
    switch format {
    case .docx:
      let rows = try archive.xml("word/document.xml").all("w:tr")
      let merges = rows[1...4].map { row in
        row.children("w:tc").map { $0.child("w:tcPr", "w:vMerge").map { $0["w:val"] ?? "continue" } ?? "-" }
      }
      let rest = Array(repeating: "-", count: 7)
      #expect(merges[0] == ["restart", "restart"] + rest)
      #expect(merges[1] == ["continue", "continue"] + rest)
      #expect(merges[2] == ["continue", "continue"] + rest)
      #expect(merges[3] == ["-", "-"] + rest)
    case .xlsx:
      let sheet = try ReadSheet(archive, "xl/worksheets/sheet1.xml")
      let first = try #require(sheet.filter).lowerBound + 1
      let inTable = sheet.merges.filter { $0.hasPrefix("A\(first):") || $0.hasPrefix("B\(first):") }
      #expect(inTable == ["A\(first):A\(first + 2)", "B\(first):B\(first + 2)"])
    }
  }
}
