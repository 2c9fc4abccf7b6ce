internal import PlanDocuments
package import PlanModel

/// What a batch has made of one plan: a line of the manifest, of its journal and of the results.
package struct BatchEntry: Hashable, Sendable {
  /// A file that was written.
  package struct File: Hashable, Sendable {
    /// Below the folder of all files.
    package let path: String
    package let size: Int
    /// 64 hexadecimal digits.
    package let sha256: String
    /// Of all that the file depends on: the plan, the template, the language, the format and the program's version.
    let made: Fingerprint
    /// Whether it was found to be other than it was written, so that it is looked at again each time.
    var isEdited = false
    /// What someone should look at.
    var findings: [JSONValue]
  }

  /// The plan's ``PlanModel/ActionPlan/identity``.
  package let identity: String
  package let iso3: String
  package let year: Int
  package let cluster: String?
  package let clusterCode: String?
  package let locality: String?
  package let language: String
  /// Of what the plan says.
  let content: Fingerprint
  /// Of the bytes of its sources, by which it is known again without being read. In order.
  var sources: [Fingerprint]
  /// In the order of their paths.
  package var files: [File]
  /// What was found when the plan was read.
  var findings: [JSONValue]

  init(
    of identified: IdentifiedPlan, iso3: String, content: Fingerprint, sources: [Fingerprint], files: [File],
    findings: [JSONValue]
  ) {
    let plan = identified.plan
    identity = identified.identity
    self.iso3 = iso3
    year = plan.year
    cluster = plan.cluster
    clusterCode = plan.clusterCode
    locality = plan.locality
    language = plan.language
    self.content = content
    self.sources = sources
    self.files = files
    self.findings = findings
  }

  private static let firstKey = "plan"
  private static let takenBackKey = "takenBack"

  /// A line that says that there is nothing of a plan any more.
  static func takingBack(_ identity: String) -> JSONObject { [takenBackKey: .string(identity)] }

  /// Of which plan a line, of a journal or of results, says that there is nothing any more.
  static func takenBack(in line: [UInt8]) -> String? {
    guard case .object(let object)? = try? JSONValue(parsing: line) else { return nil }
    return object.string(BatchResult.status(of: object) == .takenBack ? firstKey : takenBackKey)
  }
}

extension BatchEntry {
  /// The entry as the members of an object.
  package var json: JSONObject {
    var object = JSONObject()
    object[Self.firstKey] = .string(identity)
    object["country"] = .string(iso3)
    object["year"] = .number(JSONNumber(year))
    object["cluster"] = cluster.map { .string($0) } ?? .null
    object["clusterCode"] = clusterCode.map { .string($0) } ?? .null
    object["locality"] = locality.map { .string($0) } ?? .null
    object["language"] = .string(language)
    object["content"] = .string(content.hexadecimal)
    object["sources"] = .array(sources.map { .string($0.hexadecimal) })
    object["files"] = .array(files.map { .object($0.json) })
    object["findings"] = .array(findings)
    return object
  }

  /// An entry from a line; nil for anything else, and where a path would lead elsewhere than the plan's files go.
  init?(line: [UInt8]) {
    guard case .object(let object)? = try? JSONValue(parsing: line) else { return nil }
    self.init(object)
  }

  /// Of which plan a line is; nil for a line that is no entry.
  static func identity(in line: [UInt8]) -> String? {
    let beginning = Array("{\"\(firstKey)\":\"".utf8)
    // So the program writes it. In a plan's identity nothing needs an escape.
    if line.starts(with: beginning), let end = line[beginning.count...].firstIndex(of: UInt8(ascii: "\"")) {
      return String(decoding: line[beginning.count..<end], as: UTF8.self)
    }
    return BatchEntry(line: line)?.identity
  }

  init?(_ object: JSONObject) {
    // Such a result tells what there was.
    guard BatchResult.status(of: object) != .takenBack else { return nil }
    guard let identity = object.string(Self.firstKey), let iso3 = object.string("country"),
      let year = object.int("year"), let language = object.string("language"),
      let content = object.string("content").flatMap({ Fingerprint(hexadecimal: $0) }),
      let sources = object.array("sources"), let files = object.array("files"),
      let findings = object.array("findings")
    else { return nil }
    self.identity = identity
    self.iso3 = iso3
    self.year = year
    cluster = object.string("cluster")
    clusterCode = object.string("clusterCode")
    locality = object.string("locality")
    self.language = language
    self.content = content
    self.sources = sources.compactMap { value in
      guard case .string(let text) = value else { return nil }
      return Fingerprint(hexadecimal: text)
    }
    self.files = files.compactMap { value in
      guard case .object(let object) = value else { return nil }
      return File(object)
    }
    self.findings = findings
    guard self.sources.count == sources.count, self.files.count == files.count, pathsAreOwn else { return nil }
  }

  /// A manifest can be edited by anyone: what it names is looked at, and may be replaced or taken away.
  private var pathsAreOwn: Bool {
    let isPlain = identity.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let beginning = "\(iso3)/\(year)/\(identity)-"
    return isPlain && Country.isISO3(iso3)
      && files.allSatisfy { $0.path.hasPrefix(beginning) && !$0.path.dropFirst(beginning.count).contains("/") }
  }
}

extension BatchEntry.File {
  fileprivate init?(_ object: JSONObject) {
    guard let path = object.string("path"), let size = object.int("size"), let sha256 = object.string("sha256"),
      let made = object.string("made").flatMap({ Fingerprint(hexadecimal: $0) }),
      let findings = object.array("findings")
    else { return nil }
    self.init(
      path: path, size: size, sha256: sha256, made: made, isEdited: object["edited"] == .bool(true),
      findings: findings)
  }

  fileprivate var json: JSONObject {
    var object: JSONObject = [
      "path": .string(path), "size": .number(JSONNumber(size)), "sha256": .string(sha256),
      "made": .string(made.hexadecimal),
    ]
    if isEdited { object["edited"] = .bool(true) }
    object["findings"] = .array(findings)
    return object
  }
}

extension JSONObject {
  func string(_ key: String) -> String? {
    guard case .string(let text)? = self[key] else { return nil }
    return text
  }

  func int(_ key: String) -> Int? {
    guard case .number(let number)? = self[key] else { return nil }
    return number.int
  }

  func array(_ key: String) -> [JSONValue]? {
    guard case .array(let values)? = self[key] else { return nil }
    return values
  }
}
