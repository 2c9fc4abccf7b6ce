/// The words of a text that are acronyms.
///
/// Only scripts with capital letters have such words; the letters of others part words, so that an article written
/// onto an acronym, as in Arabic, does not hide it. The time is in proportion to the text.
struct Acronyms {
  /// An acronym where it is used.
  struct Use: Hashable {
    /// The word, without a plural `s`.
    let acronym: String
    /// Whether it stands in brackets after words that begin with its letters: `Grupo de Trabajo (GT)`.
    let isSpelledOut: Bool
  }

  private static let mostLetters = 6
  /// As many words in capitals in a row are a phrase typed in capitals.
  private static let phrase = 3

  private let text: String
  private var found: [Use] = []
  /// The words in capitals in a row that came last.
  private var run: [Use] = []
  /// The first letters of the last words, small; as many as the longest acronym may have skipped.
  private var initials: [Character] = []

  /// The acronyms of a text in their order, each time they are used.
  static func found(in text: String) -> [Use] {
    guard text.unicodeScalars.contains(where: \.properties.isUppercase) else { return [] }
    var acronyms = Acronyms(text: text)
    for chunk in text.split(whereSeparator: \.isWhitespace) { acronyms.read(chunk) }
    acronyms.endRun()
    return acronyms.found
  }

  /// The words of some texts that are written in small letters throughout.
  static func smallWords(in texts: [String]) -> Set<String> {
    texts.reduce(into: []) { small, text in
      for word in words(in: text[...]) where !word.contains(where: \.isCapital) { small.insert(String(word)) }
    }
  }

  private init(text: String) {
    self.text = text
  }

  private mutating func read(_ chunk: Substring) {
    guard !Acronyms.isAddress(chunk) else { return endRun() }
    for word in Acronyms.words(in: chunk) {
      if word.startIndex != chunk.startIndex { endRun() }
      read(word: word)
      if word.endIndex != chunk.endIndex { endRun() }
    }
  }

  private mutating func read(word: Substring) {
    let singular = Acronyms.singular(word)
    if Acronyms.isInCapitals(singular) {
      run.append(Use(acronym: String(singular), isSpelledOut: isSpelledOut(word)))
    } else {
      endRun()
      if Acronyms.isMixed(word) { found.append(Use(acronym: String(word), isSpelledOut: isSpelledOut(word))) }
    }
    if let initial = word.first?.lowercased().first { initials.append(initial) }
    if initials.count > 2 * Acronyms.mostLetters + 1 { initials.removeFirst() }
  }

  private mutating func endRun() {
    if run.count < Acronyms.phrase, run.allSatisfy({ Acronyms.letters($0.acronym) <= Acronyms.mostLetters }) {
      found += run.filter { Acronyms.isAcronym($0.acronym) }
    }
    run.removeAll(keepingCapacity: true)
  }

  private func isSpelledOut(_ word: Substring) -> Bool {
    guard word.startIndex > text.startIndex, text[text.index(before: word.startIndex)] == "(",
      word.endIndex < text.endIndex, text[word.endIndex] == ")"
    else { return false }
    let capitals = word.filter(\.isCapital).compactMap { $0.lowercased().first }
    var rest = capitals[...]
    // Small words between them may have no letter of their own.
    for initial in initials.suffix(capitals.count * 2 + 1) where initial == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  // Words

  private static func words(in text: Substring) -> [Substring] {
    text.split { !$0.isPartOfWord }
  }

  /// Mail and web addresses, and letters with full stops between them.
  private static func isAddress(_ chunk: Substring) -> Bool {
    var isAfterLetter = false
    var isAfterStop = false
    for character in chunk {
      if character == "@" || isAfterStop && character.isAnyLetter { return true }
      isAfterStop = isAfterLetter && character == "."
      isAfterLetter = character.isAnyLetter
    }
    return chunk.contains("://")
  }

  private static func singular(_ word: Substring) -> Substring {
    guard word.last == "s" else { return word }
    let singular = word.dropLast()
    return letters(singular) >= 2 && isInCapitals(singular) ? singular : word
  }

  private static func letters(_ word: some StringProtocol) -> Int {
    word.count(where: \.isAnyLetter)
  }

  private static func isInCapitals(_ word: Substring) -> Bool {
    word.contains(where: \.isCapital) && !word.contains(where: \.isSmall)
  }

  private static func isAcronym(_ word: String) -> Bool {
    letters(word) >= 2 && !word.allSatisfy { "IVX".contains($0) }
  }

  /// `SitRep` and `AoR`, but not names as `WhatsApp`, which are longer.
  private static func isMixed(_ word: Substring) -> Bool {
    word.count(where: \.isCapital) >= 2 && letters(word) <= mostLetters
  }
}

/// The properties of characters, several times faster for ASCII: a plan is searched to the last letter.
extension Character {
  fileprivate var isCapital: Bool { asciiValue.map { 0x41...0x5A ~= $0 } ?? isUppercase }
  fileprivate var isSmall: Bool { asciiValue.map { 0x61...0x7A ~= $0 } ?? isLowercase }
  fileprivate var isAnyLetter: Bool { asciiValue.map { 0x41...0x5A ~= $0 & 0xDF } ?? isLetter }
  fileprivate var isPartOfWord: Bool { asciiValue.map { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 & 0xDF } ?? isCased }
}
