import ICU
import TestSupport
import Testing

@testable import Masrad

/// Words and what stands between them.
@Suite struct TokenizerTests {
  private static func words(_ text: String) -> [String] {
    let document = Document(path: "", text: text)
    return Tokenizer.tokens(of: document, words: WordTable()).map { document.text($0.range) }
  }

  @Test(arguments: [
    ("", []), ("  \n،", []),
    ("قال أكار، السبت.", ["قال", "أكار", "السبت"]),
    ("«الجزيرة»(قناة)", ["الجزيرة", "قناة"]),
    ("عبدالحكيم أبوالغيط", ["عبد", "الحكيم", "أبو", "الغيط"]),
    ("عبدربه منصور", ["عبد", "ربه", "منصور"]), ("وعبدالله", ["وعبد", "الله"]), ("معبدالشمس", ["معبدالشمس"]),
    ("أبوظبي", ["أبوظبي"]),
    ("عَبْدُالله", ["عَبْدُ", "الله"]),
    ("د. حسين", ["د", "حسين"]), ("كوفيد-19", ["كوفيد", "19"]), ("٢٠٢٠م", ["٢٠٢٠", "م"]),
    ("Nyong'o في BBC2", ["Nyong'o", "في", "BBC2"]), ("مُحَمَّد", ["مُحَمَّد"]), ("محـــمد", ["محـــمد"]),
    ("خلوصي\u{200F} أكار\u{200E}", ["خلوصي", "أكار"]),
  ])
  func cutsInto(_ text: String, _ words: [String]) { #expect(Self.words(text) == words) }

  @Test func gapsTellWhatStandsBetween() {
    let document = Document(path: "", text: "د. حسين قال: «نعم».\nثم عبدالله (هنا) أو أ/ب")
    let gaps = Tokenizer.tokens(of: document, words: WordTable()).map(\.gap)
    #expect(
      gaps == [
        [], [.abbreviation, .blank], [.blank], [.comma, .blank, .open], [.close, .sentence, .line], [.blank],
        .joined, [.blank, .open], [.close, .blank], [.blank], [.slash],
      ])
  }

  /// The name of a letter between two dots goes on; a word behind the dot of an abbreviation does not.
  @Test func namesOfLettersAreJoinedByDots() {
    let document = Document(path: "", text: "إن.إتش.كيه د. حسين.قال جيه.بي وسي.إن كتب.الآن")
    let gaps = Tokenizer.tokens(of: document, words: WordTable()).map(\.gap)
    #expect(
      gaps == [
        [], .abbreviation, .abbreviation, [.blank], [.abbreviation, .blank], [.sentence], [.blank], .abbreviation,
        [.blank], .abbreviation, [.blank], [.sentence],
      ])
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func tokensAreWordsOfTheSourceInOrder(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = Self.wildText(&random)
      let document = Document(path: "", text: text)
      let words = WordTable()
      var end = 0
      for token in Tokenizer.tokens(of: document, words: words) {
        #expect(
          token.range.lowerBound >= end && !token.range.isEmpty
            && token.range.upperBound <= document.scalars.count)
        let isJoined = token.range.lowerBound == end && end > 0
        #expect(!token.gap.contains(.joined) || isJoined, "seed \(seed)")
        #expect(words[token].letters == Word(written: document.text(token.range)).letters, "seed \(seed)")
        // What is skipped between tokens is no letter and no digit.
        for scalar in document.scalars[end..<token.range.lowerBound] {
          #expect(
            !ArabicLetter.isLetter(scalar) && !ArabicLetter.isDigit(scalar)
              && !ArabicLetter.isWesternLetter(scalar))
        }
        end = token.range.upperBound
      }
    }
  }

  /// Folding may leave nothing of a word that is all marks, but what it leaves is letters without blanks.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func wordsHaveNoBlanks(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let document = Document(path: "", text: Self.wildText(&random))
      let words = WordTable()
      for token in Tokenizer.tokens(of: document, words: words) {
        #expect(!words[token].letters.contains(where: ArabicLetter.isBlank), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func wordsAreICUsWhereNothingIsJoined(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let breaker = try WordBreaker()
    // UAX #29 keeps a letter, a full stop or colon and a letter together; here a blank follows these.
    let between = [
      " ", "  ", "\n", "، ", "؛ ", ". ", "؟ ", "! ", " (", ") ", " «", "» ", " - ", ": ", "…", "/", "، «",
    ]
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<random.number(in: 0...20) { text += RandomArabic.word(&random) + random.pick(between) }
      #expect(Self.joinedAgain(text) == (try breaker.words(of: text)), "seed \(seed): \(text)")
    }
  }

  /// The words of a text with the parts of عبدالله put together.
  private static func joinedAgain(_ text: String) -> [String] {
    let document = Document(path: "", text: text)
    var words: [String] = []
    for token in Tokenizer.tokens(of: document, words: WordTable()) {
      let word = document.text(token.range)
      if token.gap.contains(.joined) { words[words.count - 1] += word } else { words.append(word) }
    }
    return words
  }

  private static func wildText(_ random: inout SeededGenerator) -> String {
    let other =
      [" ", "\n", "، ", "«", "»", ".", "-", "\u{200F}", "عبدال", "أبوال", "د.", "BBC", "O'", "2020", "😀"]
      + RandomArabic.presentationMarks.map { String($0) }
    return (0..<random.number(in: 0...30)).map { _ in
      random.once(in: 2) ? RandomArabic.wildWord(&random) : random.pick(other)
    }.joined()
  }
}
