import PlanLibrary
import Testing

@Suite struct FileStatusTests {
  @Test(arguments: [
    (0, 5, 5), (2, 5, 2_000_000_005), (-1, 5, -999_999_995), (9_223_372_036, 854_775_807, .max),
    (9_223_372_036, 854_775_808, .max), (9_223_372_037, 0, .max), (Int.max, 999_999_999, .max),
    (-9_223_372_037, 0, .min), (Int.min, 0, .min),
  ])
  func `a time that nanoseconds cannot tell is the last or the first that they can`(
    seconds: Int, rest: Int, nanoseconds: Int
  ) {
    #expect(FileStatus.nanoseconds(seconds: seconds, and: rest) == nanoseconds)
  }
}
