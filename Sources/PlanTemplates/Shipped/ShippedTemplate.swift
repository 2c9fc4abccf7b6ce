internal import PlanModel

/// The template that the program carries.
///
/// Its files are part of the program, and tests read every one of them: a file that cannot be read stops the program
/// as any other defect of the build would.
enum ShippedTemplate {
  /// The layout is the file of this name; every other file is a wording, named by its language.
  private static let layoutName = "standard.json"

  static func layout() -> Layout {
    let files = EmbeddedTemplates.files.filter { $0.name == layoutName }
    guard let file = files.first else { preconditionFailure("\(layoutName) is not embedded") }
    return read(file.text.withUTF8Buffer { Array($0) }, LayoutReader.layout)
  }

  static let wordings = WordingStore(
    EmbeddedTemplates.files.filter { $0.name != layoutName }.reduce(into: [:]) { sources, file in
      sources[String(file.name.prefix { $0 != "." })] = .shipped(ShippedWording(text: file.text))
    })

  fileprivate static func read<Result>(_ bytes: [UInt8], _ body: (ObjectReader) -> Result) -> Result {
    let list = ProblemList()
    guard case .object(let object)? = try? JSONValue(parsing: bytes) else {
      preconditionFailure("an embedded file is no JSON object")
    }
    let result = body(ObjectReader(object, list: list))
    precondition(list.isEmpty, "\(list.errors(in: "an embedded file"))")
    return result
  }
}

/// A wording that the program carries, read in the parts that are asked for.
struct ShippedWording: Sendable {
  private let text: StaticString
  private let members: OnDemand<[(key: String, value: Range<Int>)]>

  init(text: StaticString) {
    self.text = text
    members = OnDemand { text.withUTF8Buffer(MemberScanner.members) }
  }

  /// The words of the form; those of the program are read when the first is said.
  func wording() -> Wording {
    let document = document { !WordingReader.programKeys.contains($0) }
    var wording = ShippedTemplate.read(document, WordingReader.wordingOfForm)
    wording.messages = OnDemand { part(WordingReader.messagesKey, by: WordingReader.messages) }
    wording.differencePhrases.own = OnDemand { part(DifferenceKey.object, by: DifferenceKey.read) }
    wording.comparisonPhrases.own = OnDemand { part(ComparisonKey.object, by: ComparisonKey.read) }
    wording.collectionPhrases.own = OnDemand { part(CollectionKey.object, by: CollectionKey.read) }
    wording.inspectionPhrases.own = OnDemand { part(InspectionKey.object, by: InspectionKey.read) }
    wording.shortTitles.own = OnDemand { part(FunctionKey.object, by: FunctionKey.read) }
    wording.registerPhrases.own = OnDemand { part(RegisterKey.object, by: RegisterKey.read) }
    wording.refusalPhrases.own = OnDemand { part(Refusal.Reason.object, by: Refusal.Reason.read) }
    wording.kindPhrases.own = OnDemand { part(ContentKind.object, by: ContentKind.read) }
    return wording
  }

  /// What a reader makes of some of the file's members.
  func part<Result>(_ keys: String..., by read: (ObjectReader) -> Result) -> Result {
    ShippedTemplate.read(document(keeping: keys.contains), read)
  }

  private func document(keeping isKept: (String) -> Bool) -> [UInt8] {
    text.withUTF8Buffer { MemberScanner.document(of: members.value, in: $0, keeping: isKept) }
  }
}
