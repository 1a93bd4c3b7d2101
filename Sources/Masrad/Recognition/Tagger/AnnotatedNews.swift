/// Our own annotations: names and titles of sentences of raw news, without their text.
///
/// `sentences` says which sentences were annotated, `annotations` what stands in them. An annotated sentence comes with
/// the rest of its article, unlabelled, so that the document can speak for it.
struct AnnotatedNews {
  fileprivate struct Annotation {
    let span: Range<Int>
    /// Nil where the annotation neither rewards nor punishes.
    let tagClass: TagClass?
  }

  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  let domain: Int
  private var sentences: [(place: Place, span: Range<Int>, annotations: [Annotation])] = []
  /// How many lines of an article stand before and behind an annotated one.
  static let reach = 20

  var count: Int { sentences.count }

  init(
    annotations: StandoffTable, file: String, sentences table: StandoffTable, domain: Int
  ) throws(TrainingDataError) {
    self.domain = domain
    var numbers: [Place: [Int]] = [:]
    for row in table.rows {
      let place = Place(file: row.file, line: row.line)
      numbers[place, default: []].append(sentences.count)
      sentences.append((place, row.span, []))
    }
    for row in annotations.rows {
      let candidates = numbers[Place(file: row.file, line: row.line)] ?? []
      guard let number = candidates.first(where: { sentences[$0].span.contains(row.span) }) else {
        throw TrainingDataError(file: file, line: row.place, column: 1, reason: .noSentence)
      }
      sentences[number].annotations.append(try Self.annotation(row, file: file))
    }
  }

  private static func annotation(_ row: StandoffTable.Row, file: String) throws(TrainingDataError) -> Annotation {
    let name = row.rest.first ?? ""
    guard let tagClass = TagClass.allCases.first(where: { $0.name == name }), tagClass != .other else {
      throw TrainingDataError(file: file, line: row.place, column: 1, reason: .unknownClass(name))
    }
    let isOptional = row.rest.count > 2 && ["1", "optional", "true"].contains(row.rest[2])
    return Annotation(span: row.span, tagClass: isOptional ? nil : tagClass)
  }

  /// The lines of each raw file that are needed.
  var neededLines: [String: Set<Int>] {
    var needed: [String: Set<Int>] = [:]
    for sentence in sentences {
      let line = sentence.place.line
      for near in max(1, line - Self.reach)...line + Self.reach {
        needed[sentence.place.file, default: []].insert(near)
      }
    }
    return needed
  }

  /// A document for each annotated sentence.
  ///
  /// - Parameter lines: the needed lines of each raw file.
  func documents(
    lines: [String: [Int: String]], words: WordTable, flags: PhraseFlags, grammar: GrammarReader
  ) throws(TrainingDataError) -> [TrainingDocument] {
    var documents: [TrainingDocument] = []
    for (number, sentence) in sentences.enumerated() {
      guard let file = lines[sentence.place.file] else {
        throw TrainingDataError(
          file: "sentences", line: number + 1, column: 1, reason: .noFile(sentence.place.file))
      }
      var document = TrainingDocument(domain: domain)
      for line in article(around: sentence.place.line, file) {
        try add(line, of: file, sentence: number, to: &document, words, flags, grammar)
      }
      documents.append(document)
    }
    return documents
  }

  /// An annotated article for each annotated sentence, of which that sentence alone is judged.
  ///
  /// - Parameter lines: the needed lines of each raw file.
  func articles(lines: [String: [Int: String]]) throws(TrainingDataError) -> [AnnotatedArticle] {
    var articles: [AnnotatedArticle] = []
    for (number, sentence) in sentences.enumerated() {
      guard let file = lines[sentence.place.file], let own = file[sentence.place.line] else {
        throw TrainingDataError(
          file: "sentences", line: number + 1, column: 1,
          reason: .noLine(file: sentence.place.file, line: sentence.place.line))
      }
      let near = article(around: sentence.place.line, file)
      var start = 0
      let texts = near.map { line in
        let text = DetachedConjunction.joined(file[line] ?? "")
        if line < sentence.place.line { start += text.unicodeScalars.count + 1 }
        return text
      }
      let cuts = DetachedConjunction.blanks(in: Array(own.unicodeScalars))
      func placed(_ span: Range<Int>) -> Range<Int> {
        func offset(_ old: Int) -> Int { start + old - cuts.count { $0 < old } }
        return offset(span.lowerBound)..<offset(span.upperBound)
      }
      var article = AnnotatedArticle(
        document: Document(
          path: "\(sentence.place.file):\(sentence.place.line)", text: texts.joined(separator: "\n")))
      article.judged = placed(sentence.span)
      for annotation in sentence.annotations {
        if let entityClass = annotation.tagClass?.entityClass {
          article.mentions.append((placed(annotation.span), entityClass))
        } else {
          article.optional.append(placed(annotation.span))
        }
      }
      articles.append(article)
    }
    return articles
  }

  /// The lines of the article that line `place` stands in: those between the empty lines around it.
  private func article(around place: Int, _ lines: [Int: String]) -> ClosedRange<Int> {
    func isText(_ line: Int) -> Bool { lines[line].map { !$0.allSatisfy { $0 == " " } } ?? false }
    var first = place
    var last = place
    while first > max(1, place - Self.reach), isText(first - 1) { first -= 1 }
    while last < place + Self.reach, isText(last + 1) { last += 1 }
    return first...last
  }

  private func add(
    _ line: Int, of lines: [Int: String], sentence number: Int, to document: inout TrainingDocument,
    _ words: WordTable, _ flags: PhraseFlags, _ grammar: GrammarReader
  ) throws(TrainingDataError) {
    let sentence = sentences[number]
    guard let text = lines[line] else {
      throw TrainingDataError(
        file: "sentences", line: number + 1, column: 1, reason: .noLine(file: sentence.place.file, line: line))
    }
    let scalars = Array(text.unicodeScalars)
    if line == sentence.place.line, sentence.span.upperBound > scalars.count {
      throw TrainingDataError(
        file: "sentences", line: number + 1, column: 1,
        reason: .span(
          start: sentence.span.lowerBound, end: sentence.span.upperBound, length: scalars.count))
    }
    let cuts = DetachedConjunction.blanks(in: scalars)
    let whole = Document(path: "", text: DetachedConjunction.joined(text))
    let tokens = Tokenizer.tokens(of: whole, words: words)
    document.document.append(tokens, flags: flags, grammar: grammar.labels(of: whole).labels[...])
    // Offsets of the raw line move by the blanks that joining took away before them.
    func joined(_ span: Range<Int>) -> Range<Int> {
      func offset(_ old: Int) -> Int { old - cuts.count { $0 < old } }
      return offset(span.lowerBound)..<offset(span.upperBound)
    }
    let isAnnotated = line == sentence.place.line
    let spans = isAnnotated ? sentence.annotations.map { (joined($0.span), $0.tagClass) } : []
    document.addGold(tokens, in: isAnnotated ? joined(sentence.span) : 0..<0, spans: spans)
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
