import PlanModel
import PlanTemplates

/// Plans as JSON: read, looked at by every rule, and written, which gives the same plan again.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let template = PlanTemplate.standard
  do throws(PlanReadError) {
    let reading = try PlanJSON.read(bytes, vocabulary: template.vocabulary)
    for pretty in [true, false] {
      let written = PlanJSON.write(reading.plan, pretty: pretty)
      let again = try? PlanJSON.read(written, vocabulary: template.vocabulary)
      require(again?.plan == reading.plan, "a plan that was written is another when it is read")
    }
    let review = PlanReview(plan: reading.plan, scales: template.ratingScales)
    for finding in review.findings(by: PlanRules.all) + reading.findings {
      _ = template.wording(for: "en")?.text(of: finding.message)
    }
  } catch {
    require(error.findings.contains { $0.severity == .error }, "refused without an error")
  }
  return 0
}
