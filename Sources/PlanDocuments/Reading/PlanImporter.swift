internal import OOXML
public import PlanModel
public import PlanTemplates

/// Reads the form back from edited Word and Excel files.
///
///     let returned = try PlanImporter().read(bytes)
///     returned.plan          // as it is now
///     returned.findings      // what was understood with a doubt, and what is not in the plan
///
/// Nothing that stands in the file is lost: it is in the plan or in a finding with its place.
///
/// One importer serves many files, from several threads at once: it learns the words of the form once.
public struct PlanImporter: Sendable {
  /// The words by which the form is known.
  public let template: PlanTemplate
  private let parsers: FormParsers

  /// An importer that knows the words of the official template, or of an office's own.
  public init(template: PlanTemplate = .standard) {
    self.template = template
    parsers = FormParsers(template: template)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - base: The plan that the file was made of, which restores what the form does not show; nil takes the one inside the
  ///     file.
  ///   - original: Takes its place where the file carries none.
  /// - Throws: Why nothing can be read: the file is damaged or of another kind, holds no form, or more than one.
  public func read(
    _ bytes: [UInt8], base: ActionPlan? = nil, original: ActionPlan? = nil
  ) throws(ImportError) -> ImportedPlan {
    let source: SourceDocument
    do { source = try SourceReader.read(bytes) } catch {
      throw ImportError(findings: [Finding(.error, at: "", .cannotReadFile(problem: Refusal(reading: error)))])
    }
    guard !source.isRegister else { throw ImportError(findings: [Finding(.error, at: "", .registerNotPlan)]) }
    var form = try FormFinder(template: template, parsers: parsers).form(in: source)
    let (carrier, embedded) = carrier(of: form, in: source)
    // Cells that nobody touched are in the language of the export, though the headings may have been retyped in another.
    if let said = carrier?.language.flatMap({ template.wording(for: $0) }) {
      form.wording = said
    }
    let file = FileWithForm(source: source, form: form, carrier: carrier, embedded: embedded)
    var result = try imported(file, knowing: base ?? embedded ?? original)
    if let own = file.identity, let base, own != base.identity {
      result.findings.insert(Finding(.warning, at: "", .mergeOtherPlan(own, base: base.identity)), at: 0)
    }
    guard base == nil, let embedded, !PlanDiff(from: embedded, to: result.plan).isEmpty,
      let before = carrier?.before.flatMap({ try? PlanJSON.read($0, vocabulary: template.vocabulary).plan })
    else { return result }
    // Where all tracked changes were rejected the file shows the plan before them, and is that plan, also in what the
    // form does not show.
    let former = try imported(file, knowing: before)
    return PlanDiff(from: before, to: former.plan).isEmpty ? former : result
  }

  /// What carries the plan that the form is of, with the plan where it is not damaged: of several, the one that has most
  /// of the form's ids.
  private func carrier(of form: FoundForm, in source: SourceDocument) -> (EmbeddedPlan?, ActionPlan?) {
    let ids = Set(form.rows.compactMap { $0.id?.text })
    let carriers = source.embedded.map { carrier in
      let plan = carrier.plan(template.vocabulary)
      let fitting = plan?.functions.flatMap(\.actions).count { ids.contains($0.id ?? "") }
      // One that is damaged may be the form's; one without any of its ids is not.
      return (carrier: carrier, plan: plan, fitting: fitting == 0 && !ids.isEmpty ? -1 : fitting ?? 0)
    }
    let best = carriers.max { $0.fitting < $1.fitting }
    return (best?.carrier, best?.plan)
  }

  private struct FileWithForm {
    let source: SourceDocument
    let form: FoundForm
    let carrier: EmbeddedPlan?
    let embedded: ActionPlan?

    /// Of the plan that the file was made of, where it still says so.
    var identity: String? { (carrier?.identity ?? source.identifier).flatMap { $0.isPlanIdentity ? $0 : nil } }
  }

  private func imported(_ file: FileWithForm, knowing base: ActionPlan?) throws(ImportError) -> ImportedPlan {
    let source = file.source
    // A plan without ids was exported with those that it gets here.
    let known = base?.assigningIDs()
    var interpreter = PlanInterpreter(
      template: template, parsers: parsers, source: source, form: file.form, base: known)
    if known == nil, file.carrier != nil {
      interpreter.report(.warning, at: "", .embeddedUnreadable)
    } else if known == nil, source.identifier?.isPlanIdentity == true {
      interpreter.report(.warning, at: "", .planNotInside)
    }
    let plan = try interpreter.plan()
    interpreter.reportWhatIsLeft(of: plan)
    return ImportedPlan(
      plan: plan, embedded: file.embedded, identity: file.identity, language: file.form.wording.language,
      findings: interpreter.findings, account: interpreter.account, places: interpreter.places)
  }
}

/// A plan that was read from a file.
public struct ImportedPlan: Sendable {
  /// The plan as it stands in the file now.
  public let plan: ActionPlan
  /// The plan as it was when the file was made, where the file carries it.
  public let embedded: ActionPlan?
  /// The ``ActionPlan/identity`` of the plan that the file was made of, where the file still says it; some
  /// programs keep it that drop the plan itself.
  public let identity: String?
  /// The language of the form.
  public let language: String
  /// What was understood with a doubt, and what is not in the plan, with places in the file.
  public internal(set) var findings: [Finding]
  /// That nothing was lost.
  public let account: ReadingAccount
  let places: FormPlaces

  /// Findings about the plan, such as those of rules, with places in the file: `Plan!C14` or `table 1 row 9 column 3`
  /// instead of a JSON pointer, and an empty one for what the form does not show.
  public func placed(_ findings: [Finding]) -> [Finding] { places.placed(findings) }
}

/// How many texts a file holds, and what became of them: `read` is always `mapped` and `reported` together.
public struct ReadingAccount: Hashable, Sendable {
  /// Cells, paragraphs, comments and tracked changes with a text.
  public let read: Int
  /// Those that the plan, or the form's own words, account for.
  public let mapped: Int
  /// Those that a finding names because the plan does not hold them.
  public let reported: Int
}

/// Why a file was not read as a plan.
public struct ImportError: Error, Sendable {
  /// All that was found, with places in the file.
  public let findings: [Finding]
}

extension String {
  /// Whether it begins as the identity of a plan does: the country's code, then the year.
  var isPlanIdentity: Bool {
    let parts = split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count >= 2 && Country.isISO3(String(parts[0])) && parts[1].utf8.count == 4 && Int(parts[1]) != nil
  }
}
