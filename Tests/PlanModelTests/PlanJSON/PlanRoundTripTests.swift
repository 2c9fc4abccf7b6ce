import PlanModel
import TestSupport
import Testing

@Suite struct PlanRoundTripTests {
  @Test(arguments: [UInt64(1), 2, 3, 4], [true, false])
  func `any plan comes back as it was written`(seed: UInt64, pretty: Bool) throws {
    var source = RandomPlan(generator: SeededGenerator(state: seed))
    for _ in 0..<100 {
      let plan = source.plan()
      let written = PlanJSON.write(plan, pretty: pretty)
      let read = try PlanJSON.read(written, vocabulary: sampleVocabulary()).plan
      #expect(read == plan)
      // Equal strings may differ in code points; equal bytes do not.
      #expect(PlanJSON.write(read, pretty: pretty) == written)
    }
  }

  @Test func `any plan has ids and a name`() {
    var source = RandomPlan(generator: SeededGenerator(state: 5))
    for _ in 0..<100 {
      let plan = source.plan().assigningIDs()
      #expect(plan.functions.flatMap(\.actions).allSatisfy { $0.id != nil })
      #expect(plan.assigningIDs() == plan)
      #expect((PlanFileName(plan)?.stem.utf8.count ?? 0) <= 150)
    }
  }

  @Test func `a damaged file is read or refused, and never a crash`() {
    var generator = SeededGenerator(state: 6)
    let whole = Array(samplePlan.utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if let plan = try? PlanJSON.read(bytes, vocabulary: sampleVocabulary()).plan {
        #expect(!PlanJSON.write(plan, pretty: false).isEmpty)
      }
    }
  }
}
