/// The English of titles and institutions, composed once for each way that the grammar reads some words: news names the
/// same offices again and again.
///
/// For one thread.
final class ComposedPhrases {
  private let lexicon: Lexicon
  private let romanizer: Romanizer
  private var known: [Key: EnglishMaking] = [:]

  /// All that the English of a phrase depends on.
  private struct Key: Hashable {
    let text: String
    let shape: [Int]
    let isOfSport: Bool
    /// السيد is Sayyid in what speaks of Oman.
    let countries: Set<String>
    let holderCountry: String?
  }

  /// Beyond so many the table is emptied, so that a long run needs no more memory.
  private static let capacity = 50_000

  init(lexicon: Lexicon, romanizer: Romanizer) {
    self.lexicon = lexicon
    self.romanizer = romanizer
  }

  /// - Parameter holderCountry: the country that a title's holder acts for, where that is known.
  func making(of phrase: Phrase, _ reader: Reader, holderCountry: String? = nil) -> EnglishMaking {
    let phrase = reader.withBodiesMeant(phrase)
    let key = Key(
      text: reader.document.text(reader.offsets(phrase.tokens, proclitics: phrase.stem.proclitics)),
      shape: phrase.shape, isOfSport: reader.isOfSport, countries: reader.mainCountries,
      holderCountry: holderCountry)
    if let making = known[key] { return making }
    let english = compose(phrase, reader, romanizer, holderCountry)
    let isHouse = romanizer.style.writer == nil
    let house = isHouse ? english.best.form : compose(phrase, reader, romanizer.house, holderCountry).best.form
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let making = EnglishMaking.composed(english, house: house)
    known[key] = making
    return making
  }

  private func compose(
    _ phrase: Phrase, _ reader: Reader, _ romanizer: Romanizer, _ holderCountry: String?
  ) -> EntryEnglish {
    let result = PhraseEnglish(reader: reader, romanizer: romanizer, holderCountry: holderCountry).compose(phrase)
    var alternatives: [EnglishForm] = []
    if case .title(let head) = phrase.core, phrase.complements.isEmpty, phrase.links.isEmpty {
      for form in lexicon.values(head, "alternatives") {
        alternatives.append(EnglishForm(form: form, provenance: .composed, confidence: 0.05))
      }
    }
    return EntryEnglish(
      best: EnglishForm(form: result.text, provenance: .composed, confidence: result.confidence),
      alternatives: alternatives, source: result.source)
  }
}

extension Phrase {
  /// How the grammar has taken the words apart, whatever they are and wherever they stand.
  fileprivate var shape: [Int] {
    var numbers: [Int] = []
    append(to: &numbers, base: tokens.lowerBound)
    return numbers
  }

  private func append(to numbers: inout [Int], base: Int) {
    switch core {
    case .title(let sense): numbers += [0, sense.number]
    case .institution(let sense): numbers += [1, sense.number]
    case .noun(let sense): numbers += [2, sense.number]
    case .portfolio(let sense): numbers += [3, sense.number]
    case .name(let sense): numbers += [4, sense.number]
    case .unknown: numbers.append(5)
    }
    numbers += [
      Int(form.rawValue), tokens.lowerBound - base, tokens.count, stem.proclitics, stem.hasArticle ? 1 : 0,
      stem.contracted ? 1 : 0, isDefinite ? 1 : 0, owner?.number ?? -1, meant?.number ?? -1,
      qualifiers.count,
    ]
    for qualifier in qualifiers {
      switch qualifier.kind {
      case .nationality(let sense): numbers += [0, sense.number]
      case .adjective(let sense): numbers += [1, sense.number]
      case .modifier(let sense): numbers += [2, sense.number]
      case .unknown: numbers.append(3)
      }
      numbers += [qualifier.tokens.lowerBound - base, qualifier.tokens.count]
    }
    for parts in [complements, conjuncts, links.map(\.phrase)] {
      numbers.append(parts.count)
      for part in parts { part.append(to: &numbers, base: base) }
    }
    for link in links { numbers.append(link.preposition.number) }
  }
}

extension Phrase.Owner {
  fileprivate var number: Int {
    switch self {
    case .his: 0
    case .her: 1
    case .their: 2
    case .our: 3
    }
  }
}

extension Sense {
  /// The record and the form of it in one number.
  fileprivate var number: Int { Int(record) << 24 | Int(table) << 16 | Int(kind.rawValue) << 8 | Int(form.rawValue) }
}
