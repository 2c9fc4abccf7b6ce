/// A function as it stands in the file, with its rows.
struct FunctionGroup {
  /// Nil where rows are known by their ids, or stand before any function.
  var cell: SourceCell?
  var rows: [FoundForm.Row] = []
  /// Its place among the functions of the base.
  var baseIndex: Int?
}

/// The functions of a file in the order in which they are found, each once, though its rows may stand in several places.
struct FunctionGroups {
  private(set) var all: [FunctionGroup] = []
  private var indicesByBase: [Int: Int] = [:]
  /// Of those that the base does not have.
  private var indicesByText: [String: Int] = [:]

  /// Adds a row to the function that its cell names and returns the function's index.
  mutating func add(_ row: FoundForm.Row, of cell: SourceCell, baseIndex: Int?) -> Int {
    let text = cell.item?.text ?? ""
    let known = baseIndex.map { indicesByBase[$0] } ?? indicesByText[text]
    let index = known ?? append(baseIndex)
    if baseIndex == nil { indicesByText[text] = index }
    all[index].rows.append(row)
    all[index].cell = all[index].cell ?? cell
    return index
  }

  /// Adds a row without a function of its own: to the one of the base that it is known to belong to, else to the one of
  /// the row above; returns the function's index.
  mutating func add(_ row: FoundForm.Row, baseIndex: Int?, after above: Int?) -> Int {
    let known = baseIndex.map { indicesByBase[$0] } ?? above
    let index = known ?? append(baseIndex)
    all[index].rows.append(row)
    return index
  }

  private mutating func append(_ baseIndex: Int?) -> Int {
    if let baseIndex { indicesByBase[baseIndex] = all.count }
    all.append(FunctionGroup(baseIndex: baseIndex))
    return all.count - 1
  }
}
