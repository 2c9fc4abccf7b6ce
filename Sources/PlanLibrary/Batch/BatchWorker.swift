internal import PlanDocuments
internal import PlanModel
internal import PlanTemplates

/// Makes the files of one plan after the other. One value serves several threads at once.
struct BatchWorker: Sendable {
  let options: BatchOptions
  let reader: PlanInputReader
  let exporter: PlanExporter
  let records: BatchRecords
  let folder: OutputFolder

  init(options: BatchOptions, reader: PlanInputReader, exporter: PlanExporter, records: BatchRecords) {
    self.options = options
    self.reader = reader
    self.exporter = exporter
    self.records = records
    folder = OutputFolder(path: options.folder)
  }

  /// An input, as far as it is known before anything is made of it.
  enum Reading {
    /// There is nothing to make.
    case done(BatchResult)
    case known(BatchRecords.Known, Source)
    case plan(ReadPlan)
  }

  struct Source {
    let input: PlanInput
    let bytes: [UInt8]
    let fingerprint: Fingerprint

    var name: String { input.name }
  }

  struct ReadPlan {
    let identified: IdentifiedPlan
    let name: PlanFileName
    let iso3: String
    let content: Fingerprint
    let source: Source
    let reading: PlanInputReading

    var plan: ActionPlan { identified.plan }
  }

  // Reading

  func read(_ input: PlanInput) -> Reading {
    let bytes: [UInt8]
    do { bytes = try input.bytes() } catch {
      let name = Fingerprint(of: input.name)
      return .done(failure(error.findings, of: input.name, fingerprint: name, shard: options.shard))
    }
    let source = Source(input: input, bytes: bytes, fingerprint: Fingerprint(of: bytes))
    guard !options.isForced, let known = records.known(source: source.fingerprint), isComplete(known.entry) else {
      return read(source)
    }
    let entry = known.entry
    let isAsked = options.filter.includes(
      iso3: entry.iso3, year: entry.year, cluster: entry.cluster, clusterCode: entry.clusterCode)
    return isAsked ? .known(known, source) : .done(BatchResult(source: input.name, status: .notAsked))
  }

  private func read(_ source: Source) -> Reading {
    // What is seen at a glance decides, also where reading the whole plan would say otherwise: all parts see the same.
    let glance = options.shard.flatMap { shard in
      PlanGlance.identity(in: source.bytes, vocabulary: reader.template.vocabulary).map {
        shard.contains(Fingerprint(of: $0))
      }
    }
    guard glance ?? true else { return .done(BatchResult(source: source.name, status: .notAsked)) }
    let shard = glance == nil ? options.shard : nil
    let reading: PlanInputReading
    do { reading = try reader.read(source.bytes, of: source.input) } catch {
      return .done(failure(error.findings, of: source.name, fingerprint: source.fingerprint, shard: shard))
    }
    let plan = reading.plan
    guard
      options.filter.includes(
        iso3: plan.country.iso3, year: plan.year, cluster: plan.cluster, clusterCode: plan.clusterCode),
      shard?.contains(Fingerprint(of: plan.identity)) ?? true
    else {
      return .done(BatchResult(source: source.name, status: .notAsked))
    }
    guard let iso3 = plan.country.iso3, Country.isISO3(iso3) else {
      let place = JSONPointer.root.appending("country").appending("iso3")
      let finding = Finding(.error, at: place, .iso3NeededForFolder(country: plan.country.name))
      return .done(
        BatchResult(
          source: source.name, status: .failed, findings: reading.findings + reading.placed([finding]),
          language: plan.language))
    }
    let identified = IdentifiedPlan(plan)
    return .plan(
      ReadPlan(
        identified: identified,
        name: PlanFileName(iso3: iso3, year: plan.year, identity: identified.identity), iso3: iso3,
        content: Fingerprint(of: identified.json), source: source, reading: reading))
  }

  /// An input that gives no plan belongs to one shard, too, so that it is said once.
  private func failure(
    _ findings: [Finding], of source: String, fingerprint: Fingerprint, shard: BatchShard?
  ) -> BatchResult {
    guard shard?.contains(fingerprint) ?? true else { return BatchResult(source: source, status: .notAsked) }
    let isForeign = findings.allSatisfy { $0.severity != .error }
    return BatchResult(source: source, status: isForeign ? .foreign : .failed, findings: findings)
  }

  // What there is to make

  struct WantedFile {
    let path: String
    let language: String
    let format: DocumentFormat
    /// Of all that the file depends on.
    let made: Fingerprint
  }

  func wantedFiles(_ name: PlanFileName, planLanguage: String, content: Fingerprint) -> [WantedFile] {
    (options.languages ?? [planLanguage]).flatMap { language in
      options.formats.map { format in
        let causes = [
          ProgramVersion.text, options.templateFingerprint.hexadecimal, String(exporter.embedsPlan),
          content.hexadecimal, language, format.fileExtension,
        ]
        return WantedFile(
          path: name.path(language: language, fileExtension: format.fileExtension), language: language, format: format,
          made: Fingerprint(of: causes.joined(separator: "\n")))
      }
    }
  }

  private func wantedFiles(_ entry: BatchEntry) -> [WantedFile] {
    let name = PlanFileName(iso3: entry.iso3, year: entry.year, identity: entry.identity)
    return wantedFiles(name, planLanguage: entry.language, content: entry.content)
  }

  /// Whether all that is wanted has been made of the plan.
  private func isComplete(_ entry: BatchEntry) -> Bool {
    wantedFiles(entry).allSatisfy { wanted in
      entry.files.contains { $0.path == wanted.path && $0.made == wanted.made }
    }
  }

  // Making

  func make(_ reading: Reading) -> BatchResult {
    switch reading {
    case .done(let result): return result
    case .plan(let plan):
      var making = PlanMaking(plan, worker: self)
      return making.run()
    case .known(let known, let source):
      if areFilesThere(known) {
        var result = BatchResult(source: source.name, status: .unchanged, entry: known.entry)
        result.unchanged = wantedFiles(known.entry).count
        return result
      }
      return make(read(source))
    }
  }

  private func areFilesThere(_ known: BatchRecords.Known) -> Bool {
    wantedFiles(known.entry).allSatisfy { wanted in
      guard let file = known.entry.files.first(where: { $0.path == wanted.path }), !file.isEdited else { return false }
      return isThere(file, known)
    }
  }

  func isThere(_ file: BatchEntry.File, _ known: BatchRecords.Known) -> Bool {
    switch folder.compare(file, manifestChanged: known.manifestChanged) {
    case .same: return true
    case .sameWhenRead:
      if known.manifestChanged != nil { records.renew() }
      return true
    case .missing, .different: return false
    }
  }

  // What is not made in this run

  /// What becomes of the entry of a plan that this run has not met: files that are gone are left out.
  func review(_ known: BatchRecords.Known) -> BatchEntry? {
    var entry = known.entry
    entry.files = entry.files.compactMap { file in
      var file = file
      switch folder.compare(file, manifestChanged: known.manifestChanged) {
      case .missing: return nil
      case .same, .sameWhenRead: file.isEdited = false
      case .different: file.isEdited = true
      }
      return file
    }
    return entry.files.isEmpty ? nil : entry
  }

  /// Takes back what was made of a plan; files that someone else has changed stay.
  func takeBack(_ identity: String) throws(SystemError) -> BatchEntry? {
    guard let known = records.known(identity: identity) else { return nil }
    for file in known.entry.files {
      let digests = records.ownDigests(of: identity, at: file.path)
      if let digest = folder.digest(of: file.path), digests.contains(digest) { folder.remove(file.path) }
    }
    try records.takeBack(identity)
    return known.entry
  }
}
