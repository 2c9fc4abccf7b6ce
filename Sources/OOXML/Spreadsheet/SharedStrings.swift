/// The texts of a workbook, each kept once (ECMA-376 Part 1, 18.4.9 sst).
///
/// The bytes lie end to end in one block, and an open-addressed table leads to them: a million cells cost neither an
/// object nor a copy of a repeated text each.
struct SharedStrings: ~Copyable {
  private struct Entry {
    let start: Int
    let count: Int
    let hash: UInt64
  }

  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity = 64 * 1024
  private var byteCount = 0
  private var entries: [Entry] = []
  /// Places in `entries` plus one; 0 is free. Its size is a power of two, at most half of it in use.
  private var table: [UInt32] = Array(repeating: 0, count: 256)
  /// The texts so far.
  var count: Int { entries.count }
  /// The cells that refer to a text.
  private(set) var references = 0
  /// Bytes of text after which new texts are no longer taken.
  private let budget: Int

  /// - Parameters:
  ///   - leading: The texts in UTF-8 that stand first, whatever comes after them.
  ///   - references: The cells that refer to them and are written elsewhere.
  ///   - budget: Bytes of text after which new texts are no longer taken.
  init(leading: [ArraySlice<UInt8>] = [], references: Int = 0, budget: Int = .max) {
    self.references = references
    self.budget = budget
    bytes = .allocate(capacity: byteCapacity)
    for text in leading { _ = text.withUnsafeBufferPointer { keptIndex(of: $0) } }
  }

  deinit {
    bytes.deallocate()
  }

  /// The number of a text that a cell refers to, or nil when it is new and the budget is spent.
  mutating func index(of utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let index = place(of: utf8, isBounded: true) else { return nil }
    references += 1
    return index
  }

  /// The number of a text that cells will refer to, whatever the budget.
  mutating func keptIndex(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    place(of: utf8, isBounded: false) ?? 0
  }

  /// Counts a cell that refers to a text whose number is known.
  mutating func addReference() {
    references += 1
  }

  private mutating func place(of utf8: UnsafeBufferPointer<UInt8>, isBounded: Bool) -> Int? {
    let hash = UnsafeRawBufferPointer(utf8).fastHash
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 {
      let index = Int(table[slot]) - 1
      if entries[index].hash == hash, holds(entries[index], utf8) { return index }
      slot = (slot + 1) & (table.count - 1)
    }
    guard !isBounded || byteCount + utf8.count <= budget || entries.isEmpty else { return nil }
    table[slot] = UInt32(entries.count + 1)
    append(utf8, hash: hash)
    if entries.count * 2 > table.count { grow() }
    return entries.count - 1
  }

  private func holds(_ entry: Entry, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    UnsafeRawBufferPointer(start: bytes + entry.start, count: entry.count).isSame(as: UnsafeRawBufferPointer(utf8))
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    if byteCount + utf8.count > byteCapacity {
      byteCapacity = max(byteCapacity * 2, byteCount + utf8.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCapacity)
      larger.update(from: bytes, count: byteCount)
      bytes.deallocate()
      bytes = larger
    }
    if let start = utf8.baseAddress { (bytes + byteCount).update(from: start, count: utf8.count) }
    entries.append(Entry(start: byteCount, count: utf8.count, hash: hash))
    byteCount += utf8.count
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(index + 1)
    }
  }

  func write(to xml: inout XMLWriter) {
    xml.declaration()
    let uniqueCount = entries.count
    let entries = entries
    let bytes = UnsafePointer(bytes)
    xml.element(
      "sst", ("xmlns", Namespace.spreadsheet), ("count", references), ("uniqueCount", uniqueCount)
    ) { (xml: inout XMLWriter) in
      for entry in entries {
        xml.raw("<si>")
        let text = UnsafeBufferPointer<UInt8>(start: bytes + entry.start, count: entry.count)
        xml.spreadsheetTextElement(text)
        xml.raw("</si>")
      }
    }
  }
}

extension XMLWriter {
  /// 18.4.12 t. White space at the ends and line breaks would be lost to some readers without `xml:space`.
  mutating func spreadsheetTextElement(_ utf8: UnsafeBufferPointer<UInt8>) {
    let isTight =
      utf8.first.map { $0 > 0x20 } ?? true && utf8.last.map { $0 > 0x20 } ?? true
      && !UnsafeRawBufferPointer(utf8).holds(0x0A)
    raw(isTight ? "<t>" : "<t xml:space=\"preserve\">")
    spreadsheetText(utf8)
    raw("</t>")
  }
}
