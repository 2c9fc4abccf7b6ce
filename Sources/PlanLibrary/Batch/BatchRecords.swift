internal import PlanModel
internal import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What batches have made in a folder: the manifests of the last complete runs, and the journal of the one that is on
/// its way or was killed.
///
/// The journal says what is about to be written before it is: a file in the folder that agrees with neither is someone
/// else's work. Of each plan only fingerprints and the place of its entry are held in memory. One value serves several
/// threads at once.
final class BatchRecords: Sendable {
  /// An entry, and since when it is known to be true.
  struct Known {
    let entry: BatchEntry
    /// When the manifest was written that has it, in nanoseconds; nil for the journal, where files may be missing.
    let manifestChanged: Int?
  }

  /// In this order sixteen bytes, also where there may be none.
  private struct Location: Hashable {
    let place: RecordFile.Place
    /// One of the manifests; nil is the journal.
    let manifest: Int16?
  }

  private struct State {
    var bySource = FingerprintTable<Location>()
    /// The last of each plan; nil within the table where it was taken back.
    var byIdentity = FingerprintTable<Location?>()
    /// Those before the last.
    var earlier: [Fingerprint: [Location]] = [:]
    /// Sources that hold a plan that is known already.
    var furtherSources: [Fingerprint: Set<Fingerprint>] = [:]
    /// Whether the manifest has to be written anew.
    var isStale = false
  }

  /// Nil where none is kept.
  private let manifestPath: String?
  /// The oldest first.
  private let manifests: [RecordFile]
  private let journal: Journal
  private let state = Mutex(State())

  /// Opens what is there, and begins or goes on with a journal.
  ///
  /// - Parameter further: Other files with entries, such as the manifests of the parts of all plans. The manifest is
  ///   written anew from all of them.
  /// - Throws: What the system says; `EWOULDBLOCK` where another run is on its way, `EMFILE` for more than 32,767 files.
  init(manifest path: String, further: [String] = []) throws(SystemError) {
    manifestPath = path
    journal = try Journal(besides: path)
    var files: [RecordFile] = []
    for path in [path] + further {
      if let file = try RecordFile(path) { files.append(file) }
    }
    manifests = files.sorted { $0.changed < $1.changed }
    for (index, manifest) in manifests.enumerated() {
      guard let index = Int16(exactly: index) else { throw SystemError(code: EMFILE) }
      try manifest.forEachLine { add($0, at: Location(place: $1, manifest: index)) }
    }
    try journal.records.forEachLine { add($0, at: Location(place: $1, manifest: nil)) }
    if manifests.count != 1 || FileStatus(path) == nil { state.withLock { $0.isStale = true } }
  }

  /// Records that are gone with the run.
  init(temporaryIn folder: String) throws(SystemError) {
    manifestPath = nil
    manifests = []
    journal = try Journal(namelessIn: folder)
  }

  /// True, so that the next line follows.
  private func add(_ line: [UInt8], at location: Location) -> Bool {
    if let entry = BatchEntry(line: line) {
      add(entry, at: location)
    } else if let identity = BatchEntry.takenBack(in: line) {
      forget(identity)
    }
    return true
  }

  private func add(_ entry: BatchEntry, at location: Location) {
    state.withLock { state in
      for source in entry.sources { state.bySource[source] = location }
      let key = Fingerprint(of: entry.identity)
      if case let last?? = state.byIdentity[key] { state.earlier[key, default: []].append(last) }
      state.byIdentity[key] = .some(location)
      if location.manifest == nil { state.isStale = true }
    }
  }

  private func forget(_ identity: String) {
    state.withLock { state in
      state.byIdentity[Fingerprint(of: identity)] = .some(nil)
      state.isStale = true
    }
  }

  // Looking up

  /// The entry of a plan that was read from exactly these bytes.
  func known(source: Fingerprint) -> Known? {
    guard let location = state.withLock({ $0.bySource[source] }), let known = known(at: location),
      known.entry.sources.contains(source),
      state.withLock({ $0.byIdentity[Fingerprint(of: known.entry.identity)] }) == .some(location)
    else { return nil }
    return known
  }

  /// The last entry of a plan.
  func known(identity: String) -> Known? {
    guard case let location?? = state.withLock({ $0.byIdentity[Fingerprint(of: identity)] }) else { return nil }
    return known(at: location)
  }

  /// The digests of all that was ever meant to be a file of the plan, by its path, as far as is known.
  func ownDigests(of identity: String, at path: String) -> Set<String> {
    let key = Fingerprint(of: identity)
    let locations = state.withLock { state in
      (state.earlier[key] ?? []) + [state.byIdentity[key] ?? nil].compactMap { $0 }
    }
    return locations.reduce(into: []) { digests, location in
      for file in known(at: location)?.entry.files ?? [] where file.path == path { digests.insert(file.sha256) }
    }
  }

  private func known(at location: Location) -> Known? {
    file(of: location).entry(at: location.place).map {
      Known(entry: $0, manifestChanged: location.manifest == nil ? nil : file(of: location).changed)
    }
  }

  /// Of which plan an entry is, without reading the rest of it.
  private func identity(at location: Location) -> String? {
    file(of: location).line(at: location.place).flatMap { BatchEntry.identity(in: $0) }
  }

  private func file(of location: Location) -> RecordFile {
    location.manifest.map { manifests[Int($0)] } ?? journal.records
  }

  // Entering

  /// Enters what is about to be made of a plan.
  func enter(_ entry: BatchEntry) throws(SystemError) {
    let place = try journal.append(entry.json)
    add(entry, at: Location(place: place, manifest: nil))
  }

  /// Enters that there is nothing of a plan any more.
  func takeBack(_ identity: String) throws(SystemError) {
    _ = try journal.append(BatchEntry.takingBack(identity))
    forget(identity)
  }

  /// Enters that a plan that is known has also been read from other bytes.
  func enter(source: Fingerprint, of identity: String) {
    guard known(source: source) == nil else { return }
    state.withLock { state in
      state.furtherSources[Fingerprint(of: identity), default: []].insert(source)
      state.isStale = true
    }
  }

  /// Sees to it that the manifest is written anew, so that it is newer than all files.
  func renew() {
    state.withLock { $0.isStale = true }
  }

  // The end

  /// Writes the manifest, where it is not as it should be, and ends the journal.
  ///
  /// - Parameters:
  ///   - claims: The plans that this run has met.
  ///   - review: What becomes of the entry of another plan, for example where its files are gone; nil leaves it out.
  /// - Returns: How many other plans are in the manifest.
  func finish(claims: PlanClaims, review: (Known) -> BatchEntry?) throws(OutputFile.Failure) -> Int {
    guard let manifestPath else { return 0 }
    var kept = 0
    let others = state.withLock { state in
      state.byIdentity.entries.compactMap { key, location in claims.contains(key) ? nil : location }
    }
    for location in others {
      guard let known = known(at: location) else { continue }
      let reviewed = review(known)
      if reviewed != known.entry { renew() }
      if reviewed != nil { kept += 1 }
    }
    if state.withLock({ $0.isStale }) {
      let entries = sortedEntries()
      try OutputFile.write(to: manifestPath, overwriting: true, hiddenEnding: "new") { file throws(SystemError) in
        let writer = ManifestWriter(file: file)
        try writer.begin()
        for entry in entries {
          if let line = line(toKeep: entry, claims) {
            try writer.add(line: line)
          } else if let known = known(at: entry.location),
            let reviewed = claims.contains(entry.key) ? known.entry : review(known)
          {
            try writer.add(withFurtherSources(reviewed, entry.key))
          }
        }
        try writer.end()
      }
    }
    journal.remove()
    return kept
  }

  /// The last entry of each plan, in the order of the manifest.
  private func sortedEntries() -> [SortedEntry] {
    state.withLock { state in
      var entries: [SortedEntry] = []
      entries.reserveCapacity(state.byIdentity.count)
      for case (let key, let location?) in state.byIdentity.entries {
        entries.append(SortedEntry(key: key, location: location, in: self))
      }
      entries.sort()
      return entries
    }
  }

  /// The line of a plan that this run has met, where the manifest is to have it as the journal does.
  private func line(toKeep entry: SortedEntry, _ claims: PlanClaims) -> [UInt8]? {
    guard entry.location.manifest == nil, claims.contains(entry.key),
      state.withLock({ $0.furtherSources[entry.key] }) == nil
    else { return nil }
    return journal.records.line(at: entry.location.place)
  }

  private func withFurtherSources(_ entry: BatchEntry, _ key: Fingerprint) -> BatchEntry {
    guard let further = state.withLock({ $0.furtherSources[key] }) else { return entry }
    var entry = entry
    entry.sources = further.union(entry.sources).sorted()
    return entry
  }

  /// An entry in the order of the manifest, which is that of the plans' identities.
  private struct SortedEntry: Comparable {
    let key: Fingerprint
    let location: Location
    private let identity: String

    init(key: Fingerprint, location: Location, in records: BatchRecords) {
      self.key = key
      self.location = location
      identity = records.identity(at: location) ?? ""
    }

    static func < (one: SortedEntry, other: SortedEntry) -> Bool {
      one.identity.utf8.lexicographicallyPrecedes(other.identity.utf8)
    }
  }
}
