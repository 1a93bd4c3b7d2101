/// Tags raw news with a first tagger and notes for each word how it was mostly labelled: a lexicon without a source,
/// but one that knows the names of the day.
struct Harvest {
  /// Uses seen less often say nothing.
  private static let leastCount = 4

  /// The profiles with a harvest for each word that was seen often enough.
  static func added(
    to profiles: [(key: UInt32, profile: WordProfiles.Profile)], _ corpus: RawCorpus, tagger: Tagger,
    words: WordTable, flags: PhraseFlags, sight: WordSight
  ) -> [(key: UInt32, profile: WordProfiles.Profile)] {
    var tallies: [SIMD8<Int32>] = []
    for number in corpus.articleStarts.indices {
      let range = corpus.article(number)
      let document = TagDocument(corpus, range, flags: flags)
      let tagging = tagger.tag(document)
      for (word, label) in zip(document.words, tagging.labels) {
        while tallies.count <= Int(word) { tallies.append(.zero) }
        tallies[Int(word)][0] += 1
        if let tagClass = TagLabel(rawValue: label).tagClass { tallies[Int(word)][1 + Int(tagClass.rawValue)] += 1 }
      }
    }
    var stems: [UInt32: SIMD8<Int32>] = [:]
    for (word, tally) in tallies.enumerated() where tally[0] > 0 {
      stems[WordStatistics.short(sight[word].stem), default: .zero] &+= tally
    }
    return profiles.map { key, profile in
      var profile = profile
      if let tally = stems[key], tally[0] >= Int32(leastCount) { profile.harvest = codes(tally) }
      return (key, profile)
    }
  }

  /// For person, place, organisation and title: 0 (hardly ever) … 7 (nearly always).
  private static func codes(_ tally: SIMD8<Int32>) -> [UInt8] {
    (1...WordProfiles.harvestCount).map { place in
      let share = Double(tally[place]) / Double(tally[0])
      return UInt8(shares.firstIndex { share < $0 } ?? shares.count)
    }
  }

  private static let shares: [Double] = [0.01, 0.04, 0.12, 0.3, 0.55, 0.8, 0.93]
}
