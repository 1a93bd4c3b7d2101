import TestSupport
import Testing

@testable import Masrad

/// What the speed of a long translation's check rests on changes no finding.
@Suite struct TranslationThreadsTests {
  /// Segments of the annotated translations in random order, so many that threads share them.
  private static func long(_ seed: UInt64) throws -> BilingualText {
    var random = SeededGenerator(seed: seed)
    let segments = try AnnotatedTranslation.all("tuning").flatMap(\.text.segments)
    var text = BilingualText(sourcePath: "a.ar", targetPath: "a.en")
    for number in 0..<900 {
      var segment = random.pick(segments)
      (segment.sourceLine, segment.targetLine) = (number + 1, number + 1)
      text.segments.append(segment)
    }
    return text
  }

  @Test func anyNumberOfThreadsFindsTheSame() throws {
    let lexicon = try Sample.lexicon()
    let text = try Self.long(1)
    let glossary = TranslationCheck.arabic(of: text)
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(glossary)
    let names = builder.glossary()
    let wanted = TranslationCheck(lexicon: lexicon, threads: 1).findings(text, glossary: names)
    #expect(wanted.count > 20)
    for threads in [2, 3] {
      #expect(TranslationCheck(lexicon: lexicon, threads: threads).findings(text, glossary: names) == wanted)
    }
  }

  /// A spelling that the distance of sounds takes is never turned away before by its letters.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func outlinesAdmitWhatSoundsAlike(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = ElementNumbers()
    var near = 0
    for _ in 0..<4000 {
      let arabic = Word(written: RandomArabic.word(&random)).letters
      guard arabic.count > 1, arabic.count < 8 else { continue }
      var latin = Self.spelling(arabic, &random)
      for _ in 0..<random.below(3) where !latin.isEmpty {
        let place = random.below(latin.count)
        if random.once(in: 2) {
          latin.remove(at: place)
        } else {
          latin.insert(random.pick(Array("aehsrt".utf8)), at: place)
        }
      }
      guard latin.count > 1, SoundDistance.between(arabic, latin) <= SoundDistance.limit(arabic) else { continue }
      near += 1
      let element = CheckedName.Element(letters: arabic, hasArticle: false, isParticle: false, exact: 0, bare: 0)
      let number = numbers.signs(of: [element])[0].number
      #expect(
        numbers.admits(number, WordOutline(latin)),
        "seed \(seed): \(String(String.UnicodeScalarView(arabic))) \(String(decoding: latin, as: UTF8.self))")
    }
    #expect(near > 200)
  }

  /// A way to write Arabic letters, each by one of its usual spellings.
  private static func spelling(_ arabic: [Unicode.Scalar], _ random: inout SeededGenerator) -> [UInt8] {
    let sounds = ArabicSounds.all
    return arabic.flatMap { letter -> [UInt8] in
      guard let row = ArabicSounds.row(of: letter), !sounds.options(row).isEmpty else { return [] }
      let spelling = sounds.spellings[random.pick(Array(sounds.options(row)))]
      return (0..<spelling.count).map { UInt8(truncatingIfNeeded: spelling.text >> UInt32(8 * $0)) }
    }
  }

  /// A limit makes far distances infinite and leaves near ones as they are.
  @Test(arguments: [("يوسف", "youssef"), ("غورباتشوف", "gorbachev"), ("محمد", "muhammad"), ("سالم", "walid")])
  func aLimitChangesNoNearDistance(_ arabic: String, _ latin: String) {
    let (letters, word) = (Array(arabic.unicodeScalars), Array(latin.utf8))
    let whole = SoundDistance.between(letters, word)
    for limit in [0.1, 0.5, 1, 3] {
      let cut = SoundDistance.between(letters, word, limit: limit)
      #expect(whole <= limit ? cut == whole : cut > limit)
    }
  }
}
