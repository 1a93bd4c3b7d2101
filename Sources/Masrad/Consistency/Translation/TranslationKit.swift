/// What the checks of a run share: the lists, the words already seen, the distances already judged.
///
/// For one thread.
final class TranslationKit {
  let lexicon: Lexicon
  let vocabulary: EnglishVocabulary
  let matcher: NameMatcher
  let index: EnglishNameIndex
  private let romanizer: Romanizer

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    vocabulary = EnglishVocabulary(classes: EnglishWords(lexicon: lexicon))
    matcher = NameMatcher(vocabulary: vocabulary)
    index = EnglishNameIndex(lexicon: lexicon)
    romanizer = Romanizer(lexicon: lexicon, usesWholeNames: false)
  }

  func glossary(of document: Document) -> Glossary {
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(document)
    return builder.glossary()
  }

  /// How the romaniser would write a person or a place besides what the entry says.
  func spellings(of entry: Entry) -> [EnglishForm] {
    guard entry.entityClass != .organisation, entry.english.provenance != .composed else { return [] }
    return romanizer.romanize(entry.arabic, count: 5)
  }
}
