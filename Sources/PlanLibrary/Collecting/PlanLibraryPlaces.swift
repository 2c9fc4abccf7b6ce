package import PlanModel

/// Where a library has the file of a plan, or would have it.
package struct PlanLibraryPlaces {
  private let folder: LibraryFolder

  /// Looks at a folder; nil where it has no folders of countries and years, `<ISO3>/<year>`, and so is no library.
  package init?(_ path: String, reader: PlanInputReader) {
    guard Self.isLibrary(path) else { return nil }
    folder = LibraryFolder(path, reader: reader)
  }

  /// The file that holds the plan, wherever it lies, or else the one for a new plan; nil where its country has no code.
  package func place(of plan: ActionPlan) -> String? {
    folder.entries[plan.identity].map { OutputFile.followingLinks($0.path) } ?? folder.place(for: plan)
  }

  private static func isLibrary(_ path: String) -> Bool {
    let root = OutputFolder(path: path)
    return ((try? FolderNames.read(path)) ?? []).contains { country in
      Country.isISO3(country)
        && ((try? FolderNames.read(root.path(of: country))) ?? []).contains { year in
          Int(year).map { ActionPlan.years.contains($0) } == true
            && OutputFile.isFolder(root.path(of: "\(country)/\(year)"))
        }
    }
  }
}
