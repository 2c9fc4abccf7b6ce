/// A member of a ZIP file, compressed ahead of time.
package struct CompressedEntry: Sendable {
  let method: ZipEntry.Method
  let sizes: ZipEntry.Sizes
  let data: [UInt8]
}

/// Writes a ZIP file (PKWARE APPNOTE 6.3) from front to back, entry by entry.
///
/// An entry that fits the buffer gets its sizes in its header. A longer one is passed on while it is written, with its
/// sizes behind it, so that memory does not grow with the file. Entries and files of 4 GiB and more would need Zip64 and
/// are refused.
package final class ZipWriter {
  private let sink: any ByteSink
  private let tools: ZipTools
  private let threads: Int
  /// Only where an entry outgrows the buffer.
  private var blocks: BlockStream?
  private var entries: [ZipEntry] = []
  private var position: UInt64 = 0

  /// The longest entry that is held in memory, uncompressed.
  package static let bufferSize = 128 * 1024
  /// The longest entry that is stored as it is: deflate takes as long to describe its codes for a few hundred bytes as
  /// for thousands, and saves little there.
  private static let longestStored = 1000

  /// - Parameter threads: How many compress an entry that outgrows the buffer; they do not change its bytes.
  package convenience init(sink: any ByteSink, level: CompressionLevel = .quick, threads: Int = 1) throws {
    self.init(sink: sink, tools: try ZipTools(level: level), threads: threads)
  }

  /// - Parameter tools: For this writer alone, until it has finished.
  init(sink: any ByteSink, tools: ZipTools, threads: Int = 1) {
    self.sink = sink
    self.tools = tools
    self.threads = threads
  }

  private var level: CompressionLevel { tools.level }

  /// Writes an entry whose bytes `body` writes.
  package func add(_ name: String, body: (inout XMLWriter) throws -> Void) throws {
    let stream = EntryStream(writer: self, name: name)
    tools.xml.begin { try stream.pass($0) }
    try body(&tools.xml)
    try tools.xml.finish()
    if stream.isStreaming {
      try tools.xml.withBytes { try stream.end($0) }
    } else {
      try add(name, try tools.xml.withBytes { $0.count > Self.longestStored ? try compress($0) : Self.store($0) })
    }
  }

  /// Writes an entry that many files have, compressed only where `cache` does not know its bytes.
  func add(_ name: String, cache: RecurringParts?, body: (inout XMLWriter) throws -> Void) throws {
    try write(body)
    let entry = try tools.xml.withBytes { bytes in
      try cache?.entry(for: bytes, level: level) { try compress(bytes) } ?? compress(bytes)
    }
    try add(name, entry)
  }

  /// Writes an entry that many files have, compressed only where that was not done before.
  func add(_ name: String, _ body: RecurringBody) throws {
    let entry = try body.entry(at: level) { body in
      try write(body)
      return try tools.xml.withBytes { try compress($0) }
    }
    try add(name, entry)
  }

  /// Writes an entry that is compressed already.
  package func add(_ name: String, _ entry: CompressedEntry) throws {
    let header = try begin(name, method: entry.method, sizes: entry.sizes, hasDescriptor: false)
    try write(header.localHeader)
    try write(entry.data)
    entries.append(header)
  }

  /// Writes an entry as it is, for what is compressed in itself.
  package func addStored(_ name: String, _ bytes: [UInt8]) throws {
    try add(name, bytes.withUnsafeBytes { Self.store($0) })
  }

  /// Compresses `bytes` for later use; what deflate would make larger is stored.
  package func compress(_ bytes: UnsafeRawBufferPointer) throws -> CompressedEntry {
    var data: [UInt8] = []
    data.reserveCapacity(bytes.count / 4 + 64)
    tools.deflater.begin()
    try tools.deflater.compress(bytes, .end) { data.append(contentsOf: $0) }
    return data.count < bytes.count ? Self.entry(.deflated, data, of: bytes) : Self.store(bytes)
  }

  private static func store(_ bytes: UnsafeRawBufferPointer) -> CompressedEntry {
    entry(.stored, Array(bytes), of: bytes)
  }

  private static func entry(
    _ method: ZipEntry.Method, _ data: [UInt8], of bytes: UnsafeRawBufferPointer
  ) -> CompressedEntry {
    let sizes = ZipEntry.Sizes(
      crc: crc32(of: bytes), compressed: UInt32(data.count), uncompressed: UInt32(bytes.count))
    return CompressedEntry(method: method, sizes: sizes, data: data)
  }

  /// Has `body` write, its bytes to be compressed; throws what is wrong with them.
  private func write(_ body: (inout XMLWriter) throws -> Void) throws {
    tools.xml.begin(overflow: nil)
    try body(&tools.xml)
    try tools.xml.finish()
  }

  /// Writes the directory. Nothing may be added afterwards.
  ///
  /// - Parameter comment: Of the whole file, which ends with it; at most 65,535 bytes.
  package func finish(comment: [UInt8] = []) throws {
    let offset = position
    for entry in entries { try write(entry.centralHeader) }
    guard entries.count < 0xFFFF, position < 0xFFFF_FFFF else { throw PackageWriteError.tooLarge }
    try write(
      ZipEntry.endOfCentralDirectory(
        entries: entries.count, size: UInt32(position - offset), offset: UInt32(offset), comment: comment))
  }

  private func begin(
    _ name: String, method: ZipEntry.Method, sizes: ZipEntry.Sizes, hasDescriptor: Bool
  ) throws -> ZipEntry {
    guard position < 0xFFFF_FFFF else { throw PackageWriteError.tooLarge }
    return ZipEntry(
      name: Array(name.utf8), method: method, sizes: sizes, offset: UInt32(position), hasDescriptor: hasDescriptor)
  }

  private func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    try sink.write(bytes)
    position += UInt64(bytes.count)
  }
}

/// What a file is written with: half a megabyte that takes as long to make as a tenth of a small file, and so is kept for
/// the next one. One writer at a time uses it.
final class ZipTools: @unchecked Sendable {
  let level: CompressionLevel
  fileprivate var xml = XMLWriter(capacity: ZipWriter.bufferSize)
  fileprivate var deflater: Deflater

  init(level: CompressionLevel) throws {
    self.level = level
    deflater = try Deflater(level: level)
  }
}

extension ZipWriter {
  /// An entry that outgrew the buffer.
  private final class EntryStream {
    /// Unowned: the writer's XML buffer holds the stream, also after an entry whose body threw.
    private unowned let writer: ZipWriter
    private let name: String
    private var header: ZipEntry?
    private var dataStart: UInt64 = 0

    var isStreaming: Bool { header != nil }

    init(writer: ZipWriter, name: String) {
      self.writer = writer
      self.name = name
    }

    func pass(_ bytes: UnsafeRawBufferPointer) throws {
      if header == nil { try start() }
      try writer.blocks?.add(bytes)
    }

    func end(_ rest: UnsafeRawBufferPointer) throws {
      guard let header, let blocks = writer.blocks else { return }
      try blocks.add(rest)
      try blocks.finish()
      let (compressed, uncompressed) = (writer.position - dataStart, blocks.uncompressedSize)
      guard compressed < 0xFFFF_FFFF, uncompressed < 0xFFFF_FFFF else { throw PackageWriteError.tooLarge }
      let entry = ZipEntry(
        name: header.name, method: .deflated,
        sizes: .init(crc: blocks.crc, compressed: UInt32(compressed), uncompressed: UInt32(uncompressed)),
        offset: header.offset, hasDescriptor: true)
      try writer.write(entry.descriptor)
      writer.entries.append(entry)
    }

    private func start() throws {
      let entry = try writer.begin(name, method: .deflated, sizes: .init(), hasDescriptor: true)
      try writer.write(entry.localHeader)
      header = entry
      dataStart = writer.position
      let blocks = try writer.blocks ?? BlockStream(level: writer.level, threads: writer.threads)
      blocks.begin { [unowned writer] in try writer.write($0) }
      writer.blocks = blocks
    }
  }
}
