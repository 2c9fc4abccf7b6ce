/// What makes a text not a JSON document, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The value that holds the error; for a duplicate key, the second member of that name.
  public let pointer: JSONPointer
  /// The line of the error, from 1. Lines end with LF, CR or CR LF.
  public let line: Int
  /// The column of the error in code points, from 1.
  public let column: Int
  /// What is wrong there.
  public let problem: Problem

  /// What can be wrong in a text that should be JSON.
  public enum Problem: Hashable, Sendable {
    /// There is nothing but white space.
    case emptyDocument
    /// The text ends inside an array or object.
    case unexpectedEnd
    /// A character where the grammar allows another one; its code point.
    case unexpectedCharacter(Unicode.Scalar)
    /// A number that breaks the grammar, such as `01`, `.5` or `1.`.
    case invalidNumber
    /// A string without its closing quotation mark.
    case unterminatedString
    /// A backslash before something that is no escape.
    case invalidEscape
    /// A character below U+0020 that stands unescaped in a string.
    case controlCharacter(UInt8)
    /// An escape from U+D800 to U+DFFF without its other half.
    case halfSurrogate(UInt16)
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A key that the object already has.
    case duplicateKey(String)
    /// Arrays and objects nested deeper than ``JSONValue/depthLimit``.
    case tooDeep
    /// Something after the document's one value.
    case trailingContent
  }
}
