/// Distinct spellings of one script, prepared once and laid end to end; comparing them allocates nothing.
///
/// They are in the order of their symbols, so that what is made of them does not depend on the order in which they came.
final class SpellingStore: @unchecked Sendable {
  // Never changed after it is made, hence free to be shared.
  let count: Int
  /// For each spelling, its number among those that were given.
  let given: [Int]
  private let symbols: UnsafeMutablePointer<UInt8>
  private let records: UnsafeMutablePointer<Record>

  private struct Record {
    var full: UInt32
    var bare: UInt32
    var letters: UInt32
    var bareLetters: UInt32
    var skeleton: UInt32
    var fullCount: UInt8
    var bareCount: UInt8
    var lettersCount: UInt8
    var bareLettersCount: UInt8
    var skeletonCount: UInt8
    var vowelCount: UInt8
    var hasArticle: Bool
    var isNative: Bool
  }

  /// - Parameters:
  ///   - count: how many spellings.
  ///   - form: the spelling with a number; it is asked twice for each.
  init(count: Int, form: (Int) -> SpellingForm) {
    self.count = count
    var keys: [(key: UInt64, rest: [UInt8], number: Int)] = []
    keys.reserveCapacity(count)
    var size = 0
    for number in 0..<count {
      let form = form(number)
      size += form.full.count + form.bare.count + form.fullLetters.count + form.bareLetters.count
      keys.append((Self.key(form.bare), form.bare.count > 8 ? Array(form.bare[8...]) : [], number))
    }
    keys.sort { a, b in
      if a.key != b.key { return a.key < b.key }
      if a.rest != b.rest { return a.rest.lexicographicallyPrecedes(b.rest) }
      return a.number < b.number
    }
    given = keys.map(\.number)
    symbols = .allocate(capacity: max(1, size))
    records = .allocate(capacity: max(1, count))
    var end: UInt32 = 0
    for (place, number) in given.enumerated() {
      let form = form(number)
      let starts = [form.full, form.bare, form.fullLetters, form.bareLetters].map { part in
        let start = end
        for symbol in part {
          symbols[Int(end)] = symbol
          end += 1
        }
        return start
      }
      (records + place).initialize(
        to: Record(
          full: starts[0], bare: starts[1], letters: starts[2], bareLetters: starts[3], skeleton: form.skeleton,
          fullCount: UInt8(form.full.count), bareCount: UInt8(form.bare.count),
          lettersCount: UInt8(form.fullLetters.count), bareLettersCount: UInt8(form.bareLetters.count),
          skeletonCount: form.skeletonCount, vowelCount: form.vowelCount, hasArticle: form.hasArticle,
          isNative: form.isNative))
    }
  }

  deinit {
    symbols.deallocate()
    records.deallocate()
  }

  private static func key(_ symbols: [UInt8]) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<8 { key = key << 8 | UInt64(place < symbols.count ? symbols[place] : 0) }
    return key
  }

  @inline(__always)
  subscript(place: Int) -> SpellingView {
    let record = records[place]
    return SpellingView(
      full: part(record.full, record.fullCount), bare: part(record.bare, record.bareCount),
      fullLetters: part(record.letters, record.lettersCount),
      bareLetters: part(record.bareLetters, record.bareLettersCount), hasArticle: record.hasArticle,
      isNative: record.isNative, skeleton: record.skeleton, skeletonCount: record.skeletonCount,
      vowelCount: record.vowelCount)
  }

  @inline(__always)
  private func part(_ start: UInt32, _ count: UInt8) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: symbols + Int(start), count: Int(count))
  }
}
