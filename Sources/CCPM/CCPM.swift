@_exported public import PlanDocuments
@_exported public import PlanLibrary
@_exported public import PlanModel
@_exported public import PlanTemplates
