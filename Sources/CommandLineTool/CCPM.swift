import ArgumentParser

/// The `ccpm` program.
@main
struct CCPMCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ccpm", version: "0.1.0")
}
