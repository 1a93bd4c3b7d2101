import TestSupport
import Testing

@testable import Masrad

/// Federations that news call by two words; see `Reader.federation`.
@Suite struct SportsFederationTests {
  /// The English of the organisations of a text.
  private static func organisations(_ text: String) throws -> Set<String> {
    Set(try Sample.glossary(of: [text]).glossary.entries.filter { $0.entityClass == .organisation }.map(\.english.form))
  }

  @Test(arguments: [
    ("فاز المنتخب في المباراة الأخيرة من التصفيات، وقال الاتحاد الأوروبي إن المدرب سيعاقب.", "UEFA"),
    ("فاز المنتخب في المباراة الأخيرة من التصفيات، وقال الاتحاد الدولي للعبة إن المدرب سيعاقب.", "FIFA"),
    ("خسر الفريق مباراة كرة السلة أمام منتخب آخر في بطولة قارية، وقال الاتحاد الدولي إن المدرب سيعاقب.", "FIBA"),
    ("وقال اتحاد الكرة المصري إن العقد انتهى.", "Egyptian Football Association"),
    ("أقر الاتحاد الدولي لكرة القدم القانون. وأضاف الاتحاد الدولي أن العقد انتهى.", "FIFA"),
  ])
  func twoWordsAreTheFederationOfTheGame(_ text: String, _ english: String) throws {
    #expect(try Self.organisations(text) == [english])
  }

  @Test(arguments: [
    ("وقال الاتحاد الأوروبي إن العقوبات ستمدد.", "European Union"),
    ("وقال الاتحاد الأفريقي إن القمة ستعقد.", "African Union"),
  ])
  func elsewhereTheyAreTheUnion(_ text: String, _ english: String) throws {
    #expect(try Self.organisations(text) == [english])
  }

  /// A digest of the day has sport and politics: a union stands where no word of sport is near.
  @Test func politicsFarFromSportKeepTheUnion() throws {
    let sport = "فاز المنتخب في المباراة الأخيرة من التصفيات بهدف للاعب."
    let other = Array(repeating: "وقال الوزير إن الأمر لم يحسم بعد في البلاد.", count: 8).joined(separator: " ")
    let text = sport + " " + other + " وقال الاتحاد الأوروبي إن العقوبات ستمدد."
    #expect(try Self.organisations(text).contains("European Union"))
  }
}
