/// Little-endian numbers from front to back.
struct ByteReader {
  struct Truncated: Error {
    let place: Int
  }

  let bytes: [UInt8]
  var place: Int

  init(_ bytes: [UInt8], from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  mutating func number(bytes count: Int) throws -> Int {
    try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func short() throws -> Int { try number(bytes: 2) }
  mutating func long() throws -> Int { try number(bytes: 4) }

  mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard place >= 0, count <= bytes.count - place else { throw Truncated(place: place) }
    defer { place += count }
    return bytes[place..<(place + count)]
  }
}
