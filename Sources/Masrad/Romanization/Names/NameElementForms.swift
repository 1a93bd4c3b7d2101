import Synchronization

/// What has been worked out of a name's segment of one word: the elements of names are the same again and again, in
/// names that are not. For all threads.
final class NameElementForms: Sendable {
  /// What the forms of such a segment depend on.
  struct Key: Hashable, Sendable {
    private let text: String
    /// Whether it is the name's first word, its last one, is read without its article, is listed in another spelling.
    private let place: UInt8
    /// How many lines the lists have for it.
    private let lines: Int

    init?(_ segment: NameSegment, _ name: [NameWords.Word]) {
      guard case .name = segment.kind, segment.words.count == 1, !segment.isWithGod, segment.parts.isEmpty else {
        return nil
      }
      text = name[segment.words.lowerBound].text
      let flags = [
        segment.words.lowerBound == 0, segment.words.upperBound == name.count, segment.hasArticle,
        segment.listed.first?.isRespelt == true,
      ]
      place = flags.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
      lines = segment.listed.count << 16 | segment.listedStem.count
    }

    static func == (a: Key, b: Key) -> Bool {
      a.place == b.place && a.lines == b.lines && a.text.utf8.elementsEqual(b.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hasher.combine(hash)
      hasher.combine(place)
    }
  }

  /// The ways to write it in names of one origin.
  struct Forms: Sendable {
    let all: [SegmentForm]
    /// The number of each one's text among the texts of the element, its share, and how weak its provenance is.
    let marks: [Mark]
    /// There are some, none is empty, and each is there once.
    let areDistinct: Bool
    /// None has a blank or ends with a hyphen: whatever stands behind them, names that are written alike have the same
    /// forms.
    let arePlain: Bool
  }

  /// What the joining of names asks of a form, as plain numbers.
  struct Mark: Sendable {
    var share: Float
    var number: UInt16
    /// `NameReading.weakness` of its provenance.
    var weakness: UInt8
  }

  /// How much likelier it makes each origin, as natural logs.
  let evidence: [Float]
  /// In names of some origin it may be written in one with the word before.
  let mayBeJoined: Bool
  private let state = Mutex(State())

  private struct State {
    var texts: [String] = []
    /// The origins that have been asked for, with whether it was behind a servant's عبد, and their forms.
    var places: [Int] = []
    var forms: [Forms] = []
  }

  init(evidence: [Float], mayBeJoined: Bool) {
    self.evidence = evidence
    self.mayBeJoined = mayBeJoined
  }

  /// The forms for an origin, where the element is behind a servant's عبد or not; `make` works them out once.
  func forms(origin: Int, behindServant: Bool, _ make: () -> [SegmentForm]) -> Forms {
    let place = 2 * origin + (behindServant ? 1 : 0)
    let known = state.withLock { state in state.places.firstIndex(of: place).map { state.forms[$0] } }
    if let known { return known }
    let made = make()
    return state.withLock { state in
      if let known = state.places.firstIndex(of: place) { return state.forms[known] }
      var marks: [Mark] = []
      for form in made {
        let number = state.texts.firstIndex { $0.utf8.elementsEqual(form.text.utf8) } ?? state.texts.count
        if number == state.texts.count { state.texts.append(form.text) }
        marks.append(
          Mark(
            share: form.share, number: UInt16(truncatingIfNeeded: number),
            weakness: NameReading.weakness(form.provenance)))
      }
      let forms = Forms(
        all: made, marks: marks,
        areDistinct: !made.isEmpty && Set(marks.map(\.number)).count == marks.count
          && made.allSatisfy { !$0.text.isEmpty },
        arePlain: made.allSatisfy { !$0.text.utf8.contains(UInt8(ascii: " ")) && !$0.text.hasSuffix("-") })
      state.places.append(place)
      state.forms.append(forms)
      return forms
    }
  }
}
