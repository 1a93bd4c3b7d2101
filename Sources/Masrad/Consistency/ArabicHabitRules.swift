/// Rules about habits that one text mixes: `arabic-joined` (عبدالله and عبد الله), `arabic-months` (تشرين الثاني and
/// نوفمبر) and `arabic-digits` (٣ and 3).
///
/// The habit that the text follows more often is the one to keep, of equal ones the first.
public struct ArabicHabitRules {
  public static let joined = "arabic-joined"
  public static let months = "arabic-months"
  public static let digits = "arabic-digits"

  private let lexicon: Lexicon

  private let lines: SegmentLines

  public init(lexicon: Lexicon) { self.init(lexicon: lexicon, lines: SegmentLines([])) }

  init(lexicon: Lexicon, lines: SegmentLines) {
    self.lexicon = lexicon
    self.lines = lines
  }

  /// A place that follows a habit.
  private struct Use {
    let habit: String
    let range: Range<Int>
    /// What to write instead, by the habit that is kept.
    var others: [String: String] = [:]
  }

  /// The findings of each document by itself, in the order of the text.
  public func findings(_ documents: [Document]) -> [Diagnostic] { findings(documents.map(DocumentWords.init)) }

  func findings(_ documents: [DocumentWords]) -> [Diagnostic] {
    documents.enumerated().flatMap { number, cut -> [Diagnostic] in
      let (document, tokens, words) = (cut.document, cut.tokens, cut.table)
      var found = mixed(joinedUses(document, tokens, words), Self.joined, document, number)
      found += mixed(monthUses(document, tokens, words), Self.months, document, number)
      found += mixed(digitUses(document, tokens, words), Self.digits, document, number)
      return found
    }
  }

  private func mixed(_ uses: [Use], _ rule: String, _ document: Document, _ number: Int) -> [Diagnostic] {
    var counts: [(habit: String, count: Int, first: Use)] = []
    for use in uses {
      if let place = counts.firstIndex(where: { $0.habit == use.habit }) {
        counts[place].count += 1
      } else {
        counts.append((use.habit, 1, use))
      }
    }
    guard counts.count > 1, var kept = counts.first else { return [] }
    for habit in counts where habit.count > kept.count { kept = habit }
    let model = kept.first.range
    let place = document.position(of: model.lowerBound)
    let label = document.label(of: model.lowerBound) ?? "line \(lines.line(place.line))"
    let surface = document.text(model)
    return uses.filter { $0.habit != kept.habit }.map { use in
      let own = document.position(of: use.range.lowerBound)
      let inLines = document.place(inLines: use.range)
      let text = document.text(use.range)
      let expected = use.others[kept.habit] ?? surface
      return Diagnostic(
        rule: rule, severity: rule == Self.months ? .warning : .note, side: .source, document: number,
        segment: inLines.line, range: inLines.range, line: own.line,
        column: own.column, surface: text, expected: expected, entry: "",
        message:
          "\(text) is \(use.habit) and \(surface) in \(label) is \(kept.habit); keep to one",
        places: [
          Diagnostic.Place(
            document: number, segment: document.place(inLines: model).line, line: place.line, column: place.column,
            surface: surface)
        ], isFixable: use.others[kept.habit] != nil)
    }
  }

  // MARK: Joined عبد

  private func joinedUses(_ document: Document, _ tokens: [Token], _ words: WordTable) -> [Use] {
    let servant = Array("عبد".unicodeScalars)
    let isServant = words.words.map { $0.letters.count <= 5 && $0.letters.suffix(3).elementsEqual(servant) }
    return tokens.indices.dropLast().compactMap { index in
      guard isServant[tokens[index].word] else { return nil }
      let (token, next) = (tokens[index], tokens[index + 1])
      guard words[next].whole.hasArticle || next.gap == .joined else { return nil }
      let start = token.range.upperBound - 3
      guard start >= token.range.lowerBound, next.gap.isPlain else { return nil }
      let isJoined = next.gap == .joined
      let first = document.text(start..<token.range.upperBound)
      let second = document.text(next.range)
      return Use(
        habit: isJoined ? "joined" : "spaced", range: start..<next.range.upperBound,
        others: isJoined ? ["spaced": first + " " + second] : ["joined": first + second])
    }
  }

  // MARK: Months

  private func monthUses(_ document: Document, _ tokens: [Token], _ words: WordTable) -> [Use] {
    var uses: [(use: Use, month: String, last: Int)] = []
    let beginnings = monthBeginnings()
    let beginsMonth = words.words.map { beginnings.contains($0.whole.exact) }
    var index = 0
    while index < tokens.count {
      guard beginsMonth[tokens[index].word] else {
        index += 1
        continue
      }
      guard let match = month(at: index, tokens, words), match.habit != "hijri" else {
        index += 1
        continue
      }
      let end = index + match.count
      if isDate(index, end, tokens, words) {
        let range = start(of: index, tokens, words)..<tokens[end - 1].range.upperBound
        uses.append((Use(habit: match.habit, range: range, others: match.others), match.month, end))
      }
      index = end
    }
    // تشرين الثاني/نوفمبر writes both on purpose.
    var paired: Set<Int> = []
    for place in uses.indices.dropLast() {
      let (a, b) = (uses[place], uses[place + 1])
      let gap = a.use.range.upperBound..<b.use.range.lowerBound
      if a.month == b.month, gap.count <= 3, document.text(gap).contains(where: { "/(-–".contains($0) }) {
        paired.formUnion([place, place + 1])
      }
    }
    return uses.indices.filter { !paired.contains($0) }.map { uses[$0].use }
  }

  private func start(of index: Int, _ tokens: [Token], _ words: WordTable) -> Int {
    tokens[index].range.lowerBound
  }

  private func month(
    at index: Int, _ tokens: [Token], _ words: WordTable
  ) -> (habit: String, month: String, count: Int, others: [String: String])? {
    for count in [2, 1] where index + count <= tokens.count {
      guard count == 1 || tokens[index + 1].gap.isPlain else { continue }
      var hash = LexiconFile.Space.exact.rawValue
      for offset in 0..<count { hash = WordHash.append(words[tokens[index + offset]].whole.exact, to: hash) }
      for sense in lexicon.senses(of: hash) where sense.kind == .month {
        let month = lexicon.field(sense, "month")
        return (lexicon.field(sense, "habit"), month, count, others(month))
      }
    }
    return nil
  }

  /// The hashes of the words that names of months begin with.
  private func monthBeginnings() -> Set<UInt64> {
    guard let table = lexicon.table("months.tsv") else { return [] }
    let column = table.column("arabic")
    return Set((0..<table.count).compactMap { PhraseWords.fold(table.field($0, column)).first.map { WordHash.of($0) } })
  }

  /// The names of a month by habit.
  private func others(_ month: String) -> [String: String] {
    guard let table = lexicon.table("months.tsv") else { return [:] }
    let columns = ["arabic", "month", "habit"].map(table.column)
    var names: [String: String] = [:]
    for record in 0..<table.count where table.field(record, columns[1]) == month {
      let habit = table.field(record, columns[2])
      if names[habit] == nil { names[habit] = table.field(record, columns[0]) }
    }
    return names
  }

  /// A number or شهر beside it makes a word a month: نيسان makes cars, too.
  private func isDate(_ start: Int, _ end: Int, _ tokens: [Token], _ words: WordTable) -> Bool {
    func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && words[tokens[index]].script == .digits }
    if isNumber(start - 1) || isNumber(end) { return true }
    // The day stands before the other name of the month: 3 تشرين الثاني/نوفمبر.
    if start > 1, month(at: start - 1, tokens, words) != nil, isNumber(start - 2) { return true }
    if start > 2, month(at: start - 2, tokens, words) != nil, isNumber(start - 3) { return true }
    if month(at: end, tokens, words) != nil { return true }
    return start > 0 && words[tokens[start - 1]].letters.suffix(3).elementsEqual("شهر".unicodeScalars)
  }

  // MARK: Digits

  private func digitUses(_ document: Document, _ tokens: [Token], _ words: WordTable) -> [Use] {
    let isNumber = words.words.map { $0.script == .digits }
    return tokens.compactMap { token in
      guard isNumber[token.word], let first = document.scalars[token.range].first else { return nil }
      let isWestern = first.value < 0x80
      let text = document.scalars[token.range]
      var other = String.UnicodeScalarView()
      for scalar in text {
        guard let digit = isWestern ? scalar.value &- 0x30 : ArabicLetter.digit(scalar), digit < 10,
          let changed = Unicode.Scalar(isWestern ? 0x660 + digit : 0x30 + digit)
        else { return nil }
        other.append(changed)
      }
      return Use(
        habit: isWestern ? "western digits" : "Arabic digits", range: token.range,
        others: [isWestern ? "Arabic digits" : "western digits": String(other)])
    }
  }
}
