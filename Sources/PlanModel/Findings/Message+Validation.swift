/// What a check of plans comes to.
extension Message {
  /// Plans: {plans}. Errors: {errors}, warnings: {warnings}, notes: {notes}.
  public static func validationSummary(plans: Int, errors: Int, warnings: Int, notes: Int) -> Message {
    Message(
      .validationSummary,
      [
        "plans": String(plans), "errors": String(errors), "warnings": String(warnings), "notes": String(notes),
      ])
  }
}
