import CCPM

/// The file that a register is written to: whole, or not at all.
struct RegisterFile {
  enum Outcome {
    case written
    /// There was no plan to be written.
    case empty
    /// Sources that came later claim to be a plan that had been written, and differ from it.
    case contested
    case tooLarge(Refusal)
    case failed(OutputFile.Failure)
  }

  let path: String
  let isReplacing: Bool

  func write(_ register: PlanRegister, of feed: RegisterFeed) -> Outcome {
    // What is not to stand cannot be taken back there.
    if path == "-" || isReplacing && OutputFile.isStream(path) { return writeAtOnce(register, of: feed) }
    var reason: Outcome?
    do {
      try OutputFile.write(to: path, overwriting: isReplacing) { file throws(SystemError) in
        reason = Self.write(register, of: feed) { bytes throws(SystemError) in try file.write(bytes) }
        // What is not to stand is never given its name.
        if reason != nil { throw SystemError(code: 0) }
      }
      return .written
    } catch {
      return reason ?? .failed(error)
    }
  }

  private func writeAtOnce(_ register: PlanRegister, of feed: RegisterFeed) -> Outcome {
    var bytes: [UInt8] = []
    if let reason = Self.write(register, of: feed, to: { part throws(SystemError) in bytes.append(contentsOf: part) }) {
      return reason
    }
    do {
      if path == "-" {
        try OutputFile.writeToStandardOutput(bytes)
      } else {
        try OutputFile.write(bytes, to: path, overwriting: isReplacing)
      }
    } catch {
      return .failed(error)
    }
    return .written
  }

  /// Compressing takes a little less time than all that one thread does to make the rows, so that more threads would only
  /// take memory.
  private static let mostThreads = 4

  /// Writes the bytes; answers what stands in the way of keeping them.
  private static func write(
    _ register: PlanRegister, of feed: RegisterFeed,
    to output: @escaping (UnsafeRawBufferPointer) throws(SystemError) -> Void
  ) -> Outcome? {
    let threads = min(Machine.coreCount, mostThreads)
    do { try register.write({ feed.next() }, threads: threads, to: output) } catch let error as SystemError {
      return .failed(.system(error))
    } catch {
      return .tooLarge(Refusal(writing: error))
    }
    if feed.hasHandedOnContestedPlan { return .contested }
    return feed.planCount == 0 ? .empty : nil
  }
}
