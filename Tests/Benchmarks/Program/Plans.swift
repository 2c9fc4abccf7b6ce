import PlanDocuments
import PlanModel

/// The sample plan over and over, each time from the plan to a file of its own.
func writePlans(
  _ plan: ActionPlan, as format: DocumentFormat, embedded: Bool = true, count: Int, folder: String
) throws {
  let exporter = PlanExporter(embedsPlan: embedded)
  for index in 0..<count {
    let document = try exporter.export(plan, as: format)
    let file = try FileSink("\(folder)/ccpm_\(index).\(format.fileExtension)")
    try document.bytes.withUnsafeBytes { try file.write($0) }
  }
}
