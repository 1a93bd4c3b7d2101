/// The English words that a title's Arabic may be rendered with, by their key numbers.
struct TitleGloss {
  /// Of the whole title.
  private(set) var words: Set<Int> = []
  /// Of its first word, the head.
  private(set) var heads: Set<Int> = []

  /// - Parameters:
  ///   - arabic: the title's words, folded, without articles.
  ///   - english: what the grammar composes and the alternatives.
  init(_ arabic: [[Unicode.Scalar]], english: [String], _ kit: TranslationKit) {
    for form in english { words.formUnion(Self.keys(form, kit)) }
    for start in arabic.indices {
      var hash = LexiconFile.Space.bare.rawValue
      for end in start..<min(arabic.count, start + 4) {
        hash = WordHash.append(WordHash.of(arabic[end]), to: hash)
        add(hash, isHead: start == 0, kit)
      }
      // والري: a further word behind its conjunction.
      for stem in Stem.readings(of: arabic[start]).dropFirst() where start > 0 {
        add(WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue), isHead: false, kit)
      }
    }
    heads.formUnion(english.flatMap { Self.keys($0, kit) }.filter { kit.isOffice($0) })
  }

  private mutating func add(_ hash: UInt64, isHead: Bool, _ kit: TranslationKit) {
    for sense in kit.lexicon.senses(of: hash) {
      for form in Self.english(sense, kit.lexicon) {
        let keys = Self.keys(form, kit)
        words.formUnion(keys)
        if isHead { heads.formUnion(keys) }
      }
    }
  }

  private static let fields = ["english", "feminine-english", "english-of", "english-before", "acronym"]

  private static func english(_ sense: Sense, _ lexicon: Lexicon) -> [String] {
    switch sense.kind {
    case .prefix, .user, .person, .personShort, .given, .family, .common, .whole, .month, .nationality: []
    default: fields.map { lexicon.field(sense, $0) }.filter { !$0.isEmpty } + lexicon.values(sense, "alternatives")
    }
  }

  /// The key numbers of a form's words that carry meaning.
  static func keys(_ form: String, _ kit: TranslationKit) -> [Int] {
    kit.vocabulary.words(of: form).compactMap(kit.titleKey)
  }
}
