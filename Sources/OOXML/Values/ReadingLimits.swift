/// How much a file may ask for before the reader refuses it.
///
/// The limits are absolute, because a ratio of packed to unpacked size refuses honest files: the style part of a
/// large workbook often packs to less than a hundredth. The defaults pass every honest file met so far, a workbook
/// of 28 million cells among them.
public struct ReadingLimits: Sendable, Equatable {
  /// Bytes of one part, unpacked. Default: 2 GiB.
  public var partBytes = 2 << 30
  /// Bytes of all parts read, unpacked. Default: 4 GiB.
  public var totalBytes = 4 << 30
  /// Entries in the archive. Default: 20,000, since a document can hold thousands of pictures.
  public var entries = 20_000
  /// From this size on, a part may not be more than `ratio` times its packed size, nor all parts together than the
  /// file. Default: 50 MB.
  public var ratioFromBytes = 50_000_000
  /// Unpacked size divided by packed size. Default: 500; deflate reaches 1,032, repetitive registers about 100.
  public var ratio = 500

  /// Levels of elements inside one another. Default: 256.
  public var depth = 256
  /// Attributes of one element, declarations of namespaces among them. Default: 256.
  public var attributes = 256
  /// Bytes of one tag with its attributes. Default: 8 MiB, since drawings keep their data in attributes.
  public var tagBytes = 8 << 20
  /// Bytes of one text between two tags, where the reader keeps it. Default: 32 MiB.
  public var textBytes = 32 << 20

  /// Cells with a value, a formula or a format in one sheet. Default: 50 million.
  public var cells = 50_000_000
  /// Cells kept in memory where a whole sheet is collected. Default: 4 million.
  public var collectedCells = 4_000_000
  /// Strings in the shared table. Default: 6 million.
  public var strings = 6_000_000
  /// Bytes of all shared strings. Default: 1 GiB.
  public var stringBytes = 1 << 30
  /// Bytes of text copied out of the shared table into collected cells. One long string used by a million cells
  /// would otherwise fill the memory. Default: 128 MiB.
  public var collectedTextBytes = 128 << 20
  /// Bytes of text that a document's comments, changes and controls repeat of the text itself. Default: 64 MiB.
  public var copiedTextBytes = 64 << 20
  /// Merged ranges, names, notes or number formats: each kind of record of one part. Default: 1 million.
  public var records = 1_000_000
  /// Paragraphs, cells, marks and stretches of text of one document. Default: 1 million; ten thousand pages need half.
  public var blocks = 1_000_000

  /// The documented defaults.
  public init() {}
}

/// What a limit counts.
public enum ReadingBudget: String, Sendable, Equatable {
  case partBytes = "bytes in a part"
  case totalBytes = "bytes in all parts"
  case entries = "entries in the archive"
  case ratio = "times its packed size"
  case depth = "levels of elements"
  case attributes = "attributes of an element"
  case tagBytes = "bytes in a tag"
  case textBytes = "bytes in a text"
  case cells = "cells in a sheet"
  case strings = "shared strings"
  case stringBytes = "bytes of shared strings"
  case collectedTextBytes = "bytes of cell text"
  case copiedTextBytes = "bytes of text inside comments, changes and controls"
  case records = "records in a part"
  case blocks = "paragraphs and cells"
}
