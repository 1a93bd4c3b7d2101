import Testing

@testable import Masrad

/// Words that are titles only with somebody behind them.
@Suite struct LoneTitlesTests {
  @Test(arguments: [
    "إنها لسعادة غامرة أن يصبح لدينا حفيد آخر.", "وقتل 40 جندي تركي على الأقل منذ بدء الهجوم.",
    "وتحدث جنرال روسي عن أن بلاده اختبرت السلاح.", "كانت العائلة المكونة من أم وأب وطفلتين.",
    "قال إن الائتلاف الحاكم عاجز عن مواجهة الأوضاع.", "استعان حكم المباراة بتقنية الفيديو المساعد واحتسب الهدف.",
    "وأشعر بالسعادة لتواجدي هنا.", "تصاعدت أعمدة الدخان من المكان.",
  ])
  func ordinaryWordsAreNone(_ text: String) throws {
    #expect(try Sample.surfaces(text).isEmpty)
  }

  @Test(arguments: [
    ("وقال الحاكم أندرو كومو ذلك.", "الحاكم"), ("وصل سعادة السفير أحمد العلي أمس.", "السفير"),
    ("أكد الجنرال محمد بن سالم ذلك.", "الجنرال"), ("وقال المساعد محمد العلي ذلك.", "المساعد"),
  ])
  func withTheirHoldersTheyAreTitles(_ text: String, _ title: String) throws {
    #expect(try Sample.surfaces(text, .title).contains { $0.contains(title) })
  }
}

/// What stands before the surname of a foreigner and is no given name of his.
@Suite struct ForeignSurnamesTests {
  @Test(arguments: [
    ("صوت النواب لصالح ترامب أمس.", "ترامب"), ("أصبح خليفة فينغر مدربا للفريق.", "فينغر"),
    ("تبخرت آمال فيدرر في البطولة.", "فيدرر"),
  ])
  func leaveTheWordAlone(_ text: String, _ person: String) throws {
    #expect(try Sample.surfaces(text, .person) == [person])
  }

  @Test(arguments: [("وقال خليفة حفتر ذلك أمس.", "خليفة حفتر"), ("وقال صالح المسلمي ذلك أمس.", "صالح المسلمي")])
  func arabsKeepTheirGivenNames(_ text: String, _ person: String) throws {
    #expect(try Sample.surfaces(text, .person) == [person])
  }
}
