extension Pairing {
  /// Functions by their key, then by the words of their title, then by their number. A number joins no two functions
  /// that both have keys: two printed orders are in use. Those that have none of the three are the same in the order in
  /// which they stand.
  init(functions old: [CoreFunction], _ new: [CoreFunction]) {
    self.init(old: old.count, new: new.count)
    pair(by: .key, old: { old[$0].key }, new: { new[$0].key })
    pair(by: .text, old: { Pairing.title(old[$0]) }, new: { Pairing.title(new[$0]) })
    pair(by: .number, old: { old[$0].number }, new: { new[$0].key == nil ? new[$0].number : nil })
    pair(by: .number, old: { old[$0].key == nil ? old[$0].number : nil }, new: { new[$0].number })
    pair(by: .number, old: { old[$0].isNameless ? true : nil }, new: { new[$0].isNameless ? true : nil })
  }

  fileprivate static func title(_ function: CoreFunction) -> [UInt8]? {
    let folded = function.title.map(TextFolding.folded) ?? ""
    return folded.isEmpty ? nil : Array(folded.utf8)
  }

  /// Lines of the legend by the abbreviation, then by what it stands for.
  init(abbreviations old: [Abbreviation], _ new: [Abbreviation]) {
    self.init(old: old.count, new: new.count)
    pair(by: .key, old: { Array(old[$0].short.utf8) }, new: { Array(new[$0].short.utf8) })
    pair(by: .text, old: { Array(old[$0].long.utf8) }, new: { Array(new[$0].long.utf8) })
  }
}

extension CoreFunction {
  /// Whether it has nothing to be known by.
  fileprivate var isNameless: Bool { key == nil && number == nil && Pairing.title(self) == nil }
}
