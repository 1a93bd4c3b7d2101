import TestSupport
import Testing

@testable import Masrad

/// Which spellings are of one name.
@Suite struct ReconciliationTests {
  private static let comparison: NameComparison? = (try? Lexicon.builtIn()).map { NameComparison(lexicon: $0) }

  private static func letters(_ word: String) -> [Unicode.Scalar] { Word(written: word).letters }

  private func name(_ text: String) -> [[Unicode.Scalar]] {
    text.split(separator: " ").map { Self.letters(String($0)) }
  }

  @Test(arguments: [
    ("غولر", "غولار"), ("غولر", "جولر"), ("سيرجي", "سيرغي"), ("دوجاريك", "دوغاريك"), ("المغربي", "مغربي"),
    ("كالن", "قالن"), ("فلاديمير", "فلادمير"), ("أوغلو", "اوغلو"),
  ])
  func areSpellingsOfOne(_ a: String, _ b: String) throws {
    let comparison = try #require(Self.comparison)
    #expect(comparison.sameElement(Self.letters(a), Self.letters(b)))
  }

  /// Native contrasts, of which at most 6 in 100 may be taken for one.
  @Test func nativeContrastsAreTwo() throws {
    let comparison = try #require(Self.comparison)
    let pairs =
      ("حسن حسين|سالم سليم|سالم سلام|كريم كرم|سعيد سعد|سعيد أسعد|حامد حميد|حمد حامد|محمد أحمد|محمد محمود|جميل جمال|كمال كامل"
      + "|أمين أمينة|رشيد راشد|ماجد مجيد|خالد خليل|ناصر نصر|ناصر نصير|عامر عمر|عمار عمر|عامر أمير|طارق طريف|منير منار|نبيل نبال"
      + "|فارس فراس|رامي رمزي|صالح صلاح|فاضل فضل|حبيب حباب|نادر نذير|وليد والد|ياسر يسار|بشار بشير|شريف أشرف|قاسم قسام|عادل عدلي"
      + "|سامي سمير|هاني هناء|باسم بسام|زيد زياد|زياد زايد|رفيق رفعت|مازن ميزان|كريمة مريم|حسان حسن|حليم حلمي|جابر جبر|عباس عبيد")
      .split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    let accepted = pairs.filter { comparison.sameElement(Self.letters($0[0]), Self.letters($0[1])) }
    #expect(accepted.count * 100 <= 6 * pairs.count, "\(accepted)")
  }

  @Test(arguments: [
    ("محمد شاكر", "أحمد شاكر", false), ("مولود تشاووش أوغلو", "مولود جاويش أوغلو", true),
    ("أبو بكر حسن", "أبي بكر حسن", true), ("سالم بن خالد", "سالم خالد", true), ("حسن راشد", "حسين راشد", false),
    ("سامي كريم ناصر", "سامي ناصر", true), ("ترانه علي دوستي", "ترانه عليدوستي", true),
    ("كريم نور الدين", "كريم نورالدين", true), ("كريم علي ناصر", "كريم عليان", false),
  ])
  func namesAreComparedByElements(_ a: String, _ b: String, _ isOne: Bool) throws {
    let comparison = try #require(Self.comparison)
    #expect(comparison.sameName(name(a), name(b)) == isOne)
    #expect(comparison.sameName(name(b), name(a)) == isOne)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func scoresAreSymmetric(_ seed: UInt64) throws {
    let scorer = SpellingScorer(try #require(ReconciliationModel.builtIn))
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (x, y) = (RandomArabic.word(&random), RandomArabic.word(&random))
      let (a, b) = (SpellingForm(arabic: Self.letters(x)), SpellingForm(arabic: Self.letters(y)))
      let one = a.withView { a in b.withView { b in scorer.letters(a, b) } }
      let other = a.withView { a in b.withView { b in scorer.letters(b, a) } }
      #expect(one == other, "seed \(seed): \(x) \(y)")
    }
  }

  /// Groups are the same whatever the order of the spellings.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func groupsDoNotDependOnOrder(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let stems = ["غوتيريش", "سيرغي", "دوجاريك", "فلاديمير", "كاريرا", "ميتيران"]
    var names: Set<String> = []
    for stem in stems {
      for _ in 0..<8 {
        var letters = Array(stem.unicodeScalars)
        letters[random.below(letters.count)] = random.pick(Array("اويغجكتطس".unicodeScalars))
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        names.insert(String(view))
      }
    }
    let order = names.sorted()
    let reversed = Array(order.reversed())
    let one = try #require(SpellingGroups(order)).groups.map { Set($0.map { order[$0] }) }
    let other = try #require(SpellingGroups(reversed)).groups.map { Set($0.map { reversed[$0] }) }
    #expect(Set(one) == Set(other))
    #expect(!one.isEmpty)
  }

  @Test func damagedParametersAreRefused() {
    #expect(ReconciliationModel(.empty) == nil)
    #expect(ReconciliationModel(ParameterBytes.lasting([UInt8](repeating: 7, count: 300_000))) == nil)
  }

  @Test func malformedPairsAreNamed() {
    #expect(throws: TrainingDataError.self) { try PairRow.read("1\tcons\tا\tب\n", file: "x") }
    #expect(throws: TrainingDataError.self) { try PairRow.read("2\tcons\tا\tب\twd\twd\n", file: "x") }
  }
}
