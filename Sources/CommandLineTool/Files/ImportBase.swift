import CCPM

/// What `import --base` names: the plan that forms were made of, or those of a register.
///
/// It is read when it is first needed, and once: a pipe gives what is in it only once.
struct ImportBase {
  private let path: String
  private let reader: PlanInputReader
  private var readings: [(name: String, reading: PlanInputReading)]?

  init(path: String, template: PlanTemplate) {
    self.path = path
    reader = PlanInputReader(template: template)
  }

  /// The plans of a register; what cannot be read is said.
  mutating func plans(_ console: inout Console) -> [ActionPlan] {
    read(&console).map(\.reading.plan)
  }

  /// The plan of forms, with all that there is to say of it; nil after saying why there is none.
  mutating func plan(_ console: inout Console) -> ActionPlan? {
    let errorsBefore = console.count(of: .error)
    let readings = read(&console)
    guard readings.count == 1, let (name, reading) = readings.first else {
      if readings.count > 1 || console.count(of: .error) == errorsBefore {
        console.report(.error, .onePlanNeeded(path, count: readings.count), of: path)
      }
      return nil
    }
    console.report(reading.findings, of: name, language: reading.plan.language)
    if let account = reading.account { console.keep(account, of: name) }
    return reading.plan
  }

  private mutating func read(_ console: inout Console) -> [(name: String, reading: PlanInputReading)] {
    if let readings { return readings }
    var found: [(name: String, reading: PlanInputReading)] = []
    for input in PlanInputs([path]) {
      do { found.append((input.name, try reader.read(input))) } catch {
        console.report(error.findings, of: input.name)
      }
    }
    readings = found
    return found
  }
}
