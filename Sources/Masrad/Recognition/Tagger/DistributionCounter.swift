internal import Glibc

/// Counts in what company words stand in raw news, and codes it in nibbles for `WordProfiles`.
struct DistributionCounter {
  /// How often a word stands in each company, by `measure * wordCount + word`.
  private var counts: [Int32]
  private let wordCount: Int

  /// The companies that are counted; the codes that compare forms of a word follow them.
  private enum Measure: Int, CaseIterable {
    case all, behindHead, behindNationality, behindIn, behindPlaceNoun, behindBodyNoun, behindPersonNoun
    case besideReport, besideKinship, behindGiven, beforeGiven, beforeNationality, beforeArticle, behindPreposition
    case quoted
  }

  /// - Parameter roles: for each word of the corpus.
  /// - Parameter keys: the number of each word's folded form.
  init(_ corpus: RawCorpus, roles: [ContextRoles], keys: [Int32], keyCount: Int) {
    wordCount = keyCount
    counts = [Int32](repeating: 0, count: Measure.allCases.count * keyCount)
    for index in corpus.words.indices {
      let key = Int(keys[Int(corpus.words[index])])
      add(.all, key)
      let gap = Gap(rawValue: corpus.gaps[index])
      if gap.opens { add(.quoted, key) }
      if index > 0, gap.isPlain {
        count(key, behind: roles[Int(corpus.words[index - 1])])
        let previous = index > 1 ? roles[Int(corpus.words[index - 2])] : []
        if previous.contains(.head), roles[Int(corpus.words[index - 1])].contains(.nationality) {
          add(.behindNationality, key)
        }
      }
      if index + 1 < corpus.words.count, Gap(rawValue: corpus.gaps[index + 1]).isPlain {
        count(key, before: roles[Int(corpus.words[index + 1])])
      }
    }
  }

  private mutating func add(_ measure: Measure, _ key: Int) { counts[measure.rawValue * wordCount + key] += 1 }

  private mutating func count(_ key: Int, behind roles: ContextRoles) {
    if roles.contains(.head) { add(.behindHead, key) }
    if roles.contains(.inside) { add(.behindIn, key) }
    if roles.contains(.placeNoun) { add(.behindPlaceNoun, key) }
    if roles.contains(.bodyNoun) { add(.behindBodyNoun, key) }
    if roles.contains(.personNoun) { add(.behindPersonNoun, key) }
    if roles.contains(.report) { add(.besideReport, key) }
    if roles.contains(.kinship) { add(.besideKinship, key) }
    if roles.contains(.given) { add(.behindGiven, key) }
    if roles.contains(.preposition) { add(.behindPreposition, key) }
  }

  private mutating func count(_ key: Int, before roles: ContextRoles) {
    if roles.contains(.report) { add(.besideReport, key) }
    if roles.contains(.kinship) { add(.besideKinship, key) }
    if roles.contains(.given) { add(.beforeGiven, key) }
    if roles.contains(.nationality) { add(.beforeNationality, key) }
    if roles.contains(.article) { add(.beforeArticle, key) }
  }

  func count(of key: Int) -> Int { Int(counts[key]) }

  /// The codes of a word.
  /// - Parameter forms: how often the word stands with the article, with a suffix, and behind و or ل.
  func codes(of key: Int, forms: (article: Int, suffixed: Int, behindWa: Int)) -> [UInt8] {
    let all = count(of: key)
    var codes: [UInt8] = [UInt8(min(15, Int(log2(Double(max(1, all))))))]
    for measure in Measure.allCases.dropFirst() where measure != .behindPersonNoun && measure != .behindPreposition {
      codes.append(code(Int(counts[measure.rawValue * wordCount + key]), of: all))
    }
    codes.append(code(forms.article, of: forms.article + all))
    codes.append(code(forms.suffixed, of: forms.suffixed + all))
    codes.append(code(forms.behindWa, of: forms.behindWa + all))
    return codes
  }

  /// 0 (hardly ever) … 7 (mostly).
  private func code(_ part: Int, of whole: Int) -> UInt8 {
    let share = (Double(part) + 0.05) / (Double(whole) + 1)
    return UInt8(Self.shares.firstIndex { share < $0 } ?? Self.shares.count)
  }

  private static let shares: [Double] = [0.003, 0.01, 0.03, 0.07, 0.15, 0.3, 0.6]
}
