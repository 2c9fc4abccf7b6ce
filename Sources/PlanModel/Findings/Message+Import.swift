/// What can be said of a file that is read back. The sentences are the English ones.
extension Message {
  /// This file cannot be read: {problem}.
  public static func cannotReadFile(problem: Refusal) -> Message {
    Message(.cannotReadFile, ["problem": problem.argument], ["problem": .refusal])
  }

  /// No sheet or table of this file is the form. Its headings were looked for: {headings}. Put them back over the
  /// columns; a form of an office's own template needs --template.
  ///
  /// - Parameter headings: The columns by their codes.
  public static func noForm(headings: [String]) -> Message {
    Message(.noForm, ["headings": list(headings)], ["headings": .headings])
  }

  /// Headings, titles, results and priorities in words that no known language has: {count}. If the form was made with an
  /// office's own template, name that too: --template FOLDER.
  public static func otherTemplate(count: Int) -> Message {
    Message(.otherTemplate, ["count": String(count)])
  }

  /// Both {first} and {second} are the form. Keep one of them in the file.
  public static func severalForms(first: String, second: String) -> Message {
    Message(.severalForms, ["first": short(first), "second": short(second)])
  }

  /// The column “{heading}” is missing. What the plan had in it is kept where it is known.
  public static func columnMissing(heading: String) -> Message {
    Message(.columnMissing, ["heading": short(heading)])
  }

  /// “{text}” stands outside the form and is not in the plan. Put it into a cell of the form if it belongs there.
  public static func leftOver(text: String) -> Message {
    Message(.leftOver, ["text": short(text)])
  }

  /// Comment by {author}: “{text}”. Comments are not part of the plan.
  public static func commentLeft(author: String, text: String) -> Message {
    Message(.commentLeft, ["author": name(of: author), "text": short(text)])
  }

  /// {author} inserted “{text}” as a tracked change; it is taken as accepted.
  public static func insertionTaken(author: String, text: String) -> Message {
    Message(.insertionTaken, ["author": name(of: author), "text": short(ofCells: text)])
  }

  /// {author} deleted “{text}” as a tracked change; it is taken as accepted.
  public static func deletionTaken(author: String, text: String) -> Message {
    Message(.deletionTaken, ["author": name(of: author), "text": short(ofCells: text)])
  }

  /// The text of a whole row has a tabulator between its cells; empty ones are left out.
  private static func short(ofCells text: String) -> String {
    short(text.split(separator: "\t").joined(separator: " | "))
  }

  /// The row of “{action}” does not have its mark; the action is known by its text.
  public static func matchedByText(action: String) -> Message {
    Message(.matchedByText, ["action": short(action)])
  }

  /// “{action}” has no mark; it is taken for what was “{before}” before. Check that it is the same action.
  public static func matchedByLikeness(action: String, before: String) -> Message {
    Message(.matchedByLikeness, ["action": short(action), "before": short(before)])
  }

  /// The action “{action}” was in the plan when the file was made and is not in the file any more.
  public static func actionGone(action: String) -> Message {
    Message(.actionGone, ["action": short(action)])
  }

  /// The function “{function}” was in the plan when the file was made and is not in the file any more; its result was:
  /// {result}.
  public static func functionGone(function: String, result: String) -> Message {
    Message(.functionGone, ["function": short(function), "result": short(result)])
  }

  /// “{text}” is struck through, in whole or in part, and was taken like all other text. Delete what no longer holds.
  public static func struckText(text: String) -> Message {
    Message(.struckText, ["text": short(text)])
  }

  /// “{text}” leads to {address}, which a plan cannot hold; the text was taken alone. Type the address into the text where
  /// it is needed.
  public static func linkAddress(text: String, address: String) -> Message {
    Message(.linkAddress, ["text": short(text), "address": address])
  }

  /// A picture, a chart or another object stands here, which a plan cannot hold; it was left out. Say in words what
  /// matters in it.
  public static var pictureLeft: Message {
    Message(.pictureLeft, [:])
  }

  /// “{text}” has a time of day, for which the plan has no place; the day was taken.
  public static func timeOfDayDropped(text: String) -> Message {
    Message(.timeOfDayDropped, ["text": short(text)])
  }

  /// This row is a copy of the one at {first}; it is taken for a new action.
  public static func copiedRow(first: String) -> Message {
    Message(.copiedRow, ["first": short(first)])
  }

  /// No function stands in this row; it is taken to belong to “{function}”. Write the function into the row if that is
  /// wrong.
  public static func functionAssumed(function: String) -> Message {
    Message(.functionAssumed, ["function": short(function)])
  }

  /// “{text}” below the table is taken for an abbreviation of the legend. If it is something else, take it out of the
  /// plan's abbreviations.
  public static func abbreviationAssumed(text: String) -> Message {
    Message(.abbreviationAssumed, ["text": short(text)])
  }

  /// “{text}” can be two dates; the plan keeps the one it had, if any. Write the month as a word and the year in four
  /// digits, or the date as 2024-01-19.
  public static func dateAmbiguous(text: String) -> Message {
    Message(.dateAmbiguous, ["text": short(text)])
  }

  /// “{text}” is not a date that can be read; the plan keeps the one it had, if any. Write it as 19 January
  /// 2024 or 2024-01-19.
  public static func dateUnreadable(text: String) -> Message {
    Message(.dateUnreadable, ["text": short(text)])
  }

  /// “{text}” is not a year. Write the year assessed in four digits, from 1900 to 2200.
  public static func yearUnreadable(text: String) -> Message {
    Message(.yearUnreadable, ["text": short(text)])
  }

  /// “{label}” is not above the table, or nothing stands behind it, and nothing else says it. Write it there, or name
  /// the plan it came from: ccpm import --base PLAN.
  public static func headMissing(label: String) -> Message {
    Message(.headMissing, ["label": short(label)])
  }

  /// The line “{label}” is not in the file any more; “{kept}” stays. Put the line back, with what it should say or with
  /// nothing.
  public static func headLineGone(label: String, kept: String) -> Message {
    Message(.headLineGone, ["label": short(label), "kept": short(kept)])
  }

  /// “{text}” is taken as {score} per cent. Write the sign: {score}%.
  public static func resultUnsure(text: String, score: String) -> Message {
    Message(.resultUnsure, ["text": short(text), "score": score])
  }

  /// The formula {formula} has no result in the file; what the plan had there stays where it is known. Type the value
  /// itself.
  public static func notCalculated(formula: String) -> Message {
    Message(.notCalculated, ["formula": short(formula)])
  }

  /// “{code}” is the error of a formula; the plan keeps what it had there, or has nothing. Type the value itself.
  public static func formulaFailed(code: String) -> Message {
    Message(.formulaFailed, ["code": short(code)])
  }

  /// “{text}” stands in a cell that is merged over several actions ({count}), and is taken for each of them. Unmerge the
  /// cell if it is meant for one.
  public static func mergedCell(text: String, actions: Int) -> Message {
    Message(.mergedCell, ["text": short(text), "count": String(actions)])
  }

  /// “{text}” stands in a cell that is merged over columns: {headings}. It is taken for the first; the others are empty.
  /// Unmerge the cell and write what belongs in each.
  public static func mergedAcross(text: String, headings: [String]) -> Message {
    Message(.mergedAcross, ["text": short(text), "headings": list(headings)])
  }

  /// The plan inside the file is damaged and was not used. To restore what a file cannot show, name the plan it came
  /// from: ccpm import --base PLAN.
  public static let embeddedUnreadable = Message(.embeddedUnreadable, [:])

  /// This file does not carry its plan, so what changed cannot be told. Name the plan as it was too: ccpm diff OLD NEW.
  public static let noEmbeddedPlan = Message(.noEmbeddedPlan, [:])

  /// The file no longer carries its plan: the cluster, the rating scale and what else the form does not show are
  /// missing from the plan. To restore them, name the plan it came from: ccpm import --base PLAN.
  public static let planNotInside = Message(.planNotInside, [:])

  /// The country's name was “{before}” and is now “{after}”, and the plan is still that of {iso3}. If another country is
  /// meant, correct the code in the plan too.
  public static func countryRenamed(from before: String, to after: String, iso3: String) -> Message {
    Message(.countryRenamed, ["before": short(before), "after": short(after), "iso3": iso3])
  }

  /// Some programs keep no names.
  private static func name(of author: String) -> String {
    author.allSatisfy(\.isWhitespace) ? "?" : short(author)
  }
}
