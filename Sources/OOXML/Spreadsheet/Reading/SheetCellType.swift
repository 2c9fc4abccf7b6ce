/// The types of cells (ECMA-376 Part 1, 18.18.11 ST_CellType).
enum SheetCellType {
  case number
  case sharedText
  case formulaText
  case inlineText
  case boolean
  case error
  case date
  case unknown

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      self = .number
      return
    }
    if text.count == 1 {
      switch text[0] {
      case UInt8(ascii: "s"): self = .sharedText
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .unknown
      }
    } else if text.elementsEqual("str".utf8) {
      self = .formulaText
    } else {
      self = text.elementsEqual("inlineStr".utf8) ? .inlineText : .unknown
    }
  }
}
