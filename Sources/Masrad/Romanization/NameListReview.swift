/// Compares the name lists with the spellings that pairs attest, for a person to settle where they disagree.
public struct NameListReview: Sendable {
  /// A word whose most attested spelling no record has.
  public struct Disagreement: Sendable {
    /// The record's file and line.
    public let place: String
    public let arabic: String
    /// What the lists have: `Khaled (arabic)`.
    public let listed: [String]
    public let majority: String
    /// How many people are written so, and how many in all.
    public let count: Int
    public let total: Int
  }

  private var counts: [String: [String: (count: Int, form: String)]] = [:]

  public init() {}

  /// Adds lines `arabic TAB english` or `arabic TAB english TAB count`.
  public mutating func addPairs(_ text: String) {
    for line in RomanizationTrainer.lines(text) where line.count >= 2 {
      let key = EnglishKey.of(line[1])
      let count = line.count > 2 ? Int(line[2]) ?? 1 : 1
      counts[Folding.key(of: line[0]), default: [:]][key, default: (0, line[1])].count += count
    }
  }

  /// The words of the lists whose majority spelling is in no record, the most attested first.
  ///
  /// - Parameters:
  ///   - least: how many people the majority spelling must have.
  ///   - share: of all people with the word, the least share that makes a majority.
  public func disagreements(_ lexicon: Lexicon, least: Int, share: Double) -> [Disagreement] {
    var found: [Disagreement] = []
    for (key, records) in Self.records(lexicon).sorted(by: { $0.key < $1.key }) {
      guard let attested = counts[key] else { continue }
      let total = attested.values.reduce(0) { $0 + $1.count }
      guard let best = attested.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else { continue }
      let forms = Set(records.flatMap(\.forms).map(EnglishKey.of))
      guard best.value.count >= least, Double(best.value.count) >= share * Double(total), !forms.contains(best.key)
      else {
        continue
      }
      found.append(
        Disagreement(
          place: records[0].place, arabic: records[0].arabic, listed: records.map { "\($0.forms[0]) (\($0.origin))" },
          majority: best.value.form, count: best.value.count, total: total))
    }
    return found.sorted { ($1.count, $0.arabic) < ($0.count, $1.arabic) }
  }

  private struct Record {
    let place: String
    let arabic: String
    let forms: [String]
    let origin: String
  }

  /// The records of one word, by the word's key.
  private static func records(_ lexicon: Lexicon) -> [String: [Record]] {
    var records: [String: [Record]] = [:]
    for name in ["names-arabic.tsv", "names-foreign.tsv"] {
      guard let table = lexicon.table(name) else { continue }
      let columns = ["arabic", "english", "alternatives", "origin"].map(table.column)
      for record in 0..<table.count {
        let arabic = table.field(record, columns[0])
        guard !arabic.contains(" ") else { continue }
        records[Folding.key(of: arabic), default: []].append(
          Record(
            place: "\(name):\(table.line(of: record))", arabic: arabic,
            forms: [table.field(record, columns[1])] + table.values(record, columns[2]),
            origin: table.field(record, columns[3])))
      }
    }
    return records
  }
}
