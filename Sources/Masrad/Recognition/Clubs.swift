import Synchronization

/// Clubs with names that are words, towns or other clubs too (الأهلي, نجران, التعاون).
struct Clubs {
  let reader: Reader

  /// Whether a club plays here: in news of sport, of the document's country, behind what plays, wins or is played against.
  func plays(_ sense: Sense, at index: Int) -> Bool {
    guard sense.kind == .organisation, reader.lexicon.field(sense, "kind") == "club", index > 0,
      reader.continues(index), !reader.facts(index).bare.contains(anyOf: [.institution, .body]),
      reader.countries[reader.lexicon.field(sense, "country")] != nil || !reader.lexicon.isAmbiguous(sense)
    else { return false }
    let before = reader.word(index - 1)
    guard Self.beforeClubs.contains(before.whole.key) || before.stems.contains(where: isPlay) else { return false }
    return reader.isOfSport
  }

  private func isPlay(_ stem: Stem) -> Bool { stem.proclitics == 1 && Self.beforeClubs.contains(stem.key) }

  /// The club without the country that news tells it by: الهلال السعودي. Its own name may be of two words all the same.
  func withoutCountry(_ match: Reader.Match, at index: Int) -> Reader.Match {
    let last = match.end - 1
    guard last > index, match.sense.kind == .organisation, reader.lexicon.field(match.sense, "kind") == "club",
      reader.word(last).whole.hasArticle, reader.facts(last).bare.contains(.nationality),
      reader.facts(index).exact.contains(.organisation)
    else { return match }
    return Reader.Match(sense: match.sense, end: last)
  }

  /// Folded: what stands before a club that plays.
  private static let beforeClubs: Set<String> = [
    "علي", "امام", "ضد", "مع", "ضيفه", "مضيفه", "نظيره", "جاره", "غريمه", "منافسه", "مدرب", "رييس", "لاعب", "مهاجم",
    "مدافع", "حارس", "نجم", "هداف", "قايد", "فريق", "فريقه", "ناديه", "تعادل", "فاز", "خسر", "تغلب", "هزم", "سحق",
    "تاهل", "حقق", "واجه", "يواجه", "يلتقي", "التقي", "استقبل", "يستقبل", "اوقف", "تصدر", "شباك", "مرمي", "صفوف",
    "جماهير", "جمهور", "مباراه", "لقاء", "انتصارات", "فوز", "خساره", "هزيمه", "لاعبو", "لاعبي", "انتقاله", "انضم",
  ]
}

extension Reader {
  /// News of sport has several of its words. Found out once for a document, where somebody asks.
  var isOfSport: Bool {
    memory.isOfSport.withLock { known in
      if let known { return known }
      var count = 0
      for index in tokens.indices where count < Self.enough {
        let word = word(index)
        if word.script == .arabic, Self.ofSport.contains(word.stems.last?.bareKey ?? "") { count += 1 }
      }
      known = count >= Self.enough
      return count >= Self.enough
    }
  }

  /// What has been found out of the whole document; for any thread, for English may be written by another than reads.
  final class Memory: Sendable {
    fileprivate let isOfSport = Mutex<Bool?>(nil)
    /// See `speaksOfCountry`.
    let countriesBesideWords = Mutex<[CountryBesideWord: Bool]>([:])
  }

  private static let enough = 4

  /// Folded, without the article.
  private static let ofSport: Set<String> = [
    "مباراه", "دوري", "لاعب", "مدرب", "هدف", "جوله", "مهاجم", "مدافع", "حارس", "بطوله", "كاس", "ملعب", "منتخب", "هداف",
    "شوط", "نادي", "فريق", "مباريات", "اهداف", "لاعبين", "تعادل", "ركله", "تصفيات", "نهايي",
  ]
}
