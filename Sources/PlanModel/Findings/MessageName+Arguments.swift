extension MessageName {
  /// The names of the message's arguments, each once: a wording may use these in braces and no others.
  public var argumentNames: [String] {
    switch self {
    case .jsonEmpty, .fileEmpty, .foreignFile, .batchStopped, .registerNotPlan, .registerRemainderMissing, .noPlans,
      .registerContested:
      []
    case .jsonUnexpectedEnd, .jsonInvalidNumber, .jsonUnterminatedString, .jsonInvalidEscape, .jsonInvalidUTF8,
      .jsonTrailingContent, .templateSyntax:
      ["line", "column"]
    case .jsonUnexpectedCharacter:
      ["character", "line", "column"]
    case .jsonControlCharacter, .jsonHalfSurrogate:
      ["codePoint", "line", "column"]
    case .jsonDuplicateKey:
      ["key", "line", "column"]
    case .jsonTooDeep:
      ["limit", "line", "column"]
    case .missingKey, .templateKeyMissing:
      ["key", "expected"]
    case .wrongType:
      ["expected", "found"]
    case .emptyValue:
      ["expected"]
    case .notADate, .invalidLanguage, .invalidISO3:
      ["text"]
    case .yearOutOfRange:
      ["year"]
    case .numberOutOfRange:
      ["number"]
    case .scoreOutOfRange:
      ["score"]
    case .unknownLanguage:
      ["language", "known"]
    case .unknownSchema:
      ["schema", "expected"]
    case .unknownLevel:
      ["level", "known"]
    case .unknownFunctionKey:
      ["key", "known"]
    case .unknownRating, .unknownPriority, .unknownTimeframe, .unknownResponsible:
      ["text", "known"]
    case .unknownKey, .templateUnknownKey:
      ["key"]
    case .duplicateActionID:
      ["id", "first"]
    case .duplicateFunction:
      ["key", "first"]
    case .batchSummary:
      ["plans", "written", "unchanged", "failed", "conflicts"]
    case .batchKeepsOthers:
      ["count"]
    case .partsMissing:
      ["parts", "count"]
    case .partFilesMissing:
      ["count", "path"]
    case .batchObstructed:
      ["reason"]
    case .batchProgress:
      ["done", "total", "rate", "remaining", "failed"]
    case .batchProgressOpen:
      ["done", "rate", "failed"]
    case .registerSummary:
      ["plans", "actions", "leftOut"]
    case .registerColumnLeft:
      ["heading", "count"]
    case .registerValueDiffers:
      ["text", "plan", "kept"]
    case .registerRowWithoutPlan:
      ["text"]
    case .registerCopiedRow:
      ["id"]
    case .registerComputed:
      ["text"]
    case .registerPlanAdded:
      ["plan"]
    case .registerPlanRenamed:
      ["before", "plan"]
    case .registerPlanGone, .registerRemainderDamaged:
      ["plan"]
    case .registerActionsGone:
      ["plan", "count", "ids"]
    case .registerColumnMissing:
      ["heading", "count"]
    case .registerValueAlone:
      ["text", "plan", "kept", "sheet"]
    case .registerNotCalculated:
      ["formula"]
    case .registerDateUnreadable:
      ["text"]
    case .registerScoreUnreadable:
      ["text"]
    case .registerValueNeeded:
      ["kept"]
    case .registerFiguresLeft:
      ["count"]
    case .registerActionsRecognised:
      ["plan", "count"]
    case .registerIdentifiersGone:
      ["plan", "count", "ids", "rows"]
    case .registerSheetLeft:
      ["sheet", "count"]
    case .registerWithoutActions:
      ["sheet"]
    case .samePlanAgain:
      ["first"]
    case .differingPlans:
      ["plan", "first", "second"]
    case .functionFromNumber:
      ["key", "number", "title"]
    case .unknownScale:
      ["scale", "known"]
    case .ratingDisagreesWithScale:
      ["score", "rating", "scale", "expected"]
    case .notAPlanFile:
      ["kind"]
    case .cannotRead, .cannotWrite:
      ["path", "reason"]
    case .fileExists, .reportNotReplaced, .editedFile, .batchIsRunning, .notJoinable:
      ["path"]
    case .twoPlansOneName:
      ["name", "first", "second"]
    case .iso3NeededForName, .iso3NeededForFolder:
      ["country"]
    case .textTooLong:
      ["action", "length", "limit"]
    case .tooManyActions:
      ["count", "limit"]
    case .planTooLargeToEmbed:
      ["megabytes", "limit"]
    case .forbiddenCharacter:
      ["codePoint", "position", "where"]
    case .carriageReturnInWord:
      ["position"]
    case .changeNotShown, .openAlternatives:
      []
    case .rowTooHigh:
      ["points", "limit"]
    case .templateWrongType:
      ["key", "expected", "found"]
    case .templateUnknownValue:
      ["key", "value", "known"]
    case .templateMisspeltKey:
      ["key", "nearest"]
    case .functionWithoutAction:
      ["function", "rating"]
    case .actionWithoutText, .ruleDatesOutOfOrder, .ruleUnknownScale, .ruleRatingDisagreesWithScale,
      .ruleFunctionWithoutAction, .ruleActionWithoutText, .ruleActionWithoutOwner, .ruleActionWithoutTimeframe,
      .ruleActionWithoutPriority, .ruleRepeatedAction, .ruleOpenAlternatives, .ruleTimeframeNearlyOver,
      .ruleAllAtMaximumPriority,
      .ruleLoadOnOneParty, .ruleAcronymNotInLegend, .ruleUnknownVocabulary, .ruleUnknownKey, .ruleListedTwice,
      .ruleDoubleSpaces, .ruleMixedFinalStops:
      []
    case .actionWithoutOwner, .actionWithoutTimeframe, .actionWithoutPriority:
      ["action"]
    case .noActionHasOwner, .noActionHasTimeframe, .noActionHasPriority, .allAtMaximumPriority, .doubleSpaces:
      ["count"]
    case .acronymNotInLegend:
      ["acronym", "count"]
    case .reviewedBeforeLaunch, .completedBeforeReview, .completedBeforeLaunch:
      ["earlier", "later"]
    case .timeframeNearlyOver:
      ["timeframe", "end", "date", "days", "count"]
    case .timeframeOver:
      ["timeframe", "end", "date", "count"]
    case .loadOnOneParty:
      ["responsible", "count", "total"]
    case .repeatedAction:
      ["action", "first"]
    case .mixedFinalStops:
      ["with", "without"]
    case .cannotReadFile:
      ["problem"]
    case .noForm:
      ["headings"]
    case .otherTemplate:
      ["count"]
    case .severalForms:
      ["first", "second"]
    case .columnMissing:
      ["heading"]
    case .leftOver:
      ["text"]
    case .commentLeft:
      ["author", "text"]
    case .insertionTaken:
      ["author", "text"]
    case .deletionTaken:
      ["author", "text"]
    case .matchedByText:
      ["action"]
    case .matchedByLikeness:
      ["action", "before"]
    case .actionGone:
      ["action"]
    case .functionGone:
      ["function", "result"]
    case .struckText:
      ["text"]
    case .linkAddress:
      ["text", "address"]
    case .pictureLeft:
      []
    case .timeOfDayDropped:
      ["text"]
    case .copiedRow:
      ["first"]
    case .functionAssumed:
      ["function"]
    case .abbreviationAssumed:
      ["text"]
    case .dateAmbiguous:
      ["text"]
    case .dateUnreadable:
      ["text"]
    case .yearUnreadable:
      ["text"]
    case .headMissing:
      ["label"]
    case .headLineGone:
      ["label", "kept"]
    case .resultUnsure:
      ["text", "score"]
    case .notCalculated:
      ["formula"]
    case .formulaFailed:
      ["code"]
    case .mergedCell:
      ["text", "count"]
    case .mergedAcross:
      ["text", "headings"]
    case .embeddedUnreadable, .planNotInside, .noEmbeddedPlan, .mergeNothingInCommon:
      []
    case .countryRenamed:
      ["before", "after", "iso3"]
    case .validationSummary:
      ["plans", "errors", "warnings", "notes"]
    case .mergeConflict, .mergeConflictMarked, .openConflict:
      ["values"]
    case .mergeDeletedAndChanged, .openDeletedAndChanged:
      ["deleted", "changed"]
    case .mergeMovedApart, .openMovedApart:
      ["places"]
    case .mergeOtherPlan:
      ["plan", "base"]
    case .copyOfSeveral:
      ["plans"]
    case .copyOfOther:
      ["plan", "base"]
    case .copyWithoutPlan, .libraryChanged, .libraryFileTaken:
      []
    case .libraryPlanTwice:
      ["first", "second"]
    case .twoPlansNeeded:
      ["count"]
    case .onePlanNeeded:
      ["path", "count"]
    case .templateOtherLanguage:
      ["code", "file"]
    case .templateLanguageTwice:
      ["code", "first", "second"]
    case .templateFilesMissing, .noSuchFile:
      ["path"]
    case .templateFileLeft, .lockFile, .folderNotFile:
      []
    case .templateTwoLayouts:
      ["first", "second"]
    case .templateTextTooLong:
      ["key", "length", "limit"]
    case .templateForbiddenCharacter:
      ["key", "codePoint"]
    case .templateEmpty:
      ["key"]
    case .templateEntryCount:
      ["key", "expected", "found"]
    case .templateSameWords:
      ["key", "text", "other"]
    case .templateRepeated:
      ["key", "name"]
    case .templateEntryMissing:
      ["key", "name"]
    case .templateColumnsTooWide:
      ["width", "room"]
    case .templateSheetName:
      ["name", "key", "mark"]
    }
  }
}
