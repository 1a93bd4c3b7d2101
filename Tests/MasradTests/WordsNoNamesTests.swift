import Testing

@testable import Masrad

/// Ordinary words that look like unknown names, as raw news have them.
@Suite struct WordsNoNamesTests {
  /// Nouns and verbs with what is joined to them, told by the words that news have without it.
  @Test(arguments: [
    "جماهيرنا", "رؤسائه", "شخصيتي", "أبنائي", "هوائنا", "أعمالك", "حياتك", "أطفالك", "أحرقوها", "أجبروه", "عائلتي",
  ])
  func inflectedWordsAreKnown(_ word: String) {
    #expect(InflectedWords.contains(Self.word(word)))
  }

  @Test(arguments: ["ترامب", "باتريك", "كوستاريكا", "الحربي", "سوبوتشي", "فرانك", "رونالدو", "ماكاي", "باراك"])
  func namesAreNone(_ word: String) {
    #expect(!InflectedWords.contains(Self.word(word)))
  }

  @Test func aJoinedWordIsTold() {
    #expect(InflectedWords.isJoined(Self.word("ويرغب")))
    #expect(!InflectedWords.isJoined(Self.word("وايبر")))
  }

  /// News have words with the article and without it, and foreign names never with it.
  @Test func theArticleComesAndGoes() {
    #expect(InflectedWords.isWithAndWithoutArticle(Self.word("الميدان").whole))
    #expect(InflectedWords.isWithAndWithoutArticle(Self.word("طبقة").whole))
    #expect(!InflectedWords.isWithAndWithoutArticle(Self.word("برشلونة").whole))
    #expect(!InflectedWords.isWithAndWithoutArticle(Self.word("ناينغولان").whole))
  }

  /// Each text has a word that looks like a name of the class and is none.
  @Test(arguments: [
    ("بلغت سعة البطارية ثلاثة آلاف ميلي أمبير في الهاتف الجديد.", EntityClass.person),
    ("يعيش السكان في قرية نائية قرب الحدود.", .place),
    ("هذا أول مسجد يصلي فيه الرجال والنساء معا.", .place),
    ("وصفتها الحكومة بأنها منظمة \"إرهابية\" أمس.", .organisation),
    ("نجح في تطبيق ناجح للقواعد خلال عام.", .organisation),
    ("تضررت الطرق من أمطار الخريف هذا العام.", .place),
    ("وشدد على ضرورة احترام الكرامة والحرية.", .place),
    ("تقع الغابة قرب السواحل المطلة على بحر هادئ.", .person),
    ("هذه أحلام محطمة لجيل كامل من الشباب.", .person),
    ("وصل الوفد إلى العاصمة العمانية صباح اليوم.", .organisation),
    ("ناقش المجتمعون مبادئ العمل وآلية العمل المشتركة.", .title),
    ("ضبطت الشرطة مبلغا ماليا، ثم عثرت على مبلغ مالي آخر.", .place),
  ])
  func wordsAreNoNames(_ text: String, _ entityClass: EntityClass) throws {
    let entries = try Sample.glossary(of: [text]).glossary.entries.filter { $0.entityClass == entityClass }
    #expect(entries.isEmpty, "\(entries.map(\.arabic))")
  }

  /// A name goes on to its end, and no further.
  @Test(arguments: [
    ("وانتقد النائب محمد الأمين سيدي مولود غياب الأرقام.", ["محمد الأمين سيدي مولود"]),
    ("قال وزير الصحة أحمد روبله عبد الله صباح أمس إن العمل مستمر.", ["أحمد روبله عبد الله"]),
    ("ثم خطب آية الله أحمد جنتي في المصلين.", ["أحمد جنتي"]),
    ("وقال مدير الوزارة فتح الرحمن محمد الأمين إن العمل مستمر.", ["فتح الرحمن محمد الأمين"]),
  ])
  func namesEndWhereTheyEnd(_ text: String, _ names: [String]) throws {
    let entries = try Sample.glossary(of: [text]).glossary.entries.filter { $0.entityClass == .person }
    #expect(entries.flatMap { $0.mentions.map(\.surface) } == names)
  }

  private static func word(_ text: String) -> Word {
    let words = WordTable()
    let tokens = Tokenizer.tokens(of: Document(path: "", text: text), words: words)
    return words[tokens[0]]
  }
}
