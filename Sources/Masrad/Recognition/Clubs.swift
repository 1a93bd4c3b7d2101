import Synchronization

/// Clubs with names that are words, towns or other clubs too (الأهلي, نجران, التعاون).
struct Clubs {
  let reader: Reader

  /// Whether a club plays here: in news of sport, of the document's country, behind what plays, wins or is played against.
  func plays(_ sense: Sense, at index: Int) -> Bool {
    guard reader.lexicon.isClub(sense), index > 0,
      reader.continues(index)
    else { return false }
    guard reader.countries[reader.lexicon.field(sense, "country")] != nil || !reader.lexicon.isAmbiguous(sense),
      isBehindPlay(index)
    else { return isKnownByTown(sense, at: index) }
    return mayBeClub(index) && reader.isOfSport
  }

  /// مدرب النهضة, where a text about Oman is of sport: a club that the lists have as النهضة العماني or نادي النهضة.
  func told(at index: Int, _ stem: Stem) -> Sense? {
    guard index > 0, reader.continues(index), isBehindPlay(index), reader.isOfSport, mayBeClub(index),
      !reader.facts(index, stem).exact.contains(anyOf: [.country, .given])
    else { return nil }
    let name = ScalarArray.text(stem.letters)
    for phrase in ["نادي " + name] + clubNationalities.map({ name + " " + $0 }) {
      let hash = PhraseWords.hash(phrase, .exact)
      let club = reader.lexicon.senses(of: hash).first {
        reader.lexicon.isClub($0) && reader.isAbout(reader.lexicon.field($0, "country"))
      }
      if let club { return club }
    }
    return nil
  }

  /// العماني, in a text about Oman.
  private var clubNationalities: [String] {
    reader.memory.clubNationalities.withLock { known in
      if let known { return known }
      var found: [String] = []
      if let table = reader.lexicon.table("nationalities.tsv") {
        let (masculine, country) = (table.column("masculine"), table.column("country"))
        for record in 0..<table.count where reader.isAbout(table.field(record, country)) {
          found.append("ال" + table.field(record, masculine))
        }
      }
      known = found
      return found
    }
  }

  private func isBehindPlay(_ index: Int) -> Bool {
    let before = reader.word(index - 1)
    return WordGroup.beforeClub.contains(before.whole.key) || before.stems.contains(where: isPlay)
  }

  private func mayBeClub(_ index: Int) -> Bool {
    !reader.facts(index).bare.contains(anyOf: [.institution, .body]) || isOpponent(index, reader.word(index - 1))
  }

  /// ويلتقي الاتحاد وهجر: a noun of bodies is a club's name where somebody plays it, and no adjective stands behind it.
  private func isOpponent(_ index: Int, _ before: Word) -> Bool {
    guard reader.word(index).whole.hasArticle,
      before.stems.contains(where: { WordGroup.beforeOpponent.contains($0.key) })
    else { return false }
    guard reader.continues(index + 1) else { return true }
    // الاتحاد الدولي, الاتحاد لكرة القدم
    let next = reader.word(index + 1)
    return !next.whole.hasArticle && next.stems.allSatisfy { $0.proclitics != 1 || $0.last != "ل" }
  }

  /// احتاج برشلونة إلى وقت إضافي: in news of sport a club of one of the great leagues that is called as its town, where
  /// nothing says that the town is meant.
  private func isKnownByTown(_ club: Sense, at index: Int) -> Bool {
    let facts = reader.facts(index)
    guard !reader.word(index).whole.hasArticle, !facts.exact.contains(.common), facts.bare.isEmpty,
      let place = reader.longest(at: index, reader.word(index).whole, .exact, where: { $0.kind == .place }),
      reader.lexicon.field(place.sense, "country") == reader.lexicon.field(club, "country"),
      Self.leagues.contains(reader.lexicon.field(club, "country")), !reader.isBehindPlaceNoun(index),
      // إصابته ليل السبت: at night, and no Lille
      !facts.isOrdinary || !reader.lexicon.isAmbiguous(place.sense)
    else { return false }
    // العاصمة الكتالونية برشلونة
    let before = (max(0, index - 2)..<index).map { reader.word($0).whole.key }
    return !WordGroup.beforeTown.contains(before[before.count - 1]) && before[0] != "العاصمه" && reader.isOfSport
  }

  /// Whose clubs Arabic news of sport writes of day by day.
  private static let leagues: Set<String> = ["ES", "IT", "GB", "DE", "FR", "NL", "PT", "TR"]

  private func isPlay(_ stem: Stem) -> Bool { stem.proclitics == 1 && WordGroup.beforeClub.contains(stem.key) }

  /// The club or company without the country that news tells it by: الهلال السعودي, إيني الإيطالية. Its own name may be of
  /// two words all the same: أرامكو السعودية is Saudi Aramco.
  func withoutCountry(_ match: Reader.Match, at index: Int) -> Reader.Match {
    let last = match.end - 1
    guard last > index, match.sense.kind == .organisation,
      ["club", "company"].contains(reader.lexicon.field(match.sense, "kind")), reader.word(last).whole.hasArticle,
      let nationality = reader.longest(
        at: last, reader.word(last).whole, .bare, where: { $0.kind == .nationality }),
      isUntold(nationality.sense, match.sense)
        || match.end == index + 2 && reader.facts(index).exact.contains(.organisation)
          && reader.lexicon.isClub(match.sense)
    else { return match }
    return Reader.Match(sense: match.sense, end: last)
  }

  /// Whether the English of a body says nothing of a nationality. المالية of a bank is financial, and nobody's of Mali.
  private func isUntold(_ nationality: Sense, _ body: Sense) -> Bool {
    if reader.lexicon.isAmbiguous(nationality) { return false }
    let country = reader.lexicon.country(reader.lexicon.field(nationality, "country"), "english")
    let own = reader.lexicon.field(nationality, "english")
    // Espérance de Tunis, Stade Tunisien
    let beginning = String(country.prefix(Self.beginningOfCountry))
    return ([reader.lexicon.field(body, "english")] + reader.lexicon.values(body, "alternatives")).allSatisfy {
      !$0.contains(own) && (beginning.isEmpty || !$0.contains(beginning))
    }
  }

  /// So many letters of its country tell a body's own, in whatever language it is.
  private static let beginningOfCountry = 5

}

extension Reader {
  /// News of sport has several of its words. Found out once for a document, where somebody asks.
  var isOfSport: Bool {
    memory.isOfSport.withLock { known in
      if let known { return known }
      var count = 0
      for index in tokens.indices where count < Self.enough {
        if isWordOfSport(index) { count += 1 }
      }
      known = count >= Self.enough
      return count >= Self.enough
    }
  }

  /// مباراة, للاعبين.
  func isWordOfSport(_ index: Int) -> Bool {
    let word = word(index)
    return word.script == .arabic && WordGroup.sport.contains(word.stems.last?.bareKey ?? "")
  }

  /// What has been found out of the whole document; for any thread, for English may be written by another than reads.
  final class Memory: Sendable {
    fileprivate let isOfSport = Mutex<Bool?>(nil)
    fileprivate let clubNationalities = Mutex<[String]?>(nil)
    /// See `speaksOfCountry`.
    let countriesBesideWords = Mutex<[CountryBesideWord: Bool]>([:])
    /// By the noun without its article; see `withBodiesMeant`.
    let bodiesMeant = Mutex<[UInt64: Sense?]>([:])
    /// By the two words; see `federation`.
    let federations = Mutex<[FederationWords: Sense?]>([:])
  }

  private static let enough = 4

}
