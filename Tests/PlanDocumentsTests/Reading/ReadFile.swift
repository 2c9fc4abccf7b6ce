import Foundation
import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

/// What was read from a file, with ways to ask for a place.
struct ReadFile {
  let document: SourceDocument

  init(_ bytes: [UInt8]) throws {
    document = try SourceReader.read(bytes)
  }

  /// A file under Tests/Fixtures/Reading.
  init(fixture name: String) throws {
    try self.init(projectFile("Tests/Fixtures/Reading/\(name)"))
  }

  /// A plan of the project as it is exported.
  init(exported plan: String, _ format: DocumentFormat) throws {
    let plan = try PlanJSON.read(projectFile(plan), vocabulary: PlanTemplate.standard.vocabulary).plan
    try self.init(PlanExporter().export(plan, as: format).bytes)
  }

  /// Every item of the document: of cells, lines and remarks.
  var items: [SourceItem] {
    document.grids.flatMap { $0.rows.flatMap { $0.cells.compactMap(\.item) } } + document.lines + document.asides
      + document.remarks.map(\.item)
  }

  func grid(_ name: String) -> SourceGrid? { document.grids.first { $0.name == name } }

  func row(_ number: Int, in grid: String) -> SourceRow? { self.grid(grid)?.rows.first { $0.number == number } }

  /// The cell at a place such as `Plan!C14`.
  func cell(_ place: String) -> SourceCell? {
    document.grids.flatMap { $0.rows.flatMap(\.cells) }.first { $0.item?.place == place }
  }

  func text(_ place: String) -> String? { cell(place)?.item?.text }
}

/// How many cells of a file hold something, as openpyxl and lxml count them.
struct CountedGrid: CustomTestStringConvertible, Sendable {
  let file: String
  let grid: String
  let cells: Int

  var testDescription: String { "\(file) \(grid)" }

  static func all() throws -> [CountedGrid] {
    let text = String(decoding: try projectFile("Tests/Fixtures/Reading/Forms/counts.tsv"), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let count = Int(fields[2]) else { return nil }
      return CountedGrid(file: "Forms/" + fields[0], grid: fields[1], cells: count)
    }
  }
}
