import Foundation
import PlanLibrary
import PlanModel
import Testing

@Suite struct PlanInputsTests {
  private let plan = #"{"language":"es","country":{"iso3":"VEN","name":"Venezuela"},"year":2023}"#

  private func names(_ folder: TemporaryFolder, _ paths: String...) -> [String] {
    PlanInputs(paths.map { $0.isEmpty ? folder.path : folder.path + "/" + $0 }).map {
      String($0.name.dropFirst(folder.path.count + 1))
    }
  }

  @Test func `folders are walked in the order of their names`() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2.json", "b/1.json", "a.json", "c/d/e/f.json", "B.json", "é.json"] {
      try folder.write(plan, to: name)
    }
    #expect(names(folder, "") == ["B.json", "a.json", "b/1.json", "b/2.json", "c/d/e/f.json", "é.json"])
  }

  @Test func `hidden files and locks of open documents are left out`() throws {
    let folder = try TemporaryFolder()
    for name in [".ccpm-journal.ndjson", ".git/a.json", "~$plan.docx", "plan.json"] { try folder.write(plan, to: name) }
    #expect(names(folder, "") == ["plan.json"])
  }

  @Test func `links in a circle are met once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(plan, to: "a/plan.json")
    try folder.link("a/up", to: "..")
    try folder.link("z", to: folder.path + "/a")
    #expect(names(folder, "") == ["a/plan.json"])
    #expect(names(folder, "", "a", "a/plan.json") == ["a/plan.json"])
  }

  @Test func `a link that leads nowhere is said`() throws {
    let folder = try TemporaryFolder()
    try folder.link("gone.json", to: "nothing")
    try folder.write(plan, to: "plan.json")
    let inputs = Array(PlanInputs([folder.path]))
    #expect(inputs.count == 2)
    let error = #expect(throws: PlanInputError.self) { try inputs[0].bytes() }
    #expect(error?.findings.map(\.message.name) == [.cannotRead])
  }

  @Test(arguments: ["plans.ndjson", "plans.jsonl"])
  func `a file of lines holds a plan a line`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("\(plan)\n\n  \r\n\(plan)", to: name)
    let inputs = Array(PlanInputs([folder.path]))
    #expect(inputs.map(\.name) == ["\(folder.path)/\(name):1", "\(folder.path)/\(name):4"])
    for input in inputs { #expect(try PlanInputReader().read(input).plan.country.iso3 == "VEN") }
  }

  @Test func `a line that is longer than a chunk is read whole`() throws {
    let folder = try TemporaryFolder()
    let long = plan.dropLast() + #","note":""# + String(repeating: "x", count: 700_000) + #""}"#
    try folder.write("\(plan)\n\(long)\n\(plan)\n", to: "plans.ndjson")
    #expect(
      try PlanInputs([folder.path]).map { try $0.bytes().count } == [plan.utf8.count, long.utf8.count, plan.utf8.count])
  }

  @Test(arguments: [
    ("notes.txt", "Hello"), ("list.json", "[1, 2]"), ("package.json", #"{"name": "x"}"#),
    ("other.json", #"{"schema": "other/1"}"#), ("manifest.json", #"{"schema": "ccpm-manifest/1", "files": []}"#),
    ("empty.json", ""), ("plans.zip", "PK\u{3}\u{4}nothing"), ("notes.doc", ""),
  ])
  func `a file of another kind in a folder is a note, and an error when it is named`(
    name: String, text: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    let reader = PlanInputReader()
    for input in PlanInputs([folder.path]) {
      let error = #expect(throws: PlanInputError.self) { try reader.read(input) }
      #expect(error?.findings.map(\.message.name) == [.foreignFile])
      #expect(error?.findings.map(\.severity) == [.note])
    }
    for input in PlanInputs([path]) {
      let error = #expect(throws: PlanInputError.self) { try reader.read(input) }
      #expect(error?.findings.contains { $0.severity == .error } == true)
    }
  }

  @Test func `an empty Word or Excel file is empty wherever it stands`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "returned/form.docx")
    for (place, severity) in [(folder.path, Finding.Severity.warning), (path, .error)] {
      for input in PlanInputs([place]) {
        let error = #expect(throws: PlanInputError.self) { try PlanInputReader().read(input) }
        #expect(error?.findings == [Finding(severity, at: "", .fileEmpty)])
      }
    }
  }

  @Test func `what is wrong in a line is told by the line's own number`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\n{}\n{\"year\" 1}\n", to: "plans.ndjson")
    let lines = PlanInputs([path]).map { input in
      #expect(throws: PlanInputError.self) { try PlanInputReader().read(input) }?.findings.first?.message
        .arguments["line"]
    }
    #expect(lines == [nil, "3"])
  }

  @Test func `an older file of Office in a folder is a warning, and an error when it is named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/budget.xls"
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0, 0]).write(to: URL(filePath: path))
    for (place, severity) in [(folder.path, Finding.Severity.warning), (path, .error)] {
      for input in PlanInputs([place]) {
        let error = #expect(throws: PlanInputError.self) { try PlanInputReader().read(input) }
        #expect(error?.findings.map(\.severity) == [severity])
      }
    }
  }

  @Test(arguments: [#"{"schema": "ccpm-action-plan/1", "year": 1}"#, #"{"country": 1}"#, "{"])
  func `a plan that is wrong is an error wherever it stands`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "plan.json")
    for input in PlanInputs([folder.path]) {
      let error = #expect(throws: PlanInputError.self) { try PlanInputReader().read(input) }
      #expect(error?.findings.contains { $0.severity == .error } == true)
    }
  }

  @Test func `bytes at hand have the limit of files`() throws {
    let longest = [UInt8](repeating: 0x20, count: PlanInput.sizeLimit)
    #expect(try PlanInput(name: "plan", bytes: longest).bytes().count == PlanInput.sizeLimit)
    let error = #expect(throws: PlanInputError.self) { try PlanInput(name: "plan", bytes: longest + [0x20]).bytes() }
    #expect(error?.findings.map(\.message) == [.cannotRead("plan", reason: .known(.tooLarge))])
  }
}
