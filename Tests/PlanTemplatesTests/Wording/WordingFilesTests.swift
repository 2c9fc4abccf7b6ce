import PlanModel
import PlanTemplates
import Testing

@Suite struct `The wording files` {
  @Test func `there is one for each language that the template offers`() throws {
    #expect(try TemplateFiles.names() == TemplateFiles.languages.map { "\($0).json" })
    #expect(PlanTemplate.standard.languages == TemplateFiles.languages)
    for language in TemplateFiles.languages {
      #expect(PlanTemplate.standard.wording(for: language)?.language == language)
    }
  }

  @Test(arguments: TemplateFiles.languages)
  func `each has the keys of the English one`(language: String) throws {
    let own = try JSONValue(text: TemplateFiles.wording(language)).keys().filter { $0 != "/dates/firstDay" }
    let english = try JSONValue(text: TemplateFiles.wording("en")).keys()
    #expect(own == english)
  }

  @Test(arguments: TemplateFiles.languages)
  func `each says every message with the arguments that the message has`(language: String) throws {
    let messages = try JSONValue(text: TemplateFiles.wording(language))["messages"]
    #expect(Set(messages.keys()) == Set(MessageName.allCases.map { "/\($0.rawValue)" }))
    for name in MessageName.allCases {
      let text = try #require(messages[name.rawValue].text)
      let used = Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
      #expect(used == Set(name.argumentNames), "\(name.rawValue)")
    }
  }

  @Test(arguments: TemplateFiles.languages)
  func `each is the same whether it is read in parts, as shipped, or whole, as an office's`(language: String) throws {
    let bytes = Array(try TemplateFiles.wording(language).utf8)
    let whole = try #require(try PlanTemplate(files: [("own.json", bytes)]).wording(for: language))
    let shipped = try #require(PlanTemplate.standard.wording(for: language))
    #expect(whole.text(of: .notADate("x")) == shipped.text(of: .notADate("x")))
    #expect(whole.text(of: .notADate("x")).contains("x"))
    #expect(whole.monthWords == shipped.monthWords)
    #expect(whole.noCommentSynonyms == shipped.noCommentSynonyms)
    #expect(whole.dropDowns == shipped.dropDowns)
    for timeframe in Timeframe.listed + Timeframe.dated {
      #expect(whole.words(for: timeframe) == shipped.words(for: timeframe))
    }
  }

  @Test(
    arguments: TemplateFiles.languages,
    ["differences", "comparison", "collection", "inspection", "shortTitles", "register", "refusals", "kinds"])
  func `each has every phrase of the program, filled in where the English one is`(
    language: String, object: String
  ) throws {
    func names(_ language: String) throws -> [String: Set<String>] {
      let words = try JSONValue(text: TemplateFiles.wording(language))[object]
      return try words.keys().reduce(into: [:]) { names, key in
        let text = try #require(words[String(key.dropFirst())].text)
        #expect(!text.isEmpty)
        names[key] = Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
      }
    }
    #expect(try names(language) == names("en"))
  }

  @Test(arguments: TemplateFiles.languages)
  func `each message is a sentence`(language: String) throws {
    let messages = try JSONValue(text: TemplateFiles.wording(language))["messages"]
    for name in MessageName.allCases {
      let text = try #require(messages[name.rawValue].text)
      let last = try #require(text.last)
      #expect(".\\".contains(last), "\(text)")
      #expect(!text.contains("  "))
    }
  }

  @Test(arguments: TemplateFiles.languages)
  func `French puts a no-break space before its double punctuation and the others put none`(language: String) throws {
    let wording = try TemplateFiles.wording(language).replacing(/"about": .*/, with: "")
    let spaced = wording.matches(of: /[ ][:;?!»%](?=[\s"\\])/).count
    #expect(spaced == 0)
    let french = wording.matches(of: /\\u00a0[:;»%]/).count
    #expect((french > 0) == (language == "fr"))
  }

  @Test(arguments: TemplateFiles.languages)
  func `each keeps the limits of the file formats`(language: String) throws {
    let wording = try #require(PlanTemplate.standard.wording(for: language))
    let register = [RegisterKey.actionsSheet, .functionsSheet, .plansSheet, .overviewSheet].map(wording.register.text)
    #expect(Set(register).count == register.count)
    for name in [wording.sheetName, wording.listsSheetName] + register {
      #expect(1...31 ~= name.utf16.count)
      #expect(!name.contains { "[]:*?/\\'".contains($0) })
    }
    #expect(wording.sheetName != wording.listsSheetName)
    let texts = wording.dropDowns
    for list in [texts.priority, texts.timeframe, texts.responsible] {
      #expect(1...32 ~= list.promptTitle.utf16.count)
      #expect(1...32 ~= list.errorTitle.utf16.count)
      #expect(1...255 ~= list.prompt.utf16.count)
      #expect(1...255 ~= list.error.utf16.count)
    }
    // A list that stands in the rule itself, not on a sheet, may have 255 characters with its commas.
    let priorities = Priority.allCases.map { wording.label(for: $0) }.joined(separator: ",")
    #expect(priorities.utf16.count <= 255)
    #expect(!Priority.allCases.contains { wording.label(for: $0).contains(",") })
  }

  @Test(arguments: TemplateFiles.languages)
  func `no two values of a vocabulary are printed alike`(language: String) throws {
    let wording = try #require(PlanTemplate.standard.wording(for: language))
    let vocabularies: [[String]] = [
      PlanField.allCases.map { wording.heading(for: $0) },
      FormLabel.allCases.map { wording.label(for: $0) },
      FunctionKey.allCases.map { wording.title(of: $0) },
      Rating.allCases.map { wording.label(for: $0) },
      Priority.allCases.map { wording.label(for: $0) },
      (Timeframe.listed + Timeframe.dated).map { wording.label(for: $0) },
      Responsible.allCases.map { wording.label(for: $0) },
      wording.monthNames,
    ]
    for labels in vocabularies {
      #expect(Set(labels.map(TextFolding.folded)).count == labels.count, "\(labels)")
    }
  }
}
