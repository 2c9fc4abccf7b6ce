package import PlanModel

/// Sorts returned copies into a library of plans.
///
/// Copies are told apart by what they say they were made of, or else by country, year, cluster and locality. The copies
/// of one plan are merged with the library's own, three ways: what was sent, what the library has, what came back. Nothing
/// is written of a plan with conflicts unless a way to settle them is given.
package struct PlanCollector {
  /// The folder of the library.
  package let library: String
  /// How copies are read.
  package let reader: PlanInputReader
  /// How conflicts are settled.
  package var settling = Settling.none
  /// Looks and says, and writes nothing.
  package var isDryRun = false

  package init(library: String, reader: PlanInputReader) {
    self.library = library
    self.reader = reader
  }

  /// Collects the copies of some places.
  package func collect(_ paths: [String]) -> CopyCollection {
    var collection = CopyCollection()
    let folder = LibraryFolder(library, reader: reader)
    collection.findings += folder.findings
    var groups = CopyGroups(folder: folder)
    for input in PlanInputs(paths, excluding: [library]) {
      do throws(PlanInputError) {
        let reading = try reader.read(input.asFound)
        collection.language = collection.language ?? reading.plan.language
        groups.add(ReturnedCopy(input, reading))
      } catch {
        collection.add(error, of: input)
      }
    }
    groups.settle()
    collection.findings += groups.findings
    collection.others += groups.unclear.map { CollectedCopy(name: $0.name, state: .failed) }
    for group in groups.groups { collect(group, in: folder, into: &collection) }
    return collection
  }

  private func collect(_ group: CopyGroup, in folder: LibraryFolder, into collection: inout CopyCollection) {
    var work = GroupWork(group, folder: folder, reader: reader, settling: settling)
    var plan = work.collected
    if !isDryRun, let merged = work.planToWrite, let path = plan.path {
      do {
        try folder.write(merged, to: path, over: work.entry)
        plan.isWritten = true
      } catch {
        plan.state = .failed
        work.report(error, writing: path)
      }
    }
    collection.plans.append(plan)
    collection.findings += work.findings
  }

  /// How conflicts are settled.
  package enum Settling: Sendable {
    /// Not at all: a person has to.
    case none
    /// The library's value stays, or else the first copy's.
    case first
    /// All values are written into the text, in the words that are given for a value of a plan.
    case marked(@Sendable (FieldValue, ActionPlan) -> String)
  }
}

extension CopyCollection {
  /// What is no plan is left out with a note; what should be one and cannot be read is an error. An empty file is an
  /// error where someone named it, and else a warning: it may be a copy that did not arrive.
  fileprivate mutating func add(_ error: PlanInputError, of input: PlanInput) {
    let isEmpty = error.findings.contains { $0.message.name == .fileEmpty }
    let isSkipped = isEmpty ? input.isFound : error.findings.allSatisfy { $0.severity != .error }
    let severity: Finding.Severity? = isEmpty ? (input.isFound ? .warning : .error) : isSkipped ? .note : nil
    others.append(CollectedCopy(name: input.name, state: isSkipped ? .skipped : .failed))
    findings += error.findings.map { finding in
      FileFinding(input.name, Finding(severity ?? finding.severity, at: finding.place, finding.message))
    }
  }
}

extension PlanInput {
  /// As if it had been found in a folder: what people name among their copies may be of another kind too.
  fileprivate var asFound: PlanInput {
    if case .file(let path) = content { PlanInput(file: path, isFound: true) } else { self }
  }
}
