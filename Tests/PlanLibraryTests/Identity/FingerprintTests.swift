import PlanLibrary
import PlanModel
import Testing

@Suite struct FingerprintTests {
  /// From another implementation of MurmurHash3, `mmh3` for Python.
  private static let known = [
    "": "00000000000000000000000000000000",
    "a": "85555565f6597889e6b53a48510e895a",
    "hello": "cbd8a7b341bd9b025b1e906a48ae1d19",
    "12345678": "3b4a640638b1419c913b0e676bd42557",
    "123456789": "3c84645edb66cca499f8fac73a1ea105",
    "0123456789abcdef": "4be06d94cf4ad1a787c35b5c63a708da",
    "0123456789abcdefg": "8e32612daa45f9de0800f4c206c372ee",
    "VEN-2023-alojamiento-energia-y-enseres": "ecc37e125fad84b5c44e21d3556514b1",
    String(repeating: "é", count: 100): "2eceb301a8147f32cfb314d7a107ed75",
  ]

  @Test(arguments: known) func `it is MurmurHash3`(text: String, expected: String) {
    #expect(Fingerprint(of: text).hexadecimal == expected)
  }

  @Test(arguments: known.values) func `it is read back from its digits`(digits: String) {
    #expect(Fingerprint(hexadecimal: digits)?.hexadecimal == digits)
  }

  @Test(arguments: ["", "12", String(repeating: "g", count: 32), "+" + String(repeating: "1", count: 31)])
  func `other texts are no fingerprint`(text: String) {
    #expect(Fingerprint(hexadecimal: text) == nil)
  }

  @Test func `a plan has the same before and after it was given ids, and another after any change`() {
    var plan = ActionPlan(language: "es", country: Country(iso3: "VEN", name: "Venezuela"), year: 2023)
    plan.functions = [CoreFunction(key: .advocacy, actions: [Action(action: .text("Hablar."))])]
    #expect(Fingerprint(of: plan) == Fingerprint(of: plan.assigningIDs()))
    var changed = plan
    changed.functions[0].actions[0].comments = .noComment
    #expect(Fingerprint(of: plan) != Fingerprint(of: changed))
  }
}
