package import OOXML

/// A cell's content as people read it, and the value behind it.
package struct ExcelCellContent {
  package let text: String
  let value: SourceCell.Value

  package init(of cell: ReadCell) {
    switch cell.value {
    case .empty: (text, value) = ("", .text)
    case .text(let string): (text, value) = (string, .text)
    case .boolean(let isTrue): (text, value) = (isTrue ? "TRUE" : "FALSE", .text)
    case .error(let code): (text, value) = (code, .failed)
    case .notCalculated: (text, value) = ("=" + (cell.formula ?? ""), .notCalculated)
    case .number(let number):
      let isPercentage = cell.format == .percent
      text = isPercentage ? DecimalNumber.text(of: number, shiftedBy: 2) + "%" : DecimalNumber.text(of: number)
      value = .number(number, isPercentage: isPercentage)
    case .date(let date): (text, value) = Self.content(of: date)
    }
  }

  private static func content(of date: ReadDate) -> (String, SourceCell.Value) {
    guard let day = date.day else {
      // A day that is in no calendar, such as 29 February 1900, stays the number that the file holds.
      guard date.isTimeAlone else {
        return (DecimalNumber.text(of: date.serial), .number(date.serial, isPercentage: false))
      }
      return (clock(date.milliseconds), .text)
    }
    let time = date.milliseconds == 0 ? "" : " " + clock(date.milliseconds)
    return ("\(day)" + time, .date(year: day.year, month: day.month, day: day.day))
  }

  /// Hours and minutes; seconds and their thousandths where there are any.
  private static func clock(_ milliseconds: Int) -> String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    var text = "\(digits(seconds / 3600, 2)):\(digits(seconds / 60 % 60, 2))"
    if seconds % 60 > 0 || rest > 0 { text += ":" + digits(seconds % 60, 2) }
    if rest > 0 { text += "." + digits(rest, 3) }
    return text
  }
}

/// Numbers as people write them, without powers of ten.
enum DecimalNumber {
  /// The shortest decimal that is the number, with its point moved to the right: 0.07 moved by two is `7`, though
  /// 0.07 times 100 is 7.000000000000001 in binary.
  static func text(of number: Double, shiftedBy places: Int = 0) -> String {
    if places == 0, let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
    let shortest = "\(number)"
    let halves = shortest.split(separator: "e")
    let power = halves.count == 2 ? Int(halves[1]) ?? 0 : 0
    // Beyond twenty digits people write powers of ten as well.
    guard number.isFinite, abs(power) <= 20, let mantissa = halves.first else { return shortest }
    let isNegative = mantissa.first == "-"
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first.map(String.init) ?? "0"
    let fraction = parts.count == 2 && parts[1] != "0" ? String(parts[1]) : ""
    let text = decimal(digits: whole + fraction, point: whole.utf8.count + power + places)
    return isNegative && text != "0" ? "-" + text : text
  }

  /// - Parameter point: How many of the digits stand before the decimal point.
  private static func decimal(digits: String, point: Int) -> String {
    let padded =
      String(repeating: "0", count: max(0, 1 - point)) + digits
      + String(repeating: "0", count: max(0, point - digits.utf8.count))
    let split = max(point, 1)
    let whole = padded.prefix(split).drop { $0 == "0" }
    var fraction = padded.dropFirst(split)
    while fraction.last == "0" { fraction.removeLast() }
    return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

/// The name of a sheet in a place such as `Plan!C14`.
enum ExcelSheetName {
  /// In quotes where Excel would put them: for anything but letters, digits, points and underscores, for a digit or
  /// point at the beginning, and for names that read as a cell or a constant.
  static func quotedWhereNeeded(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "." || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let beginsPlainly = name.unicodeScalars.first.map { $0 != "." && $0.properties.numericType == nil } ?? false
    return isPlain && beginsPlainly && !readsAsReference(name) ? name : Workbook.quoted(sheet: name)
  }

  private static func readsAsReference(_ name: String) -> Bool {
    let upper = name.uppercased()
    if ["TRUE", "FALSE"].contains(upper) || CellReference(reading: name) != nil { return true }
    // R1C1 notation: R, C, RC, R2, C3, R2C3.
    var rest = upper.utf8[...]
    for letter in "RC".utf8 where rest.first == letter { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    return rest.isEmpty
  }
}
