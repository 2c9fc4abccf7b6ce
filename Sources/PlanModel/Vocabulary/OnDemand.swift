internal import Synchronization

/// A value that is made when it is first asked for, once.
package final class OnDemand<Value: Sendable>: Sendable {
  private let state = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// - Parameter make: makes the value; it must not ask for that value itself.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value, made now if this is the first time.
  package var value: Value {
    state.withLock { state in
      if let value = state { return value }
      let value = make()
      state = value
      return value
    }
  }
}
