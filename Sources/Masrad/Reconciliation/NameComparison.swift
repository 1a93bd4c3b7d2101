/// Whether two names can be spellings of one.
///
/// Elements are judged by the learned pair score; what the lists know to be two names never is one.
struct NameComparison {
  let scores: NameScores

  init(lexicon: Lexicon) { self.init(lexicon: lexicon, romanizer: Romanizer(lexicon: lexicon)) }

  /// - Parameter romanizer: whose readings of the elements are compared.
  init(lexicon: Lexicon, romanizer: Romanizer) {
    scores = NameScores(lexicon: lexicon, romanizer: romanizer.house)
  }

  /// Log odds of letters below which no other evidence can make two elements one.
  private static let hopeless: Float = -4
  /// What an element that is spelt alike adds to the odds of a full name.
  private static let equal: Float = 2.5
  /// The odds of two foreign elements that the lists know as two names, but whose letters are those of one.
  private static let listedApart: Float = -1.5
  /// The least odds of an element of a full name whose other elements agree.
  private static let leastOfElement: Float = -2.2
  /// The same where a letter tells that the element is Arabic: those are spelt one way, and حصان is not حسين.
  private static let leastOfNative: Float = -0.5

  /// Whether two elements, folded, are spellings of one: equal but for the article, or close and not known to differ.
  func sameElement(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool { odds(a, b) > 0 }

  /// Log odds that two elements are spellings of one.
  func odds(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Float {
    let x = Self.stem(a)
    let y = Self.stem(b)
    if x == y { return Self.equal }
    if Self.isParent(x), Self.isParent(y) { return Self.equal }
    guard min(x.count, y.count) > 2, abs(x.count - y.count) <= 3 else { return -9 }
    let letters = NameScores.letters(Array(x), Array(y))
    guard letters > Self.hopeless, !scores.areNativesThatDiffer(a, b) else { return -9 }
    guard scores.knownToDiffer(a, b) else { return min(Self.equal, scores.elements(a, b)) }
    // Foreign names are listed as some write them: the lists speak against one name, but the rest of it may outweigh
    // them where the word is long (قاديروف, قادروف).
    let isLong = min(x.count, y.count) >= 5 || min(x.count, y.count) == 4 && Self.hasOneVowelMore(x, y)
    return letters > 0 && isLong ? Self.listedApart : -9
  }

  /// Whether the letters of two elements leave room for any odds that they are spellings of one.
  private func mayBeOne(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (x, y) = (Self.stem(a), Self.stem(b))
    if x == y || Self.isParent(x) && Self.isParent(y) { return true }
    return min(x.count, y.count) > 2 && abs(x.count - y.count) <= 3
      && NameScores.letters(Array(x), Array(y)) > Self.hopeless
  }

  /// Whether one of two words writes a vowel that the other leaves out: بايلي and بيلي.
  private static func hasOneVowelMore(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Bool {
    let (shorter, longer) = a.count < b.count ? (a, b) : (b, a)
    guard longer.count == shorter.count + 1 else { return false }
    let same = zip(shorter, longer).prefix { $0 == $1 }.count
    let extra = longer[longer.startIndex + same]
    return (extra == "ا" || extra == "و" || extra == "ي")
      && longer.dropFirst(same + 1).elementsEqual(shorter.dropFirst(same))
  }

  /// أبو, أبي and أبا: one word in three cases.
  private static func isParent(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    guard letters.count == 3, let last = letters.last else { return false }
    return letters.first == "ا" && letters[letters.startIndex + 1] == "ب" && (last == "و" || last == "ي" || last == "ا")
  }

  /// Whether a surname that stands alone can be that of someone whom the document has introduced, by its letters: the
  /// lists may know it as another man's name (كولر), but nobody introduced him.
  func mayBeSurname(_ alone: [Unicode.Scalar], _ surname: [Unicode.Scalar]) -> Bool {
    let (x, y) = (Self.withoutArticle(alone), Self.withoutArticle(surname))
    return min(x.count, y.count) > 3 && NameScores.letters(x, y) > -1 && !scores.areNativesThatDiffer(alone, surname)
  }

  /// Whether two full names are one: first and last elements agree, and what stands between in the shorter name
  /// stands in the longer too. The elements' odds count together: where all others are alike, one may be less sure.
  func sameName(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    let (a, b) = Self.joinedAlike(Self.withoutSon(a), Self.withoutSon(b))
    guard a.count >= 2, b.count >= 2, let firstA = a.first, let firstB = b.first, let lastA = a.last, let lastB = b.last
    else { return false }
    if a.count > 2, b.count > 2, scores.shareEnglish(Array(a.suffix(2)), Array(b.suffix(2))) {
      // One surname of two words: what stands before it has to agree.
      let end: [[Unicode.Scalar]] = [lastA]
      return sameName(Array(a.dropLast(2)) + end, Array(b.dropLast(2)) + end)
    }
    if a.count == 2, b.count == 2, isTurned(a, b) { return true }
    // Letters are soon compared, and of most pairs one of the two elements has quite other ones.
    guard initial(firstA, firstB) || mayBeOne(firstA, firstB), mayBeOne(lastA, lastB) else { return false }
    let first = initial(firstA, firstB) ? Self.equal : odds(firstA, firstB)
    guard first > Self.leastOfElement else { return false }
    let last = odds(lastA, lastB)
    guard last > (Self.isNative(lastA) || Self.isNative(lastB) ? Self.leastOfNative : Self.leastOfElement) else {
      return false
    }
    var total = first + last
    let (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
    var rest = longer.dropFirst().dropLast()
    for element in shorter.dropFirst().dropLast() {
      guard let found = rest.firstIndex(where: { odds($0, element) > Self.leastOfElement }) else { return false }
      total += odds(rest[found], element)
      rest = rest[(found + 1)...]
    }
    return total > 0
  }

  /// Calibrated log odds from which 98 of 100 judged pairs of elements are of one name: 3.30 by cross-validation, which
  /// `masrad evaluate reconciliation` prints.
  private static let sure: Float = 3.35

  /// Log odds, calibrated, that two full names are one, where that is sure: each element is spelt alike or surely one
  /// name in two spellings, and no list has them as two. Nil where it is not: حسن and الحسن may be two families.
  func sureOdds(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Float? {
    let (a, b) = (Self.withoutSon(a), Self.withoutSon(b))
    guard a.count == b.count, a.count > 1 else { return nil }
    var least = Float.infinity
    for (x, y) in zip(a, b) {
      let (own, other) = (Self.stem(x), Self.stem(y))
      if x == y || Self.isParent(own) && Self.isParent(other) { continue }
      guard own != other, odds(x, y) > 0, !scores.knownToDiffer(x, y) else { return nil }
      least = min(least, scores.calibratedElements(x, y))
      if least < Self.sure { return nil }
    }
    return least
  }

  /// Log odds, calibrated, that two words of two Arab names are spellings of one, from which they are believed: the
  /// lists have most of them, and سعيد and ساعد are near.
  private static let sureOfNatives: Float = 5

  /// Log odds, calibrated, that a full name is that of somebody whom the lists spell otherwise: those of its least sure
  /// element. Nil where one of them is likelier another name. محمد أمين is not محمد الأمين, but سامر البرقاوي is سامر برقاوي.
  func nearOdds(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Float? {
    let (a, b) = (Self.withoutSon(a), Self.withoutSon(b))
    guard a.count == b.count, a != b, sameName(a, b) else { return nil }
    var least = Float.infinity
    for (number, (x, y)) in zip(a, b).enumerated() where x != y {
      let isOneStem = Self.stem(x) == Self.stem(y)
      // عصاد may be Assad like الأسد, but nobody writes ع for nothing.
      guard !scores.areNativesThatDiffer(x, y), !scores.knownToDiffer(x, y), Self.throats(x) == Self.throats(y),
        !isOneStem || !scores.isGivenName(x) && Array(Self.stem(x)) != ["ع", "ب", "د"]
      else { return nil }
      // محمد شوقي: whoever is called last by a name that Arabs are given is no شوكي.
      if number == a.count - 1, !isOneStem, scores.isNative(x), scores.isGivenName(x) { return nil }
      let odds = scores.calibratedElements(x, y)
      let areNative = scores.isNative(x) && scores.isNative(y) || Self.isNative(x) || Self.isNative(y)
      guard odds > (areNative && !isOneStem ? Self.sureOfNatives : 0) else { return nil }
      least = min(least, odds)
    }
    return least
  }

  /// Log odds, calibrated, that a place or a body is one that the lists spell otherwise: those of its least sure word.
  /// Nil where one of its words is not surely one of the list's; beside other words an article more or less is nothing.
  func nearOddsOfWords(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Float? {
    guard a.count == b.count, a != b else { return nil }
    // رابعة, القسطيل: what is Arabic is spelt one way.
    if a.count == 1, a[0].starts(with: ["ا", "ل"]) || b[0].starts(with: ["ا", "ل"]) || scores.isNative(a[0]) {
      return nil
    }
    var least = Float.infinity
    for (x, y) in zip(a, b) where x != y {
      if Self.stem(x) == Self.stem(y) { continue }
      // Letters are soon compared, readings are not: of a hundred words that share the consonants of a place two are
      // left, and no place is lost.
      guard Self.throats(x) == Self.throats(y), Self.areLike(x, y), isSurely(x, y), !scores.areNativesThatDiffer(x, y)
      else { return nil }
      least = min(least, scores.calibratedElements(x, y))
    }
    return least == .infinity ? Self.sure : least
  }

  /// Log odds of letters below which no place or body was ever rightly taken for one that the lists spell otherwise.
  private static let leastOfLetters: Float = 0.5

  /// Whether the letters of two words alone speak for one name. صفوان has the consonants of أسفون, and no more.
  private static func areLike(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (own, other) = (stem(a), stem(b))
    return min(own.count, other.count) >= 5 && abs(own.count - other.count) <= 3
      && NameScores.letters(Array(own), Array(other)) > leastOfLetters
  }

  /// Whether two words are surely spellings of one, and long enough that this is no chance: شنغهاي and شانغهاي.
  func isSurely(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (own, other) = (Self.stem(a), Self.stem(b))
    if own == other { return true }
    return min(own.count, other.count) >= 5 && !scores.knownToDiffer(a, b) && odds(a, b) > 0
      && scores.calibratedElements(a, b) >= Self.sure
  }

  /// Whether two names of two elements are the same the other way round: أوربان فيكتور. محمد أحمد and أحمد محمد are two
  /// men, so one of the elements must be no name of the Arab world.
  private func isTurned(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    a[0] == b[1] && a[1] == b[0] && !(scores.isNative(a[0]) && scores.isNative(a[1]))
  }

  /// One letter for a whole given name.
  private func initial(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    (a.count == 1 || b.count == 1) && a.first == b.first
  }

  /// A letter of Arabic words alone: ح, ع and the emphatic ones, but for ط, which writes a foreign t too.
  private static func isNative(_ word: [Unicode.Scalar]) -> Bool {
    word.contains { $0 == "ح" || $0 == "ع" || $0 == "ص" || $0 == "ض" || $0 == "ظ" }
  }

  /// The letters ح and ع of a word.
  private static func throats(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] { word.filter { $0 == "ح" || $0 == "ع" } }

  /// بن and ابن between two names may be left out.
  private static func withoutSon(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    guard words.count > 2, words[1..<words.count - 1].contains(where: isSon) else { return words }
    return words.enumerated().filter { place, word in
      place == 0 || place == words.count - 1 || !isSon(word)
    }.map(\.element)
  }

  /// Two names of which one writes two elements as one word, in the same letters: علي دوستي and عليدوستي; both with it.
  private static func joinedAlike(
    _ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]
  ) -> ([[Unicode.Scalar]], [[Unicode.Scalar]]) {
    if a.count == b.count + 1, let joined = joined(a, like: b) { return (joined, b) }
    if b.count == a.count + 1, let joined = joined(b, like: a) { return (a, joined) }
    return (a, b)
  }

  private static func joined(_ longer: [[Unicode.Scalar]], like shorter: [[Unicode.Scalar]]) -> [[Unicode.Scalar]]? {
    for place in shorter.indices {
      let (one, next) = (longer[place], longer[place + 1])
      guard shorter[place].count == one.count + next.count, shorter[place].starts(with: one),
        shorter[place].dropFirst(one.count).elementsEqual(next)
      else { continue }
      return Array(longer[..<place]) + [shorter[place]] + Array(longer[(place + 2)...])
    }
    return nil
  }

  private static func isSon(_ word: [Unicode.Scalar]) -> Bool {
    word.count == 2 ? word == ["ب", "ن"] : word.count == 3 && word == ["ا", "ب", "ن"]
  }

  static func withoutArticle(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] { Array(stem(letters)) }

  private static func stem(_ letters: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    letters.count > 3 && letters[0] == "ا" && letters[1] == "ل" ? letters[2...] : letters[...]
  }

  /// The keys under which an element is filed: two spellings of one element have one in common.
  static func keys(_ letters: [Unicode.Scalar]) -> [UInt64] {
    known.value(letters) {
      var keys = SpellingKeys(.arabic, .usual)
      var out: [UInt64] = []
      SpellingForm(arabic: letters).withView { view in keys.forEach(view) { out.append($0) } }
      return out
    }
  }

  /// Each element stands in many names.
  private static let known = BoundedTable<[Unicode.Scalar], [UInt64]>(capacity: 50_000)
}
