package import PlanModel

/// A plan whose actions all have ids, with what all files of the plan hold, made once.
package struct IdentifiedPlan: Sendable {
  package let plan: ActionPlan
  /// The plan's ``PlanModel/ActionPlan/identity``.
  package let identity: String
  /// The plan's JSON in one line.
  package let json: [UInt8]

  package init(_ plan: ActionPlan) {
    self.plan = plan.assigningIDs()
    identity = plan.identity
    json = PlanJSON.write(self.plan, pretty: false)
  }
}
