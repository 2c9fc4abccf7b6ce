package import PlanModel

/// A plan whose actions all have ids, and its JSON in one line: what all files of the plan hold, made once.
package struct IdentifiedPlan: Sendable {
  package let plan: ActionPlan
  package let json: [UInt8]

  package init(_ plan: ActionPlan) {
    self.plan = plan.assigningIDs()
    json = PlanJSON.write(self.plan, pretty: false)
  }
}
