internal import PlanModel

/// The problems of one file, in the order in which they were met.
///
/// Reading goes on after a problem, so that one run names them all.
final class ProblemList {
  private(set) var problems: [(pointer: JSONPointer, message: Message)] = []

  var count: Int { problems.count }
  var isEmpty: Bool { problems.isEmpty }

  func add(_ problem: TemplateProblem, key: String, at pointer: JSONPointer) {
    problems.append((pointer, problem.message(key: key)))
  }

  func errors(in file: String) -> [TemplateError] {
    problems.map { TemplateError(file: file, pointer: $0.pointer, message: $0.message) }
  }
}

/// Reads one object of a template and reports the keys that nobody asked for.
///
/// Where a value is missing or wrong, the problem is noted and a harmless value stands in; no template is made of it.
final class ObjectReader {
  let object: JSONObject
  let list: ProblemList
  private let parent: ObjectReader?
  private let key: String
  private var asked: [String] = ["about"]

  init(_ object: JSONObject, list: ProblemList) {
    self.object = object
    self.list = list
    parent = nil
    key = ""
  }

  private init(_ object: JSONObject, key: String, parent: ObjectReader) {
    self.object = object
    self.key = key
    self.parent = parent
    list = parent.list
  }

  /// The place of the object; computed only when there is something to report.
  private var pointer: JSONPointer { parent.map { $0.pointer.appending(key) } ?? .root }

  /// Notes a problem of the value under a key.
  func note(_ problem: TemplateProblem, at key: String) {
    list.add(problem, key: key, at: pointer.appending(key))
  }

  /// Notes a value of another kind than the one expected.
  func note(_ value: JSONValue, isNot expected: String, at key: String) {
    note(.unexpected(expected: expected, found: value.typeName), at: key)
  }

  /// The value under a key, or nil after noting that it is missing.
  func value(_ key: String, expected: String) -> JSONValue? {
    if let value = optional(key) { return value }
    if object[key] != nil {
      note(.null, isNot: expected, at: key)
    } else {
      list.add(.missingKey(key, expected: expected), key: self.key, at: pointer)
    }
    return nil
  }

  /// The value under a key that may be missing or null.
  func optional(_ key: String) -> JSONValue? {
    asked.append(key)
    guard let value = object[key], value != .null else { return nil }
    return value
  }

  /// Notes the keys that were never asked for. The keys still missing are the likelier ones to have been meant.
  func finish() {
    for member in object.members where !asked.contains(member.key) {
      let missing = asked.filter { object[$0] == nil }
      let nearest = NearestName.of(member.key, among: missing) ?? NearestName.of(member.key, among: asked)
      note(.unknownKey(member.key, nearest: nearest), at: member.key)
    }
  }

  /// Reads the object under a key and reports its unknown keys.
  func read<Result>(_ key: String, _ body: (ObjectReader) -> Result) -> Result {
    let value = value(key, expected: "object")
    if case .object(let object)? = value {
      let child = ObjectReader(object, key: key, parent: self)
      defer { child.finish() }
      return body(child)
    }
    if let value { note(value, isNot: "object", at: key) }
    // The keys of an object that is not there are not reported as missing on top of it.
    return body(ObjectReader(JSONObject(), list: ProblemList()))
  }

  /// Reads each element of the array under a key as an object.
  func readEach<Result>(_ key: String, _ body: (ObjectReader) -> Result) -> [Result] {
    let elements = ObjectReader(JSONObject(), key: key, parent: self)
    return array(key).enumerated().compactMap { index, element in
      guard case .object(let object) = element else {
        elements.note(element, isNot: "object", at: String(index))
        return nil
      }
      let child = ObjectReader(object, key: String(index), parent: elements)
      defer { child.finish() }
      return body(child)
    }
  }
}
