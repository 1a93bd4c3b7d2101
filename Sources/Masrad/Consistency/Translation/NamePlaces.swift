/// Where the translation names each name: the segment, and the number of the place among the segment's.
struct NamePlaces {
  struct Place {
    let segment: Int
    let number: Int
  }

  /// One name's behind another's, in the order of the text.
  private let places: [Place]
  /// Where each name's end.
  private let ends: [Int]

  /// - Parameter names: how many there are.
  init(_ matches: [SegmentMatches], names: Int) {
    var ends = [Int](repeating: 0, count: names + 1)
    for segment in matches {
      for counterpart in segment.all.values { ends[counterpart.name + 1] += 1 }
    }
    for name in 0..<names { ends[name + 1] += ends[name] }
    var places = [Place](repeating: Place(segment: 0, number: 0), count: ends[names])
    for (segment, own) in matches.enumerated() {
      for (number, counterpart) in own.all.values.enumerated() {
        places[ends[counterpart.name]] = Place(segment: segment, number: number)
        ends[counterpart.name] += 1
      }
    }
    self.places = places
    self.ends = ends
  }

  subscript(name: Int) -> ArraySlice<Place> { places[(name == 0 ? 0 : ends[name - 1])..<ends[name]] }
}
