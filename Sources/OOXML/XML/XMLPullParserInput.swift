/// A window over the characters of a part, always in UTF-8, checked, and moved forward as the parser reads.
struct XMLInput: ~Copyable {
  enum Encoding { case utf8, utf16LittleEndian, utf16BigEndian }

  let stream: PartStream
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  /// The next byte to read.
  var position = 0
  /// The end of the bytes that are known to be text.
  private(set) var end = 0
  /// The end of the bytes read; a character may be cut off between `end` and here.
  private var filled = 0
  private var isAtEnd = false
  private(set) var encoding = Encoding.utf8
  private var pending: [UInt8] = []
  private var linesBefore = 0
  private var columnBefore = 0

  /// Reads the first bytes and tells the encoding from them (XML 1.0, appendix F).
  init(_ stream: PartStream) throws(ReadingError) {
    self.stream = stream
    base = .allocate(capacity: 1 << 16)
    filled = try stream.read(into: UnsafeMutableBufferPointer(start: base, count: capacity))
    isAtEnd = filled == 0
    try detectEncoding()
    if encoding == .utf8 { try validate() }
  }

  deinit {
    base.deallocate()
  }

  /// The line and the byte in it that have been reached, both counted from 1.
  var place: (line: Int, column: Int) {
    var place = (line: linesBefore + 1, column: columnBefore + 1)
    for offset in 0..<min(position, end) {
      if base[offset] == 0x0A { place = (place.line + 1, 1) } else { place.column += 1 }
    }
    return place
  }

  /// Drops the bytes before `start`, which moves to the front, and reads more behind the rest.
  ///
  /// False at the end of the part. Throws when more than `limit` bytes would have to be kept.
  mutating func refill(keepingFrom start: Int, limit: Int, _ budget: ReadingBudget) throws(ReadingError) -> Bool {
    countLines(upTo: start)
    filled -= start
    end -= start
    position -= start
    base.update(from: base + start, count: filled)
    if isAtEnd {
      if end < filled { throw failure() }
      return false
    }
    if filled > capacity / 2 {
      if filled > limit { throw ReadingError(.limit(budget, limit), part: stream.name, line: linesBefore + 1) }
      grow()
    }
    let oldEnd = end
    while end == oldEnd, !isAtEnd {
      switch encoding {
      case .utf8: try readBytes()
      case .utf16LittleEndian, .utf16BigEndian: try readUTF16()
      }
      try validate()
    }
    return end > oldEnd
  }

  private mutating func readBytes() throws(ReadingError) {
    let room = UnsafeMutableBufferPointer(start: base + filled, count: capacity - filled)
    let count = try stream.read(into: room)
    filled += count
    isAtEnd = count == 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: filled)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  private mutating func countLines(upTo offset: Int) {
    var index = 0
    var lineStart = -1
    let raw = UnsafeRawPointer(base)
    while index < offset {
      // Eight bytes at once where none is a line feed: a sheet is often one line.
      if offset - index >= 8 {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      if base[index] == 0x0A {
        linesBefore += 1
        lineStart = index + 1
      }
      index += 1
    }
    columnBefore = lineStart < 0 ? columnBefore + offset : offset - lineStart
  }

  private func failure() -> ReadingError {
    ReadingError(.invalidCharacter, part: stream.name, line: place.line)
  }

  /// Moves `end` over all whole, allowed characters (XML 1.0, 2.2), and stops before one that is cut off.
  private mutating func validate() throws(ReadingError) {
    guard let valid = XMLCharacters.validEnd(of: base, from: end, to: filled) else {
      position = max(position, end)
      throw failure()
    }
    end = valid
  }

  private mutating func detectEncoding() throws(ReadingError) {
    let head = (0..<4).map { $0 < filled ? base[$0] : 0 }
    switch (head[0], head[1], head[2], head[3]) {
    case (0xEF, 0xBB, 0xBF, _):
      base.update(from: base + 3, count: filled - 3)
      filled -= 3
    case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF):
      if filled >= 4 { throw ReadingError(.unsupportedEncoding("UTF-32"), part: stream.name) }
    case (0xFF, 0xFE, _, _): try beginUTF16(.utf16LittleEndian, skipping: 2)
    case (0xFE, 0xFF, _, _): try beginUTF16(.utf16BigEndian, skipping: 2)
    case (0x3C, 0, _, _): try beginUTF16(.utf16LittleEndian, skipping: 0)
    case (0, 0x3C, _, _): try beginUTF16(.utf16BigEndian, skipping: 0)
    default: break
    }
  }

  private mutating func beginUTF16(_ encoding: Encoding, skipping count: Int) throws(ReadingError) {
    self.encoding = encoding
    pending = Array(UnsafeBufferPointer(start: base + count, count: filled - count))
    filled = 0
    transcode()
    try validate()
  }

  private mutating func readUTF16() throws(ReadingError) {
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity / 4)
    defer { chunk.deallocate() }
    let count = try stream.read(into: chunk)
    pending.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[..<count]))
    isAtEnd = count == 0
    if isAtEnd, !pending.isEmpty { throw failure() }
    transcode()
  }

  /// Turns the pending UTF-16 bytes into UTF-8; a cut off character stays pending. A code unit takes three bytes at
  /// most, so that the window, of which at least half is free, is large enough.
  private mutating func transcode() {
    while filled + pending.count * 3 / 2 + 4 > capacity { grow() }
    var index = 0
    let (low, high) = encoding == .utf16LittleEndian ? (0, 1) : (1, 0)
    func unit(_ index: Int) -> UInt32 { UInt32(pending[index + high]) << 8 | UInt32(pending[index + low]) }
    while index + 1 < pending.count {
      var value = unit(index)
      if value & 0xFC00 == 0xD800 {
        guard index + 3 < pending.count else { break }
        let second = unit(index + 2)
        // A lone half becomes a byte that is no UTF-8, which the check then refuses.
        value = second & 0xFC00 == 0xDC00 ? 0x10000 + (value & 0x3FF) << 10 + (second & 0x3FF) : 0xD800
        index += 2
      }
      index += 2
      guard let scalar = Unicode.Scalar(value) else {
        base[filled] = 0xFF
        filled += 1
        continue
      }
      for byte in UTF8.encode(scalar).unsafelyUnwrapped {
        base[filled] = byte
        filled += 1
      }
    }
    pending.removeFirst(index)
  }
}
