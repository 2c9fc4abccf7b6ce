internal import OOXML
package import PlanModel
package import PlanTemplates

/// Reads the plans back from an edited register.
///
/// Rows may be added, taken out, sorted and filtered, columns moved and added. Nothing that stands in a cell is lost: it
/// is in a plan or in a finding with its place.
package struct RegisterImporter: Sendable {
  private let template: PlanTemplate

  package init(template: PlanTemplate = .standard) {
    self.template = template
  }

  /// Reads a register; nil where the bytes are none.
  ///
  /// - Parameter base: Gives the plans that the register was made of, which restore what it does not show; of a plan
  ///   that is not among them, what the file itself keeps counts. Asked for only where the bytes are a register.
  /// - Throws: Why a register cannot be read: it is damaged, or asks for more than the limits allow.
  package func read(
    _ bytes: [UInt8], base: () -> [ActionPlan] = { [] }
  ) throws(ImportError) -> ImportedRegister? {
    // What cannot be opened is told by whoever reads it as something else.
    guard let package = try? PackageReader(bytes: bytes), package.kind == .workbook,
      let workbook = try? WorkbookReader(package)
    else { return nil }
    do {
      var reading = RegisterReading(workbook, template: template)
      guard try reading.findTables() else {
        guard workbook.isRegister else { return nil }
        let message = Message.registerWithoutActions(sheet: try reading.actionsSheet())
        throw ImportError(findings: [Finding(.error, at: "", message)])
      }
      return try reading.register(base: base())
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(findings: [Finding(.error, at: "", .cannotReadFile(problem: Refusal(reading: error)))])
    }
  }
}

/// The plans of a register as they stand in it now.
package struct ImportedRegister: Sendable {
  /// In the order in which the register was written, then those that were added.
  package let plans: [ActionPlan]
  /// What told each plan from others before anything was edited.
  package let origins: [String]
  package let language: String
  package let findings: [Finding]
  /// That nothing was lost.
  package let account: ReadingAccount
}
