/// The stable names of the messages, as a report shows them and the wording files list them.
///
/// A name is never given another meaning; one that is no longer sent stays reserved.
public enum MessageName: String, CaseIterable, Sendable {
  /// ``Message/jsonEmpty``
  case jsonEmpty = "json-empty"
  /// ``Message/jsonUnexpectedEnd(at:)``
  case jsonUnexpectedEnd = "json-unexpected-end"
  /// ``Message/jsonUnexpectedCharacter(_:at:)``
  case jsonUnexpectedCharacter = "json-unexpected-character"
  /// ``Message/jsonInvalidNumber(at:)``
  case jsonInvalidNumber = "json-invalid-number"
  /// ``Message/jsonUnterminatedString(at:)``
  case jsonUnterminatedString = "json-unterminated-string"
  /// ``Message/jsonInvalidEscape(at:)``
  case jsonInvalidEscape = "json-invalid-escape"
  /// ``Message/jsonControlCharacter(_:at:)``
  case jsonControlCharacter = "json-control-character"
  /// ``Message/jsonHalfSurrogate(_:at:)``
  case jsonHalfSurrogate = "json-half-surrogate"
  /// ``Message/jsonInvalidUTF8(at:)``
  case jsonInvalidUTF8 = "json-invalid-utf8"
  /// ``Message/jsonDuplicateKey(_:at:)``
  case jsonDuplicateKey = "json-duplicate-key"
  /// ``Message/jsonTooDeep(limit:at:)``
  case jsonTooDeep = "json-too-deep"
  /// ``Message/jsonTrailingContent(at:)``
  case jsonTrailingContent = "json-trailing-content"
  /// ``Message/missingKey(_:expected:)``
  case missingKey = "missing-key"
  /// ``Message/wrongType(expected:found:)``
  case wrongType = "wrong-type"
  /// ``Message/emptyValue(expected:)``
  case emptyValue = "empty-value"
  /// ``Message/notADate(_:)``
  case notADate = "not-a-date"
  /// ``Message/yearOutOfRange(_:)``
  case yearOutOfRange = "year-out-of-range"
  /// ``Message/numberOutOfRange(_:)``
  case numberOutOfRange = "number-out-of-range"
  /// ``Message/scoreOutOfRange(_:)``
  case scoreOutOfRange = "score-out-of-range"
  /// ``Message/invalidLanguage(_:)``
  case invalidLanguage = "invalid-language"
  /// ``Message/unknownLanguage(_:known:)``
  case unknownLanguage = "unknown-language"
  /// ``Message/invalidISO3(_:)``
  case invalidISO3 = "invalid-iso3"
  /// ``Message/unknownSchema(_:expected:)``
  case unknownSchema = "unknown-schema"
  /// ``Message/unknownLevel(_:known:)``
  case unknownLevel = "unknown-level"
  /// ``Message/unknownFunctionKey(_:known:)``
  case unknownFunctionKey = "unknown-function-key"
  /// ``Message/unknownRating(_:known:)``
  case unknownRating = "unknown-rating"
  /// ``Message/unknownPriority(_:known:)``
  case unknownPriority = "unknown-priority"
  /// ``Message/unknownTimeframe(_:known:)``
  case unknownTimeframe = "unknown-timeframe"
  /// ``Message/unknownResponsible(_:known:)``
  case unknownResponsible = "unknown-responsible"
  /// ``Message/unknownKey(_:)``
  case unknownKey = "unknown-key"
  /// ``Message/duplicateActionID(_:first:)``
  case duplicateActionID = "duplicate-action-id"
  /// ``Message/duplicateFunction(_:first:)``
  case duplicateFunction = "duplicate-function"
  /// ``Message/functionFromNumber(_:number:title:)``
  case functionFromNumber = "function-from-number"
  /// ``Message/unknownScale(_:known:)``
  case unknownScale = "unknown-scale"
  /// ``Message/ratingDisagreesWithScale(score:rating:scale:expected:)``
  case ratingDisagreesWithScale = "rating-disagrees-with-scale"
  /// ``Message/notAPlanFile(kind:)``
  case notAPlanFile = "not-a-plan-file"
  /// ``Message/cannotRead(_:reason:)``
  case cannotRead = "cannot-read"
  /// ``Message/noSuchFile(_:)``
  case noSuchFile = "no-such-file"
  /// ``Message/fileEmpty``
  case fileEmpty = "file-empty"
  /// ``Message/lockFile``
  case lockFile = "lock-file"
  /// ``Message/folderNotFile``
  case folderNotFile = "folder-not-file"
  /// ``Message/cannotWrite(_:reason:)``
  case cannotWrite = "cannot-write"
  /// ``Message/fileExists(_:)``
  case fileExists = "file-exists"
  /// ``Message/reportNotReplaced(_:)``
  case reportNotReplaced = "report-not-replaced"
  /// ``Message/twoPlansOneName(_:first:second:)``
  case twoPlansOneName = "two-plans-one-name"
  /// ``Message/iso3NeededForName(country:)``
  case iso3NeededForName = "iso3-needed-for-name"
  /// ``Message/iso3NeededForFolder(country:)``
  case iso3NeededForFolder = "iso3-needed-for-folder"
  /// ``Message/textTooLong(action:length:limit:)``
  case textTooLong = "text-too-long"
  /// ``Message/tooManyActions(count:limit:)``
  case tooManyActions = "too-many-actions"
  /// ``Message/planTooLargeToEmbed(megabytes:limit:)``
  case planTooLargeToEmbed = "plan-too-large-to-embed"
  /// ``Message/forbiddenCharacter(_:position:where:)``
  case forbiddenCharacter = "forbidden-character"
  /// ``Message/carriageReturnInWord(position:)``
  case carriageReturnInWord = "carriage-return-in-word"
  /// ``Message/changeNotShown``
  case changeNotShown = "change-not-shown"
  /// ``Message/rowTooHigh(points:limit:)``
  case rowTooHigh = "row-too-high"
  /// ``Message/templateSyntax(at:)``
  case templateSyntax = "template-syntax"
  /// ``Message/templateKeyMissing(_:expected:)``
  case templateKeyMissing = "template-key-missing"
  /// ``Message/templateWrongType(_:expected:found:)``
  case templateWrongType = "template-wrong-type"
  /// ``Message/templateUnknownValue(_:value:known:)``
  case templateUnknownValue = "template-unknown-value"
  /// ``Message/templateUnknownKey(_:)``
  case templateUnknownKey = "template-unknown-key"
  /// ``Message/templateUnknownKey(_:nearest:)``
  case templateMisspeltKey = "template-misspelt-key"
  /// ``Message/templateOtherLanguage(_:file:)``
  case templateOtherLanguage = "template-other-language"
  /// ``Message/templateLanguageTwice(_:first:second:)``
  case templateLanguageTwice = "template-language-twice"
  /// ``Message/templateFilesMissing(_:)``
  case templateFilesMissing = "template-files-missing"
  /// ``Message/templateFileLeft``
  case templateFileLeft = "template-file-left"
  /// ``Message/templateTwoLayouts(first:second:)``
  case templateTwoLayouts = "template-two-layouts"
  /// ``Message/templateTextTooLong(_:length:limit:)``
  case templateTextTooLong = "template-text-too-long"
  /// ``Message/templateForbiddenCharacter(_:_:)``
  case templateForbiddenCharacter = "template-forbidden-character"
  /// ``Message/templateEmpty(_:)``
  case templateEmpty = "template-empty"
  /// ``Message/templateEntryCount(_:expected:found:)``
  case templateEntryCount = "template-entry-count"
  /// ``Message/templateSameWords(_:text:other:)``
  case templateSameWords = "template-same-words"
  /// ``Message/templateRepeated(_:name:)``
  case templateRepeated = "template-repeated"
  /// ``Message/templateEntryMissing(_:name:)``
  case templateEntryMissing = "template-entry-missing"
  /// ``Message/templateColumnsTooWide(width:room:)``
  case templateColumnsTooWide = "template-columns-too-wide"
  /// ``Message/templateSheetName(_:key:mark:)``
  case templateSheetName = "template-sheet-name"
  /// ``Message/functionWithoutAction(_:rating:)``
  case functionWithoutAction = "function-without-action"
  /// ``Message/actionWithoutText``
  case actionWithoutText = "action-without-text"
  /// ``Message/actionWithoutOwner(_:)``
  case actionWithoutOwner = "action-without-owner"
  /// ``Message/noActionHasOwner(count:)``
  case noActionHasOwner = "no-action-has-owner"
  /// ``Message/actionWithoutTimeframe(_:)``
  case actionWithoutTimeframe = "action-without-timeframe"
  /// ``Message/noActionHasTimeframe(count:)``
  case noActionHasTimeframe = "no-action-has-timeframe"
  /// ``Message/actionWithoutPriority(_:)``
  case actionWithoutPriority = "action-without-priority"
  /// ``Message/noActionHasPriority(count:)``
  case noActionHasPriority = "no-action-has-priority"
  /// ``Message/acronymNotInLegend(_:count:)``
  case acronymNotInLegend = "acronym-not-in-legend"
  /// ``Message/reviewedBeforeLaunch(reviewed:launched:)``
  case reviewedBeforeLaunch = "reviewed-before-launch"
  /// ``Message/completedBeforeReview(completed:reviewed:)``
  case completedBeforeReview = "completed-before-review"
  /// ``Message/completedBeforeLaunch(completed:launched:)``
  case completedBeforeLaunch = "completed-before-launch"
  /// ``Message/timeframeNearlyOver(_:end:date:days:count:)``
  case timeframeNearlyOver = "timeframe-nearly-over"
  /// ``Message/timeframeOver(_:end:date:count:)``
  case timeframeOver = "timeframe-over"
  /// ``Message/allAtMaximumPriority(count:)``
  case allAtMaximumPriority = "all-at-maximum-priority"
  /// ``Message/loadOnOneParty(_:count:total:)``
  case loadOnOneParty = "load-on-one-party"
  /// ``Message/repeatedAction(_:first:)``
  case repeatedAction = "repeated-action"
  /// ``Message/openAlternatives``
  case openAlternatives = "open-alternatives"
  /// ``Message/doubleSpaces(count:)``
  case doubleSpaces = "double-spaces"
  /// ``Message/mixedFinalStops(with:without:)``
  case mixedFinalStops = "mixed-final-stops"
  /// ``Message/validationSummary(plans:errors:warnings:notes:)``
  case validationSummary = "validation-summary"
  /// `DatesOutOfOrder.summary`
  case ruleDatesOutOfOrder = "rule-dates-out-of-order"
  /// `UnknownScale.summary`
  case ruleUnknownScale = "rule-unknown-scale"
  /// `RatingDisagreesWithScale.summary`
  case ruleRatingDisagreesWithScale = "rule-rating-disagrees-with-scale"
  /// `FunctionWithoutAction.summary`
  case ruleFunctionWithoutAction = "rule-function-without-action"
  /// `ActionWithoutText.summary`
  case ruleActionWithoutText = "rule-action-without-text"
  /// `ActionWithoutOwner.summary`
  case ruleActionWithoutOwner = "rule-action-without-owner"
  /// `ActionWithoutTimeframe.summary`
  case ruleActionWithoutTimeframe = "rule-action-without-timeframe"
  /// `ActionWithoutPriority.summary`
  case ruleActionWithoutPriority = "rule-action-without-priority"
  /// `RepeatedAction.summary`
  case ruleRepeatedAction = "rule-repeated-action"
  /// `OpenAlternatives.summary`
  case ruleOpenAlternatives = "rule-open-alternatives"
  /// `TimeframeNearlyOver.summary`
  case ruleTimeframeNearlyOver = "rule-timeframe-nearly-over"
  /// `AllAtMaximumPriority.summary`
  case ruleAllAtMaximumPriority = "rule-all-at-maximum-priority"
  /// `LoadOnOneParty.summary`
  case ruleLoadOnOneParty = "rule-load-on-one-party"
  /// `AcronymNotInLegend.summary`
  case ruleAcronymNotInLegend = "rule-acronym-not-in-legend"
  /// `FoundOnReading.unknownVocabulary`
  case ruleUnknownVocabulary = "rule-unknown-vocabulary"
  /// `FoundOnReading.unknownKey`
  case ruleUnknownKey = "rule-unknown-key"
  /// `FoundOnReading.listedTwice`
  case ruleListedTwice = "rule-listed-twice"
  /// `DoubleSpaces.summary`
  case ruleDoubleSpaces = "rule-double-spaces"
  /// `MixedFinalStops.summary`
  case ruleMixedFinalStops = "rule-mixed-final-stops"
  /// ``Message/cannotReadFile(problem:)``
  case cannotReadFile = "cannot-understand-file"
  /// ``Message/noForm(headings:)``
  case noForm = "no-form"
  /// ``Message/otherTemplate(count:)``
  case otherTemplate = "other-template"
  /// ``Message/severalForms(first:second:)``
  case severalForms = "several-forms"
  /// ``Message/columnMissing(heading:)``
  case columnMissing = "column-missing"
  /// ``Message/leftOver(text:)``
  case leftOver = "outside-the-form"
  /// ``Message/commentLeft(author:text:)``
  case commentLeft = "comment"
  /// ``Message/insertionTaken(author:text:)``
  case insertionTaken = "tracked-insertion"
  /// ``Message/deletionTaken(author:text:)``
  case deletionTaken = "tracked-deletion"
  /// ``Message/matchedByText(action:)``
  case matchedByText = "action-known-by-text"
  /// ``Message/matchedByLikeness(action:before:)``
  case matchedByLikeness = "action-known-by-likeness"
  /// ``Message/actionGone(action:)``
  case actionGone = "action-gone"
  /// ``Message/functionGone(function:result:)``
  case functionGone = "function-gone"
  /// ``Message/struckText(text:)``
  case struckText = "struck-text"
  /// ``Message/linkAddress(text:address:)``
  case linkAddress = "link-address"
  /// ``Message/pictureLeft``
  case pictureLeft = "picture"
  /// ``Message/timeOfDayDropped(text:)``
  case timeOfDayDropped = "time-of-day-dropped"
  /// ``Message/copiedRow(first:)``
  case copiedRow = "copied-row"
  /// ``Message/functionAssumed(function:)``
  case functionAssumed = "function-assumed"
  /// ``Message/abbreviationAssumed(text:)``
  case abbreviationAssumed = "abbreviation-assumed"
  /// ``Message/dateAmbiguous(text:)``
  case dateAmbiguous = "date-ambiguous"
  /// ``Message/dateUnreadable(text:)``
  case dateUnreadable = "date-unreadable"
  /// ``Message/yearUnreadable(text:)``
  case yearUnreadable = "year-unreadable"
  /// ``Message/headMissing(label:)``
  case headMissing = "head-missing"
  /// ``Message/headLineGone(label:kept:)``
  case headLineGone = "head-line-gone"
  /// ``Message/resultUnsure(text:score:)``
  case resultUnsure = "result-unsure"
  /// ``Message/notCalculated(formula:)``
  case notCalculated = "not-calculated"
  /// ``Message/formulaFailed(code:)``
  case formulaFailed = "formula-failed"
  /// ``Message/mergedCell(text:actions:)``
  case mergedCell = "merged-cell"
  /// ``Message/mergedAcross(text:headings:)``
  case mergedAcross = "merged-across"
  /// ``Message/embeddedUnreadable``
  case embeddedUnreadable = "embedded-plan-unreadable"
  /// ``Message/planNotInside``
  case planNotInside = "plan-not-inside"
  /// ``Message/noEmbeddedPlan``
  case noEmbeddedPlan = "no-embedded-plan"
  /// ``Message/countryRenamed(from:to:iso3:)``
  case countryRenamed = "country-renamed"
  /// ``Message/mergeConflict(values:)``
  case mergeConflict = "merge-conflict"
  /// ``Message/mergeConflictMarked(values:)``
  case mergeConflictMarked = "merge-conflict-marked"
  /// ``Message/mergeDeletedAndChanged(deleted:changed:)``
  case mergeDeletedAndChanged = "merge-deleted-and-changed"
  /// ``Message/mergeMovedApart(places:)``
  case mergeMovedApart = "merge-moved-apart"
  /// ``Message/mergeOtherPlan(_:base:)``
  case mergeOtherPlan = "merge-other-plan"
  /// ``Message/mergeNothingInCommon``
  case mergeNothingInCommon = "merge-nothing-in-common"
  /// ``Message/onePlanNeeded(_:count:)``
  case onePlanNeeded = "one-plan-needed"
  /// ``Message/twoPlansNeeded(count:)``
  case twoPlansNeeded = "two-plans-needed"
  /// ``Message/copyOfSeveral(_:)``
  case copyOfSeveral = "copy-of-several"
  /// ``Message/copyOfOther(_:base:)``
  case copyOfOther = "copy-of-other"
  /// ``Message/copyWithoutPlan``
  case copyWithoutPlan = "copy-without-plan"
  /// ``Message/libraryChanged``
  case libraryChanged = "library-changed"
  /// ``Message/libraryFileTaken``
  case libraryFileTaken = "library-file-taken"
  /// ``Message/libraryPlanTwice(first:second:)``
  case libraryPlanTwice = "library-plan-twice"
  /// ``Message/openConflict(values:)``
  case openConflict = "open-conflict"
  /// ``Message/openDeletedAndChanged(deleted:changed:)``
  case openDeletedAndChanged = "open-deleted-and-changed"
  /// ``Message/openMovedApart(places:)``
  case openMovedApart = "open-moved-apart"
  /// ``Message/foreignFile``
  case foreignFile = "foreign-file"
  /// ``Message/editedFile(_:)``
  case editedFile = "edited-file"
  /// ``Message/batchIsRunning(_:)``
  case batchIsRunning = "batch-is-running"
  /// ``Message/batchSummary(plans:written:unchanged:failed:conflicts:)``
  case batchSummary = "batch-summary"
  /// ``Message/batchKeepsOthers(count:)``
  case batchKeepsOthers = "batch-keeps-others"
  /// ``Message/partsMissing(_:of:)``
  case partsMissing = "parts-missing"
  /// ``Message/partFilesMissing(count:path:)``
  case partFilesMissing = "part-files-missing"
  /// ``Message/notJoinable(_:)``
  case notJoinable = "not-joinable"
  /// ``Message/batchStopped``
  case batchStopped = "batch-stopped"
  /// ``Message/batchObstructed(reason:)``
  case batchObstructed = "batch-obstructed"
  /// ``Message/batchProgress(done:total:rate:remaining:failed:)``
  case batchProgress = "batch-progress"
  /// ``Message/batchProgressOpen(done:rate:failed:)``
  case batchProgressOpen = "batch-progress-open"
  /// ``Message/samePlanAgain(first:)``
  case samePlanAgain = "same-plan-again"
  /// ``Message/differingPlans(_:first:second:)``
  case differingPlans = "differing-plans"
  /// ``Message/noPlans``
  case noPlans = "no-plans"
  /// ``Message/registerSummary(plans:actions:leftOut:)``
  case registerSummary = "register-summary"
  /// ``Message/registerContested``
  case registerContested = "register-contested"
  /// ``Message/registerNotPlan``
  case registerNotPlan = "register-not-plan"
  /// ``Message/registerColumnLeft(heading:count:)``
  case registerColumnLeft = "register-column-left"
  /// ``Message/registerValueDiffers(text:plan:kept:)``
  case registerValueDiffers = "register-value-differs"
  /// ``Message/registerRowWithoutPlan(text:)``
  case registerRowWithoutPlan = "register-row-without-plan"
  /// ``Message/registerCopiedRow(id:)``
  case registerCopiedRow = "register-copied-row"
  /// ``Message/registerComputed(text:)``
  case registerComputed = "register-computed"
  /// ``Message/registerPlanAdded(_:)``
  case registerPlanAdded = "register-plan-added"
  /// ``Message/registerPlanRenamed(from:to:)``
  case registerPlanRenamed = "register-plan-renamed"
  /// ``Message/registerPlanGone(_:)``
  case registerPlanGone = "register-plan-gone"
  /// ``Message/registerActionsGone(plan:ids:)``
  case registerActionsGone = "register-actions-gone"
  /// ``Message/registerColumnMissing(heading:count:)``
  case registerColumnMissing = "register-column-missing"
  /// ``Message/registerValueAlone(text:plan:kept:sheet:)``
  case registerValueAlone = "register-value-alone"
  /// ``Message/registerNotCalculated(formula:)``
  case registerNotCalculated = "register-not-calculated"
  /// ``Message/registerDateUnreadable(text:)``
  case registerDateUnreadable = "register-date-unreadable"
  /// ``Message/registerScoreUnreadable(text:)``
  case registerScoreUnreadable = "register-score-unreadable"
  /// ``Message/registerValueNeeded(kept:)``
  case registerValueNeeded = "register-value-needed"
  /// ``Message/registerFiguresLeft(count:)``
  case registerFiguresLeft = "register-figures-left"
  /// ``Message/registerActionsRecognised(plan:count:)``
  case registerActionsRecognised = "register-actions-recognised"
  /// ``Message/registerIdentifiersGone(plan:ids:rows:)``
  case registerIdentifiersGone = "register-identifiers-gone"
  /// ``Message/registerSheetLeft(sheet:count:)``
  case registerSheetLeft = "register-sheet-left"
  /// ``Message/registerWithoutActions(sheet:)``
  case registerWithoutActions = "register-without-actions"
  /// ``Message/registerRemainderMissing``
  case registerRemainderMissing = "register-remainder-missing"
  /// ``Message/registerRemainderDamaged(plan:)``
  case registerRemainderDamaged = "register-remainder-damaged"
}
