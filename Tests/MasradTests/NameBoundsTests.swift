import TestSupport
import Testing

@testable import Masrad

/// Where names of people, offices and bodies begin and end in sentences of everyday news.
@Suite struct NameBoundsTests {
  @Test(arguments: [
    ("وقال د. خالد الحربي فرأى أن العبرة بالتنفيذ.", "خالد الحربي"),
    ("وقتل القيادي الحوثي أبو علي الكحلاني في الجبهة.", "أبو علي الكحلاني"),
    ("وأفاد مدير مركز الطوارئ في الهلال الأحمر بجنين محمود السعدي.", "محمود السعدي"),
    ("وأدى زهران ممداني اليمين أمس.", "زهران ممداني"),
  ])
  func peopleEndBeforeVerbsAndBeginBehindPlaces(_ text: String, _ person: String) throws {
    #expect(try Sample.surfaces(text, .person) == [person])
  }

  @Test(arguments: [
    ("اما أستاذ الاقتصاد بجامعة الملك سعود د. خالد الحربي قال.", "أستاذ الاقتصاد بجامعة الملك سعود"),
    ("وقال ممثل منظمة الصحة العالمية إن الوضع جيد.", "ممثل منظمة الصحة العالمية"),
    ("وقال رئيس هيئة شؤون الأسرى والمحررين الوزير قدري أبو بكر.", "رئيس هيئة شؤون الأسرى والمحررين"),
    ("وقال رئيس مجلس إدارة جمعية \"رعاية\" الدكتور سامي النجار.", "رئيس مجلس إدارة جمعية \"رعاية\""),
    ("أعلنه باول ماكوندا مفوض شرطة دار السلام للصحفيين.", "مفوض شرطة دار السلام"),
    ("وقال وزير المالية الإسرائيلي المتطرف سموتريتش ذلك.", "وزير المالية الإسرائيلي"),
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

  /// And joins another name, which begins with a hamza or is a given name of everyday.
  @Test(arguments: [
    ("وحضر جاي دي فانس وإيلون ماسك الحفل.", ["إيلون ماسك", "جاي دي فانس"]),
    ("شارك الشاعران نبيلة الخطيب وراشد عيسى في الأمسية.", ["راشد عيسى", "نبيلة الخطيب"]),
  ])
  func peopleEndBeforeAnd(_ text: String, _ people: [String]) throws {
    #expect(try Sample.surfaces(text, .person).sorted() == people)
  }

  /// A building belongs to the name of the town that it is in, though no list has both.
  @Test func aBuildingIsAPlaceWithItsTown() throws {
    let entry = try Sample.entry("مطار باريس", in: "أغلق مطار باريس يوم الجمعة.")
    #expect(entry.entityClass == .place)
    #expect(entry.english.form == "Paris Airport")
  }

  @Test func aGroupBesideAnotherIsFound() throws {
    #expect(try Sample.surfaces("متشددون يرتبطون بطالبان والقاعدة وتنظيم داعش.", .organisation).contains("القاعدة"))
  }

  /// Which place somebody has come to, and actors, who hold no office.
  @Test(arguments: [
    ("خسروا المركز الأول للدنمارك في البطولة.", ["لدنمارك"]),
    ("وقالت الممثلة الأوكرانية أولغا كوريلنكو ذلك.", ["أولغا كوريلنكو"]),
  ])
  func placesInOrderAndActorsAreNone(_ text: String, _ found: [String]) throws {
    #expect(try Sample.surfaces(text) == found)
  }

  @Test(arguments: ["تستضيف العاصمة الهندية القمة.", "وكلف لقيادة مباراة الاتحاد والشباب."])
  func adjectivesOfACapitalAndMatchesAreNone(_ text: String) throws {
    #expect(try Sample.surfaces(text).isEmpty)
  }

  @Test func theCapitalBehindItsNationalityIsAPlace() throws {
    #expect(try Sample.surfaces("افتتح المعرض في العاصمة السعودية الرياض أمس.", .place) == ["الرياض"])
  }
}
