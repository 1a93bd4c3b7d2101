internal import Glibc

/// A name read with what is known of its origin: its segments, where it may come from, and how it may be written.
struct NameReading: Sendable {
  let words: [NameWords.Word]
  let segments: [NameSegment]
  /// The likeliest origins with their probabilities, the best first.
  let origins: [(number: Int, share: Float)]
  /// For each segment how much likelier it makes each origin, as natural logs.
  let evidence: [[Float]]
  /// What has been worked out of each segment that is a single word.
  private let elements: [NameElementForms?]

  /// Origins that take part in the writing.
  private static let originCount = 5

  /// - Parameters:
  ///   - origin: the origin, when it is certain.
  ///   - hints: origins that the text suggests.
  init(
    _ words: [NameWords.Word], segments: [NameSegment], forms: SegmentForms, origin: Origin? = nil,
    hints: [OriginHint] = []
  ) {
    self.words = words
    self.segments = segments
    elements = segments.map { forms.element($0, words) }
    evidence = zip(segments, elements).map { $1?.evidence ?? forms.evidence($0, words) }
    let set = forms.origins
    if let origin, let number = set.number(origin) {
      origins = [(number, 1)]
      return
    }
    var scores = set.priors
    for values in evidence { for number in scores.indices { scores[number] += values[number] } }
    for hint in hints {
      let suggestion = set.suggestion(of: hint.origin)
      for number in scores.indices { scores[number] += hint.weight * suggestion[number] }
    }
    let top = scores.max() ?? 0
    let total = scores.reduce(0) { $0 + exp($1 - top) }
    var best: [(number: Int, share: Float)] = []
    for (number, score) in scores.enumerated() {
      let share = exp(score - top) / total
      // Of equal ones the first.
      guard share > 0.01, best.count < Self.originCount || share > best[best.count - 1].share else { continue }
      let place = best.firstIndex { $0.share < share } ?? best.count
      best.insert((number, share), at: place)
      if best.count > Self.originCount { best.removeLast() }
    }
    origins = best
  }

  // MARK: Writing

  /// A way to write the whole name.
  struct Written: Sendable {
    var text: String
    var share: Float
    var provenance: Provenance
  }

  /// The ways to write the name, the best first: each origin's, weighed by its probability.
  func written(_ forms: SegmentForms, count: Int) -> [Written] {
    if let written = writtenInPairs(forms, count: count) { return written }
    var sums: [String: Written] = [:]
    for (number, share) in origins {
      for written in written(forms, origin: number) {
        var written = written
        written.share *= share
        if var known = sums[written.text] {
          known.share += written.share
          if written.provenance == .lexicon { known.provenance = .lexicon }
          sums[written.text] = known
        } else {
          sums[written.text] = written
        }
      }
    }
    let sorted = sums.values.sorted { $0.share != $1.share ? $0.share > $1.share : $0.text < $1.text }
    return Array(sorted.prefix(count))
  }

  /// Names kept while the segments are joined.
  private static let beam = 24

  /// The likeliest way to write the name for an origin.
  func best(_ forms: SegmentForms, origin: Int) -> String? {
    written(forms, origin: origin).max { ($0.share, $1.text) < ($1.share, $0.text) }?.text
  }

  private func written(_ forms: SegmentForms, origin: Int) -> [Written] {
    var names = [Written(text: "", share: 1, provenance: .lexicon)]
    let joints = joints(forms, origin: origin)
    for (index, segment) in segments.enumerated() {
      if let ending = joints.ending(index) {
        for index in names.indices { names[index].text += ending }
        continue
      }
      let servant = isBehindServant(index)
      let own =
        elements[index]?.forms(origin: origin, behindServant: servant) {
          forms.forms(segment, words, origin: origin, behindServant: servant)
        }.all ?? forms.forms(segment, words, origin: origin, behindServant: servant)
      if !own.isEmpty { names = Self.best(names, own, mark: joints.syllableMark(index)) }
    }
    return names.filter { !$0.text.isEmpty }
  }

  /// `written` of a name of one or two elements that are written by themselves: nearly all names are, and for them no
  /// text is made that is not wanted. Nil for other names.
  private func writtenInPairs(_ forms: SegmentForms, count: Int) -> [Written]? {
    guard (1...2).contains(segments.count), let first = elements[0] else { return nil }
    var second: NameElementForms?
    if segments.count == 2 {
      guard let element = elements[1], !element.mayBeJoined else { return nil }
      second = element
    }
    var pairs = NamePairs(beam: Self.beam)
    for (number, share) in origins {
      func own(_ element: NameElementForms, _ index: Int) -> NameElementForms.Forms {
        element.forms(origin: number, behindServant: false) {
          forms.forms(segments[index], words, origin: number, behindServant: false)
        }
      }
      let own1 = own(first, 0)
      guard own1.areDistinct else { return nil }
      if let second {
        let own2 = own(second, 1)
        guard own1.arePlain, own2.areDistinct else { return nil }
        pairs.add(own1, own2, share: share)
      } else {
        pairs.add(own1, share: share)
      }
    }
    return pairs.best(count)
  }

  /// The likeliest joins of names and the forms of the next segment. Texts are made for those that are kept alone, and
  /// where two are as likely.
  /// - Parameter mark: what stands between syllables of one name; nil for another name.
  private static func best(_ names: [Written], _ forms: [SegmentForm], mark: String?) -> [Written] {
    // What is below the last share that is kept need not be sorted.
    var shares: [Float] = []
    shares.reserveCapacity(names.count * forms.count)
    for name in names { for form in forms { shares.append(name.share * form.share) } }
    var least = -Float.infinity
    if shares.count > beam {
      var sorted = shares
      sorted.sort(by: >)
      least = sorted[beam - 1]
    }
    var joins: [(share: Float, name: Int, form: Int)] = []
    joins.reserveCapacity(2 * beam)
    for (place, share) in shares.enumerated() where share >= least {
      joins.append((share, place / forms.count, place % forms.count))
    }
    func text(_ join: (share: Float, name: Int, form: Int)) -> String {
      let (name, form) = (names[join.name].text, forms[join.form].text)
      return mark.flatMap { NameJoints.join(name, form, mark: $0) } ?? self.join(name, form)
    }
    joins.sort { $0.share != $1.share ? $0.share > $1.share : text($0) < text($1) }
    return joins.prefix(beam).map { join in
      Written(
        text: text(join), share: join.share,
        provenance: weaker(names[join.name].provenance, forms[join.form].provenance))
    }
  }

  /// Where its words are written in one, for an origin.
  func joints(_ forms: SegmentForms, origin: Int) -> NameJoints {
    NameJoints(reading: self, origin: forms.origins.origins[origin], conventions: forms.lexicon.conventions)
  }

  func isBehindServant(_ index: Int) -> Bool {
    guard index > 0, case .particle(let key) = segments[index - 1].kind else { return false }
    return key == "عبد"
  }

  static func join(_ name: String, _ form: String) -> String {
    name.isEmpty || name.hasSuffix("-") ? name + form : name + " " + form
  }

  static func weaker(_ a: Provenance, _ b: Provenance) -> Provenance { weakness(a) >= weakness(b) ? a : b }

  /// The greater, the less a form with this provenance is to be relied on.
  static func weakness(_ provenance: Provenance) -> UInt8 { provenance == .model ? 1 : provenance == .rule ? 2 : 0 }
}
