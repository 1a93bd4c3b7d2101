import Testing

@testable import Masrad

/// What grammar and lists read, as the tagger is told it.
@Suite struct GrammarLabelsTests {
  @Test func namesBeginAndGoOn() throws {
    let lexicon = try Lexicon.builtIn()
    let words = WordTable()
    let reader = GrammarReader(lexicon: lexicon, words: words, facts: FactsTable(lexicon: lexicon, words: words))
    let labels = reader.labels(of: Document(path: "", text: "قال وزير الدفاع سالم حمدان في مدينة طنجة أمس"))
    let expected: [TagLabel] = [
      .outside, .begin(.title), .inside(.title), .begin(.person), .inside(.person), .outside, .outside, .begin(.place),
      .outside,
    ]
    #expect(labels.labels == expected.map(\.rawValue))
  }

  /// A surname alone is somebody's where the text has introduced him.
  @Test func whatTheTextHasToldCounts() throws {
    let lexicon = try Lexicon.builtIn()
    let words = WordTable()
    let reader = GrammarReader(lexicon: lexicon, words: words, facts: FactsTable(lexicon: lexicon, words: words))
    let labels = reader.labels(of: Document(path: "", text: "وصل سالم الحمداوي أمس. وقال الحمداوي إن الأمر انتهى."))
    #expect(labels.labels[1] == TagLabel.begin(.person).rawValue)
    #expect(labels.labels[5] == TagLabel.begin(.person).rawValue)
  }

  @Test func mentionsBehindTheEndAreLeftOut() {
    let stem = Stem(proclitics: [], letters: Array("سالم".unicodeScalars))
    let mention = Candidate(tokens: 2..<4, stem: stem, entityClass: .person, evidence: .tagged)
    #expect(GrammarLabels([mention], count: 3).labels == [0, 0, 0])
    #expect(GrammarLabels([mention], count: 4).labels == [0, 0, 1, 2])
  }
}
