/// What can be said of a plan's values. The sentences are the English ones.
extension Message {
  /// The key “{key}” is missing. Add it; its value is {expected}.
  public static func missingKey(_ key: String, expected: String) -> Message {
    Message(.missingKey, ["key": short(key), "expected": expected], ["expected": .kind])
  }

  /// Expected: {expected}; found: {found}. Correct the value.
  public static func wrongType(expected: String, found: String) -> Message {
    Message(.wrongType, ["expected": expected, "found": found], ["expected": .kind, "found": .kind])
  }

  /// There is nothing here; expected {expected}.
  public static func emptyValue(expected: String) -> Message {
    Message(.emptyValue, ["expected": expected], ["expected": .kind])
  }

  /// “{text}” is not a date of the calendar. Write year, month and day as 2024-01-19, or null.
  public static func notADate(_ text: String) -> Message {
    Message(.notADate, ["text": short(text)])
  }

  /// The year {year} is out of range. Write the year assessed as a whole number from 1900 to 2200.
  public static func yearOutOfRange(_ year: String) -> Message {
    Message(.yearOutOfRange, ["year": short(year)])
  }

  /// The number {number} is out of range. A function's number is a whole number from 1 to 99.
  public static func numberOutOfRange(_ number: String) -> Message {
    Message(.numberOutOfRange, ["number": short(number)])
  }

  /// The score {score} is out of range. It is a percentage from 0 to 100.
  public static func scoreOutOfRange(_ score: String) -> Message {
    Message(.scoreOutOfRange, ["score": short(score)])
  }

  /// “{text}” is not a language code. Write one such as es, fr or ar.
  public static func invalidLanguage(_ text: String) -> Message {
    Message(.invalidLanguage, ["text": short(text)])
  }

  /// The form has no words in the language “{language}”. Known languages: {known}.
  public static func unknownLanguage(_ language: String, known: [String]) -> Message {
    Message(.unknownLanguage, ["language": short(language), "known": list(known)])
  }

  /// “{text}” is not a country code. Write the three capital letters of ISO 3166, such as VEN, or null.
  public static func invalidISO3(_ text: String) -> Message {
    Message(.invalidISO3, ["text": short(text)])
  }

  /// This file says that it is “{schema}”; this program reads {expected}. Get a newer program, or correct the key.
  public static func unknownSchema(_ schema: String, expected: String) -> Message {
    Message(.unknownSchema, ["schema": short(schema), "expected": expected])
  }

  /// The level “{level}” is none of {known}. It is kept as it is.
  public static func unknownLevel(_ level: String, known: [String]) -> Message {
    Message(.unknownLevel, ["level": short(level), "known": list(known)])
  }

  /// “{key}” is none of the functions: {known}. Correct it, or leave the key out to keep the title alone.
  public static func unknownFunctionKey(_ key: String, known: [String]) -> Message {
    Message(.unknownFunctionKey, ["key": short(key), "known": list(known)])
  }

  /// The rating “{text}” is none of {known}, nor another label of one. It is kept word for word and gets no colour.
  public static func unknownRating(_ text: String, known: [String]) -> Message {
    Message(.unknownRating, ["text": short(text), "known": list(known)], ["known": .ratings])
  }

  /// The priority “{text}” is none of {known}, nor another label of one. It is kept word for word and gets no colour.
  public static func unknownPriority(_ text: String, known: [String]) -> Message {
    Message(.unknownPriority, ["text": short(text), "known": list(known)], ["known": .priorities])
  }

  /// The timeframe “{text}” is none of {known}, nor a label of one. It is kept word for word and is not translated.
  public static func unknownTimeframe(_ text: String, known: [String]) -> Message {
    Message(.unknownTimeframe, ["text": short(text), "known": list(known)])
  }

  /// The responsible party “{text}” is none of {known}, nor a label of one. It is kept word for word and is not
  /// translated.
  public static func unknownResponsible(_ text: String, known: [String]) -> Message {
    Message(.unknownResponsible, ["text": short(text), "known": list(known)])
  }

  /// The key “{key}” is not known. It is kept, but the form does not show it; check the spelling.
  public static func unknownKey(_ key: String) -> Message {
    Message(.unknownKey, ["key": short(key)])
  }

  /// The id “{id}” belongs to another action already, at {first}. Give one of the two another id, or null.
  public static func duplicateActionID(_ id: String, first: String) -> Message {
    Message(.duplicateActionID, ["id": short(id), "first": first])
  }

  /// The function {key} stands in the plan already, at {first}. Put the actions of both together.
  public static func duplicateFunction(_ key: FunctionKey, first: String) -> Message {
    Message(.duplicateFunction, ["key": key.code, "first": first])
  }

  /// The title “{title}” is not known; by its number {number} it is taken for {key}. Add the key if that is wrong.
  public static func functionFromNumber(_ key: FunctionKey, number: Int, title: String) -> Message {
    Message(.functionFromNumber, ["key": key.code, "number": String(number), "title": short(title)])
  }
}
