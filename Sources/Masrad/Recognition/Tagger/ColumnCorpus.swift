/// A corpus in columns: a token and its BIO label on each line, an empty line behind each sentence.
///
/// Of several labels of a token, as nested corpora have them, the first counts. Joined words are cut as in running
/// text, marks stand between tokens instead of being some, and a name that is nothing but marks is left out.
struct ColumnCorpus {
  let domain: Int
  private var sentences: [(text: String, labels: [UInt8])] = []
  private(set) var classes: Set<TagClass> = []

  var count: Int { sentences.count }

  init(_ text: String, file: String, domain: Int) throws(TrainingDataError) {
    self.domain = domain
    var tokens: [Substring] = []
    var labels: [UInt8] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let fields = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      if fields.isEmpty {
        add(&tokens, &labels)
        continue
      }
      guard fields.count >= 2 else {
        throw TrainingDataError(
          file: file, line: number, column: line.unicodeScalars.count + 1, reason: .columns(found: 1, expected: 2))
      }
      tokens.append(fields[0])
      guard let label = Self.label(fields[1]) else {
        let column = line.unicodeScalars.distance(from: line.startIndex, to: fields[1].startIndex) + 1
        throw TrainingDataError(
          file: file, line: number, column: column, reason: .unknownLabel(String(fields[1])))
      }
      labels.append(label)
    }
    add(&tokens, &labels)
  }

  /// Nil for a label that is none.
  private static func label(_ field: Substring) -> UInt8? {
    if field == "O" { return 0 }
    let name = field.dropFirst(2)
    guard field.hasPrefix("B-") || field.hasPrefix("I-") else { return nil }
    let (tagClass, unknown) = LabelNames.tagClass(name)
    guard !unknown else { return nil }
    guard let tagClass else { return 0 }
    return (field.hasPrefix("B") ? TagLabel.begin(tagClass) : .inside(tagClass)).rawValue
  }

  private mutating func add(_ tokens: inout [Substring], _ labels: inout [UInt8]) {
    defer {
      tokens.removeAll()
      labels.removeAll()
    }
    guard !tokens.isEmpty else { return }
    for label in labels { if let tagClass = TagLabel(rawValue: label).tagClass { classes.insert(tagClass) } }
    sentences.append((tokens.joined(separator: " "), labels))
  }

  /// So many sentences are read together by the grammar, as if they were an article: corpora do not say where one ends.
  private static let articleLength = 15

  /// The sentences `range` as a document.
  func document(
    _ range: Range<Int>, words: WordTable, flags: PhraseFlags, grammar: GrammarReader
  ) -> TrainingDocument {
    var document = TrainingDocument(domain: domain)
    let free = TagClass.allCases.filter { !classes.contains($0) }.map { LabelSet.of($0) }
    let outside = free.reduce(LabelSet.only(.outside)) { $0.union($1) }
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.articleLength) {
      let article = start..<min(start + Self.articleLength, range.upperBound)
      let text = article.map { sentences[$0].text }.joined(separator: "\n")
      var read = grammar.labels(of: Document(path: "", text: text)).labels[...]
      for number in article {
        let sentence = Document(path: "", text: sentences[number].text)
        let tokens = Tokenizer.tokens(of: sentence, words: words)
        document.document.append(tokens, flags: flags, grammar: read.prefix(tokens.count))
        document.addGold(labels(of: tokens, sentence, sentences[number].labels), outside: outside)
        read = read.dropFirst(tokens.count)
      }
    }
    return document
  }

  /// The labels of the words that the tokenizer finds in a sentence of blank-parted tokens.
  private func labels(of tokens: [Token], _ sentence: Document, _ columns: [UInt8]) -> [UInt8] {
    var labels: [UInt8] = []
    var column = 0
    var offset = 0
    var last = -1
    for token in tokens {
      while offset < token.range.lowerBound {
        if sentence.scalars[offset] == " " { column += 1 }
        offset += 1
      }
      var label = columns[column]
      // The first word that a name has begins it; the second part of a joined word is inside.
      if label != 0, TagLabel(rawValue: label).begins, column == last { label += 1 }
      if label != 0, !TagLabel(rawValue: label).begins, !goesOn(label, labels.last, token.gap) { label -= 1 }
      labels.append(label)
      last = column
    }
    return labels
  }

  private func goesOn(_ label: UInt8, _ previous: UInt8?, _ gap: Gap) -> Bool {
    !gap.ends && TagLabel.mayFollow(label, previous)
  }
}

extension TrainingDocument {
  /// Adds the labels of the tokens that were added to the document last.
  ///
  /// - Parameter outside: what a token outside of names may be: the classes that the corpus does not mark are open.
  mutating func addGold(_ labels: [UInt8], outside: LabelSet) {
    gold += labels
    allowed += labels.map { $0 == 0 ? outside : .only(TagLabel(rawValue: $0)) }
  }
}
