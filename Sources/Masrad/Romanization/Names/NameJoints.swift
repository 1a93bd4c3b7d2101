/// Where a name of an origin writes two of its words in one.
///
/// Arabic news cuts family names as it hears them: يرلي قايا is Yerlikaya, خطيب زاده Khatibzadeh. Chinese writes the
/// two syllables of a given name in one (Hanyu Pinyin), Korean with a hyphen between them.
struct NameJoints {
  let reading: NameReading
  let origin: Origin
  let conventions: NameConventions

  /// What a segment is behind the one before, when both are one word: `kaya`, `zadeh`.
  func ending(_ index: Int) -> String? {
    guard index > 0, case .name = reading.segments[index].kind, case .name = reading.segments[index - 1].kind
    else { return nil }
    let segment = reading.segments[index]
    guard segment.words.count == 1 else { return nil }
    let key = reading.words[segment.words.lowerBound].key
    guard let ending = conventions.joined(key, origin: origin) else { return nil }
    guard !ending.isAlways else { return ending.english }
    // علي قايا is Ali Kaya, and محمد علي قايا Mehmet Ali Kaya.
    let before = reading.segments[index - 1].listed
    return index > 1 && !before.contains { $0.role != "family" && $0.nearness(origin) > 0.2 } ? ending.english : nil
  }

  /// What stands between a segment and the one before, when they are the syllables of one given name.
  func syllableMark(_ index: Int) -> String? {
    guard let mark = origin.syllableMark, index == 2, reading.segments.count == 3, isWord(1), isWord(2) else {
      return nil
    }
    return mark
  }

  private func isWord(_ index: Int) -> Bool {
    let segment = reading.segments[index]
    guard segment.words.count == 1, !segment.hasArticle else { return false }
    return switch segment.kind {
    case .name: true
    case .particle: origin.putsFamilyFirst
    case .initials, .ordinal: false
    }
  }

  /// A name with the next syllable of its last word; nil where one of both is no single syllable.
  static func join(_ name: String, _ form: String, mark: String) -> String? {
    let last = name.split(separator: " ").last ?? ""
    guard isSyllable(last), isSyllable(form[...]) else { return nil }
    let next = form.prefix(1).lowercased() + form.dropFirst()
    // Fo'an is no Foan.
    let mark = mark.isEmpty && "aeo".contains(next.prefix(1)) ? "'" : mark
    return name + mark + next
  }

  /// Whether the vowels of a word stand together; y is one of them.
  private static func isSyllable(_ word: Substring) -> Bool {
    let letters = word.lowercased().map { "aeiouyü".contains($0) }
    let starts = letters.indices.filter { letters[$0] && ($0 == 0 || !letters[$0 - 1]) }
    return starts.count == 1 && !word.contains("-")
  }
}
