/// Texts that lead to an address.
enum LinkText {
  /// Whether the text itself says where it leads, as one does that a program made a link while it was typed.
  static func says(_ text: String, _ address: String) -> Bool {
    bare(text).contains(bare(address))
  }

  /// An address as people write it.
  private static func bare(_ text: String) -> String {
    var rest = Substring(text.lowercased())
    for prefix in ["mailto:", "http://", "https://", "www."] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }

  /// The address in a formula that begins with the function HYPERLINK and a text; nil for other formulas.
  static func address(inFormula formula: String) -> String? {
    let beginning = "HYPERLINK(\""
    guard formula.count > beginning.count, formula.prefix(beginning.count).uppercased() == beginning else { return nil }
    let address = formula.dropFirst(beginning.count).prefix { $0 != "\"" }
    return address.isEmpty || address.hasPrefix("#") ? nil : String(address)
  }
}
