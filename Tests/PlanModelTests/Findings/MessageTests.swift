import PlanModel
import Testing

@Suite struct MessageTests {
  private static let place = TextPosition(line: 3, column: 7)

  private static let day = CalendarDate(year: 2024, month: 5, day: 6)!

  /// What each rule looks for, in the order of the list of rules.
  private static let summaries = PlanRules.all.map(\.summary)

  /// What is said of a file that is read back.
  private static let importing: [Message] = [
    .cannotReadFile(problem: .other("x")), .noForm(headings: ["h"]), .otherTemplate(count: 5),
    .severalForms(first: "x", second: "x"),
    .columnMissing(heading: "x"), .leftOver(text: "x"), .commentLeft(author: "x", text: "x"),
    .insertionTaken(author: "x", text: "x"), .deletionTaken(author: "x", text: "x"), .matchedByText(action: "x"),
    .matchedByLikeness(action: "x", before: "x"), .actionGone(action: "x"),
    .functionGone(function: "x", result: "x"), .struckText(text: "x"),
    .linkAddress(text: "x", address: "y"), .pictureLeft, .timeOfDayDropped(text: "x"),
    .copiedRow(first: "x"),
    .functionAssumed(function: "x"), .abbreviationAssumed(text: "x"), .dateAmbiguous(text: "x"),
    .dateUnreadable(text: "x"), .yearUnreadable(text: "x"),
    .headMissing(label: "x"), .headLineGone(label: "x", kept: "y"),
    .resultUnsure(text: "x", score: "x"), .notCalculated(formula: "x"),
    .formulaFailed(code: "x"), .mergedCell(text: "x", actions: 2), .mergedAcross(text: "x", headings: ["a", "b"]),
    .embeddedUnreadable,
    .planNotInside,
    .noEmbeddedPlan, .countryRenamed(from: "x", to: "y", iso3: "XYZ"),
  ]

  private static let values = [
    ConflictingValue(copy: "a", value: .text(nil)), ConflictingValue(copy: "b", value: .cell(.text("x"))),
  ]

  /// What is said of copies that are merged.
  private static let merging: [Message] = [
    .mergeConflict(values: values),
    .mergeConflictMarked(values: values),
    .mergeDeletedAndChanged(deleted: ["a"], changed: ["b"]), .mergeMovedApart(places: [("a", .root)]),
    .mergeOtherPlan("X 2023", base: "Y 2023"), .mergeNothingInCommon, .onePlanNeeded("-", count: 2),
    .twoPlansNeeded(count: 1),
    .copyOfSeveral(["A-2023", "B-2023"]), .copyOfOther("A-2024", base: "A-2023"), .copyWithoutPlan, .libraryChanged,
    .libraryFileTaken, .libraryPlanTwice(first: "a", second: "b"), .openConflict(values: values),
    .openDeletedAndChanged(deleted: ["a"], changed: ["b"]),
    .openMovedApart(places: [("a", .root)]),
  ]

  /// What is said of many plans at once.
  private static let batch: [Message] = [
    .foreignFile, .editedFile("p"), .batchIsRunning("p"),
    .batchSummary(plans: 1, written: 2, unchanged: 3, failed: 4, conflicts: 5),
    .batchKeepsOthers(count: 1), .partsMissing([2, 3], of: 4), .partFilesMissing(count: 1, path: "p"),
    .notJoinable("p"), .batchStopped,
    .batchObstructed(reason: .other("r")), .batchProgress(done: 1, total: 2, rate: "3", remaining: "0:04", failed: 5),
    .batchProgressOpen(done: 1, rate: "2", failed: 3),
    .samePlanAgain(first: "a"), .differingPlans("VEN-2023", first: "a", second: "b"),
    .noPlans, .registerSummary(plans: 1, actions: 2, leftOut: 3), .registerContested,
    .registerNotPlan, .registerColumnLeft(heading: "h", count: 1),
    .registerValueDiffers(text: "a", plan: "X-2023", kept: "b"), .registerRowWithoutPlan(text: "t"),
    .registerCopiedRow(id: "i"), .registerComputed(text: "1"), .registerPlanAdded("X-2023"),
    .registerPlanRenamed(from: "X-2022", to: "X-2023"), .registerPlanGone("X-2023"),
    .registerActionsGone(plan: "X-2023", ids: ["a"]),
    .registerColumnMissing(heading: "a", count: 1), .registerValueAlone(text: "a", plan: "a", kept: "a", sheet: "a"),
    .registerNotCalculated(formula: "a"), .registerDateUnreadable(text: "a"),
    .registerScoreUnreadable(text: "a"), .registerValueNeeded(kept: "a"),
    .registerFiguresLeft(count: 1), .registerActionsRecognised(plan: "a", count: 1),
    .registerIdentifiersGone(plan: "a", ids: ["a"], rows: 1), .registerSheetLeft(sheet: "a", count: 1),
    .registerWithoutActions(sheet: "a"),
    .registerRemainderMissing, .registerRemainderDamaged(plan: "X-2023"),
  ]

  /// One message of every name.
  static let all: [Message] =
    [
      .jsonEmpty, .jsonUnexpectedEnd(at: place), .jsonUnexpectedCharacter("x", at: place),
      .jsonInvalidNumber(at: place),
      .jsonUnterminatedString(at: place), .jsonInvalidEscape(at: place), .jsonControlCharacter(7, at: place),
      .jsonHalfSurrogate(0xD800, at: place), .jsonInvalidUTF8(at: place), .jsonDuplicateKey("k", at: place),
      .jsonTooDeep(limit: 256, at: place), .jsonTrailingContent(at: place), .missingKey("k", expected: "e"),
      .wrongType(expected: "e", found: "f"), .emptyValue(expected: "e"), .notADate("t"), .yearOutOfRange("1"),
      .numberOutOfRange("1"), .scoreOutOfRange("101"), .invalidLanguage("t"),
      .unknownLanguage("xx", known: ["es", "en"]),
      .invalidISO3("t"), .unknownSchema("s", expected: "e"), .unknownLevel("l", known: ["hub"]),
      .unknownFunctionKey("k", known: ["advocacy"]), .unknownRating("t", known: ["weak"]),
      .unknownPriority("t", known: ["low"]), .unknownTimeframe("t", known: ["yearly"]),
      .unknownResponsible("t", known: ["partners"]), .unknownKey("k"), .duplicateActionID("i", first: "/p"),
      .duplicateFunction(.advocacy, first: "/p"), .functionFromNumber(.advocacy, number: 6, title: "t"),
      .unknownScale("s", known: ["iasc"]),
      .ratingDisagreesWithScale(score: Score(78)!, rating: .strong, scale: "gsc-80", expected: [.weak]),
      .notAPlanFile(kind: "ZIP"), .cannotRead("p", reason: .known(.diskFull)), .noSuchFile("p"), .fileEmpty,
      .lockFile, .folderNotFile,
      .cannotWrite("p", reason: .other("r")),
      .fileExists("p"), .reportNotReplaced("p"),
      .twoPlansOneName("n", first: "a", second: "b"), .iso3NeededForName(country: "X"),
      .iso3NeededForFolder(country: "X"),
      .textTooLong(action: "a", length: 40_000, limit: 32_767), .tooManyActions(count: 1_000_000, limit: 30_000),
      .planTooLargeToEmbed(megabytes: 40, limit: 32),
      .forbiddenCharacter("\u{B}", position: 5, where: "Word"),
      .carriageReturnInWord(position: 4), .changeNotShown, .rowTooHigh(points: 500, limit: 409),
      .templateSyntax(at: place),
      .templateKeyMissing("k", expected: "e"), .templateWrongType("k", expected: "e", found: "f"),
      .templateUnknownValue("k", value: "v", known: ["a"]), .templateUnknownKey("k"),
      .templateUnknownKey("k", nearest: "key"), .templateOtherLanguage("en", file: "sw"),
      .templateLanguageTwice("en", first: "a", second: "b"), .templateFilesMissing("p"),
      .templateFileLeft,
      .templateTwoLayouts(first: "a", second: "b"), .templateTextTooLong("k", length: 40, limit: 31),
      .templateForbiddenCharacter("k", "\u{1}"),
      .templateEmpty("k"), .templateEntryCount("k", expected: 12, found: 11),
      .templateSameWords("k", text: "t", other: "o"), .templateRepeated("k", name: "n"),
      .templateEntryMissing("k", name: "{n}"), .templateColumnsTooWide(width: "30", room: "26.7"),
      .templateSheetName("a/b", key: "sheet", mark: "/"),
      .functionWithoutAction("f", rating: .weak), .actionWithoutText, .actionWithoutOwner("a"),
      .noActionHasOwner(count: 3), .actionWithoutTimeframe("a"), .noActionHasTimeframe(count: 3),
      .actionWithoutPriority("a"), .noActionHasPriority(count: 3), .acronymNotInLegend("HRP", count: 2),
      .reviewedBeforeLaunch(reviewed: day, launched: day), .completedBeforeReview(completed: day, reviewed: day),
      .completedBeforeLaunch(completed: day, launched: day),
      .timeframeNearlyOver(.firstHalf, end: day, date: day, days: 55, count: 8),
      .timeframeOver(.firstHalf, end: day, date: day, count: 8), .allAtMaximumPriority(count: 4),
      .loadOnOneParty("partners", count: 3, total: 5), .repeatedAction("a", first: "/p"), .openAlternatives,
      .doubleSpaces(count: 1),
      .mixedFinalStops(with: 1, without: 2), .validationSummary(plans: 1, errors: 2, warnings: 3, notes: 4),
    ] + summaries + importing + merging + batch

  @Test func `every message has its maker and exactly its arguments`() {
    #expect(MessageTests.all.map(\.name) == MessageName.allCases)
    for message in MessageTests.all {
      #expect(Set(message.arguments.keys) == Set(message.name.argumentNames), "\(message.name)")
    }
  }

  @Test func `names are words of small letters with hyphens`() {
    for name in MessageName.allCases {
      #expect(
        name.rawValue.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || $0 == "-" || "0"..."9" ~= $0 },
        "\(name)")
    }
  }

  @Test(arguments: [
    ("“{language}”: {known}.", "“xx”: es, en."), ("{known} {known}", "es, en es, en"), ("{other} {}", "{other} {}"),
    ("{ {language} }", "{ xx }"), ("no end {language", "no end {language"), ("", ""),
  ])
  func `arguments take the place of their names`(wording: String, expected: String) {
    #expect(Message.unknownLanguage("xx", known: ["es", "en"]).text(in: wording) == expected)
  }

  @Test(arguments: ["", " ", "\u{A0}"])
  func `who has no name is a question mark`(author: String) {
    #expect(Message.commentLeft(author: author, text: "t").arguments["author"] == "?")
    #expect(Message.insertionTaken(author: author, text: "t").arguments["author"] == "?")
    #expect(Message.deletionTaken(author: author, text: "t").arguments["author"] == "?")
  }

  @Test func `an argument is never taken for a wording`() {
    #expect(Message.unknownSchema("{expected}", expected: "e").text(in: "{schema}, {expected}") == "{expected}, e")
  }

  @Test func `what a file holds cannot break the line nor steer a terminal`() {
    let message = Message.unknownRating("a\r\nb\tc\u{1B}[2J\u{202E}" + String(repeating: "x", count: 40_000), known: [])
    let shown = message.arguments["text"] ?? ""
    #expect(shown.hasPrefix("a ↵ b c<U+001B>[2J<U+202E>xxx"))
    #expect(shown.hasSuffix("…"))
    #expect(shown.unicodeScalars.count < 200)
  }

  @Test func `the cells of a row that was inserted are told apart`() {
    let row = Message.insertionTaken(author: "a", text: "\t\tAlta\tHacer\nesto\t\t")
    #expect(row.arguments["text"] == "Alta | Hacer ↵ esto")
  }

  @Test(arguments: [
    ("\u{B}" as Unicode.Scalar, "U+000B"), ("\u{FFFE}", "U+FFFE"), ("\u{1F30D}", "U+1F30D"),
  ])
  func `a code point is written as the Unicode Standard writes it`(scalar: Unicode.Scalar, notation: String) {
    #expect(Message.forbiddenCharacter(scalar, position: 1, where: "Word").arguments["codePoint"] == notation)
  }
}
