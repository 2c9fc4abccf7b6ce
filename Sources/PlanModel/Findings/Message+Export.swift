/// What can be said of files, and of values that a file cannot carry. The sentences are the English ones.
extension Message {
  /// This is {kind}, not a plan in JSON. Give the plan's own file: .json, .docx or .xlsx.
  public static func notAPlanFile(kind: String) -> Message {
    Message(.notAPlanFile, ["kind": kind], ["kind": .kind])
  }

  /// {path} cannot be read: {reason}. Check the name and the permissions.
  public static func cannotRead(_ path: String, reason: Refusal) -> Message {
    Message(.cannotRead, ["path": path, "reason": reason.argument], ["reason": .refusal])
  }

  /// There is no file or folder {path}. Check the name; one with spaces needs quotation marks around it.
  public static func noSuchFile(_ path: String) -> Message {
    Message(.noSuchFile, ["path": path])
  }

  /// The file is empty, as after a copy or download that failed. Get it again.
  public static let fileEmpty = Message(.fileEmpty, [:])

  /// Word or Excel keeps this beside a file that is open; it is not the file itself. Name that one, whose name does not
  /// begin with “~$”.
  public static let lockFile = Message(.lockFile, [:])

  /// This is a folder. Name the files in it; batch, register and collect take whole folders.
  public static let folderNotFile = Message(.folderNotFile, [:])

  /// {path} cannot be written: {reason}. Choose another place.
  public static func cannotWrite(_ path: String, reason: Refusal) -> Message {
    Message(.cannotWrite, ["path": path, "reason": reason.argument], ["reason": .refusal])
  }

  /// {path} exists already and was left as it is. Choose another place with -o, or overwrite it with --force.
  public static func fileExists(_ path: String) -> Message {
    Message(.fileExists, ["path": path])
  }

  /// {path} is no report of an earlier run and was left as it is. Name another file with --report.
  public static func reportNotReplaced(_ path: String) -> Message {
    Message(.reportNotReplaced, ["path": path])
  }

  /// {first} and {second} would both be written as {name}, so neither was. Give one of them another cluster or
  /// locality, or write each by itself with -o.
  public static func twoPlansOneName(_ name: String, first: String, second: String) -> Message {
    Message(.twoPlansOneName, ["name": name, "first": first, "second": second])
  }

  /// The file's name begins with the country's code, and {country} has none. Add country.iso3 to the plan, or name
  /// the file with -o.
  public static func iso3NeededForName(country: String) -> Message {
    Message(.iso3NeededForName, ["country": short(country)])
  }

  /// The folders are those of the countries' codes, and {country} has none. Add country.iso3 to the plan in JSON; the
  /// form does not show it.
  public static func iso3NeededForFolder(country: String) -> Message {
    Message(.iso3NeededForFolder, ["country": short(country)])
  }

  /// A text of the action “{action}” has {length} characters; a cell holds {limit}. Shorten it, or split the
  /// action.
  public static func textTooLong(action: String, length: Int, limit: Int) -> Message {
    Message(.textTooLong, ["action": short(action), "length": String(length), "limit": String(limit)])
  }

  /// The plan has {count} actions and other lines; a form holds {limit}. Divide it into several plans.
  public static func tooManyActions(count: Int, limit: Int) -> Message {
    Message(.tooManyActions, ["count": String(count), "limit": String(limit)])
  }

  /// The texts of the plan take {megabytes} MB; a plan that travels inside its file takes at most {limit}. Divide it into
  /// several plans, or leave it out of the file with --no-embed.
  public static func planTooLargeToEmbed(megabytes: Int, limit: Int) -> Message {
    Message(.planTooLargeToEmbed, ["megabytes": String(megabytes), "limit": String(limit)])
  }

  /// Character {position} of this text is {codePoint}, which {where} cannot carry. Take it out of the plan.
  public static func forbiddenCharacter(_ scalar: Unicode.Scalar, position: Int, where format: String) -> Message {
    Message(
      .forbiddenCharacter,
      ["codePoint": CodePoint.notation(scalar.value), "position": String(position), "where": format])
  }

  /// Character {position} of this text is a carriage return (U+000D); in Word it becomes a line break. Write \n in
  /// the plan.
  public static func carriageReturnInWord(position: Int) -> Message {
    Message(.carriageReturnInWord, ["position": String(position)])
  }

  /// The form does not show this, so its change is not among the tracked ones: it stays as it is now unless all changes
  /// are rejected.
  public static var changeNotShown: Message { Message(.changeNotShown, [:]) }

  /// This row needs a height of {points} points; Excel allows {limit}, so the end of its text is not seen. Shorten
  /// the text, or split the action.
  public static func rowTooHigh(points: Int, limit: Int) -> Message {
    Message(.rowTooHigh, ["points": String(points), "limit": String(limit)])
  }
}
