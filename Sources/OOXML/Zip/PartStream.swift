internal import Synchronization

/// How many bytes have been unpacked from one archive; a part that is read again counts once.
final class ReadingMeter: Sendable {
  private struct State {
    var total = 0
    var parts: [String: Int] = [:]
  }

  private let state = Mutex(State())

  /// Notes how far a part has been read and returns the bytes of all parts.
  func note(_ produced: Int, of part: String) -> Int {
    state.withLock { state in
      let before = state.parts[part] ?? 0
      guard produced > before else { return state.total }
      state.parts[part] = produced
      state.total += produced - before
      return state.total
    }
  }
}

/// The bytes of one part, unpacked as they are asked for and checked at the end.
package final class PartStream {
  /// The entry's name, for errors.
  package let name: String
  private let archive: [UInt8]
  private var position: Int
  private let end: Int
  private let packedSize: Int
  private var inflater: InflateStream?
  private let declaredSize: Int
  private let declaredChecksum: UInt32?
  private var checksum = RunningChecksum()
  private var produced = 0
  private var isFinished = false
  private let limits: ReadingLimits
  private let meter: ReadingMeter

  /// A part that is in memory already.
  package init(name: String, bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
    self.name = name
    archive = bytes
    position = 0
    end = bytes.count
    packedSize = bytes.count
    declaredSize = bytes.count
    declaredChecksum = nil
    self.limits = limits
    meter = ReadingMeter()
  }

  init(archive: [UInt8], entry: ZipReader.Entry, limits: ReadingLimits, meter: ReadingMeter) throws(ReadingError) {
    name = entry.name
    self.archive = archive
    position = entry.dataOffset
    end = entry.dataOffset + entry.packedSize
    packedSize = entry.packedSize
    declaredSize = entry.size
    declaredChecksum = entry.checksum
    self.limits = limits
    self.meter = meter
    switch entry.method {
    case .stored: inflater = nil
    case .deflated:
      inflater = InflateStream()
      if inflater == nil { throw ReadingError(.damagedData, part: name) }
    }
    if declaredSize > limits.partBytes { throw ReadingError(.limit(.partBytes, limits.partBytes), part: name) }
  }

  /// Fills the front of `buffer` and returns how many bytes it wrote: none at the end.
  ///
  /// Throws when the data is damaged, larger or smaller than declared, over a limit, or its CRC-32 is wrong.
  package func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ReadingError) -> Int {
    var filled = 0
    while filled < buffer.count, !isFinished {
      let room = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
      let count = inflater == nil ? copy(into: room) : try unpack(into: room)
      if declaredChecksum != nil { checksum.add(UnsafeBufferPointer(rebasing: room[..<count])) }
      filled += count
      try account(for: count)
    }
    return filled
  }

  /// All bytes that are left.
  package func readAll() throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    while true {
      let count = try read(into: chunk)
      if count == 0 { return bytes }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[..<count]))
    }
  }

  private func copy(into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = min(room.count, end - position)
    archive.withUnsafeBufferPointer { source in
      _ = room.update(fromContentsOf: source[position..<position + count])
    }
    position += count
    isFinished = position == end
    return count
  }

  private func unpack(into room: UnsafeMutableBufferPointer<UInt8>) throws(ReadingError) -> Int {
    let range = position..<end
    let step = archive.withUnsafeBufferPointer { source in
      inflater?.unpack(UnsafeBufferPointer(rebasing: source[range]), into: room)
    }
    guard let step else { throw ReadingError(.damagedData, part: name) }
    position += step.consumed
    isFinished = step.isFinished
    if !isFinished && step.produced == 0 && step.consumed == 0 {
      throw ReadingError(.truncatedData, part: name)
    }
    if isFinished && position != end {
      throw ReadingError(.sizeDisagrees(declared: packedSize, atLeast: packedSize - (end - position)), part: name)
    }
    return step.produced
  }

  private func account(for count: Int) throws(ReadingError) {
    produced += count
    if declaredChecksum != nil, produced > declaredSize || (isFinished && produced != declaredSize) {
      throw ReadingError(.sizeDisagrees(declared: declaredSize, atLeast: produced), part: name)
    }
    let total = meter.note(produced, of: name)
    if total > limits.totalBytes {
      throw ReadingError(.limit(.totalBytes, limits.totalBytes), part: name)
    }
    // Many parts below the threshold must not do together what one may not.
    let isSwollen = produced > limits.ratioFromBytes && produced / max(packedSize, 1) >= limits.ratio
    if isSwollen || total > limits.ratioFromBytes && total / max(archive.count, 1) >= limits.ratio {
      throw ReadingError(.limit(.ratio, limits.ratio), part: name)
    }
    if isFinished, let declaredChecksum, checksum.value != declaredChecksum {
      throw ReadingError(.wrongChecksum(declared: declaredChecksum, found: checksum.value), part: name)
    }
  }
}
