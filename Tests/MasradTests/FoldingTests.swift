import ICU
import TestSupport
import Testing

@testable import Masrad

/// What folding makes one, and what it keeps apart.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("أكار", "اكار"), ("إسطنبول", "اسطنبول"), ("آسيا", "اسيا"), ("ٱلله", "الله"), ("مصطفى", "مصطفي"),
    ("رئيس", "رييس"), ("مؤتمر", "موتمر"), ("ترهونة", "ترهونه"), ("سماء", "سماء"),
    // Persian kaf and yeh.
    ("\u{06A9}ریم", "كريم"), ("عل\u{06CC}", "علي"),
    ("\u{067E}وتين", "بوتين"), ("\u{0686}اد", "جاد"), ("\u{0698}اله", "زاله"), ("\u{06A4}اليري", "فاليري"),
    ("\u{06AF}ولر", "كولر"), ("\u{06AD}ولر", "كولر"),
    // Harakat, tatweel, the small alef, zero-width joiners, marks of direction.
    ("مُحَمَّد", "محمد"), ("مـحـمـد", "محمد"), ("هٰذا", "هذا"), ("می\u{200C}خواهم", "ميخواهم"),
    ("\u{200F}أكار\u{200E}", "اكار"),
    // Presentation forms and ligatures.
    ("ﺧﻠﻮﺻﻲ", "خلوصي"), ("ﻷﻛﺎﺭ", "لاكار"), ("ﷲ", "الله"),
    ("٢٠٢٠", "2020"), ("۲۰۲۰", "2020"), ("BBC", "bbc"), ("", ""), ("يشار غولر", "يشار غولر"),
  ])
  func foldsTo(_ text: String, _ key: String) {
    #expect(Folding.key(of: text).unicodeScalars.elementsEqual(key.unicodeScalars))
  }

  @Test(arguments: [("غولر", "غولار"), ("حسن", "حسين"), ("سما", "سماء"), ("أكار", "أكر"), ("سعيد", "صعيد")])
  func keepsApart(_ a: String, _ b: String) { #expect(Folding.key(of: a) != Folding.key(of: b)) }

  @Test func foldingTwiceIsFoldingOnce() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), let folded = Folding.fold(scalar) else { continue }
      #expect(Folding.fold(folded) == folded, "U+\(String(value, radix: 16, uppercase: true))")
    }
  }

  /// The short way, which leaves ICU out where it is not needed, gives the same key as the long one.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func keyEqualsTheFoldingOfICUsNFKC(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let nfkc = try Normalizer.nfkc()
    for _ in 0..<500 {
      let text = (0..<random.number(in: 1...4)).map { _ in RandomArabic.wildWord(&random) }.joined(
        separator: " ")
      let key = Folding.key(of: text)
      var wanted = String.UnicodeScalarView()
      wanted.append(contentsOf: try nfkc.normalize(text).unicodeScalars.compactMap(Folding.fold))
      #expect(key.unicodeScalars.elementsEqual(wanted), "seed \(seed): \(Self.codes(text))")
      #expect(
        Folding.key(of: key).unicodeScalars.elementsEqual(key.unicodeScalars),
        "seed \(seed): \(Self.codes(text))")
    }
  }

  private static func codes(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
