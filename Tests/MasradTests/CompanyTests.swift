import TestSupport
import Testing

@testable import Masrad

/// What stands beside names of one document as evidence of who they are.
@Suite struct CompanyTests {
  /// The surfaces of each person of a text, in order.
  private static func persons(_ text: String) throws -> [[String]] {
    try Sample.glossary(of: [text]).glossary.entries.filter { $0.entityClass == .person }
      .map { $0.mentions.map(\.surface) }
  }

  /// Spellings that are one name elsewhere are two people where و joins them.
  @Test func namesOfOneListAreTwoPeople() throws {
    let apart = "التقى الوزير سيرغي دوجاريك المبعوث في تونس.\nوقال سيرجي دوغاريك إن اللقاء مفيد."
    #expect(try Self.persons(apart).count == 1)
    let joined = "حضر الاجتماع الوزير سيرغي دوجاريك وسيرجي دوغاريك في تونس."
    #expect(try Self.persons(joined).count == 2)
  }

  @Test func aWomansTitleIsNoMans() throws {
    let text = "وصلت الوزيرة ليلى بوعصيدة إلى تونس.\nوقالت الوزيرة بوعصيدة ذلك.\nوغادر الوزير بوعصيدة."
    let persons = try Self.persons(text)
    #expect(persons.count == 2)
    #expect(persons.first?.count == 2)
  }

  @Test func aSurnameOfSeveralIsTheOneThatTheTextIsAbout() throws {
    let text =
      "ولد نادر بوعصيدة في تونس، وهو نجل الزعيم الراحل سمير بوعصيدة.\nودرس نادر بوعصيدة القانون.\nوقال بوعصيدة إنه سيعود."
    let persons = try Self.persons(text)
    #expect(persons.contains(["نادر بوعصيدة", "نادر بوعصيدة", "بوعصيدة"]))
  }

  @Test func aForeignNameMayStandTheOtherWayRound() throws {
    let comparison = NameComparison(lexicon: try Sample.lexicon())
    func name(_ text: String) -> [[Unicode.Scalar]] {
      text.split(separator: " ").map { Word(written: String($0)).letters }
    }
    #expect(comparison.sameName(name("فيكتور أوربان"), name("أوربان فيكتور")))
    #expect(!comparison.sameName(name("محمد أحمد"), name("أحمد محمد")))
  }
}
