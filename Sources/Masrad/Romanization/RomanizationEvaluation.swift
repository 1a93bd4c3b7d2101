/// Figures of a romanisation on names with known English.
public struct RomanizationEvaluation: Sendable {
  /// A form that the romanisation gives.
  public struct Form: Sendable {
    public var form: String
    public var confidence: Double
    public var provenance = Provenance.model

    public init(_ spelling: LetterModel.Spelling) {
      form = spelling.plain
      confidence = spelling.confidence
    }

    public init(_ english: EnglishForm) {
      form = english.form
      confidence = english.confidence
      provenance = english.provenance
    }
  }

  /// A stretch of confidences: how many names were said with it, and how many were right.
  public struct Band: Sendable {
    public let lower: Double
    public var count = 0
    public var right = 0
  }

  public private(set) var count = 0
  public private(set) var top1 = 0
  public private(set) var top5 = 0
  /// Right by any English form that the file has for the name.
  public private(set) var anyReference = 0
  /// Edits and reference letters.
  public private(set) var edits = 0
  public private(set) var letters = 0
  /// Names with ح ع ض ظ ص.
  public private(set) var marked = 0
  public private(set) var markedTop1 = 0
  public private(set) var markedAny = 0
  public private(set) var bands = [0, 0.2, 0.4, 0.6, 0.8, 0.9].map { Band(lower: $0) }
  /// `arabic TAB english TAB what came out (confidence) …` for each name that no reference has.
  public private(set) var errors: [String] = []
  /// `right` or `wrong`, the confidence and the provenance of the first form, and the name, TAB between them; what the
  /// curves of `Confidence` are fitted on.
  public private(set) var verdicts: [String] = []

  private static let markedLetters = Set("حعضظص".unicodeScalars)

  private struct Name {
    /// The forms and how often each stands; the most frequent one, of those the first, is the reference.
    var forms: [(form: String, count: Int)] = []
    var accepted: [String] = []
  }

  /// - Parameters:
  ///   - text: lines `arabic TAB english …`, the third field a count or further right forms between ` | `.
  ///   - romanize: the forms of an Arabic name, the best first.
  public init(_ text: String, romanize: (String) -> [Form]) {
    var names: [String: Name] = [:]
    var order: [String] = []
    for line in RomanizationTrainer.lines(text) where line.count >= 2 && line[0] != "arabic" {
      if names[line[0]] == nil { order.append(line[0]) }
      let third = line.count > 2 ? line[2] : ""
      names[line[0], default: Name()].forms.append((line[1], Int(third) ?? 1))
      if Int(third) == nil { names[line[0]]?.accepted += third.split(separator: "|").map(String.init) }
    }
    for arabic in order {
      guard let name = names[arabic],
        let main = name.forms.enumerated().max(by: {
          ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset)
        })
      else { continue }
      let all = name.forms.map(\.form) + name.accepted
      add(arabic, main.element.form, Set(all.map(EnglishKey.of)), romanize(arabic))
    }
  }

  private mutating func add(_ arabic: String, _ english: String, _ references: Set<String>, _ given: [Form]) {
    let wanted = EnglishKey.of(english)
    let forms = given.map { EnglishKey.of($0.form) }
    let best = forms.first ?? ""
    let isRight = references.contains(best)
    count += 1
    top1 += best == wanted ? 1 : 0
    anyReference += isRight ? 1 : 0
    top5 += forms.prefix(5).contains { references.contains($0) } ? 1 : 0
    edits += Self.distance(Array(best.utf8), Array(wanted.utf8))
    letters += wanted.utf8.count
    if arabic.unicodeScalars.contains(where: Self.markedLetters.contains) {
      marked += 1
      markedTop1 += best == wanted ? 1 : 0
      markedAny += isRight ? 1 : 0
    }
    if let band = bands.lastIndex(where: { $0.lower <= given.first?.confidence ?? 0 }) {
      bands[band].count += 1
      bands[band].right += isRight ? 1 : 0
    }
    if let first = given.first {
      verdicts.append(
        "\(isRight ? "right" : "wrong")\t\(first.confidence)\t\(first.provenance.rawValue)\t\(arabic)\t\(first.form)")
    }
    if !isRight {
      let shown = given.map { "\($0.form) (\(Int(100 * $0.confidence)))" }.joined(separator: " ")
      errors.append("\(arabic)\t\(english)\t\(shown)")
    }
  }

  /// Edits between two names.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var last = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, last + (x == y ? 0 : 1))
        last = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
