import Foundation
import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

/// A plan with what a test is about and nothing else.
func plan(
  language: String = "es", country: String = "Venezuela", cluster: String? = nil, dates: ProcessDates = ProcessDates(),
  ratingScale: String? = nil, functions: [CoreFunction] = [], abbreviations: [Abbreviation] = []
) -> ActionPlan {
  ActionPlan(
    language: language, country: Country(iso3: "VEN", name: country), cluster: cluster, year: 2023, dates: dates,
    ratingScale: ratingScale, functions: functions, abbreviations: abbreviations)
}

/// A plan whose first function has the given actions.
func plan(language: String = "es", actions: [Action]) -> ActionPlan {
  plan(language: language, functions: [CoreFunction(key: .serviceDelivery, actions: actions)])
}

/// The sample under `Examples`.
func samplePlan() throws -> ActionPlan {
  try PlanJSON.read(projectFile("Examples/venezuela-2023.es.json"), vocabulary: PlanTemplate.standard.vocabulary).plan
}

/// A file of the project.
func projectFile(_ path: String, file: String = #filePath) throws -> [UInt8] {
  var root = URL(filePath: file)
  for _ in 0..<4 { root.deleteLastPathComponent() }
  return Array(try Data(contentsOf: root.appending(path: path)))
}

/// The official form of a plan, written and read again.
func form(
  _ plan: ActionPlan, _ format: DocumentFormat, in language: String? = nil, template: PlanTemplate = .standard
) throws -> ReadForm {
  try ReadForm(PlanExporter(template: template).export(plan, as: format, language: language).bytes, format)
}

/// The parts of a plan's file.
func parts(
  _ plan: ActionPlan, _ format: DocumentFormat, in language: String? = nil, template: PlanTemplate = .standard,
  embedsPlan: Bool = true
) throws -> ZipArchive {
  let exporter = PlanExporter(template: template, embedsPlan: embedsPlan)
  return try ZipArchive(exporter.export(plan, as: format, language: language).bytes)
}

/// What is said of a plan, whether it was written or not.
func findings(_ plan: ActionPlan, _ format: DocumentFormat, in language: String? = nil) -> [Finding] {
  do throws(ExportError) {
    return try PlanExporter().export(plan, as: format, language: language).findings
  } catch {
    return error.findings
  }
}
