import OOXML
import Testing

struct ChartTests {
  private static let kinds: [Chart.Kind] = [
    .columns(.clustered), .columns(.stacked), .bars(.clustered), .bars(.percentStacked), .line,
  ]

  /// A chart as a document holds it, since there its cells are known.
  private func written(_ chart: Chart) throws -> XMLNode {
    var document = chartDocument()
    document.charts = [chart]
    return try WrittenPart("/word/charts/chart1.xml", of: document.package()).root
  }

  @Test(arguments: kinds) func `a chart holds each text and value, for programs that do not compute`(
    kind: Chart.Kind
  ) throws {
    let root = try written(featureChart(kind))
    let series = root.all("c:ser")
    #expect(series.map { $0.first("c:tx")?.first("c:v")?.text } == ["2022", "2023"])
    #expect(
      series.map { $0.first("c:cat")?.all("c:v").map(\.text) }
        == Array(
          repeating: ["R&D <1>", "Monitoring", "Advocacy"], count: 2))
    #expect(series.map { $0.first("c:val")?.all("c:v").map(\.text) } == [["61", "40"], ["72.5", "80"]])
    #expect(root.first("c:title")?.allText == "Scores & \"ratings\"")
  }

  @Test func `a chart has as many series as office programs take, and is not written with more`() throws {
    var chart = featureChart(.line)
    chart.series = Array(repeating: chart.series[0], count: 255)
    #expect(try written(chart).all("c:ser").count == 255)
    chart.series.append(chart.series[0])
    #expect(throws: PackageWriteError.tooManySeries(256)) { try written(chart) }
  }

  @Test func `a gap and a number that is not finite have no point`() throws {
    let points = try written(featureChart(.line)).all("c:val").map { $0.all("c:pt").map { $0["idx"] } }
    #expect(points == [["0", "2"], ["0", "1"]])
  }

  @Test(arguments: [
    (Chart.Kind.columns(.clustered), false, "minMax", "minMax", "autoZero"),
    (.columns(.clustered), true, "maxMin", "minMax", "autoZero"),
    (.bars(.stacked), false, "maxMin", "minMax", "max"),
    (.bars(.stacked), true, "maxMin", "maxMin", "max"),
    (.line, true, "maxMin", "minMax", "autoZero"),
  ]) func `the first category stands where reading begins, the values below lying bars`(
    kind: Chart.Kind, rightToLeft: Bool, categories: String, values: String, crosses: String
  ) throws {
    let root = try written(featureChart(kind, rightToLeft: rightToLeft))
    #expect(root.first("c:catAx")?.first("c:orientation")?["val"] == categories)
    #expect(root.first("c:valAx")?.first("c:orientation")?["val"] == values)
    #expect(root.first("c:valAx")?.first("c:crosses")?["val"] == crosses)
  }

  @Test func `axes have the bounds, the step and the number format that are given`() throws {
    let axis = try #require(written(featureChart(.columns(.clustered))).first("c:valAx"))
    #expect(axis.first("c:min")?["val"] == "0")
    #expect(axis.first("c:max")?["val"] == "100")
    #expect(axis.first("c:majorUnit")?["val"] == "25")
    #expect(axis.first("c:numFmt")?["formatCode"] == "0")
  }

  @Test func `stacked marks overlap wholly`() throws {
    #expect(try written(featureChart(.bars(.stacked))).first("c:overlap")?["val"] == "100")
  }

  @Test func `a chart of a document brings its values as a workbook, and points to their cells`() throws {
    let package = chartDocument().package()
    let chart = try WrittenPart("/word/charts/chart1.xml", of: package).root
    #expect(chart.all("c:f").map(\.text).prefix(3) == ["'Data'!$B$1", "'Data'!$A$2:$A$4", "'Data'!$B$2:$B$4"])
    let file = try ZipFile(package.bytes())
    let data = try ZipFile(file.content("word/embeddings/data1.xlsx"))
    let sheet = try XMLNode(parsing: data.content("xl/worksheets/sheet1.xml"))
    #expect(sheet.all("c").map { $0["r"] } == ["B1", "C1", "A2", "B2", "C2", "A3", "C3", "A4", "B4", "C4"])
    #expect(package.bytesAreStable)
  }

  @Test func `a chart that the document does not have leaves nothing behind`() throws {
    let document = try WrittenPart("/word/document.xml", of: chartDocument().package())
    #expect(document.root.all("wp:inline").count == 2)
    #expect(document.root.first("wp:docPr")?["descr"] == "Bars & more")
    #expect(document.root.all("c:chart").map { $0["r:id"] }.allSatisfy { $0?.hasPrefix("rId") == true })
  }
}

extension Package {
  /// Whether writing it twice gives the same bytes.
  fileprivate var bytesAreStable: Bool { (try? bytes()) == (try? bytes()) }
}
