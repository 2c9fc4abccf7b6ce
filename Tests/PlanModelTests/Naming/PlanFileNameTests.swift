import PlanModel
import Testing

@Suite struct PlanFileNameTests {
  private func plan(_ cluster: String?, _ locality: String? = nil, iso3: String? = "VEN") -> ActionPlan {
    ActionPlan(
      language: "es", country: Country(iso3: iso3, name: "Côte d'Ivoire"), locality: locality, cluster: cluster,
      year: 2023)
  }

  @Test(arguments: [
    ("Alojamiento, Energía y Enseres", nil, "VEN-2023-alojamiento-energia-y-enseres"), (nil, nil, "VEN-2023"),
    ("", " ", "VEN-2023"), ("ES/NFI", "Táchira & Apure", "VEN-2023-es-nfi-tachira-apure"),
    ("مجموعة المأوى", "غزة", "VEN-2023-mjmwah-almawy-ghzh"), ("Abris/AME", "L'Île", "VEN-2023-abris-ame-lile"),
    ("--a..b--", nil, "VEN-2023-a-b"),
  ])
  func `a name is in plain letters`(cluster: String?, locality: String?, expected: String) throws {
    let plan = plan(cluster, locality)
    #expect(plan.identity == expected)
    let name = try #require(PlanFileName(plan))
    #expect(name.stem == expected + "-ccpm-action-plan")
    #expect(name.folder == "VEN/2023")
  }

  @Test(arguments: [
    "../../etc/passwd", "..\\..\\x", "a\0b", "a\nb\u{1B}[31m", "CON", "C:\\x", "~root", "-rf", "*?\"<>|", "…", "🌍",
    "Укриття", "避难所", "\u{202E}gnp.exe", String(repeating: "Ñandú ", count: 5_000), String(repeating: "界", count: 99),
    String(repeating: "\u{301}", count: 9), "$(x)`y`;&", "%2e%2e%2f",
  ])
  func `nothing harmful comes into a name`(text: String) throws {
    let name = try #require(PlanFileName(plan(text, text)))
    #expect(name.stem.hasPrefix("VEN-2023-"))
    #expect(name.stem.utf8.count <= 150)
    #expect(!name.stem.contains("--"))
    #expect(
      name.stem.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" })
  }

  @Test func `names that cannot be shown still differ`() {
    let names = [
      "Укриття", "Притулок", "避难所", "Кластер 5", "Сектор 5", "🌍", "🌎", String(repeating: "a", count: 61),
      String(repeating: "a", count: 62), "Zone Ω", "Zone Δ",
    ]
    #expect(Set(names.map { plan($0).identity }).count == names.count)
  }

  @Test(arguments: [nil, "", "ve", "VENE", "../", "V/N", "NUL", "VÉN"])
  func `without a valid code there is no file name`(iso3: String?) {
    #expect(PlanFileName(plan("A", iso3: iso3)) == nil)
    #expect(plan("A", iso3: iso3).identity == "cote-divoire-2023-a")
  }
}
