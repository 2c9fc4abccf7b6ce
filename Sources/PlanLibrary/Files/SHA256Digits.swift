internal import Crypto

extension [UInt8] {
  /// Their SHA-256 as 64 hexadecimal digits.
  var sha256: String {
    var hash = SHA256()
    withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().hexadecimal
  }
}

extension SHA256Digest {
  /// 64 digits, as `sha256sum` prints them.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
