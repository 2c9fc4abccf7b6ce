/// Ends the program where a claim does not hold, which libFuzzer reports with the input.
func require(_ holds: Bool, _ claim: StaticString) {
  if !holds { fatalError("\(claim)") }
}
