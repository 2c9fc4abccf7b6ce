import OOXML
import Testing

struct XMLNumberTests {
  private func text(_ number: Int) throws -> String {
    String(try rendered { $0.element("n", ("v", number)) }.dropFirst(6).dropLast(3))
  }

  private func text(_ number: Double) throws -> String {
    try rendered { $0.decimal(number) }
  }

  @Test(arguments: [
    (0, "0"), (9, "9"), (10, "10"), (-1, "-1"), (-10, "-10"), (99, "99"), (100, "100"), (1_048_576, "1048576"),
    (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    (1_000_000_000_000_000_000, "1000000000000000000"), (999_999_999_999_999_999, "999999999999999999"),
  ])
  func `whole numbers are plain digits`(number: Int, expected: String) throws {
    #expect(try text(number) == expected)
  }

  @Test func `whole numbers of each length are plain digits`() throws {
    var numbers = SeededNumbers(seed: 11)
    for shift in 0..<64 {
      let number = Int(truncatingIfNeeded: numbers.next() >> UInt64(shift))
      #expect(try text(number) == String(number))
    }
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-3.0, "-3"), (0.5, "0.5"), (0.1 + 0.2, "0.30000000000000004"), (15.0, "15"),
    (409.5, "409.5"), (-0.001, "-0.001"), (999_999_999_999_999.0, "999999999999999"),
    (1.5, "1.5"), (1.0 / 3, "0.3333333333333333"),
  ])
  func `fractions have the fewest digits that read back the same`(number: Double, expected: String) throws {
    #expect(try text(number) == expected)
  }

  @Test(arguments: [
    1e300, 1e15, 1e16, 1e-5, .leastNonzeroMagnitude, Double.greatestFiniteMagnitude, -1e100, .leastNormalMagnitude,
  ])
  func `numbers of any size read back the same`(number: Double) throws {
    #expect(Double(try text(number)) == number)
  }

  @Test func `any bits that are a number read back the same`() throws {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<2000 {
      let number = Double(bitPattern: numbers.next())
      guard number.isFinite else { continue }
      let text = try text(number)
      #expect(Double(text)?.bitPattern == number.bitPattern)
      // The lexical form of xsd:double (XML Schema 1.0 Part 2, 3.2.5).
      #expect(try /-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?/.wholeMatch(in: text) != nil, "\(text)")
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number is written as 0`(number: Double) throws {
    #expect(try text(number) == "0")
  }
}
