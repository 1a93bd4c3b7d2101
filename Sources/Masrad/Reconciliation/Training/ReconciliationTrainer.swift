/// Trains and judges the pair score on judged pairs of spellings, and on pairs that it makes of the name lists.
public final class ReconciliationTrainer {
  private let lexicon: Lexicon
  private let romanize: (String) -> [(form: String, confidence: Double)]
  private let knowledge: NameKnowledge
  private var arabic: [PairRow] = []
  private var latin: [PairRow] = []
  private var elements: [String: NameElement] = [:]

  /// - Parameter model: a letter model to take the romanisations from; without it the program's own.
  public init(lexicon: Lexicon, model: LetterModel? = nil) {
    self.lexicon = lexicon
    knowledge = NameKnowledge(lexicon: lexicon)
    if let model {
      romanize = { name in
        model.spellings(of: name, count: NameReadings.count).map { ($0.plain, $0.confidence) }
      }
    } else {
      let romanizer = Romanizer(lexicon: lexicon)
      romanize = { name in
        romanizer.romanize(name, count: NameReadings.count).map { ($0.form, $0.confidence) }
      }
    }
  }

  /// Adds lines of pairs; see `PairRow`.
  public func add(pairs text: String, file: String) throws(TrainingDataError) {
    for row in try PairRow.read(text, file: file) {
      if row.isArabic { arabic.append(row) } else { latin.append(row) }
    }
  }

  /// All spellings of the Arabic pairs, once each, in order.
  public var arabicForms: [String] { Array(Set(arabic.flatMap { [$0.first, $0.second] })).sorted() }

  // MARK: Training

  /// The parameter file, of the rows that may be published and the lists.
  public func train(progress: (String) -> Void) -> [UInt8] {
    let listed = ListedPairs(lexicon, without: [])
    progress("\(latin.count) Latin pairs, \(listed.latin.count) of the lists")
    let latinFitter = fitter(latin + listed.latin, .latin, readings: nil)
    let latinFitted = latinFitter.fit(shippable(latinFitter.rows))
    progress("\(arabic.count) Arabic pairs, \(listed.arabic.count) of the lists")
    let arabicFitter = fitter(arabic + listed.arabic, .arabic, readings: latinFitted.edits)
    let arabicFitted = arabicFitter.fit(shippable(arabicFitter.rows))
    return ReconciliationModel(
      arabic: arabicFitted.edits, latin: latinFitted.edits, trees: arabicFitted.trees ?? TreeEnsemble(),
      arabicScale: arabicFitted.editsScale, treesScale: arabicFitted.treesScale, latinScale: latinFitted.editsScale
    ).bytes
  }

  private func shippable(_ rows: [PairRow]) -> [Int] { rows.indices.filter { rows[$0].isShippable } }

  private func fitter(_ rows: [PairRow], _ script: SpellingForm.Script, readings: EditModel?) -> PairFitter {
    if script == .arabic { prepare(rows) }
    return PairFitter(
      rows, script: script, elements: elements, english: script == .latin ? KnownEnglishNames(lexicon) : nil,
      readingModel: readings)
  }

  private func prepare(_ rows: [PairRow]) {
    for row in rows {
      for name in [row.first, row.second] where elements[name] == nil {
        elements[name] = NameElement(
          Self.letters(name), knowledge: knowledge, readings: NameReadings(romanize(name)))
      }
    }
  }

  /// Folded.
  static func letters(_ name: String) -> [Unicode.Scalar] {
    Folding.letters(Folding.plain(name).unicodeScalars.filter { Folding.fold($0) != nil })
  }

  var arabicRows: [PairRow] { arabic }

  // MARK: Judging

  /// A judgement with what it was trained on.
  public struct Result: Sendable {
    public let name: String
    public let judgement: PairJudgement
    /// The largest group, where groups were judged.
    public var largestGroup: Int?
  }

  /// Judges by cross-validation: spellings of one name are in one part; a part's score is trained on pairs with no
  /// spelling in it, and on pairs of the lists with no spelling of the data at all.
  public func crossValidated(parts: Int, progress: (String) -> Void) -> [Result] {
    let scripts: [(String, [PairRow], SpellingForm.Script)] = [("Arabic", arabic, .arabic), ("Latin", latin, .latin)]
    var results: [Result] = []
    for (name, rows, script) in scripts where !rows.isEmpty {
      let listed = ListedPairs(lexicon, without: Set(rows.flatMap { [$0.first, $0.second] }))
      let fitter = fitter(
        rows + (script == .arabic ? listed.arabic : listed.latin), script,
        readings: ReconciliationModel.builtIn?.latin)
      for (training, isAll) in [("shippable rows", false), ("all rows", true)] {
        progress("\(name), \(training)")
        results += judged(name + ", " + training, rows, fitter, parts: parts, usesAll: isAll)
      }
    }
    return results
  }

  /// By the letters alone, and, of Arabic, by all figures.
  private func judged(_ name: String, _ rows: [PairRow], _ fitter: PairFitter, parts count: Int, usesAll: Bool)
    -> [Result]
  {
    let parts = SpellingParts(rows, count: count)
    let places = rows.map { (parts.part(of: $0.first), parts.part(of: $0.second)) }
    let training = fitter.rows.indices.filter { usesAll || fitter.rows[$0].isShippable }
    typealias Fold = (
      numbers: [Int], fitted: PairFitter.Fitted, letters: ([Float], Float), all: ([Float], Float)
    )
    nonisolated(unsafe) let judge = fitter
    let folds = Parallel.map(count) { part -> Fold in
      let fitted = judge.fit(
        training.filter { $0 >= rows.count || (places[$0].0 != part && places[$0].1 != part) })
      let held = rows.indices.filter { places[$0].0 == part }
      let letters = judge.edits(fitted.edits, held).map(fitted.editsScale.calibration.odds)
      let all = judge.combined(fitted, held).map(fitted.treesScale.calibration.odds)
      return (held, fitted, (letters, fitted.editsScale.threshold), (all, fitted.treesScale.threshold))
    }
    var results: [Result] = []
    for isAll in fitter.rows.first?.isArabic == true ? [false, true] : [false] {
      var odds = [Float](repeating: 0, count: rows.count)
      var isAccepted = [Bool](repeating: false, count: rows.count)
      for fold in folds {
        let (scores, threshold) = isAll ? fold.all : fold.letters
        for (number, score) in zip(fold.numbers, scores) {
          odds[number] = score
          isAccepted[number] = score >= threshold
        }
      }
      results.append(
        Result(
          name: isAll ? name + ", letters and romanisation" : name + ", letters",
          judgement: PairJudgement(rows, odds: odds, isAccepted: isAccepted)))
    }
    if fitter.rows.first?.isArabic == true {
      results.append(grouped(name, rows, parts, folds.map(\.fitted)))
    }
    return results
  }

  /// Judges the groups of all spellings, each pair scored by a model that has not seen the first of the two.
  private func grouped(_ name: String, _ rows: [PairRow], _ parts: SpellingParts, _ folds: [PairFitter.Fitted])
    -> Result
  {
    let names = arabicForms
    let elements = names.map { self.elements[$0] }
    let store = SpellingStore(count: names.count) { elements[$0]?.form ?? SpellingForm(arabic: []) }
    let partOf = store.given.map { parts.part(of: names[$0]) }
    let models = folds.map { fold in
      ReconciliationModel(
        arabic: fold.edits, latin: ReconciliationModel.builtIn?.latin ?? fold.edits,
        trees: fold.trees ?? TreeEnsemble(),
        arabicScale: fold.editsScale, treesScale: fold.treesScale, latinScale: fold.editsScale)
    }
    let scorer: @Sendable () -> (Int, Int) -> Float = {
      let scorers = models.map(SpellingScorer.init)
      return { a, b in
        guard let x = elements[store.given[a]], let y = elements[store.given[b]] else { return -9 }
        return scorers[partOf[a]].elements(x, y)
      }
    }
    let pairs = CandidatePairs(store, script: .arabic).scored(least: AverageLink.usual, scorer)
    let link = AverageLink(count: store.count, pairs: pairs, least: AverageLink.usual, score: scorer())
    var place: [String: Int] = [:]
    for (number, given) in store.given.enumerated() { place[names[given]] = number }
    let isTogether = rows.map { row in
      guard let a = place[row.first], let b = place[row.second] else { return false }
      return link.group(of: a) == link.group(of: b)
    }
    return Result(
      name: name + ", groups",
      judgement: PairJudgement(rows, odds: isTogether.map { $0 ? 1 : -1 }, isAccepted: isTogether),
      largestGroup: link.groups.map(\.count).max() ?? 1)
  }
}
