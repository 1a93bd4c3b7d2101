/// Where the time of a build goes, for benchmarks: the sum over all threads.
public struct BuildTimes: Sendable {
  public enum Stage: Int, CaseIterable, Sendable {
    /// Cutting into words, and what the lists have for each.
    case words
    /// Labelling the words with the tagger.
    case tags
    /// Grammar, lists and tags to mentions, and the second pass over the document.
    case mentions
    /// Mentions of one document to entries.
    case clusters
    /// Headwords, variants, and the places of mentions.
    case entries
    /// The English of all entries, when the documents are read.
    case english
    /// Entries of one document to those of all.
    case merging
  }

  private var durations = [Duration](repeating: .zero, count: Stage.allCases.count)

  public subscript(stage: Stage) -> Duration { durations[stage.rawValue] }

  /// Does a piece of work and counts its time.
  @inline(__always)
  mutating func measure<Result>(_ stage: Stage, _ work: () -> Result) -> Result {
    let began = ContinuousClock.now
    defer { durations[stage.rawValue] += ContinuousClock.now - began }
    return work()
  }

  static func + (a: BuildTimes, b: BuildTimes) -> BuildTimes {
    var sum = a
    for stage in Stage.allCases { sum.durations[stage.rawValue] += b[stage] }
    return sum
  }
}
