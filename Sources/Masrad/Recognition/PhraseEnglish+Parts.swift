/// Parts of places by the points of the compass.
extension PhraseEnglish {
  /// شمال كاليفورنيا, جنوب غرب ألمانيا: Northern California, Southwestern Germany.
  func part(of whole: Phrase, _ point: String) -> String? {
    guard EnglishWordGroup.pointOfCompass.contains(point) else { return nil }
    if whole.isPlace { return point + "ern " + withoutArticle(complement(whole, article: false)) }
    guard case .noun(let sense) = whole.core, whole.complements.count == 1, whole.complements[0].isPlace else {
      return nil
    }
    return part(of: whole.complements[0], point + lexicon.field(sense, "english").lowercased())
  }

  func isPartOfPlace(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, let whole = phrase.complements.first else { return false }
    return part(of: whole, lexicon.field(sense, "english")) != nil
  }
}
