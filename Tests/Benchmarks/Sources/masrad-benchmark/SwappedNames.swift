import Masrad

/// Documents of articles' sentences whose people have other names each time, so that no memory of names helps.
struct SwappedNames {
  /// The sentences, cut where a person is named.
  private let sentences: [[Piece]]
  private let names: (given: [String], family: [String])

  private enum Piece {
    case text(String)
    case person
  }

  /// - Parameter articles: with the mentions that are theirs; those of people are swapped.
  init(_ articles: [AnnotatedArticle], lexicon: Lexicon) {
    sentences = articles.flatMap(Self.sentences)
    let elements = lexicon.nameElements
    names = (
      elements.filter { $0.role != "family" }.map(\.arabic), elements.filter { $0.role != "given" }.map(\.arabic)
    )
  }

  /// The lines of an article that name somebody.
  private static func sentences(_ article: AnnotatedArticle) -> [[Piece]] {
    let persons = article.mentions.filter { $0.entityClass == .person }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    var sentences: [[Piece]] = [[]]
    func add(_ text: String) {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { sentences.append([]) }
        sentences[sentences.count - 1].append(.text(String(line)))
      }
    }
    var end = 0
    for person in persons where person.lowerBound >= end {
      add(article.document.text(end..<person.lowerBound))
      sentences[sentences.count - 1].append(.person)
      end = person.upperBound
    }
    add(article.document.text(end..<article.document.scalars.count))
    return sentences.filter { $0.count > 1 }
  }

  /// Documents of about 5,000 bytes with so many bytes in all.
  func documents(bytes: Int, seed: UInt64) -> [Document] {
    guard !sentences.isEmpty, !names.given.isEmpty, !names.family.isEmpty else { return [] }
    var random = Shuffler(state: seed)
    var documents: [Document] = []
    var made = 0
    while made < bytes {
      var text = ""
      while text.utf8.count < 5000 {
        for piece in sentences[Int.random(in: 0..<sentences.count, using: &random)] {
          switch piece {
          case .text(let own): text += own
          case .person:
            text += names.given[Int.random(in: 0..<names.given.count, using: &random)] + " "
            text += names.family[Int.random(in: 0..<names.family.count, using: &random)]
          }
        }
        text += "\n"
      }
      made += text.utf8.count
      documents.append(Document(path: "\(documents.count).txt", text: text))
    }
    return documents
  }
}
