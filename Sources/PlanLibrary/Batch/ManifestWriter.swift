internal import PlanModel

/// Writes the manifest, an entry a line, and holds no more than a piece of it.
final class ManifestWriter {
  /// The name and version of the form.
  static let schema = "ccpm-manifest/1"

  /// What a manifest begins with.
  static let beginning = "{\n\"schema\": \"\(schema)\",\n\"plans\": ["
  /// What it ends with.
  static let end = "\n]\n}\n"

  private let file: OpenOutput
  private var bytes: [UInt8] = []
  private var isFirst = true

  init(file: OpenOutput) {
    self.file = file
  }

  func begin() throws(SystemError) {
    bytes += Array(Self.beginning.utf8)
  }

  func add(_ entry: BatchEntry) throws(SystemError) {
    try add(line: JSONValue.object(entry.json).serialized(pretty: false))
  }

  /// Adds an entry that is written already.
  func add(line: [UInt8]) throws(SystemError) {
    bytes += Array((isFirst ? "\n" : ",\n").utf8)
    isFirst = false
    bytes += line
    if bytes.count > 256 * 1024 { try flush() }
  }

  func end() throws(SystemError) {
    bytes += Array(Self.end.utf8)
    try flush()
  }

  private func flush() throws(SystemError) {
    try file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
