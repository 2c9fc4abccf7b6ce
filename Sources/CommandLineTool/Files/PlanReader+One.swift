import CCPM

extension PlanReader {
  /// The plan of a path that must hold exactly one; nil after saying what is wrong.
  func readOne(_ path: String, _ console: inout Console) -> PlanSource? {
    let errorsBefore = console.count(of: .error)
    let sources = read(path, &console)
    if sources.count == 1 { return sources[0] }
    if sources.count > 1 || console.count(of: .error) == errorsBefore {
      console.report(.error, .onePlanNeeded(path, count: sources.count), of: path)
    }
    return nil
  }
}
