internal import PlanModel

/// The plans of some places, one after the other: folders, which are walked, files, and `-` for standard input with a
/// plan a line.
///
///     for input in PlanInputs(["plans", "late.docx"]) {
///       let plan = try PlanInputReader().read(input).plan
///     }
///
/// Only what is asked for next is looked for: folders and lines stay where they are. Folders are walked in the order of
/// their names' bytes, each once, whatever links lead to it; hidden files and the lock files of Office (`~$…`) are left
/// out. A file that ends in `.ndjson` or `.jsonl` holds a plan a line. What cannot be walked is an input, too, whose
/// reading throws the reason.
public struct PlanInputs: Sequence {
  private let paths: [String]
  private let excluded: [String]
  private let isStopped: @Sendable () -> Bool

  /// The plans of the paths, in their order.
  ///
  /// - Parameters:
  ///   - excluded: Folders that are not walked though they are met, for example the one of the output.
  ///   - isStopped: Asked while standard input is silent; once true, the sequence ends.
  public init(
    _ paths: [String], excluding excluded: [String] = [], isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.paths = paths
    self.excluded = excluded
    self.isStopped = isStopped
  }

  /// The inputs from the first path on. Standard input can be read only once.
  public func makeIterator() -> Iterator {
    Iterator(paths: paths, excluded: excluded, isStopped: isStopped)
  }

  /// Finds the next input.
  public struct Iterator: IteratorProtocol {
    private var paths: ArraySlice<String>
    private var walk: FolderWalk
    private var lines: LineReader?
    private let isStopped: @Sendable () -> Bool

    fileprivate init(paths: [String], excluded: [String], isStopped: @escaping @Sendable () -> Bool) {
      self.paths = paths[...]
      walk = FolderWalk(excluding: excluded)
      self.isStopped = isStopped
    }

    /// The next plan that has yet to be read.
    public mutating func next() -> PlanInput? {
      while !isStopped() {
        if let input = lines?.next() { return input }
        lines = nil
        switch walk.next() {
        case .input(let input)?: return input
        case .lines(let path)?:
          if let failure = open(lines: path) { return failure }
        case nil:
          guard let path = paths.popFirst() else { return nil }
          if path == "-" { lines = LineReader(standardInput: isStopped) } else { walk.begin(path) }
        }
      }
      return nil
    }

    private mutating func open(lines path: String) -> PlanInput? {
      do { lines = try LineReader(path: path, isStopped: isStopped) } catch {
        return PlanInput(unusable: Finding(.error, at: "", .cannotRead(path, reason: error.reason)), name: path)
      }
      return nil
    }
  }
}
