/// What can be wrong in an office's own template. The sentences are the English ones.
extension Message {
  /// The template is not valid JSON at line {line}, column {column}. Look at the commas, quotation marks and
  /// brackets there.
  public static func templateSyntax(at position: TextPosition) -> Message {
    Message(.templateSyntax, ["line": String(position.line), "column": String(position.column)])
  }

  /// The template lacks the key “{key}”. Add it; its value is {expected}.
  public static func templateKeyMissing(_ key: String, expected: String) -> Message {
    Message(.templateKeyMissing, ["key": short(key), "expected": expected], ["expected": .kind])
  }

  /// The template's key “{key}” must be: {expected}; found: {found}. Correct it.
  public static func templateWrongType(_ key: String, expected: String, found: String) -> Message {
    Message(
      .templateWrongType, ["key": short(key), "expected": expected, "found": short(found)],
      ["expected": .kind, "found": .kind])
  }

  /// The template's key “{key}” cannot be “{value}”. Allowed: {known}.
  public static func templateUnknownValue(_ key: String, value: String, known: [String]) -> Message {
    Message(.templateUnknownValue, ["key": short(key), "value": short(value), "known": list(known)])
  }

  /// The template's key “{key}” is not known. Check the spelling, or take it out.
  public static func templateUnknownKey(_ key: String) -> Message {
    Message(.templateUnknownKey, ["key": short(key)])
  }

  /// The template's key “{key}” is not known. “{nearest}” was probably meant; correct it.
  public static func templateUnknownKey(_ key: String, nearest: String) -> Message {
    Message(.templateMisspeltKey, ["key": short(key), "nearest": nearest])
  }

  /// This file is named as the language “{file}”, and its code is “{code}”. Write the language's own code, or name the
  /// file {code}.json.
  public static func templateOtherLanguage(_ code: String, file: String) -> Message {
    Message(.templateOtherLanguage, ["code": code, "file": short(file)])
  }

  /// Both {first} and {second} are the words of the language “{code}”. Correct the code in one of them, or take one
  /// away.
  public static func templateLanguageTwice(_ code: String, first: String, second: String) -> Message {
    Message(.templateLanguageTwice, ["code": code, "first": first, "second": second])
  }

  /// {path} holds no file of a template: neither a layout, such as standard.json, nor a folder “Wording” with a file
  /// for each language. Name the folder that holds them, or one file.
  public static func templateFilesMissing(_ path: String) -> Message {
    Message(.templateFilesMissing, ["path": path])
  }

  /// This is not read as part of the template: its files end in .json, and stand in its folder or in “Wording” inside it.
  /// Rename or move it if it was meant.
  public static let templateFileLeft = Message(.templateFileLeft, [:])

  /// Both {first} and {second} are the layout of the template. Keep one of them.
  public static func templateTwoLayouts(first: String, second: String) -> Message {
    Message(.templateTwoLayouts, ["first": first, "second": second])
  }

  /// The text of the template's key “{key}” has {length} characters; it may have {limit}. Shorten it.
  ///
  /// - Parameters:
  ///   - length: In UTF-16 code units, as is the limit.
  public static func templateTextTooLong(_ key: String, length: Int, limit: Int) -> Message {
    Message(.templateTextTooLong, ["key": short(key), "length": String(length), "limit": String(limit)])
  }

  /// The text of the template's key “{key}” has the character {codePoint}, which no Word or Excel file can hold. Take it
  /// out.
  public static func templateForbiddenCharacter(_ key: String, _ character: Unicode.Scalar) -> Message {
    Message(.templateForbiddenCharacter, ["key": short(key), "codePoint": CodePoint.notation(character.value)])
  }

  /// The template's key “{key}” has an empty text, or no text at all. Write it.
  public static func templateEmpty(_ key: String) -> Message {
    Message(.templateEmpty, ["key": short(key)])
  }

  /// The template's key “{key}” needs {expected} entries and has {found}. Correct it.
  public static func templateEntryCount(_ key: String, expected: Int, found: Int) -> Message {
    Message(.templateEntryCount, ["key": short(key), "expected": String(expected), "found": String(found)])
  }

  /// “{text}” is what the template prints for “{key}” and for “{other}”, so that nobody can tell them apart. Give one of
  /// the two other words.
  public static func templateSameWords(_ key: String, text: String, other: String) -> Message {
    Message(.templateSameWords, ["key": short(key), "text": short(text), "other": short(other)])
  }

  /// “{name}” stands more than once under the template's key “{key}”. Keep one of them.
  public static func templateRepeated(_ key: String, name: String) -> Message {
    Message(.templateRepeated, ["key": short(key), "name": short(name)])
  }

  /// The template's key “{key}” lacks “{name}”. Add it.
  public static func templateEntryMissing(_ key: String, name: String) -> Message {
    Message(.templateEntryMissing, ["key": short(key), "name": short(name)])
  }

  /// The columns are {width} cm wide together, and the page has room for {room} cm. Make columns or margins narrower, or
  /// the page wider.
  public static func templateColumnsTooWide(width: String, room: String) -> Message {
    Message(.templateColumnsTooWide, ["width": width, "room": room])
  }

  /// The template's key “{key}” names a sheet “{name}”, which cannot be because of “{mark}”. Choose another name.
  public static func templateSheetName(_ name: String, key: String, mark: String) -> Message {
    Message(.templateSheetName, ["name": short(name), "key": short(key), "mark": mark])
  }
}
