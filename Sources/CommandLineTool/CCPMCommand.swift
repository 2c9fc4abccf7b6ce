import ArgumentParser
import CCPM
import PlanTemplates

/// The `ccpm` program.
@main
struct CCPMCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ccpm",
    abstract: "Writes the official CCPM action plan in Word and Excel.",
    discussion: """
      A plan is a JSON file; the form comes in Spanish, English, French, Arabic and Portuguese.

        ccpm export plan.json -o plans       the official Word and Excel files
        ccpm batch plans -o forms            those of all plans, by country and year
        ccpm import returned.docx            the plan in an edited copy
        ccpm diff returned.docx              what changed since it was sent
        ccpm merge base.json a.docx b.docx -o merged.json
        ccpm compare 2022.json 2023.json     years, or countries, side by side
        ccpm collect returned --into plans   returned copies into a library of plans
        ccpm validate plan.json              what to look at before sharing
        ccpm inspect any.xlsx                what any such file holds
        ccpm register plans -o register.xlsx one workbook of all plans
        ccpm template -o forms               the blank forms

      'ccpm help export' tells more of a command.

      Exit status: 0 done; 1 done, with errors to look at; 2 something could not be read or written; 64 wrong usage.
      Shell completions: ccpm --generate-completion-script bash (or zsh, fish).
      """,
    version: "ccpm \(ProgramVersion.text)",
    subcommands: [
      ExportCommand.self, BatchCommand.self, ImportCommand.self, ValidateCommand.self, DiffCommand.self,
      MergeCommand.self, CollectCommand.self, CompareCommand.self, RegisterCommand.self, InspectCommand.self,
      TemplateCommand.self,
    ])

  static func main() {
    refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
    do {
      var command = try parseAsRoot()
      do { try command.run() } catch let error as ValidationError {
        refuse(error, by: type(of: command))
      }
    } catch {
      exit(withError: error)
    }
  }

  /// The parser would call a command that it does not know an unexpected argument, like all that follows it.
  private static func refuseUnknownCommand(_ name: String?) {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let name, !name.isEmpty, !name.hasPrefix("-"), !known.contains(name) else { return }
    var advice = "choose from \(known.joined(separator: ", "))."
    if FileStatus(name) != nil {
      advice = "say what to do with it, as in: ccpm validate '\(name)'"
    } else if let nearest = NearestName.of(name, among: known) {
      advice = "did you mean '\(nearest)'?"
    }
    let error = CodePoint.oneLine("Error: '\(name)' is not a command; \(advice)")
    Console.say("\(error)\nUsage: \(usageString())\n  See 'ccpm --help' for more information.\n")
    exit(withError: ExitCode.validationFailure)
  }

  /// Wrong usage that shows only in the course of a command, such as a language that its template lacks: said with the
  /// command's own usage, as what shows before.
  private static func refuse(_ error: ValidationError, by command: any ParsableCommand.Type) -> Never {
    let name = command.configuration.commandName ?? ""
    let lines = [
      "Error: \(error.message)", "Usage: \(usageString(for: command))",
      "  See 'ccpm \(name) --help' for more information.", "",
    ]
    Console.say(lines.joined(separator: "\n"))
    exit(withError: ExitCode.validationFailure)
  }
}
