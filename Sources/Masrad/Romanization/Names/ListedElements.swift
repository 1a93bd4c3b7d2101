/// What the lists have for the elements of names, looked up once for each place in a name: the elements are the same again
/// and again, in names that are not. For all threads.
struct ListedElements: Sendable {
  private let lexicon: Lexicon
  private let bearers: NameBearers
  private let known = BoundedTable<Question, [NameSegment.Listed]>(capacity: 60_000)

  private struct Question: Hashable, Sendable {
    let hash: UInt64
    let written: String
    let isFirst: Bool
    let isLast: Bool
    let isAlone: Bool

    static func == (a: Question, b: Question) -> Bool {
      a.hash == b.hash && a.isFirst == b.isFirst && a.isLast == b.isLast && a.isAlone == b.isAlone
        && a.written.utf8.elementsEqual(b.written.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    bearers = NameBearers(lexicon: lexicon)
  }

  /// The given and family names of a hash.
  ///
  /// آبي is not أبي, though news often leaves hamzas out: where a record is spelt as the name is, others count less.
  /// - Parameters:
  ///   - written: the words as the name has them.
  ///   - isFirst: whether they begin the name.
  ///   - isLast: whether they end it.
  ///   - isAlone: whether the name is one word.
  func listed(_ hash: UInt64, written: String, isFirst: Bool, isLast: Bool, isAlone: Bool) -> [NameSegment.Listed] {
    // Most runs of words are in no list.
    guard lexicon.senses(of: hash).contains(where: { $0.kind == .given || $0.kind == .family }) else { return [] }
    let question = Question(hash: hash, written: written, isFirst: isFirst, isLast: isLast, isAlone: isAlone)
    return known.value(question) { make(question) }
  }

  private func make(_ question: Question) -> [NameSegment.Listed] {
    let (hash, written, isFirst, isLast) = (question.hash, question.written, question.isFirst, question.isLast)
    let senses = lexicon.senses(of: hash).filter { $0.kind == .given || $0.kind == .family }
    let isSpelt = senses.contains { lexicon.field($0, "arabic") == written }
    let usual = isLast ? usualness(senses) : []
    // A later sense was filed earlier and wins.
    return senses.indices.reversed().map { number in
      let sense = senses[number]
      let role = lexicon.field(sense, "role")
      let origin = Origin(lexicon.field(sense, "origin"))
      let isMisfit =
        origin.putsFamilyFirst
        ? role == (isFirst ? "given" : "family") : isFirst && role == "family" || isLast && role == "given"
      let isRespelt = isSpelt && lexicon.field(sense, "arabic") != written
      return NameSegment.Listed(
        origin: origin,
        forms: [lexicon.field(sense, "english")] + lexicon.values(sense, "alternatives"), role: role,
        place: lexicon.place(of: sense),
        fit: (isRespelt ? 0.3 : 1) * (isMisfit && !question.isAlone ? 0.8 : 1),
        usualness: usual.isEmpty ? 1 : usual[number])
    }
  }

  /// How usual each family name is beside the others that the Arabic may be; empty where it can be one alone.
  private func usualness(_ senses: [Sense]) -> [Float] {
    guard senses.count > 1, senses.allSatisfy({ !Origin(lexicon.field($0, "origin")).isArabic }) else { return [] }
    let counts = senses.map { Float(1 + bearers.count(of: lexicon.field($0, "english"))) }
    let most = counts.max() ?? 1
    return counts.map { max(Self.leastUsual, ($0 / most).squareRoot()) }
  }
  private static let leastUsual: Float = 0.3
}
