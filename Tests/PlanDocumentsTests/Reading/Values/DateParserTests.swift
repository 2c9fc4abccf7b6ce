import PlanDocuments
import PlanModel
import PlanTemplates
import Testing

struct DateParserTests {
  private let parser = DateParser(template: .standard)

  @Test(
    arguments: [
      ("19 enero 2024", "2024-01-19"), ("19 de enero de 2024", "2024-01-19"), ("19 de enero del 2024", "2024-01-19"),
      ("06 mayo 2024", "2024-05-06"), ("6-may-2024", "2024-05-06"), ("1.º de setiembre de 2024", "2024-09-01"),
      ("May 6, 2024", "2024-05-06"), ("6 May 2024", "2024-05-06"), ("6th of May, 2024", "2024-05-06"),
      ("Sept. 3rd, 2024", "2024-09-03"), ("MARCH 21 2024", "2024-03-21"), ("1er mai 2024", "2024-05-01"),
      ("le 1er août 2024", "2024-08-01"), ("12 févr. 2024", "2024-02-12"), ("6 de maio de 2024", "2024-05-06"),
      ("1º de março de 2024", "2024-03-01"), ("6 أيار/مايو 2024", "2024-05-06"), ("٦ أيار ٢٠٢٤", "2024-05-06"),
      ("6 مايو 2024", "2024-05-06"), ("19 كانون الثاني/يناير 2024", "2024-01-19"),
      ("19 كانون الثاني 2024", "2024-01-19"), ("۱۹ يناير ۲۰۲۴", "2024-01-19"),
      ("1 تشرين الأول/أكتوبر 2024", "2024-10-01"),
      ("2024-05-06", "2024-05-06"), ("2024/05/06", "2024-05-06"), ("2024.5.6", "2024-05-06"),
      ("2024-05-06T00:00:00Z", "2024-05-06"), ("2024-05-06 00:00:00", "2024-05-06"), ("25.12.2024", "2024-12-25"),
      ("12/25/2024", "2024-12-25"), ("5/5/2024", "2024-05-05"), ("  19\u{A0}enero\u{202F}2024\n", "2024-01-19"),
      ("29 febrero 2024", "2024-02-29"), ("2024 May 6", "2024-05-06"), ("06mayo2024", "2024-05-06"),
    ])
  func `a date is read in any language`(text: String, iso: String) throws {
    #expect(parser.parse(text) == .date(try #require(CalendarDate(iso8601: iso))))
  }

  @Test(
    arguments: [
      "6.5.2024", "06/05/2024", "5-6-2024", "٦/٥/٢٠٢٤", "6 5 2024", "06/05/24", "25/12/24", "6 mayo 24", "May 6, 24",
    ])
  func `a date that could be two is never guessed`(text: String) {
    #expect(parser.parse(text) == .ambiguous(text))
  }

  @Test(
    arguments: [
      "", " ", "mayo 2024", "2024", "45418", "31 febrero 2024", "29/02/2023", "2024-13-05", "13/13/2024", "0 mayo 2024",
      "19 enero 2024?", "19-21 enero 2024", "19 enero marzo 2024", "19 enero", "hacia el 19 enero 2024", "Pendiente",
      "S/C",
      "6 أيار/يونيو 2024", "20240506", "99999999999999999999 mayo 2024", "1 mayo 0000", "//", "٠", "2024-05-06 10:30",
      "六月六日", "1/2/3/4", "5 mayo 2024 mayo", "5/2024/6",
    ])
  func `what is no date is not made one`(text: String) {
    #expect(parser.parse(text) == .unreadable(text))
  }

  @Test func `every month of the template is read back as printed`() throws {
    for language in PlanTemplate.standard.languages {
      let wording = try #require(PlanTemplate.standard.wording(for: language))
      for month in 1...12 {
        for day in [1, 2, 10, 28] {
          let date = try #require(CalendarDate(year: 2024, month: month, day: day))
          #expect(parser.parse(wording.text(of: date)) == .date(date))
        }
      }
    }
  }

  @Test(arguments: ["1", "1 ", "mayo ", "/", "\u{301}", "١", "a1"])
  func `a huge text is unreadable at once`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000)
    #expect(parser.parse(text) == .unreadable(text))
  }
}
