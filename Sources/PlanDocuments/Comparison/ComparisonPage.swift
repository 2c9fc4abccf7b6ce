internal import OOXML
package import PlanModel
package import PlanTemplates

/// A comparison as a page for Word: a chart of the scores, a table of the results, and the lists of actions.
///
/// A4 upright; more than three plans lie across, where their ratings keep to one line. The usual case, two plans of some
/// twenty actions, is one page; what does not fit goes on to the next. Of several steps the actions of the last stand
/// there, of the others their numbers.
package struct ComparisonPage {
  private let template: PlanTemplate
  private let wording: Wording

  /// A page in the look of a template and the words of one of its languages.
  package init(template: PlanTemplate, wording: Wording) {
    self.template = template
    self.wording = wording
  }

  /// The whole file.
  ///
  /// - Throws: `PackageWriteError`, where memory or the limits of the format do not suffice.
  package func document(of comparison: PlanComparison) throws -> [UInt8] {
    let texts = ComparisonTexts(comparison, wording: wording)
    let isWide = comparison.plans.count > 3
    let page = isWide ? Self.wide : Self.upright
    let lists = comparison.steps.last.map {
      ComparisonLists(template: template, texts: texts, step: $0, width: page.textWidth)
    }
    // What is said of the first and the last takes lines of its own.
    let lines = (isWide ? 12 : 30) - 2 * comparison.overall.count
    let looks = ComparisonLooks(template: template, isDense: lists?.isLongerThan(lines: lines) ?? false)
    var formats = DocumentFormats(of: template, wording)
    formats.paragraphStyles = looks.paragraphStyles
    formats.tableStyles = looks.tableStyles
    var document = WordDocument(
      page: page, design: DocumentDesign(formats),
      properties: DocumentProperties(
        title: texts.words.title, subject: texts.subject.carriedByXML, language: wording.locale, application: "ccpm",
        applicationVersion: ProgramVersion.officeText))
    document.footer = [.paragraph(Paragraph(pageFooterOf: wording, style: ComparisonLooks.pageFooter))]
    document.body = [
      .paragraph(Paragraph(texts.words.title, style: ComparisonLooks.title)),
      .paragraph(Paragraph(texts.subject.carriedByXML, style: ComparisonLooks.subject)),
    ]
    if let chart = ComparisonChart(template: template, texts: texts).chart {
      document.charts = [chart]
      document.body.append(.paragraph(paragraph(of: chart, height: .centimetres(isWide ? 4 : 5), on: page)))
    }
    let results = ComparisonResults(template: template, texts: texts, width: page.textWidth)
    for (number, table) in results.tables.enumerated() {
      // Word makes one table of two without a paragraph between them.
      if number > 0 { document.body.append(.paragraph(Paragraph(style: ComparisonLooks.note))) }
      document.body.append(.table(table))
    }
    document.body += results.notes.map { .paragraph(Paragraph($0, style: ComparisonLooks.note)) }
    if let lists { document.body += lists.blocks(remark: looks.remark) }
    return try document.bytes()
  }

  private static let upright = PageSetup.a4Portrait(margin: .centimetres(1.5), headerDistance: .centimetres(0.8))
  private static let wide = PageSetup.a4Landscape(margin: .centimetres(1.5))

  /// See ``InlineChart`` for its direction.
  private func paragraph(of chart: Chart, height: Length, on page: PageSetup) -> Paragraph {
    Paragraph(
      style: ComparisonLooks.chart, direction: .leftToRight,
      alignment: wording.direction == .rightToLeft ? .end : .start,
      inlines: [
        .chart(InlineChart(0, width: page.textWidth, height: height, description: chart.title ?? ""))
      ])
  }
}
