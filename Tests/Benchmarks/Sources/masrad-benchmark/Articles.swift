import Glibc
import Masrad
import MasradFormats

/// The articles that a benchmark is made of.
enum Articles {
  /// Those of a folder: annotated ones (JSON) with their own mentions, plain texts with those that the library finds.
  /// Without a folder the one text.
  static func read(_ folder: String?, file: String, lexicon: Lexicon) throws -> [AnnotatedArticle] {
    guard let folder else { return [found(try TextFile.read(file), path: file, lexicon)] }
    let articles = try names(in: folder).compactMap { name -> AnnotatedArticle? in
      let path = folder + "/" + name
      if name.hasSuffix(".json") {
        return try AnnotatedArticleJSON.read(Array(TextFile.read(path).utf8), path: path)
      }
      return name.hasSuffix(".txt") ? found(try TextFile.read(path), path: path, lexicon) : nil
    }
    guard !articles.isEmpty else { throw BenchmarkError("\(folder) has neither annotated articles nor texts") }
    return articles
  }

  private static func found(_ text: String, path: String, _ lexicon: Lexicon) -> AnnotatedArticle {
    var article = AnnotatedArticle(document: Document(path: path, text: text))
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(article.document)
    article.mentions = builder.glossary().entries.flatMap { entry in
      entry.mentions.map { ($0.range, entry.entityClass) }
    }
    return article
  }

  private static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else { throw BenchmarkError("read \(folder)", code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }
}
