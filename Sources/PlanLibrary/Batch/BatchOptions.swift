package import PlanDocuments

/// What a batch makes, and of which plans.
package struct BatchOptions: Sendable {
  /// The folder of all files.
  package var folder: String
  package var formats: [DocumentFormat] = DocumentFormat.allCases
  /// Of the form; nil is each plan's own.
  package var languages: [String]?
  package var filter = PlanFilter()
  /// Nil makes all plans.
  package var shard: BatchShard?
  /// Whether everything is made, and files that someone else made or changed are replaced.
  package var isForced = false
  /// The number of threads.
  package var jobs = 1
  /// The name of the manifest in the folder; nil keeps none, nor a journal.
  package var manifest: String? = "manifest.json"
  /// Files with what was made by other runs: their manifests or results.
  package var furtherManifests: [String] = []
  /// What one archive holds the files of; nil makes none.
  package var bundle: Bundling?
  /// Tells one template from another.
  package var templateFingerprint = Fingerprint(of: "")

  package init(folder: String) {
    self.folder = folder
  }

  /// What one archive holds the files of.
  package enum Bundling: String, CaseIterable, Sendable {
    case year
    case country
  }
}

/// One of several parts into which all plans fall. A plan stays in its part when others are added.
package struct BatchShard: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let count: Int

  /// Nil where there is no such part.
  package init?(number: Int, count: Int) {
    guard count >= 1, 1...count ~= number else { return nil }
    self.number = number
    self.count = count
  }

  func contains(_ fingerprint: Fingerprint) -> Bool {
    fingerprint.number % UInt64(count) == UInt64(number - 1)
  }
}
