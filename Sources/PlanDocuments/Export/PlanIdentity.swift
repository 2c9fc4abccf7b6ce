internal import OOXML
internal import PlanModel
internal import PlanTemplates

/// What a file says of the plan in it, so that an edited copy can tell what changed since it was sent.
///
/// It stands in several places, because each editor drops some of them: the plan itself in a custom XML part of Word and a
/// hidden sheet of Excel, its name and mark in custom properties, the name also in the core property `identifier`.
struct PlanIdentity: Sendable {
  /// Country, year, cluster and locality: the same through all versions of a plan.
  let name: String
  /// Changes with any change of the plan.
  let baseline: String
  /// The language of the form, which may differ from the plan's.
  let language: String
  /// The plan as exported, in UTF-8; on a second line the plan before the tracked changes, where the file has them.
  let json: [UInt8]

  /// The heading of the hidden column with the ids.
  static let idHeading = "ccpm-id"
  /// The namespace of the custom XML part, by which the plan is found in a copy.
  static let namespace: StaticString = "urn:ccpm:action-plan:1"

  /// The program by its name, which stands in files where an author must be named.
  static let program = "ccpm"

  init(of plan: IdentifiedPlan, before: ActionPlan? = nil, language: String) {
    name = plan.identity
    baseline = StableHash(of: plan.json).hexadecimal
    json = plan.json + (before.map { [UInt8(ascii: "\n")] + PlanJSON.write($0, pretty: false) } ?? [])
    self.language = language
  }

  var customXML: CustomXML {
    CustomXML(
      itemID: "{8E2D5C1A-6B7F-4C39-9A54-2F0C7D31B6E8}", namespace: Self.namespace,
      attributes: [
        ("identity", name), ("baseline", baseline), ("language", language), ("version", ProgramVersion.text),
      ],
      text: json)
  }
}

extension DocumentProperties {
  init(of table: PlanTable, in wording: Wording, identity: PlanIdentity?) {
    self.init(
      title: table.title, subject: table.subject, identifier: identity?.name, language: wording.locale,
      application: PlanIdentity.program, applicationVersion: ProgramVersion.officeText,
      custom: identity.map {
        [("ccpm-plan", $0.name), ("ccpm-baseline", $0.baseline), ("ccpm-language", $0.language)]
      } ?? [])
  }
}
