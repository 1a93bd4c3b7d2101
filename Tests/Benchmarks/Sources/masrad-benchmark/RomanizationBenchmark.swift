import ICU
import Masrad

/// Names in Latin letters: distinct ones, the same again, and ICU's Any-Latin on them in the same run.
struct RomanizationBenchmark {
  let options: Options
  private static let count = 1_000
  private static let repeats = 200

  func run() throws {
    let lexicon = try Lexicon.builtIn()
    let names = Self.names(lexicon, seed: options.seed)
    print("romanisation: \(names.count) distinct names (seed \(options.seed)), five forms each")
    Table.row("", "ms", "us/name")
    let romanizer = Romanizer(lexicon: lexicon)
    let first = time("first time", names.count) { for name in names { _ = romanizer.romanize(name, count: 5) } }
    time("again, from memory", names.count * Self.repeats) {
      for _ in 0..<Self.repeats { for name in names { _ = romanizer.romanize(name, count: 5) } }
    }
    let anyLatin = try Transliterator(rules: "::Any-Latin;")
    let icu = time("ICU Any-Latin", names.count) { for name in names { _ = try? anyLatin.transliterate(name) } }
    print("first time takes \(Table.number(first / icu)) times as long as ICU")
  }

  /// Names of two elements of the lists that nobody need bear, so that no list has them whole.
  private static func names(_ lexicon: Lexicon, seed: UInt64) -> [String] {
    var given: [String] = []
    var family: [String] = []
    for (arabic, role, _) in lexicon.nameElements where !arabic.contains(" ") {
      if role != "family" { given.append(arabic) }
      if role != "given" { family.append(arabic) }
    }
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    var names: Set<String> = []
    var ordered: [String] = []
    while ordered.count < count, !given.isEmpty, !family.isEmpty {
      let name = given[next(given.count)] + " " + family[next(family.count)]
      if names.insert(name).inserted { ordered.append(name) }
    }
    return ordered
  }

  @discardableResult
  private func time(_ name: String, _ count: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    work()
    let milliseconds = (clock.now - began).milliseconds
    Table.row(name, Table.number(milliseconds), Table.number(milliseconds * 1000 / Double(count)))
    return milliseconds
  }
}
