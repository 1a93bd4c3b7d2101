import Masrad
import Testing

@Suite struct AsciiFormTests {
  @Test(arguments: [
    ("Erdoğan", "Erdogan"), ("Stéphane Dujarric", "Stephane Dujarric"), ("António", "Antonio"), ("Łukasz", "Lukasz"),
    ("Đỗ", "Do"), ("İmamoğlu", "Imamoglu"), ("ʿAlī al-Raḥmān", "'Ali al-Rahman"), ("Ash Shāriqah", "Ash Shariqah"),
    ("Weiß", "Weiss"), ("Ægir", "Aegir"), ("plain", "plain"), ("علي", "علي"),
  ])
  func diacriticsAreLeftOut(form: String, ascii: String) {
    #expect(AsciiForm.of(form) == ascii)
  }
}
