/// Writes the elements of a name by the record of a style: article, particles, capitals and what joins them.
struct StyledNameWriter: Sendable {
  let record: StyleRecord
  private let engine: StyleEngine
  private let vocaliser: Vocaliser
  private let compounds: NameCompounds
  /// The particles that the style has words for, by their folded letters.
  private let particles: [String: String]

  init(record: StyleRecord, engine: StyleEngine) throws(GlossaryFileError) {
    self.record = record
    self.engine = engine
    vocaliser = try Vocaliser()
    compounds = try NameCompounds()
    var particles: [String: String] = [:]
    for (key, value) in record.values where key.hasPrefix("particle.") {
      let isInitial = key.hasPrefix("particle.initial.")
      let arabic = String(key.dropFirst(isInitial ? 17 : 9))
      particles[Self.key(arabic, isInitial: isInitial)] = value
    }
    self.particles = particles
  }

  /// Whether names of an origin stay as they are in use.
  func keeps(_ origin: Origin) -> Bool {
    if origin == .maghreb { return record["maghreb-names"] == "own" }
    return !origin.isArabic && record["foreign-names"] == "own"
  }

  /// Whether names that are known stay as they are in use.
  var keepsKnownNames: Bool { record["known-names"] == "own" }

  /// Whether a word, by its folded letters, is one that the style has a particle for.
  func isParticle(_ key: String) -> Bool { particles[Self.key(key, isInitial: false)] != nil }

  /// Whether what looks like an article belongs to the name: الياس.
  func isWhole(_ word: String) -> Bool { vocaliser.knows(word) }

  /// The name that the elements make.
  func write(_ elements: [StyledElement]) -> StyledName {
    var out = Output()
    for (index, element) in elements.enumerated() {
      let next = index + 1 < elements.count ? elements[index + 1] : nil
      write(element, previous: index > 0 ? elements[index - 1] : nil, next: next, &out)
    }
    return StyledName(form: out.text, vowels: out.vowels)
  }

  /// What is written of a name.
  private struct Output {
    var text = ""
    var vowels: VowelSource?

    var isEmpty: Bool { text.isEmpty }

    /// Adds a word, behind a blank unless what stands before ends in a hyphen.
    mutating func add(_ word: String) {
      guard !word.isEmpty else { return }
      if !text.isEmpty, !text.hasSuffix("-") { text += " " }
      text += word
    }

    mutating func found(_ source: VowelSource) { vowels = max(vowels ?? source, source) }
  }

  // MARK: Elements

  private func write(
    _ element: StyledElement, previous: StyledElement?, next: StyledElement?, _ out: inout Output
  ) {
    if let own = own(element) { return out.add(own) }
    let isOne = previous.map { isOneName($0, with: element) } ?? false
    switch element.kind {
    case .ordinal: out.add(element.news ?? stem(element, in: next, &out))
    case .particle: out.add(particle(element, isInitial: out.isEmpty) ?? capital(stem(element, in: next, &out)))
    case .name where Self.isAllah(element): addAllah(isOne: previous != nil, &out)
    case .name: out.add(capital(stem(element, in: next, &out)))
    case .articled:
      if isOne, record.isSet("compound.hyphen"), !out.text.hasSuffix("-") { out.text += "-" }
      let known = keepsKnownNames ? element.news : nil
      let stem = known ?? capital(stem(element.withoutArticle, in: next, &out))
      out.add(article(before: element.withoutArticle, isInitial: out.isEmpty))
      out.add(stem)
    }
  }

  /// The spelling in use where the style keeps it.
  private func own(_ element: StyledElement) -> String? {
    guard let news = element.news else { return nil }
    if element.isForeign { return news }
    return element.kind == .name && keepsKnownNames ? news : nil
  }

  /// Whether two elements are one name: عبد الرحمن, نور الدين.
  private func isOneName(_ element: StyledElement, with next: StyledElement) -> Bool {
    (element.kind == .particle && Folding.key(of: element.arabic) == "عبد") || compounds.joins(next)
  }

  private func particle(_ element: StyledElement, isInitial: Bool) -> String? {
    let key = Folding.key(of: element.arabic)
    let initial = isInitial ? particles[Self.key(key, isInitial: true)] : nil
    guard let form = initial ?? particles[Self.key(key, isInitial: false)] else { return nil }
    return isInitial ? capital(form) : form
  }

  private static func key(_ arabic: String, isInitial: Bool) -> String {
    (isInitial ? "initial " : "") + Folding.key(of: arabic)
  }

  private static func isAllah(_ element: StyledElement) -> Bool { Folding.key(of: element.arabic) == "الله" }

  private func addAllah(isOne: Bool, _ out: inout Output) {
    out.found(.list)
    guard isOne, record.isSet("allah.joins") else { return out.add(record["allah"]) }
    if out.text.hasSuffix("-") { out.text.removeLast() }
    out.text += record["allah"].lowercased()
  }

  // MARK: Words

  /// A word with its vowels, without capital.
  func write(_ word: VocalisedWord) -> String { engine.write(SilentLetters.drop(word).ruleText) }

  /// A word by the rules, without capital.
  private func stem(_ element: StyledElement, in next: StyledElement?, _ out: inout Output) -> String {
    let news = element.kind == .particle ? nil : element.news
    let found = vocaliser.vocalise(element.arabic, attested: news)
    // Georges Habash is an Arab with a French name.
    if found.isWestern, let news, record["foreign-names"] == "own" { return news }
    out.found(found.source)
    var text = SilentLetters.drop(found.word).ruleText
    // Before the word it belongs to, ة is read t; a kasra tells the rules so.
    if let next, text.hasSuffix("ة"), isOneName(element, with: next) { text += "\u{650}" }
    return engine.write(text)
  }

  /// The article, whose l becomes the sun letter behind it where the style writes that.
  private func article(before stem: StyledElement, isInitial: Bool) -> String {
    let article = record[isInitial ? "article.initial" : "article"]
    guard record.isSet("article.assimilates"), let first = stem.arabic.unicodeScalars.first,
      Self.sunLetters.contains(first), let place = article.lastIndex(of: "l")
    else { return article }
    return article[..<place] + record.letter(first) + article[article.index(after: place)...]
  }

  /// The letters that take the l of the article to themselves.
  private static let sunLetters: Set<Unicode.Scalar> = Set("تثدذرزسشصضطظلن".unicodeScalars)

  /// With a capital: the first letter behind the signs of ayn and hamza.
  private func capital(_ text: String) -> String {
    guard let first = text.firstIndex(where: \.isCased) else { return text }
    return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
  }
}
