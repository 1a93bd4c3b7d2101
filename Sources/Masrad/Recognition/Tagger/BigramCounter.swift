/// Counts which words stand behind which, for `ExchangeClusters`.
enum BigramCounter {
  /// - Parameter numbers: for each word of the corpus its number by frequency; `wordCount - 2` for rare words. The
  ///   last number stands for the ends of sentences.
  static func bigrams(of corpus: RawCorpus, numbers: [Int32], wordCount: Int) -> ExchangeClusters.Bigrams {
    let end = Int32(wordCount - 1)
    var pairs: [UInt64] = []
    pairs.reserveCapacity(corpus.words.count + corpus.words.count / 8)
    var previous = end
    for (word, gap) in zip(corpus.words, corpus.gaps) {
      let number = numbers[Int(word)]
      // A mark between two words parts them; the pair would say nothing of either.
      if !Gap(rawValue: gap).isPlain, previous != end {
        pairs.append(pair(previous, end))
        previous = end
      }
      pairs.append(pair(previous, number))
      previous = number
    }
    pairs.sort()
    var bigrams = ExchangeClusters.Bigrams(wordCount: wordCount)
    (bigrams.followerStarts, bigrams.followers) = grouped(pairs, wordCount)
    for index in pairs.indices { pairs[index] = pairs[index] >> 32 | pairs[index] << 32 }
    pairs.sort()
    (bigrams.leaderStarts, bigrams.leaders) = grouped(pairs, wordCount)
    return bigrams
  }

  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private static func grouped(_ pairs: [UInt64], _ wordCount: Int) -> ([Int32], [(word: Int32, count: Int32)]) {
    var starts: [Int32] = []
    var entries: [(word: Int32, count: Int32)] = []
    var index = 0
    while index < pairs.count {
      var end = index + 1
      while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
      let first = Int(pairs[index] >> 32)
      while starts.count <= first { starts.append(Int32(entries.count)) }
      entries.append((Int32(truncatingIfNeeded: pairs[index]), Int32(end - index)))
      index = end
    }
    while starts.count <= wordCount { starts.append(Int32(entries.count)) }
    return (starts, entries)
  }
}
