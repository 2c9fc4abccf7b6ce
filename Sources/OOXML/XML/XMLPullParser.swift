/// What the parser has just read.
package enum XMLEvent: Sendable {
  case start
  case end
  case text
  case endOfDocument
}

/// Reads XML 1.0 element by element out of a stream, in UTF-8 or UTF-16, with its namespaces resolved.
///
/// Names are looked up in a closed vocabulary, so that unknown names cost no memory. Comments and processing
/// instructions are passed over. A document type declaration is refused, and with it every entity of a file's own.
/// Alternate content (ECMA-376 Part 3, 7.6) is settled here: the caller sees the first choice whose namespaces are
/// known, or the fallback, as if it stood there alone.
///
/// Everything the parser gives out stays valid until the next event is read.
package struct XMLPullParser: ~Copyable {
  /// An element that has begun and not yet ended.
  struct OpenElement: BitwiseCopyable {
    /// The name itself where it takes eight bytes at most, as nearly all do; longer ones lie in `openNames`.
    var shortName: UInt64
    var nameStart: Int32
    var nameCount: Int32
    var bindingCount: Int32
    var word: XMLWord
    var namespace: XMLNamespace
  }

  /// An attribute of the element that has just begun: where it lies in the window.
  struct Attribute: BitwiseCopyable {
    var nameStart: Int32
    var nameCount: Int32
    var prefixCount: Int32
    var valueStart: Int32
    var valueEnd: Int32
    /// Whether the value stands as it is, without references and line ends.
    var isPlain: Bool
    /// Of the local name, so that names are compared quickly.
    var hash: UInt32
    var word: XMLWord
    var namespace: XMLNamespace
  }

  /// The local name of the element that has begun or ended.
  package internal(set) var word = XMLWord.other
  /// Its namespace.
  package internal(set) var namespace = XMLNamespace.none
  /// How many elements are open, the one that has just begun among them, the one that has just ended not.
  package var depth: Int { open.count }

  let limits: ReadingLimits
  var input: XMLInput
  let vocabulary = XMLVocabulary.shared
  var open = RawStack<OpenElement>(capacity: 32)
  var openNames = RawStack<UInt8>(capacity: 512)
  var bindings: [XMLBinding] = []
  var defaultNamespace = XMLNamespace.none
  var lastPrefixBinding = -1
  var attributes = RawStack<Attribute>(capacity: 32)
  var isSelfClosing = false
  var hasRoot = false
  var textStart = 0
  var textEnd = 0
  var textIsPlain = true
  var alternatives: [(depth: Int, isTaken: Bool)] = []

  /// Begins to read a part.
  package init(_ stream: PartStream, limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
    self.limits = limits
    input = try XMLInput(stream)
  }

  /// The part's name, for errors.
  package var part: String { input.stream.name }

  /// An error at the place the parser has reached.
  package func failure(_ problem: ReadingError.Problem) -> ReadingError {
    let place = input.place
    return ReadingError(problem, part: part, line: place.line, column: place.column)
  }

  /// The line reached, counted from 1.
  package var line: Int { input.place.line }

  /// Reads the next event.
  package mutating func next() throws(ReadingError) -> XMLEvent {
    while true {
      let event = try nextMarkup()
      switch event {
      case .text, .endOfDocument: return event
      case .start:
        if namespace != .markupCompatibility { return event }
        if try !passAlternateContent() { return event }
      case .end:
        if namespace != .markupCompatibility { return event }
        if word == .alternateContent { alternatives.removeLast() }
        if word != .alternateContent && word != .choice && word != .fallback { return event }
      }
    }
  }

  /// Passes over the rest of the element that has just begun, its end included.
  package mutating func skipElement() throws(ReadingError) {
    try skip(toDepthBelow: depth)
  }

  /// Reads on until fewer than `depth` elements are open.
  package mutating func skip(toDepthBelow depth: Int) throws(ReadingError) {
    while open.count >= depth { _ = try next() }
  }

  /// Hands each child element of the element that has just begun to `body`, and reads the end.
  ///
  /// What `body` leaves unread of a child is passed over, and so is text.
  package mutating func forEachChild(
    _ body: (inout XMLPullParser) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    let level = depth
    while true {
      switch try next() {
      case .start:
        let child = depth
        try body(&self)
        try skip(toDepthBelow: child)
      case .end: if depth < level { return }
      case .text: continue
      case .endOfDocument: return
      }
    }
  }

  /// All text inside the element that has just begun, elements in it left out; reads the end.
  package mutating func elementText() throws(ReadingError) -> String {
    let level = depth
    var bytes: [UInt8] = []
    while true {
      switch try next() {
      case .start: try skipElement()
      case .end: if depth < level { return String(decoding: bytes, as: UTF8.self) }
      case .text:
        appendText(to: &bytes)
        if bytes.count > limits.textBytes { throw failure(.limit(.textBytes, limits.textBytes)) }
      case .endOfDocument: return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  /// Reads up to the start of the first element.
  package mutating func root() throws(ReadingError) {
    while try next() != .start {}
  }

  /// Tells whether the parser passes over this element of alternate content as if it were not there.
  private mutating func passAlternateContent() throws(ReadingError) -> Bool {
    switch word {
    case .alternateContent:
      alternatives.append((depth, false))
      return true
    case .choice, .fallback:
      guard let last = alternatives.last, last.depth == depth - 1 else {
        throw failure(.malformed(.alternateContent))
      }
      let isKnown = word == .fallback || requiresKnownNamespaces()
      if last.isTaken || !isKnown {
        let level = depth
        while open.count >= level { _ = try nextMarkup() }
      } else {
        alternatives[alternatives.count - 1].isTaken = true
      }
      return true
    default: return false
    }
  }

  private func requiresKnownNamespaces() -> Bool {
    guard let prefixes = attribute(.requires) else { return false }
    let names = prefixes.utf8.split { $0 == 0x20 }
    return !names.isEmpty
      && names.allSatisfy { name in
        bindings.last { $0.prefix.elementsEqual(name) }.map { $0.namespace != .other } ?? false
      }
  }
}
