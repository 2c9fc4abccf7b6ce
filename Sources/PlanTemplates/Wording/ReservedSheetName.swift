/// Sheets that the program itself puts into workbooks; no sheet of a template may have their names.
package enum ReservedSheetName {
  /// Carries the plan of a form.
  package static let plan = "ccpm-plan"
  /// Holds what the tables of a register do not show.
  package static let register = "ccpm-register"

  static let all = [plan, register]
}
