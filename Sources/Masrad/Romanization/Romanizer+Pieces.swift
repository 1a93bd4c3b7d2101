/// The parts of a name as styles want them.
extension Romanizer {
  /// A part of the name and the ways to write it, as styles want it.
  struct Piece {
    var forms: [String]
    var isKnown: Bool
    var kind = Kind.name
    /// The words of the name that it writes; an article and its stem write the same word.
    var words = 0..<0
    /// Where the element comes from, when a list tells.
    var origin: Origin?

    enum Kind { case name, article, particle, ordinal }

    /// Takes in the words behind it that are written in one with it.
    mutating func append(_ ending: String, words: Range<Int>) {
      forms = forms.map { $0 + ending }
      self.words = self.words.lowerBound..<words.upperBound
    }
  }

  /// The pieces of a name for its likeliest origin.
  /// - Parameter best: its form in use: of the regions of Arabic the first that writes it so is meant.
  func pieces(_ reading: NameReading, writing best: String? = nil) -> [Piece] {
    let number = region(reading, writing: best) ?? likeliest(reading) ?? 0
    let joints = reading.joints(forms, origin: number)
    var pieces: [Piece] = []
    for (index, segment) in reading.segments.enumerated() {
      if let ending = joints.ending(index), !pieces.isEmpty {
        pieces[pieces.count - 1].append(ending, words: segment.words)
        continue
      }
      let own = self.pieces(reading, index, origin: number)
      if let mark = joints.syllableMark(index), let before = pieces.last?.forms.first,
        let form = own.first?.forms.first,
        let joined = NameJoints.join(before, form, mark: mark)
      {
        pieces[pieces.count - 1].append(String(joined.dropFirst(before.count)), words: segment.words)
      } else {
        pieces += own
      }
    }
    return pieces
  }

  private func region(_ reading: NameReading, writing best: String?) -> Int? {
    guard let best, origin(of: reading).isArabic else { return nil }
    return reading.origins.map(\.number).first {
      forms.origins.origins[$0].isArabic && reading.best(forms, origin: $0) == best
    }
  }

  private func pieces(_ reading: NameReading, _ index: Int, origin number: Int) -> [Piece] {
    let segment = reading.segments[index]
    let own = forms.origins.origins[number]
    let article = segment.hasArticle && own.isArabic ? lexicon.conventions.article(origin: own) : nil
    // Behind عبد the article is left out of the form, and a style puts its own.
    let all = forms.forms(segment, reading.words, origin: number, behindServant: article != nil)
    guard let best = all.first else { return [] }
    let listed = segment.listed.isEmpty ? segment.listedStem : segment.listed
    let piece = Piece(
      forms: all.map(\.text), isKnown: best.provenance == .lexicon, kind: Self.kind(segment),
      words: segment.words, origin: best.provenance == .lexicon ? Self.nearest(listed, own) : nil)
    guard let article else { return [piece] }
    return [Piece(forms: [article], isKnown: true, kind: .article, words: segment.words), piece]
  }

  private static func kind(_ segment: NameSegment) -> Piece.Kind {
    switch segment.kind {
    case .ordinal: .ordinal
    case .particle: .particle
    case .initials, .name: .name
    }
  }

  private static func nearest(_ listed: [NameSegment.Listed], _ own: Origin) -> Origin? {
    listed.max { $0.nearness(own) < $1.nearness(own) }?.origin
  }
}
