import ArgumentParser
import CCPM

/// Options for more plans than one machine makes, or wants to make at once.
struct BatchScale: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Threads (default: one for each core that the program may use).", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "One of several parts, such as 3/8. A plan stays in its part when others are added.", valueName: "part/parts"))
  var shard: String?

  @Flag(help: "Write what became of each input to standard output, as JSON a line.")
  var results = false

  @Option(
    help: ArgumentHelp(
      "The manifest's name, or 'none' (default: manifest.json; of a part, manifest-3-of-8.json).", valueName: "name"))
  var manifest: String?

  @Flag(
    help: """
      Put the manifests of all parts together, and make nothing; sources are further manifests, or results of runs \
      that kept none.
      """)
  var join = false

  func validate() throws {
    var options = BatchOptions(folder: "")
    try apply(to: &options)
  }

  func apply(to options: inout BatchOptions) throws {
    options.jobs = jobs ?? Machine.coreCount
    guard 1...256 ~= options.jobs else { throw ValidationError("--jobs takes a number from 1 to 256.") }
    options.shard = try shard.map(Self.parse)
    if let shard = options.shard { options.manifest = shard.manifestName }
    if options.shard != nil, join { throw ValidationError("--join is about all parts; leave --shard out.") }
    if join, manifest == "none" { throw ValidationError("--join makes a manifest; leave --manifest none out.") }
    guard let manifest else { return }
    guard manifest == "none" || (manifest.hasSuffix(".json") && !manifest.contains("/") && !manifest.hasPrefix("."))
    else { throw ValidationError("--manifest takes a file name that ends in .json, or 'none'.") }
    options.manifest = manifest == "none" ? nil : manifest
  }

  private static func parse(_ text: String) throws -> BatchShard {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      let shard = BatchShard(number: number, count: count)
    else { throw ValidationError("'\(text)' is no part of several; write 1/8 for the first of eight.") }
    return shard
  }
}
