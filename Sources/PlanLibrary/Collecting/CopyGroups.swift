internal import PlanModel

/// The copies of one plan.
struct CopyGroup {
  let identity: String
  var copies: [ReturnedCopy]
  /// Copies that are the same as one before them, each with that one's name.
  var repeated: [(name: String, first: String)] = []

  /// The plan that the first copy which carries one was made of.
  var base: ActionPlan? { copies.lazy.compactMap(\.base).first }
}

/// Finds out which copies are of one plan.
struct CopyGroups {
  private let folder: LibraryFolder
  /// In the order in which their first copies were met.
  private(set) var groups: [CopyGroup] = []
  /// Copies that may be of several plans.
  private(set) var unclear: [ReturnedCopy] = []
  private(set) var findings: [FileFinding] = []
  private var places: [String: Int] = [:]
  /// Copies that say too little; they wait until all others are known.
  private var waiting: [ReturnedCopy] = []

  init(folder: LibraryFolder) {
    self.folder = folder
  }

  mutating func add(_ copy: ReturnedCopy) {
    if let identity = copy.identity { add(copy, to: identity) } else { waiting.append(copy) }
  }

  /// Finds the plans of the copies that say too little.
  mutating func settle() {
    for copy in waiting {
      let known = folder.entries.filter { copy.plan.mayBe($0.value.head) }.map(\.key)
      let returned = groups.filter { group in group.copies.contains { copy.plan.mayBe($0.base ?? $0.plan) } }
      let candidates = Set(known + returned.map(\.identity)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      if candidates.count > 1 {
        unclear.append(copy)
        let finding = Finding(.error, at: "", .copyOfSeveral(candidates))
        findings.append(FileFinding(copy.name, finding, language: copy.plan.language, isConflict: true))
      } else {
        add(copy, to: candidates.first ?? copy.plan.identity)
      }
    }
    waiting = []
  }

  private mutating func add(_ copy: ReturnedCopy, to identity: String) {
    guard let place = places[identity] else {
      places[identity] = groups.count
      groups.append(CopyGroup(identity: identity, copies: [copy]))
      return
    }
    if let first = groups[place].copies.first(where: { $0.content == copy.content }) {
      groups[place].repeated.append((copy.name, first.name))
    } else {
      groups[place].copies.append(copy)
    }
  }
}
