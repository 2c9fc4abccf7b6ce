internal import PlanModel

/// What `standard.json` holds.
struct Layout: Sendable {
  let name: String
  let page: PageLayout
  let typeface: Typeface
  let cellPadding: Edges
  let palette: Palette
  let columns: [ColumnLayout]
  let functions: [FunctionLayout]
  let ratingScales: [RatingScale]
  let dropDowns: DropDowns
  let blankRows: Int
}
