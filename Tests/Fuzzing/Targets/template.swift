import OOXML
import PlanDocuments
import PlanModel
import PlanTemplates

/// Files of an office's own template, as named parts: what is accepted gives blank forms in both formats.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let files = NamedParts(UnsafeBufferPointer(start: data, count: size))
  do throws(TemplateErrors) {
    let exporter = PlanExporter(template: try PlanTemplate(files: files.parts))
    guard let language = exporter.template.languages.first else { return 0 }
    for format in [DocumentFormat.docx, .xlsx] {
      _ = try? exporter.blank(as: format, language: language)
    }
  } catch {
    require(!error.errors.isEmpty, "refused without an error")
  }
  return 0
}
