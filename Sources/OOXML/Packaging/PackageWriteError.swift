/// Why a package could not be written.
package enum PackageWriteError: Error, Hashable {
  /// A part or the file would reach 4 GiB, or 65,535 parts, and need Zip64.
  case tooLarge
  /// zlib found no memory.
  case outOfMemory
  /// A character that XML 1.0 cannot carry, in any form, stood in the text of a part.
  case forbiddenCharacter(Unicode.Scalar, part: String)
}
