internal import OOXML
package import PlanModel

extension Refusal {
  /// Why a file cannot be read, for people; where it is damaged, the place and what is wrong there stand behind it.
  package init(reading error: any Error) {
    switch (error as? ReadingError)?.problem {
    case .emptyFile: self = .known(.emptyFile)
    case .notAnArchive, .notAnOfficeFile, .otherKind: self = .known(.otherKind)
    case .passwordProtected, .encryptedEntry: self = .known(.passwordProtected)
    case .legacyBinaryFile: self = .known(.oldKind)
    case .openDocument: self = .known(.openDocument)
    case .binaryWorkbook: self = .known(.binaryWorkbook)
    case .truncatedArchive: self = .known(.cutOff)
    case .limit: self = .known(.tooLarge, detail: "\(error)")
    case nil: self = .other("\(error)")
    default: self = .known(.damaged, detail: "\(error)")
    }
  }

  /// Why a file could not be made of what was checked before: only memory and the limits of the format are left.
  package init(writing error: any Error) {
    switch error as? PackageWriteError {
    case .tooLarge: self = .known(.tooLarge)
    case .outOfMemory: self = .known(.outOfMemory)
    default: self = .other("\(error)")
    }
  }
}
