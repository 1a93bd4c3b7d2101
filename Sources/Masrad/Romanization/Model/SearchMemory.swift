/// The memory of the letter model's searches, used again for word after word: fresh pages for each would cost more than
/// much of the search, and most of what the models say is asked for again.
final class SearchMemory {
  /// One search, and a scorer for each of the models that judge what it has found.
  private let state: UnsafeMutablePointer<State>

  private struct State: ~Copyable {
    var search: LetterSearch
    var scorers: UnsafeMutablePointer<PairScorer>
  }

  /// What a model is asked for.
  enum Role: Int, CaseIterable {
    case forward, backward, latin, letters, reversed
  }

  private init(_ model: JointModel) {
    state = .allocate(capacity: 1)
    let scorers = UnsafeMutablePointer<PairScorer>.allocate(capacity: Role.allCases.count)
    for role in Role.allCases { (scorers + role.rawValue).initialize(to: PairScorer(model)) }
    state.initialize(to: State(search: LetterSearch(model), scorers: scorers))
  }

  deinit {
    state.pointee.scorers.deinitialize(count: Role.allCases.count)
    state.pointee.scorers.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  private static let pool = IdlePool<SearchMemory>()

  /// Calls `body` with memory that nobody else has meanwhile.
  static func with<Result>(_ model: JointModel, _ body: (SearchMemory) -> Result) -> Result {
    pool.with({ SearchMemory(model) }, body)
  }

  /// `LetterSearch.run`.
  func search(_ model: JointModel, _ word: [UInt8], list: NameList?, beam: Int, count: Int) -> [LetterSearch.Result] {
    state.pointee.search.run(model, word, list: list, beam: beam, count: count)
  }

  /// Natural log probabilities that a model gives to several ways to write a word; nil where the letters can't be cut
  /// to fit it.
  func scores(_ role: Role, _ model: JointModel, word: [UInt8], of all: [[UInt8]]) -> [Float?] {
    state.pointee.scorers[role.rawValue].scores(model, word: word, of: all)
  }
}
