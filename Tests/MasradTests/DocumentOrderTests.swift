import TestSupport
import Testing

@testable import Masrad

/// merge(A, B) = merge(B, A): what an entry is called rests on all of its documents alike, whatever their order and
/// whichever were read together.
@Suite struct DocumentOrderTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theOrderOfDocumentsChangesNoEntry(_ seed: UInt64) throws {
    let texts = NewsOfOnePlot.texts(seed)
    var random = SeededGenerator(seed: seed)
    let wanted = try Self.entries([texts])
    #expect(wanted.count > 20)
    for _ in 0..<3 {
      let order = texts.shuffled(using: &random)
      let found = try Self.entries(Self.cut(order, &random), threads: random.pick([1, 2, 3]))
      #expect(wanted.subtracting(found) == [] && found.subtracting(wanted) == [], "seed \(seed)")
    }
  }

  /// In another style the identifiers come from the spelling of newspapers, which is pooled too.
  @Test func theOrderOfDocumentsChangesNoEntryOfAnotherStyle() throws {
    let texts = NewsOfOnePlot.texts(7)
    let style = try #require(try RomanizationStyle.builtIn("ic"))
    #expect(try Self.entries([texts], style: style) == Self.entries([texts.reversed()], style: style))
  }

  /// A title's country in one document counts for the name in all.
  @Test func evidenceOfOneDocumentCountsInAll() throws {
    let plain = Document(path: "plain", text: "وقال غونتر دوجاريك إن الاجتماع مفيد.")
    let titled = Document(path: "titled", text: "التقى وزير الدفاع الألماني غونتر دوجاريك وفدا في تونس.")
    for documents in [[plain, titled], [titled, plain]] {
      var builder = GlossaryBuilder(lexicon: try Sample.lexicon())
      for document in documents { builder.add(document) }
      let entry = try #require(builder.glossary().entries.first { $0.arabic == "غونتر دوجاريك" })
      #expect(entry.mentions.count == 2)
      #expect(entry.notes.contains("origin german"))
    }
  }

  /// A person's surname alone in one document, the whole name of the lists in the other: the whole name is found.
  @Test func theWholeNameOfAListWinsOverTheShort() throws {
    let texts = ["وقال لافروف إن الاجتماع مفيد.", "التقى سيرغي لافروف وفدا في تونس."]
    for order in [texts, texts.reversed()] {
      let entries = try Sample.glossary(of: order).glossary.entries
      let entry = try #require(entries.first { $0.arabic == "سيرغي لافروف" })
      #expect(entry.mentions.count == 2)
      #expect(!entry.notes.contains("surname alone"))
    }
  }

  /// The same words are a federation in news of sport and a union elsewhere, whichever text is read first.
  @Test func aTextOfSportTellsNothingOfOthers() throws {
    let sport = "خسر المنتخب المباراة في الجولة الأخيرة من التصفيات بهدف للاعب، وقال الاتحاد الليبيري إن المدرب باق."
    let work = "وقال الاتحاد الليبيري إن العمال سيضربون."
    let found = try [[sport], [work], [sport, work], [work, sport]].map { texts in
      try Sample.glossary(of: texts).glossary.entries.filter { $0.entityClass == .organisation }.map(\.english.form)
        .sorted()
    }
    let (federation, union) = ("Liberia Football Association", "Liberian Union")
    #expect(found == [[federation], [union], [federation, union], [federation, union]])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func originsArePooledInAnyOrder(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = ["turkish", "russian", "egypt", "german"].map { Origin($0) }
    let pools = (0..<random.number(in: 1...9)).map { _ in
      OriginPool(
        title: random.number(in: 0...1) == 0 ? nil : random.pick(names),
        near: Set((0..<random.number(in: 0...2)).map { _ in random.pick(names) }).map { .near($0) },
        text: [.text(random.pick(names), share: Float(random.number(in: 10...100)) / 101)])
    }
    func pooled(_ pools: [OriginPool]) -> OriginPool {
      pools.dropFirst().reduce(pools[0]) { sum, next in
        var sum = sum
        sum.add(next)
        return sum
      }
    }
    #expect(pooled(pools).hints == pooled(pools.shuffled(using: &random)).hints)
    #expect(pooled(pools).title == pooled(pools.reversed()).title)
  }

  /// Of one document the hints are its own, to the last bit.
  @Test func originsOfOneDocumentAreItsOwn() {
    for share: Float in [0.1, 1 / 3, 0.7, 1] {
      let text = OriginHint.text(Origin("turkish"), share: share)
      let pool = OriginPool(title: Origin("russian"), near: [.near(.egypt)], text: [text])
      #expect(pool.hints == [.title(Origin("russian")), .near(.egypt), text])
    }
  }

  // MARK: What is compared

  private static func cut(_ documents: [Document], _ random: inout SeededGenerator) -> [[Document]] {
    var batches: [[Document]] = [[]]
    for document in documents {
      if random.number(in: 0...2) == 0 { batches.append([]) }
      batches[batches.count - 1].append(document)
    }
    return batches
  }

  /// All that entries hold, apart from the numbers of documents, the order of lists and the first context.
  private static func entries(
    _ batches: [[Document]], style: RomanizationStyle = .news, threads: Int = 2
  ) throws -> Set<[String]> {
    var builder = GlossaryBuilder(lexicon: try Sample.lexicon(), style: style, threads: threads)
    for batch in batches { builder.add(batch) }
    let glossary = builder.glossary()
    return Set(
      glossary.entries.map { entry in
        let mentions = entry.mentions.map {
          "\(glossary.documents[$0.document].path):\($0.line):\($0.column):\($0.surface)"
        }
        return [entry.id, entry.entityClass.rawValue, entry.arabic, entry.source, entry.status.rawValue, entry.notes]
          + ([entry.english] + entry.alternatives).map { "\($0.form) \($0.provenance) \($0.confidence)" }
          + entry.titles.sorted() + entry.variants.map { "\($0.surface) \($0.kind) \($0.count)" }.sorted()
          + entry.attached.map { "\($0.surface) \($0.count)" }.sorted() + mentions.sorted()
      })
  }
}

/// Documents that name the same people, places and bodies in several spellings, short and whole, beside other countries.
private enum NewsOfOnePlot {
  static func texts(_ seed: UInt64) -> [Document] {
    let given = [
      ["سيرغي", "سيرجي"], ["غونتر", "جونتر"], ["يوري"], ["أنجيلا", "أنغيلا"], ["أحمد", "احمد"], ["ماهر"],
    ]
    let family = [
      ["دوجاريك", "دوغاريك"], ["قاديروف", "قادروف"], ["غولر", "غولار"], ["فاغنر", "فاجنر"],
      ["الإدريسي", "الادريسي"], ["المالكي"],
    ]
    let nationalities = ["الألماني", "الروسي", "التركي", "المصري", "المغربي"]
    let countries = ["ألمانيا", "روسيا", "تركيا", "مصر", "المغرب"]
    let places = [["بلدة دير العصفورة", "بلدة دير العصفوره"], ["قرية تل الأسمر", "قرية تل الاسمر"]]
    let bodies = [["شركة نسمات للتجارة"], ["مؤسسة الإسراء للتنمية", "مؤسسة الاسراء للتنمية"]]
    let listed = ["لافروف", "سيرغي لافروف", "أردوغان", "رجب طيب أردوغان"]
    var random = SeededGenerator(seed: seed)
    func one(_ forms: [[String]]) -> String { random.pick(random.pick(forms)) }
    return (0..<9).map { number in
      let surname = one(family)
      let country = random.pick(countries)
      let sentences = [
        "التقى وزير الدفاع \(random.pick(nationalities)) \(one(given)) \(surname) وفدا من \(country) في تونس.",
        "وقال \(surname) إن الزيارة مهمة ل\(country).",
        "وشكر المدير العام ل\(one(bodies)) \(one(given)) \(one(family)) الحكومة.",
        "ووصل \(random.pick(listed)) إلى \(one(places)) مساء الأحد.",
        "وأكد \(surname) أن \(one(bodies)) ستعمل في \(one(places)).",
      ]
      let text = [sentences[0]] + sentences.dropFirst().filter { _ in random.number(in: 0...3) > 0 }
      return Document(path: "\(number).txt", text: text.joined(separator: "\n"))
    }
  }
}
