import Masrad

/// A long translation made by a seed: sentences of our own with people, places and bodies of the lists in them, and a
/// glossary of all of those.
///
/// People are put together of given and family names, so that a text of some megabytes has thousands and nothing that
/// is kept from one segment saves the work for the next. In some segments the name is spelt otherwise, another's, or
/// left out, so that the rules have findings to make.
struct TranslationText {
  private(set) var text = BilingualText(sourcePath: "memory.ar", targetPath: "memory.en")
  private(set) var glossary: [UserGlossary.Entry] = []
  private(set) var bytes = 0

  private struct Name {
    let arabic: String
    let english: String
    var others: [String] = []
  }

  private struct Person {
    let given: Name
    let family: Name
  }

  init(bytes wanted: Int, seed: UInt64) throws {
    var random = Shuffler(state: seed)
    let (given, family) = try Self.elements()
    let places = try Self.names("places.tsv")
    let bodies = try Self.names("organisations.tsv")
    let people = (0..<max(200, wanted / 1800)).map { _ in
      Person(given: random.pick(given), family: random.pick(family))
    }
    while bytes < wanted {
      let (first, second) = (random.pick(people), random.pick(people))
      let (place, other) = (random.pick(places), random.pick(places))
      let (body, third) = (random.pick(bodies), random.pick(bodies))
      let title = random.pick(Self.titles)
      for number in 0..<8 {
        let sentence = number == 0 ? Self.sentences[0] : random.pick(Self.sentences)
        var surname = first.family.english
        switch random.next() % 25 {
        case 0: surname = first.family.others.first ?? surname
        case 1: surname = random.pick(family).english
        default: break
        }
        let isLeftOut = random.next() % 50 == 0
        add(
          sentence,
          [
            "P": (first.given.arabic + " " + first.family.arabic, first.given.english + " " + surname),
            "F": (first.family.arabic, surname),
            "Q": (second.given.arabic + " " + second.family.arabic, second.given.english + " " + second.family.english),
            "L": (place.arabic, isLeftOut ? "the city" : place.english), "K": (other.arabic, other.english),
            "O": (body.arabic, body.english), "R": (third.arabic, third.english),
            "T": (title.0, random.next() % 20 == 0 ? title.2 : title.1),
          ])
      }
    }
    glossary = people.map { person in
      entry(
        person.given.arabic + " " + person.family.arabic, person.given.english + " " + person.family.english, .person)
    }
    glossary += places.map { entry($0.arabic, $0.english, .place) }
    glossary += bodies.map { entry($0.arabic, $0.english, .organisation) }
    var seen: Set<String> = []
    glossary = glossary.filter { seen.insert($0.arabic).inserted }
    for index in glossary.indices { glossary[index].place = "names.tsv:\(index + 2)" }
  }

  /// The glossary as the table that the program reads.
  var table: String {
    "Arabic\tEnglish\tClass\tStatus\n"
      + glossary.map { "\($0.arabic)\t\($0.english)\t\($0.entityClass.rawValue)\tapproved\n" }.joined()
  }

  private func entry(_ arabic: String, _ english: String, _ entityClass: EntityClass) -> UserGlossary.Entry {
    UserGlossary.Entry(
      arabic: arabic, english: english, entityClass: entityClass, status: .approved, alternatives: [], variants: [],
      place: "")
  }

  private mutating func add(_ sentence: (String, String), _ values: [Character: (String, String)]) {
    let line = text.segments.count + 1
    let source = Self.filled(sentence.0, values.mapValues(\.0))
    let target = Self.filled(sentence.1, values.mapValues(\.1))
    bytes += source.utf8.count + target.utf8.count + 2
    text.segments.append(.init(source: source, target: target, sourceLine: line, targetLine: line))
  }

  /// A sentence with its capitals in braces replaced.
  private static func filled(_ sentence: String, _ values: [Character: String]) -> String {
    var out = ""
    for part in sentence.split(separator: "{", omittingEmptySubsequences: false) {
      guard let letter = part.first, part.dropFirst().first == "}", let value = values[letter] else {
        out += part
        continue
      }
      out += value + part.dropFirst(2)
    }
    return out
  }

  // MARK: Names

  private static func elements() throws -> (given: [Name], family: [Name]) {
    let arabic = try records("names-arabic.tsv")
    let foreign = try records("names-foreign.tsv")
    func names(_ records: [[String: String]]) -> [Name] {
      records.map { record in
        Name(
          arabic: record["arabic"] ?? "", english: record["english"] ?? "",
          others: (record["alternatives"] ?? "").split(separator: "|").map(String.init))
      }
    }
    let family =
      arabic.filter { $0["role"] != "given" && $0["arabic", default: ""].hasPrefix("ال") }
      + foreign.filter { $0["role"] == "family" }.prefix(3000)
    return (names(arabic.filter { $0["role"] != "family" }), names(family))
  }

  private static func names(_ file: String) throws -> [Name] {
    try records(file).map { Name(arabic: $0["arabic"] ?? "", english: $0["english"] ?? "") }
  }

  private static func records(_ file: String) throws -> [[String: String]] {
    let lines = try TextFile.read("Glossaries/\(file)").split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard let header = lines.first?.split(separator: "\t").map(String.init) else {
      throw BenchmarkError("Glossaries/\(file) is empty")
    }
    return lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
    }
  }

  // MARK: Sentences

  /// Arabic, English, and the same office called otherwise.
  private static let titles: [(String, String, String)] = [
    ("وزير الخارجية", "Foreign Minister", "Minister of Foreign Affairs"),
    ("وزير الدفاع", "Defence Minister", "Minister of Defence"), ("رئيس الوزراء", "Prime Minister", "Premier"),
    ("المتحدث باسم الحكومة", "Government Spokesman", "Spokesman for the Government"),
    ("رئيس البرلمان", "Speaker of Parliament", "Parliament Speaker"),
    ("محافظ البنك المركزي", "Governor of the Central Bank", "Central Bank Governor"),
  ]

  private static let sentences: [(String, String)] = [
    (
      "قال {T} {P} إن الاجتماع الذي عقد في {L} ناقش خطة إعادة إعمار المدارس والطرق.",
      "{T} {P} said that the meeting held in {L} had discussed a plan to rebuild schools and roads."
    ),
    (
      "وأضاف {F} أن الوفد سيزور {L} خلال الأسبوع المقبل لبحث ملف الكهرباء.",
      "{F} added that the delegation would visit {L} next week to discuss the electricity file."
    ),
    (
      "ورحبت {O} بالاتفاق الذي وقعه {F} مع {Q} في {L}، ودعت إلى تنفيذه من دون تأخير.",
      "{O} welcomed the agreement that {F} had signed with {Q} in {L}, and called for it to be carried out without delay."
    ),
    (
      "وكان {Q} قد التقى {F} في {K} قبل يومين، بحسب بيان صدر عن مكتبه.",
      "{Q} had met {F} in {K} two days earlier, according to a statement by his office."
    ),
    (
      "وذكر مصدر مطلع أن الأسعار في {L} ارتفعت بعد قرار زيادة الرسوم، وهو ما نفاه {F} مساء الأحد.",
      "An informed source said that prices in {L} had risen after the decision to raise fees, which {F} denied on Sunday evening."
    ),
    (
      "وشدد على أن الحوار بين الأطراف هو السبيل الوحيد لإنهاء الأزمة، ولا بديل عنه.",
      "He stressed that dialogue between the parties was the only way to end the crisis, and that there was no alternative to it."
    ),
    (
      "وحضر اللقاء ممثلون عن {O} و{R} إلى جانب {F}.",
      "Representatives of {O} and {R} attended the meeting alongside {F}."
    ),
    (
      "وغادر {P} العاصمة إلى {L}، حيث يلتقي {T}.", "{P} left the capital for {L}, where he is to meet the {T}."
    ),
  ]
}

extension Shuffler {
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(next() % UInt64(values.count))] }
}
