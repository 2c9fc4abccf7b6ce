/// Finds the words in a text that are acronyms.
///
/// Only scripts with capital letters have such words; the letters of others part words, so that an article written
/// onto an acronym, as in Arabic, does not hide it.
enum Acronyms {
  private static let mostLetters = 6
  /// As many words in capitals in a row are a phrase typed in capitals.
  private static let phrase = 3

  /// The acronyms of a text in their order, each time they are used, without a plural `s`.
  static func found(in text: String) -> [String] {
    guard text.unicodeScalars.contains(where: \.properties.isUppercase) else { return [] }
    var found: [String] = []
    var run: [Substring] = []
    func endRun() {
      if run.count < phrase, run.allSatisfy({ letters($0) <= mostLetters }) {
        found += run.filter(isAcronym).map(String.init)
      }
      run = []
    }
    for chunk in text.split(whereSeparator: \.isWhitespace) {
      guard !isAddress(chunk) else {
        endRun()
        continue
      }
      for word in words(in: chunk) {
        if word.startIndex != chunk.startIndex { endRun() }
        let singular = singular(word)
        if isInCapitals(singular) {
          run.append(singular)
        } else {
          endRun()
          if isMixed(word) { found.append(String(word)) }
        }
        if word.endIndex != chunk.endIndex { endRun() }
      }
    }
    endRun()
    return found
  }

  /// The words of some texts that are written in small letters throughout.
  static func smallWords(in texts: [String]) -> Set<String> {
    texts.reduce(into: []) { small, text in
      for word in words(in: text[...]) where !word.unicodeScalars.contains(where: \.properties.isUppercase) {
        small.insert(String(word))
      }
    }
  }

  /// Whether the words before an acronym in brackets begin with its letters: `Grupo de Trabajo (GT)`.
  static func isSpelledOut(_ acronym: String, in text: String) -> Bool {
    guard let bracket = text.firstRange(of: "(\(acronym))") else { return false }
    let capitals = acronym.filter(\.isUppercase).map { $0.lowercased() }
    let initials = words(in: text[..<bracket.lowerBound]).suffix(capitals.count * 2 + 1).map {
      $0.prefix(1).lowercased()
    }
    var rest = capitals[...]
    for initial in initials where initial == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  // Words

  private static func words(in text: Substring) -> [Substring] {
    text.split { character in
      !character.isCased && !("0"..."9" ~= character)
    }
  }

  /// Mail and web addresses, and letters with full stops between them.
  private static func isAddress(_ chunk: Substring) -> Bool {
    if chunk.contains("@") || chunk.contains("://") { return true }
    var before: [Character] = []
    for character in chunk {
      if before.count == 2, before[1] == ".", before[0].isLetter, character.isLetter { return true }
      before = before.suffix(1) + [character]
    }
    return false
  }

  private static func singular(_ word: Substring) -> Substring {
    guard word.last == "s" else { return word }
    let singular = word.dropLast()
    return letters(singular) >= 2 && isInCapitals(singular) ? singular : word
  }

  private static func letters(_ word: Substring) -> Int {
    word.count { $0.isLetter }
  }

  private static func isInCapitals(_ word: Substring) -> Bool {
    word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
  }

  private static func isAcronym(_ word: Substring) -> Bool {
    letters(word) >= 2 && !word.allSatisfy { "IVX".contains($0) }
  }

  /// `SitRep` and `AoR`, but not names as `WhatsApp`, which are longer.
  private static func isMixed(_ word: Substring) -> Bool {
    word.count(where: \.isUppercase) >= 2 && letters(word) <= mostLetters
  }
}
