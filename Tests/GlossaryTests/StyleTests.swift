import ICU
import TestSupport
import Testing

@testable import Masrad

/// The files of Glossaries/Styles.
@Suite struct StyleTests {
  private static let names = (try? PackageFolder.files(in: "Glossaries/Styles", ending: ".style")) ?? []

  @Test func everyFileIsAStyleAndIsEmbedded() {
    #expect(Set(Self.names) == Set(RomanizationStyle.ids.map { "\($0).style" }))
    let embedded = EmbeddedGlossaries.names.filter { $0.hasPrefix("Styles/") }
    #expect(Set(embedded) == Set(Self.names.map { "Styles/\($0)" }))
  }

  @Test(arguments: names)
  func everyStyleIsWholeAndSaysItsSource(_ name: String) throws {
    let text = try PackageFolder.text(of: "Glossaries/Styles/\(name)")
    let style = try RomanizationStyle(text: text, file: name)
    #expect(style.title.isEmpty == false && text.hasPrefix("# "))
    #expect(try Normalizer.nfc().normalize(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(text.hasSuffix("\n") && !text.unicodeScalars.contains("\r") && !text.contains("\n\n\n"))
  }

  /// Everybody may read the files, so no invisible mark hides in them.
  @Test(arguments: names)
  func noMarkHides(_ name: String) throws {
    let text = try PackageFolder.text(of: "Glossaries/Styles/\(name)")
    #expect(!text.unicodeScalars.contains { ArabicLetter.isInvisible($0) || $0 == "\u{640}" })
  }
}
