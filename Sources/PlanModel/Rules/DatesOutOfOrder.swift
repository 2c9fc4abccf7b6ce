/// The survey is shared first, then its results are reviewed, then the plan is shared: dates in another order are
/// wrong, since one of them must be.
///
/// Dates that are missing are left out, and the same day twice is in order. The year assessed is never compared: the
/// process normally falls in the next one.
struct DatesOutOfOrder: PlanRule {
  let name = "dates-out-of-order"
  let summary = Message(.ruleDatesOutOfOrder, [:])
  let messages: [MessageName] = [.reviewedBeforeLaunch, .completedBeforeReview, .completedBeforeLaunch]

  func findings(in review: PlanReview) -> [Finding] {
    let dates = review.plan.dates
    var findings: [Finding] = []
    func check(
      _ first: CalendarDate?, _ second: CalendarDate?, at key: String,
      _ message: (CalendarDate, CalendarDate) -> Message
    ) {
      guard let first, let second, second < first else { return }
      findings.append(
        Finding(.error, at: JSONPointer.root.appending("dates").appending(key), message(second, first)))
    }
    check(dates.surveyLaunched, dates.reviewed, at: "reviewed", Message.reviewedBeforeLaunch)
    check(dates.reviewed, dates.completed, at: "completed", Message.completedBeforeReview)
    // With a review between them, one of the two above has said it.
    if findings.isEmpty {
      check(dates.surveyLaunched, dates.completed, at: "completed", Message.completedBeforeLaunch)
    }
    return findings
  }
}

extension Message {
  /// The results were reviewed on {earlier}, before the survey was shared on {later}. Correct one of the two dates.
  public static func reviewedBeforeLaunch(reviewed: CalendarDate, launched: CalendarDate) -> Message {
    dates(.reviewedBeforeLaunch, earlier: reviewed, later: launched)
  }

  /// The plan was shared on {earlier}, before the results were reviewed on {later}. Correct one of the two dates.
  public static func completedBeforeReview(completed: CalendarDate, reviewed: CalendarDate) -> Message {
    dates(.completedBeforeReview, earlier: completed, later: reviewed)
  }

  /// The plan was shared on {earlier}, before the survey was on {later}. Correct one of the two dates.
  public static func completedBeforeLaunch(completed: CalendarDate, launched: CalendarDate) -> Message {
    dates(.completedBeforeLaunch, earlier: completed, later: launched)
  }

  private static func dates(_ name: MessageName, earlier: CalendarDate, later: CalendarDate) -> Message {
    Message(
      name, ["earlier": earlier.description, "later": later.description], ["earlier": .date, "later": .date])
  }
}
