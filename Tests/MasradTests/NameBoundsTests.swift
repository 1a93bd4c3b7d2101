import TestSupport
import Testing

@testable import Masrad

/// Where names of people, offices and bodies begin and end in sentences of everyday news.
@Suite struct NameBoundsTests {
  @Test(arguments: [
    ("وقال د. خالد الحربي فرأى أن العبرة بالتنفيذ.", "خالد الحربي"),
    ("وقتل القيادي الحوثي أبو علي الكحلاني في الجبهة.", "أبو علي الكحلاني"),
    ("وأفاد مدير مركز الطوارئ في الهلال الأحمر بجنين محمود السعدي.", "محمود السعدي"),
  ])
  func peopleEndBeforeVerbsAndBeginBehindPlaces(_ text: String, _ person: String) throws {
    #expect(try Sample.surfaces(text, .person) == [person])
  }

  @Test(arguments: [
    ("اما أستاذ الاقتصاد بجامعة الملك سعود د. خالد الحربي قال.", "أستاذ الاقتصاد بجامعة الملك سعود"),
    ("وقال ممثل منظمة الصحة العالمية إن الوضع جيد.", "ممثل منظمة الصحة العالمية"),
    ("وقال رئيس هيئة شؤون الأسرى والمحررين الوزير قدري أبو بكر.", "رئيس هيئة شؤون الأسرى والمحررين"),
    ("وقال رئيس مجلس إدارة جمعية \"رعاية\" الدكتور سامي النجار.", "رئيس مجلس إدارة جمعية \"رعاية\""),
  ])
  func officesAreWhole(_ text: String, _ title: String) throws {
    #expect(try Sample.surfaces(text, .title).contains(title))
  }

  @Test(arguments: [
    ("وقال سلام الكوردي في حديث مع \"العربية\" إن السهم ارتفع.", "العربية"),
    ("وأشار مراسل الجزيرة في كييف إلى القصف.", "الجزيرة"),
  ])
  func stationsThatSomebodyTalksToAreBodies(_ text: String, _ body: String) throws {
    #expect(try Sample.surfaces(text, .organisation).contains(body))
  }

  @Test(arguments: ["تستضيف العاصمة الهندية القمة.", "وكلف لقيادة مباراة الاتحاد والشباب."])
  func adjectivesOfACapitalAndMatchesAreNone(_ text: String) throws {
    #expect(try Sample.surfaces(text).isEmpty)
  }

  @Test func theCapitalBehindItsNationalityIsAPlace() throws {
    #expect(try Sample.surfaces("افتتح المعرض في العاصمة السعودية الرياض أمس.", .place) == ["الرياض"])
  }
}
