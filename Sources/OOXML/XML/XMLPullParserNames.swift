/// A namespace that the readers know, Transitional or Strict (ECMA-376 Part 1, Annex A, and Part 4).
package enum XMLNamespace: UInt8, BitwiseCopyable, Sendable {
  case none
  case other
  case xml
  case xmlns
  case spreadsheet
  case word
  case officeRelationships
  case packageRelationships
  case contentTypes
  case coreProperties
  case dublinCore
  case dublinCoreTerms
  case extendedProperties
  case customProperties
  case variantTypes
  case markupCompatibility
  case drawing
  case drawingWord
  case drawingSpreadsheet
  case vml
  case math
  case threadedComments
  /// A namespace of a later version of Office, whose elements may stand among the others.
  case word2010
  case laterVersion

  /// The namespace a URI names; `other` for one that is not known.
  init(uri: String) {
    self = uri.isEmpty ? .none : Self.known[uri] ?? (Self.isLater(uri) ? .laterVersion : .other)
  }

  private static func isLater(_ uri: String) -> Bool {
    later.contains(uri)
  }

  private static let known: [String: XMLNamespace] = {
    let transitional = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    return [
      "http://www.w3.org/XML/1998/namespace": .xml,
      transitional + "spreadsheetml/2006/main": .spreadsheet,
      strict + "spreadsheetml/main": .spreadsheet,
      transitional + "wordprocessingml/2006/main": .word,
      strict + "wordprocessingml/main": .word,
      transitional + "officeDocument/2006/relationships": .officeRelationships,
      strict + "officeDocument/relationships": .officeRelationships,
      transitional + "package/2006/relationships": .packageRelationships,
      transitional + "package/2006/content-types": .contentTypes,
      transitional + "package/2006/metadata/core-properties": .coreProperties,
      "http://purl.org/dc/elements/1.1/": .dublinCore,
      "http://purl.org/dc/terms/": .dublinCoreTerms,
      transitional + "officeDocument/2006/extended-properties": .extendedProperties,
      strict + "officeDocument/extendedProperties": .extendedProperties,
      transitional + "officeDocument/2006/custom-properties": .customProperties,
      strict + "officeDocument/customProperties": .customProperties,
      transitional + "officeDocument/2006/docPropsVTypes": .variantTypes,
      strict + "officeDocument/docPropsVTypes": .variantTypes,
      transitional + "markup-compatibility/2006": .markupCompatibility,
      transitional + "drawingml/2006/main": .drawing,
      strict + "drawingml/main": .drawing,
      transitional + "drawingml/2006/wordprocessingDrawing": .drawingWord,
      strict + "drawingml/wordprocessingDrawing": .drawingWord,
      transitional + "drawingml/2006/spreadsheetDrawing": .drawingSpreadsheet,
      strict + "drawingml/spreadsheetDrawing": .drawingSpreadsheet,
      "urn:schemas-microsoft-com:vml": .vml,
      transitional + "officeDocument/2006/math": .math,
      strict + "officeDocument/math": .math,
      "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": .threadedComments,
      "http://schemas.microsoft.com/office/word/2010/wordml": .word2010,
    ]
  }()

  // Choices of alternate content that require these hold the same text as their fallbacks, drawn in a newer way.
  private static let later: Set<String> = {
    let office = "http://schemas.microsoft.com/office/"
    return [
      office + "word/2010/wordprocessingShape", office + "word/2010/wordprocessingGroup",
      office + "word/2010/wordprocessingCanvas", office + "word/2010/wordprocessingDrawing",
      office + "word/2012/wordml", office + "word/2015/wordml/symex", office + "word/2016/wordml/cid",
      office + "word/2018/wordml", office + "spreadsheetml/2009/9/main", office + "spreadsheetml/2009/9/ac",
      office + "spreadsheetml/2010/11/main", office + "spreadsheetml/2010/11/ac", office + "drawing/2010/main",
      office + "drawing/2014/main", "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
    ]
  }()
}

/// The known local names, found by their bytes.
///
/// A fixed table of open addresses: what a file names can neither grow it nor make it slow.
final class XMLVocabulary: Sendable {
  static let shared = XMLVocabulary()

  private struct Slot {
    var word = XMLWord.other
    var start = 0
    var count = 0
  }

  private static let mask = 2047
  private let slots: [Slot]
  private let letters: [UInt8]

  private init() {
    var slots = [Slot](repeating: Slot(), count: Self.mask + 1)
    var letters: [UInt8] = []
    for word in XMLWord.allCases where word != .other {
      let name = Array(word.rawValue.utf8)
      let hash = name.withUnsafeBufferPointer { name in name.baseAddress.map { Self.hash($0, name.count) } ?? 0 }
      var position = Self.position(hash)
      while slots[position].count > 0 { position = (position + 1) & Self.mask }
      slots[position] = Slot(word: word, start: letters.count, count: name.count)
      letters += name
    }
    self.slots = slots
    self.letters = letters
  }

  /// A number for the bytes of a name, the same for the same bytes.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var hash: UInt32 = 0
    for offset in 0..<count { hash = hash &* 31 &+ UInt32(bytes[offset]) }
    return hash
  }

  @inline(__always)
  private static func position(_ hash: UInt32) -> Int {
    Int((hash ^ hash >> 11) & UInt32(mask))
  }

  /// The word that the bytes spell, `other` where they spell none.
  @inline(__always)
  func word(at bytes: UnsafePointer<UInt8>, count: Int, hash: UInt32) -> XMLWord {
    if count > 40 { return .other }
    var position = Self.position(hash)
    return slots.withUnsafeBufferPointer { slots in
      letters.withUnsafeBufferPointer { letters in
        while slots[position].count > 0 {
          let slot = slots[position]
          if slot.count == count {
            var offset = 0
            while offset < count, letters[slot.start + offset] == bytes[offset] { offset += 1 }
            if offset == count { return slot.word }
          }
          position = (position + 1) & Self.mask
        }
        return .other
      }
    }
  }
}
