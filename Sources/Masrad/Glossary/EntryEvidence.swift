/// What documents tell of an entry's names: the forms that it has in them, how its English is made, and where its name
/// comes from. Pooled over documents, it is the same in whatever order they come.
struct EntryEvidence {
  let entityClass: EntityClass
  private(set) var surfaces: Surfaces
  private var makings: [(making: EnglishMaking, documents: Int)]
  private(set) var origins: OriginPool

  init(_ entityClass: EntityClass, surfaces: Surfaces, making: EnglishMaking, origins: OriginPool) {
    self.entityClass = entityClass
    self.surfaces = surfaces
    makings = [(making, 1)]
    self.origins = origins
  }

  mutating func add(_ other: EntryEvidence) {
    surfaces.add(other.surfaces)
    for item in other.makings {
      if let place = makings.firstIndex(where: { $0.making == item.making }) {
        makings[place].documents += item.documents
      } else {
        makings.append(item)
      }
    }
    origins.add(other.origins)
  }

  /// Takes in what documents tell of the origin of a person whose name they spell otherwise.
  mutating func add(origins other: OriginPool) { origins.add(other) }

  /// How most documents make the English, of the ways that rest on most.
  var making: EnglishMaking {
    guard makings.count > 1 else { return makings[0].making }
    return makings.max { a, b in
      if a.making.rank != b.making.rank { return a.making.rank < b.making.rank }
      if a.documents != b.documents { return a.documents < b.documents }
      return a.making.text > b.making.text
    }?.making ?? .spelt
  }
}

/// How the English of an entry is made, apart from the text that it was found in.
enum EnglishMaking: Equatable {
  /// A record of the lists.
  ///
  /// - Parameters:
  ///   - sense: the record.
  ///   - words: the short form that stands in the text, folded; empty for a whole name.
  ///   - isShared: whether it is a surname of many, so that the person stays open.
  case listed(Sense, words: [[Unicode.Scalar]], isShared: Bool)
  /// A record of the lists whose name the text spells otherwise.
  ///
  /// - Parameters:
  ///   - sense: the record.
  ///   - words: the words in the text, folded.
  ///   - odds: log odds that the name is that of the record.
  case near(Sense, words: [[Unicode.Scalar]], odds: Float)
  /// Composed by the grammar; `house` is the form in the spelling of newspapers, of which the identifier is made.
  case composed(EntryEnglish, house: String)
  /// The words of a place's or body's name, translated where the lists have them; once more as newspapers spell it.
  case body(BodyEnglish, house: BodyEnglish)
  /// Spelt as a name.
  case spelt

  /// What rests on more: a whole form in the text above a short one, a list above the grammar.
  fileprivate var rank: Int {
    switch self {
    case .listed(let sense, _, _): sense.kind == .personShort ? 3 : 5
    case .near: 4
    case .composed: 2
    case .body: 1
    case .spelt: 0
    }
  }

  /// What tells ways of one rank apart.
  fileprivate var text: String {
    switch self {
    case .listed(let sense, let words, let isShared):
      "\(sense.table):\(sense.record) \(isShared) " + words.map { ScalarArray.text($0) }.joined(separator: " ")
    case .near(let sense, let words, _):
      "\(sense.table):\(sense.record) " + words.map { ScalarArray.text($0) }.joined(separator: " ")
    case .composed(let english, _): "\(english.best.form) \(english.best.confidence) \(english.source)"
    case .body(let body, _): body.text
    case .spelt: ""
    }
  }
}
