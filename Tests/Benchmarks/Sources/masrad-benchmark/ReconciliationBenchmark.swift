import Glibc
import Masrad

/// The pair score and the reconciliation of many distinct spellings: names of the built-in lists with the noise of
/// transcription, by a seed.
struct ReconciliationBenchmark {
  let options: Options
  private static let sizes = [10_000, 100_000, 1_000_000]

  func run() throws {
    let names = try Lexicon.builtIn().nameElements.map(\.arabic).filter { !$0.contains(" ") }
    print("reconciliation: spellings with noise of \(names.count) listed elements (seed \(options.seed))")
    let sample = Self.spellings(names, count: 50_000, seed: options.seed)
    let start = Self.now()
    let scored = SpellingGroups.scoreAll(sample, rounds: 60)
    let seconds = Self.now() - start
    print("pair score, one core: \(Int(Double(scored.pairs) / seconds)) pairs a second (preparing included)")
    Table.row("spellings", "seconds", "pairs", "likely", "groups", "peak MB")
    for size in Self.sizes {
      let spellings = Self.spellings(names, count: size, seed: options.seed)
      let start = Self.now()
      guard let result = SpellingGroups(spellings) else { throw BenchmarkError("no parameters of the pair score") }
      let seconds = Self.now() - start
      Table.row(
        String(size), Table.number(seconds), String(result.compared), String(result.likely),
        String(result.groups.count), Table.number(Self.peakMegabytes()))
    }
    print("")
  }

  /// Distinct spellings: names with letters exchanged, left out, doubled or put in.
  private static func spellings(_ names: [String], count: Int, seed: UInt64) -> [String] {
    var random = Shuffler(state: seed)
    let sounds = ["تط", "ثسص", "دضذ", "ذزظ", "جغكق", "حهخ", "اوي", "فو", "يئى"].map { Array($0.unicodeScalars) }
    let all = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)
    var seen: Set<String> = []
    var out: [String] = []
    out.reserveCapacity(count)
    while out.count < count {
      var letters = Array(names[Int(random.next() % UInt64(names.count))].unicodeScalars)
      for _ in 0..<Int(random.next() % 4) where letters.count > 2 {
        let place = Int(random.next() % UInt64(letters.count))
        switch random.next() % 5 {
        case 0: letters.remove(at: place)
        case 1: letters.insert(sounds[6][Int(random.next() % 3)], at: place)
        case 2: letters[place] = all[Int(random.next() % UInt64(all.count))]
        default:
          guard let group = sounds.first(where: { $0.contains(letters[place]) }) else { continue }
          letters[place] = group[Int(random.next() % UInt64(group.count))]
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: letters)
      let spelling = String(view)
      if seen.insert(spelling).inserted { out.append(spelling) }
    }
    return out
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
