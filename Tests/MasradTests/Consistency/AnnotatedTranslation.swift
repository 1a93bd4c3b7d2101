import TestSupport

@testable import Masrad

/// A translation of Fixtures/bilingual with its planted problems.
struct AnnotatedTranslation {
  struct Problem {
    let segment: Int
    let side: Diagnostic.Side
    let range: Range<Int>
    let surface: String
    let rule: String
    let expected: String
  }

  let name: String
  private(set) var text: BilingualText
  private(set) var problems: [Problem] = []
  /// How many places are marked as correct variation.
  private(set) var correct = 0

  init(name: String, _ content: String) {
    self.name = name
    text = BilingualText(sourcePath: "\(name).ar", targetPath: "\(name).en")
    var lines: [String] = []
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        add(lines)
        lines = []
      } else {
        lines.append(String(line))
      }
    }
    add(lines)
  }

  private mutating func add(_ lines: [String]) {
    guard lines.count == 2 else { return }
    let number = text.segments.count
    let source = read(lines[0], number, .source)
    let target = read(lines[1], number, .target)
    text.segments.append(.init(source: source, target: target, sourceLine: number + 1, targetLine: number + 1))
  }

  /// The line without its marks, which are noted.
  private mutating func read(_ line: String, _ segment: Int, _ side: Diagnostic.Side) -> String {
    var plain = String.UnicodeScalarView()
    for (index, part) in line.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "⟧") else {
        plain.append(contentsOf: part.unicodeScalars)
        continue
      }
      let fields = part[..<close].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let start = plain.count
      plain.append(contentsOf: fields[0].unicodeScalars)
      if fields.count == 3 {
        problems.append(
          Problem(
            segment: segment, side: side, range: start..<plain.count, surface: fields[0], rule: fields[1],
            expected: fields[2]))
      } else {
        correct += 1
      }
      plain.append(contentsOf: part[part.index(after: close)...].unicodeScalars)
    }
    return String(plain)
  }

  static func all(_ set: String) throws -> [AnnotatedTranslation] {
    let folder = "Tests/MasradTests/Fixtures/bilingual/\(set)"
    return try names[set, default: []].map {
      AnnotatedTranslation(name: $0, try PackageFolder.text(of: "\(folder)/\($0).txt"))
    }
  }

  static let names: [String: [String]] = [
    "tuning": ["iran-iaea", "lebanon", "libya-energy", "mali", "morocco", "sudan", "turkey-greece"],
    "world": [
      "caucasus", "east-asia", "film-festival", "france-algeria", "gaza-talks", "germany-poland", "horn-of-africa",
      "jordan-syria-water", "kurdistan-iraq", "oil-markets", "sahel", "sudan-cholera", "tunisia-italy",
      "venezuela-colombia", "washington", "yemen-truce",
    ],
    "agency": [
      "beirut-bank", "belem", "gulf-health", "kabul-islamabad", "pristina", "south-china-sea", "tripoli-vote",
      "west-africa",
    ],
    "wire": [
      "algiers-match", "beirut-judge", "cairo-loan", "gulf-cup", "gulf-gas", "hague-darfur", "rabat-strike",
      "tunis-trial",
    ],
    "desk": [
      "aden-currency", "basra-port", "jeddah-film", "nile-dam", "nouakchott-fish", "tashkent-rail",
    ],
    "bureau": ["adre-refugees", "paris-army", "seoul-abu-dhabi"],
    "clean": [
      "algeria-flood", "climate", "court", "egypt-economy", "football", "gulf-business", "india-pakistan",
      "iran-nuclear", "lebanon-parliament", "local-oman", "morocco-spain", "novel-prize", "turkey-politics",
      "ukraine-talks", "vatican-africa",
    ],
    "held-out": ["algeria-sport", "kuwait-oman", "syria-un", "ukraine"],
  ]
}

/// Findings held against planted problems.
struct CheckFigures {
  private(set) var right = 0
  private(set) var falseAlarms: [String] = []
  private(set) var missed: [String] = []

  var precision: Double { Double(right) / Double(max(1, right + falseAlarms.count)) }
  var recall: Double { Double(right) / Double(max(1, right + missed.count)) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  mutating func add(_ document: AnnotatedTranslation, _ findings: [Diagnostic]) {
    var found = findings.filter { $0.severity != .note }
    for problem in document.problems {
      let place = found.firstIndex {
        $0.segment == problem.segment && $0.side == problem.side && $0.range.overlaps(problem.range)
      }
      if let place {
        found.remove(at: place)
        right += 1
      } else {
        missed.append("\(document.name):\(problem.segment + 1): missed \(problem.rule) \(problem.surface)")
      }
    }
    falseAlarms += found.map { "\(document.name):\($0.segment + 1): false alarm \($0.rule) \($0.surface)" }
  }

  var line: String {
    func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return "precision \(percent(precision)) recall \(percent(recall)) F1 \(percent(f1))"
  }
}
