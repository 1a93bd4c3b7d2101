import ICU
import Testing

@Suite struct WordBreakerTests {
  @Test func leavesPunctuationOut() throws {
    #expect(try WordBreaker().words(of: "قال «أكار»، اليوم.") == ["قال", "أكار", "اليوم"])
    #expect(try WordBreaker().words(of: "").isEmpty)
  }
}
