import PlanDocuments
import PlanModel
import PlanTemplates

/// Edited copies of the form by parts, or whole: what comes back is accounted for, and is a plan that can be kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: size)
  let bytes = OfficeFile.bytes(of: input, isDocument: input.contains(word: "word/document.xml"))
  let template = PlanTemplate.standard
  do throws(ImportError) {
    let imported = try PlanImporter(template: template).read(bytes)
    let account = imported.account
    require(account.read == account.mapped + account.reported, "a text was lost, or counted twice")
    let written = PlanJSON.write(imported.plan, pretty: false)
    let again = try? PlanJSON.read(written, vocabulary: template.vocabulary)
    require(again?.plan == imported.plan, "a plan that was imported is another when it was kept")
    if let embedded = imported.embedded {
      let difference = PlanDiff(from: embedded, to: imported.plan)
      require(difference.isEmpty == (embedded == imported.plan), "a change that the difference does not show")
    }
  } catch {
    require(error.findings.contains { $0.severity == .error }, "refused without an error")
  }
  return 0
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      count >= word.count && (0...count - word.count).contains { self[$0...].starts(with: word) }
    }
  }
}
