import Foundation
import PlanModel
import PlanTemplates
import Testing

@Suite struct `The palette` {
  private let palette = PlanTemplate.standard.palette

  /// Relative luminance by WCAG 2.2.
  private func luminance(_ colour: Palette.Colour) -> Double {
    func linear(_ share: UInt8) -> Double {
      let value = Double(share) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }

  private func contrast(_ one: Palette.Colour, _ other: Palette.Colour) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private let white = Palette.Colour(red: 255, green: 255, blue: 255)
  private let black = Palette.Colour(red: 0, green: 0, blue: 0)

  @Test func `the measure gives the known contrast of black and white`() {
    #expect(abs(contrast(black, white) - 21) < 0.001)
  }

  @Test func `headings and labels can be read`() {
    #expect(contrast(palette.headingGround, palette.headingText) >= 4.5)
    #expect(contrast(palette.label, white) >= 4.5)
    #expect(contrast(palette.text, palette.functionGround) >= 4.5)
  }

  @Test func `text on every tint can be read`() throws {
    let ratings = try Rating.allCases.map { try #require(palette.ground(for: $0)) }
    let priorities = try Priority.allCases.map { try #require(palette.ground(for: $0)) }
    for tint in ratings + priorities {
      #expect(contrast(palette.text, tint) >= 4.5)
      #expect(contrast(black, tint) >= 4.5)
    }
    #expect(Set(ratings + priorities).count == 8)
  }

  @Test func `a higher priority is darker, so that it also shows in grey`() throws {
    let shades = try Priority.allCases.map { luminance(try #require(palette.ground(for: $0))) }
    #expect(shades == shades.sorted())
  }

  @Test(arguments: ["", "12345", "1234567", "#123456", "12345G", "１２３４５６"])
  func `a colour is six hexadecimal digits and nothing else`(text: String) {
    #expect(Palette.Colour(hex: text) == nil)
  }

  @Test func `a colour is written as it was read, in capitals`() {
    #expect(Palette.Colour(hex: "0a0B1c")?.hex == "0A0B1C")
    #expect(Palette.Colour(hex: "2F4358") == Palette.Colour(red: 0x2F, green: 0x43, blue: 0x58))
  }
}
