/// Figures of a letter model on a file of pairs.
public struct RomanizationEvaluation: Sendable {
  /// A stretch of confidences: how many words were said with it, and how many were right.
  public struct Band: Sendable {
    public let lower: Double
    public let upper: Double
    public var count = 0
    public var right = 0
    public var confidence = 0.0
  }

  public private(set) var count = 0
  public private(set) var top1 = 0
  public private(set) var top5 = 0
  /// Right by any English form that the file has for the word.
  public private(set) var anyReference = 0
  /// Edits and reference letters.
  public private(set) var edits = 0
  public private(set) var letters = 0
  /// Words with ح ع ض ظ ص.
  public private(set) var marked = 0
  public private(set) var markedRight = 0
  public private(set) var markedAny = 0
  public private(set) var bands = [0, 0.2, 0.4, 0.6, 0.8, 0.9].map {
    Band(lower: $0, upper: $0 == 0.9 ? 1 : $0 == 0.8 ? 0.9 : $0 + 0.2)
  }

  private static let markedLetters = Set("حعضظص".unicodeScalars)

  /// - Parameters:
  ///   - text: lines `arabic TAB english …`.
  ///   - rank: the spellings of an Arabic word, the best first.
  public init(_ text: String, rank: (String) -> [LetterModel.Spelling]) {
    let lines = RomanizationTrainer.lines(text).filter { $0.count >= 2 }
    var references: [String: [(form: String, count: Int)]] = [:]
    var order: [String] = []
    for line in lines {
      if references[line[0]] == nil { order.append(line[0]) }
      references[line[0], default: []].append((Self.plain(line[1]), line.count > 2 ? Int(line[2]) ?? 1 : 1))
    }
    for word in order {
      let forms = references[word] ?? []
      // The first of the most frequent ones.
      guard
        let main = forms.enumerated().max(by: {
          ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset)
        })
      else { continue }
      add(word, main.element.form, Set(forms.map(\.form)), rank(word))
    }
  }

  /// Joins the figures of two halves.
  public mutating func join(_ other: RomanizationEvaluation) {
    count += other.count
    top1 += other.top1
    top5 += other.top5
    anyReference += other.anyReference
    edits += other.edits
    letters += other.letters
    marked += other.marked
    markedRight += other.markedRight
    markedAny += other.markedAny
    for index in bands.indices {
      bands[index].count += other.bands[index].count
      bands[index].right += other.bands[index].right
      bands[index].confidence += other.bands[index].confidence
    }
  }

  private static func plain(_ form: String) -> String {
    RomanAlphabet.latin(form).map(RomanAlphabet.text) ?? form.lowercased()
  }

  private mutating func add(
    _ arabic: String, _ english: String, _ references: Set<String>, _ spellings: [LetterModel.Spelling]
  ) {
    let forms = spellings.map(\.plain)
    let best = forms.first ?? ""
    let isRight = best == english
    count += 1
    top1 += isRight ? 1 : 0
    anyReference += references.contains(best) ? 1 : 0
    top5 += forms.prefix(5).contains(english) ? 1 : 0
    edits += Self.distance(Array(best.utf8), Array(english.utf8))
    letters += english.utf8.count
    if arabic.unicodeScalars.contains(where: Self.markedLetters.contains) {
      marked += 1
      markedRight += isRight ? 1 : 0
      markedAny += references.contains(best) ? 1 : 0
    }
    let confidence = spellings.first?.confidence ?? 0
    guard let band = bands.lastIndex(where: { $0.lower <= confidence }) else { return }
    bands[band].count += 1
    bands[band].right += references.contains(best) ? 1 : 0
    bands[band].confidence += confidence
  }

  /// Edits between two words.
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
