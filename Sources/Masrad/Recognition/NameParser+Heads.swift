/// Where a name meets the head of a title: many heads are given names, too, and some given names stand in heads.
extension NameParser {
  /// The longest head of one holder that the lists have at a word.
  private func head(at index: Int, _ stem: Stem) -> Reader.Match? {
    reader.longest(at: index, stem, .bare) { $0.kind == .head && !$0.form.isPlural }
  }

  /// السيد هورميرن: Mr, before a name that no list has, or one that is foreign.
  func isMister(_ index: Int, _ stem: Stem) -> Bool {
    guard stem.hasArticle, WordGroup.mister.contains(stem.key), reader.continues(index + 1) else { return false }
    let next = reader.facts(index + 1)
    if !next.isKnown { return !next.isOrdinary }
    guard next.exact.isSubset(of: [.family, .personShort]), next.bare.isEmpty, !next.isOrdinary else { return false }
    return reader.lexicon.senses(word: reader.word(index + 1).whole.exact).allSatisfy {
      $0.kind == .prefix || !Origin(reader.lexicon.field($0, "origin")).isArabic
    }
  }

  /// معالي برويز شهبازوف: His Excellency before a name, though women are called so too.
  func isHonorific(_ index: Int, _ stem: Stem) -> Bool {
    guard !stem.hasArticle, reader.anyReading(index, { $0.bare.contains(.head) }), reader.continues(index + 1) else {
      return false
    }
    let next = reader.facts(index + 1)
    // فضيلة الإمام الأكبر
    let isBeforeTitle = reader.word(index + 1).whole.hasArticle && next.bare.contains(.head)
    guard isBeforeTitle || next.exact.contains(.given) || (!next.isKnown && !next.isOrdinary) else { return false }
    return head(at: index, stem).map { reader.lexicon.field($0.sense, "kind") == "honorific" && stem.letters.count > 2 }
      == true
  }

  /// آية الله علي خامنئي: a rank of two words before a name, though Iranians are called so too.
  func isFixedHonorific(_ index: Int, reading: Int) -> Bool {
    guard reader.facts(index, reading: reading).opensBare,
      let head = head(at: index, reader.word(index).stems[reading]), head.end - index > 1,
      reader.lexicon.field(head.sense, "frame") == "name", reader.continues(head.end)
    else { return false }
    let next = reader.facts(head.end)
    return next.isName || next.exact.contains(.personShort)
  }

  /// The second word of شيخ الأزهر.
  func isInsideHead(_ index: Int) -> Bool {
    guard index > 0, reader.continues(index), reader.anyReading(index - 1, { $0.opensBare }) else { return false }
    return reader.word(index - 1).stems.contains { (head(at: index - 1, $0)?.end ?? 0) > index }
  }

  /// ولي العهد, أمين عام: fixed words that begin a title and not a further element.
  func isFixedHead(_ index: Int) -> Bool {
    let facts = reader.facts(index)
    guard facts.opensBare, facts.bare.contains(.head) || facts.exact.contains(.given) else { return false }
    return head(at: index, reader.word(index).whole).map { $0.end - index > 1 } == true
  }

  /// الأمير, الشيخ and the like open a title of their own when a name stands behind them.
  func isHeadOfTitle(_ index: Int, _ facts: StemFacts) -> Bool {
    guard facts.bare.contains(.head) else { return false }
    // محمد الأمين إن: that, whatever name is written like it.
    if reader.continues(index + 1), reader.facts(index + 1).isName, !reader.facts(index + 1).isFunction { return true }
    // عبد المجيد الزار | رئيس الاتحاد: with what it is the head of behind it.
    let title = PhraseParser(reader: reader).title(at: index, reader.word(index).whole)
    return (title?.tokens.count ?? 0) > 1
  }
}
