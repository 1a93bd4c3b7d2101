/// Articles of raw news drawn at random, each as likely as any other, while the news are read.
///
/// Deterministic: the draws come from a seeded generator.
struct NewsSample {
  /// The texts that were drawn, a paragraph a line.
  private(set) var texts: [String] = []
  private let size: Int
  private var generator = SplitMix(seed: 20_261_127)
  /// How many articles have been read that could be drawn.
  private var count = 0
  private var paragraphs: [String] = []
  private var isLeftOut = false
  /// Shorter articles are left out.
  private static let leastParagraphs = 4

  /// - Parameter size: how many articles are wanted.
  init(size: Int) { self.size = size }

  /// Adds a paragraph; an empty line ends an article.
  ///
  /// - Parameter isLeftOut: whether the article that it stands in must not be drawn, as others have annotated it.
  mutating func add(_ line: String, isLeftOut: Bool) {
    guard size > 0 else { return }
    if line.allSatisfy(\.isWhitespace) { return finishArticle() }
    paragraphs.append(DetachedConjunction.joined(line))
    if isLeftOut { self.isLeftOut = true }
  }

  mutating func finishArticle() {
    defer {
      paragraphs.removeAll()
      isLeftOut = false
    }
    guard paragraphs.count >= Self.leastParagraphs, !isLeftOut else { return }
    count += 1
    let text = paragraphs.joined(separator: "\n")
    if texts.count < size {
      texts.append(text)
    } else {
      let place = Int(generator.next() % UInt64(count))
      if place < size { texts[place] = text }
    }
  }
}
