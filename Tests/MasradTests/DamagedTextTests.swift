import Foundation
import TestSupport
import Testing

@testable import Masrad

/// Texts that have been damaged at random: nothing crashes, and every mention stands where it is said to stand.
@Suite struct DamagedTextTests {
  private static let lexicon = try? Lexicon.builtIn()

  private static let texts = [
    "قال وزير الخارجية التركي هاكان فيدان، خلال زيارته إلى أنقرة، إن «شركة نيوتكس» (Neotex) ستوقع الاتفاق في مدينة طرابلس.",
    "التقى د. عبدالحكيم الفاسي رئيس بلدية صفاقس الأمينَ العام للأمم المتحدة أنطونيو غوتيريش، وغادر للعاصمة بيروت.",
    "[[وليد بن سالم]] هو '''لاعب''' {{كرة قدم|قطر}} <ref>صحيفة \"الوطن\"، 3 مايو 2019</ref> ولد في [[الدوحة]].",
    "صرّح المتحدث باسم الجيش الليبي أحمد المسماري لـ«رويترز» بأن ج. د. فانس والملك عبد الله الثاني سيزوران سرت وبنغازي.",
    "قال أبو بكر النعيمي لـ CNN إن مجموعة «زين» وMTN وOrange اتفقت؛ وأضاف النعيمي: \"لا تعليق\".",
  ]

  /// Scalars that break texts: marks, controls, parts of letters, other scripts, emoji, marks of direction.
  private static let scalars: [Unicode.Scalar] = Array(
    ("\u{640}\u{64B}\u{650}\u{651}\u{652}\u{670}\u{200F}\u{200E}\u{202B}\u{2066}\u{2069}\u{A0}\u{AD}\u{0}\u{7}\r\n\t "
      + "،؛؟.«»\"'()[]{}-–/|#@=+0٣۹aZéßЖ漢😀\u{FDF2}\u{FEFB}\u{FE8D}\u{FEDF}\u{FEA4}گڤپچژےۀىئؤءآإأة").unicodeScalars)

  /// For each of ten seeds. MASRAD_DAMAGED_TEXTS=1000 makes ten thousand of all.
  private static let textCount = ProcessInfo.processInfo.environment["MASRAD_DAMAGED_TEXTS"].flatMap { Int($0) } ?? 40

  private static func damaged(_ random: inout SeededGenerator) -> String {
    let chosen = texts.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    var text = Array(chosen.joined(separator: Bool.random(using: &random) ? "\n" : " ").unicodeScalars)
    for _ in 0..<Int.random(in: 1...30, using: &random) where !text.isEmpty {
      let place = Int.random(in: text.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(scalars.randomElement(using: &random) ?? " ", at: place)
      case 2: text[place] = scalars.randomElement(using: &random) ?? " "
      case 3: text.swapAt(place, Int.random(in: text.indices, using: &random))
      default:
        let end = min(text.count, place + Int.random(in: 1...12, using: &random))
        text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
      }
    }
    return String(String.UnicodeScalarView(text))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func mentionsStandWhereTheyAreSaidToStand(_ seed: UInt64) throws {
    let lexicon = try #require(Self.lexicon)
    var random = SeededGenerator(seed: seed)
    var builder = GlossaryBuilder(lexicon: lexicon, explains: true)
    var documents: [Document] = []
    for number in 0..<Self.textCount {
      documents.append(Document(path: "\(number).txt", text: Self.damaged(&random)))
      builder.add(documents[number])
    }
    let glossary = builder.glossary()
    #expect(!glossary.entries.isEmpty)
    var taken: [Set<Int>] = documents.map { _ in [] }
    for entry in glossary.entries {
      if entry.mentions.isEmpty || entry.english.form.isEmpty {
        Issue.record("seed \(seed): \(entry) has no mention or no English")
      }
      for mention in entry.mentions {
        let document = documents[mention.document]
        let position = document.position(of: mention.range.lowerBound)
        if document.text(mention.range) != mention.surface || mention.range.isEmpty || mention.evidence == nil
          || position.line != mention.line || position.column != mention.column
        {
          Issue.record("seed \(seed): \(mention) is not in its place")
        }
        if !taken[mention.document].isDisjoint(with: mention.range) {
          Issue.record("seed \(seed): \(mention) overlaps another")
        }
        taken[mention.document].formUnion(mention.range)
      }
    }
  }
}
