internal import OOXML

/// Work on a sequence in two steps, each on several threads, with the decision between the steps and the results in the
/// order of the sequence.
///
///     element ─► first ─► decide ─► second ─► finish
///                         in order            in order
///
/// So that memory does not grow with the sequence, no more than a few elements are between its beginning and its end.
final class OrderedWork<Element, Middle, Result>: @unchecked Sendable {
  private let next: () -> Element?
  private let first: (Element) -> Middle
  private let decide: (Middle) -> Middle
  private let second: (Middle) -> Result
  /// False where no further element is to be begun.
  private let finish: (Result) -> Bool

  private let monitor = Monitor()
  private let limit: Int
  // Under the monitor's lock:
  private var begun = 0
  private var isAskingForNext = false
  private var isAtEnd = false
  private var undecided: [Int: Middle] = [:]
  private var nextToDecide = 0
  private var decided: [(place: Int, middle: Middle)] = []
  private var unfinished: [Int: Result] = [:]
  private var nextToFinish = 0

  /// - Parameter limit: How many elements are at most on their way.
  init(
    limit: Int, next: @escaping () -> Element?, first: @escaping (Element) -> Middle,
    decide: @escaping (Middle) -> Middle, second: @escaping (Middle) -> Result, finish: @escaping (Result) -> Bool
  ) {
    self.limit = limit
    self.next = next
    self.first = first
    self.decide = decide
    self.second = second
    self.finish = finish
  }

  /// Works until the sequence is at its end; to be called on every thread that is to help.
  func help() {
    monitor.lock()
    defer { monitor.unlock() }
    while !isDone {
      if !decided.isEmpty {
        workOnSecond(decided.removeFirst())
      } else if !isAtEnd, !isAskingForNext, begun - nextToFinish < limit {
        workOnFirst()
      } else {
        monitor.wait()
      }
    }
    monitor.wakeAll()
  }

  private var isDone: Bool { isAtEnd && !isAskingForNext && nextToFinish == begun }

  /// One thread at a time asks for the next element, so that their order is known; all others go on meanwhile.
  private func workOnFirst() {
    isAskingForNext = true
    let element = withoutLock { next() }
    isAskingForNext = false
    monitor.wakeAll()
    guard let element else {
      isAtEnd = true
      return
    }
    let place = begun
    begun += 1
    undecided[place] = withoutLock { first(element) }
    while let middle = undecided.removeValue(forKey: nextToDecide) {
      decided.append((nextToDecide, decide(middle)))
      nextToDecide += 1
    }
    monitor.wakeAll()
  }

  private func workOnSecond(_ work: (place: Int, middle: Middle)) {
    unfinished[work.place] = withoutLock { second(work.middle) }
    while let result = unfinished.removeValue(forKey: nextToFinish) {
      if !finish(result) { isAtEnd = true }
      nextToFinish += 1
    }
    monitor.wakeAll()
  }

  private func withoutLock<Value>(_ body: () -> Value) -> Value {
    monitor.unlock()
    defer { monitor.lock() }
    return body()
  }
}
