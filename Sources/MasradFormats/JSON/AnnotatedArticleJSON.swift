import Masrad

/// Reads an article with annotated names and titles: `text`, `mentions`, `entities` and `ignore`.
public enum AnnotatedArticleJSON {
  public static func read(_ bytes: [UInt8], path: String) throws(JSONError) -> AnnotatedArticle? {
    let json = try JSONReader.read(bytes)
    guard let text = json["text"]?.text, let mentions = json["mentions"]?.items else { return nil }
    var article = AnnotatedArticle(document: Document(path: path, text: text))
    for mention in mentions {
      guard let range = range(mention), let name = mention["class"]?.text,
        let entityClass = EntityClass(rawValue: name)
      else { return nil }
      let entity = mention["entity"]?.text.flatMap { json["entities"]?[$0] }
      if mention["optional"]?.isTrue ?? false || entity?["optional"]?.isTrue ?? false {
        article.optional.append(range)
      } else {
        article.mentions.append((range, entityClass))
      }
    }
    article.optional += json["ignore"]?.items.compactMap(range) ?? []
    return article
  }

  private static func range(_ value: JSONValue) -> Range<Int>? {
    guard let start = value["start"]?.integer, let end = value["end"]?.integer, start < end else { return nil }
    return start..<end
  }
}
