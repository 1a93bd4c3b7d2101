import Testing

@testable import Masrad

/// Words that look like a person's name and are none.
@Suite struct MisreadPersonsTests {
  @Test(arguments: [
    "وقال السيد الرئيس ذلك أمس.", "وقال السيد الوزير ذلك أمس.", "حصلت الشركة على حصة الأسد من السوق.",
    "هذا حدث فريد من نوعه في البلاد.", "وشدد في بيانه على سلامة المحطة.",
  ])
  func formsOfAddressAndExpressionsAreNobody(_ text: String) throws {
    #expect(try Sample.surfaces(text, .person).isEmpty)
  }

  @Test func whoIsCalledSoIsFound() throws {
    #expect(try Sample.surfaces("وقال بشار الأسد ذلك أمس.", .person) == ["بشار الأسد"])
  }

  /// Where somebody is from, before the name.
  @Test func aNationalityBeforeANameIsNobody() throws {
    #expect(try Sample.surfaces("وقال الصحافي السوداني ياسر المحجوب ذلك أمس.", .person) == ["ياسر المحجوب"])
  }
}
