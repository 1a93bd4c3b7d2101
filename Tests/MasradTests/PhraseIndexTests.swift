import TestSupport
import Testing

@testable import Masrad

/// How phrases of the glossaries are filed and found.
@Suite struct PhraseIndexTests {
  /// The scanner, which reads phrases where they lie, gives the words that `PhraseWords` gives: every seventh record.
  @Test(arguments: LexiconFile.all.map(\.name))
  func theScannerFoldsAsPhrasesAreFolded(file: String) throws {
    let lexicon = try Lexicon.builtIn()
    let own = try #require(LexiconFile.all.first { $0.name == file })
    let table = try #require(lexicon.table(file))
    var scanner = PhraseScanner()
    var differing: [String] = []
    for phrases in own.phrases {
      for record in stride(from: 0, to: table.count, by: 7) {
        for value in table.values(record, table.column(phrases.column)) {
          var text = value
          text.withUTF8 { scanner.scan($0) }
          let words = PhraseWords.fold(value)
          let exact = words.reduce(LexiconFile.Space.exact.rawValue) { WordHash.append(WordHash.of($1), to: $0) }
          let near = words.reduce(LexiconFile.Space.near.rawValue) { WordHash.append(ConsonantKey.hash($1), to: $0) }
          if scanner.count != words.count || scanner.hash(.exact) != exact || scanner.hash(.near) != near {
            differing.append(value)
          }
        }
      }
    }
    #expect(differing.isEmpty, "\(differing.prefix(5))")
  }

  /// Against a dictionary of lists: the last filed is found first, and what is filed once is found once.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func sensesAreFoundLastFirst(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var expected: [UInt64: [Sense]] = [:]
    var pieces: [[[PhraseIndex.Filing]]] = []
    for _ in 0..<5 {
      var shards = [[PhraseIndex.Filing]](repeating: [], count: PhraseIndex.shardCount)
      for _ in 0..<400 {
        let hash = WordHash.of(bytes: [UInt8.random(in: 0..<200, using: &random)])
        let sense = Sense(
          kind: .place, form: .masculine, table: 1, record: Int32.random(in: 0..<6, using: &random))
        let isOnce = Bool.random(using: &random)
        shards[PhraseIndex.shard(of: hash)].append(PhraseIndex.Filing(hash: hash, sense: sense, isOnce: isOnce))
        if !isOnce || expected[hash]?.contains(sense) != true { expected[hash, default: []].append(sense) }
      }
      pieces.append(shards)
    }
    let index = PhraseIndex(pieces)
    for (hash, senses) in expected {
      #expect(Array(index.senses(of: hash)) == senses.reversed())
      var handed: [Sense] = []
      index.forEach(of: hash) { handed.append($0) }
      #expect(handed == senses.reversed())
    }
    #expect(Array(index.senses(of: WordHash.of(bytes: [250]))).isEmpty)
  }

  @Test func anEmptyIndexFindsNothing() {
    #expect(Array(PhraseIndex([]).senses(of: 1)).isEmpty)
  }
}
