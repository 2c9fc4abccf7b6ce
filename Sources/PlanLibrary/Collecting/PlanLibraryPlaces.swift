package import PlanModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a library has the file of a plan, or would have it.
package struct PlanLibraryPlaces {
  private let folder: LibraryFolder

  /// Looks at a folder; nil where it has no folders of countries and years, `<ISO3>/<year>`, and so is no library.
  ///
  /// - Throws: What cannot be read, each with its path: the file that holds a plan may be there.
  package init?(_ path: String, reader: PlanInputReader) throws(PlanInputError) {
    guard try Self.isLibrary(path) else { return nil }
    folder = LibraryFolder(path, reader: reader)
    let unreadable = folder.findings.map(\.finding).filter { $0.message.name == .cannotRead }
    if !unreadable.isEmpty { throw PlanInputError(findings: unreadable) }
  }

  /// The file that holds the plan, wherever it lies, or else the one for a new plan; nil where its country has no code.
  package func place(of plan: ActionPlan) -> String? {
    folder.entries[plan.identity].map { OutputFile.followingLinks($0.path) } ?? folder.place(for: plan)
  }

  private static func isLibrary(_ path: String) throws(PlanInputError) -> Bool {
    for country in try names(in: path) where Country.isISO3(country) {
      let country = Paths.join(path, country)
      for year in try names(in: country) where Int(year).map({ ActionPlan.years.contains($0) }) == true {
        if try isFolder(Paths.join(country, year)) { return true }
      }
    }
    return false
  }

  private static func names(in folder: String) throws(PlanInputError) -> [String] {
    do { return try FolderNames.readIfThere(folder) } catch { throw PlanInputError(unreadable: folder, error) }
  }

  private static func isFolder(_ path: String) throws(PlanInputError) -> Bool {
    if let status = FileStatus(path) { return status.kind == .folder }
    let error = SystemError()
    // A link that leads nowhere.
    if error.code == ENOENT { return false }
    throw PlanInputError(unreadable: path, error)
  }
}
