import Foundation
import OOXML

/// The bytes that `body` writes.
func renderedBytes(_ body: (inout XMLWriter) throws -> Void) throws -> [UInt8] {
  try ZipFile(try zipFile { try $0.add("body", body: body) }).content("body")
}

/// What `body` writes, as text.
func rendered(_ body: (inout XMLWriter) throws -> Void) throws -> String {
  String(decoding: try renderedBytes(body), as: UTF8.self)
}

/// The element that `body` writes, read again by another parser.
func parsed(_ body: (inout XMLWriter) throws -> Void) throws -> XMLNode {
  try XMLNode(parsing: Data(try renderedBytes(body)))
}

/// A ZIP file of what `body` adds.
func zipFile(_ body: (ZipWriter) throws -> Void) throws -> [UInt8] {
  let sink = MemorySink()
  let writer = try ZipWriter(sink: sink)
  try body(writer)
  try writer.finish()
  return sink.bytes
}

extension XMLWriter {
  /// Bytes as they stand.
  mutating func bytes(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw($0) }
  }
}

/// Whether two texts are the same byte by byte: equality of strings would forgive another normalisation.
func hasSameBytes(_ left: String?, _ right: String) -> Bool {
  left.map { Array($0.utf8) == Array(right.utf8) } ?? false
}
