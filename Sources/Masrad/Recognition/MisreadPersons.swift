/// Persons that are none: words of fixed expressions, and offices behind a form of address.
struct MisreadPersons {
  let reader: Reader

  /// The mentions without such persons.
  func dropped(_ found: [Candidate]) -> [Candidate] {
    found.filter { !isAddressed($0) && !isInExpression($0) }
  }

  /// على حصة | الأسد, فريد | من نوعه: one word of an expression of everyday language.
  private func isInExpression(_ person: Candidate) -> Bool {
    guard person.entityClass == .person, person.tokens.count == 1, !person.isUsers else { return false }
    let index = person.tokens.lowerBound
    return reader.isInsideOrdinaryPhrase(index) || reader.opensOrdinaryPhrase(index, person.stem)
  }

  /// السيد الرئيس, السيد الوزير: by whatever he is addressed, no person is called so.
  private func isAddressed(_ person: Candidate) -> Bool {
    let last = person.tokens.upperBound - 1
    guard person.entityClass == .person, !person.isUsers, person.tokens.count == 2, person.stem.hasArticle,
      WordGroup.mister.contains(person.stem.key), reader.word(last).whole.hasArticle
    else { return false }
    return reader.matches(at: last, reader.word(last).whole, .bare) { $0.kind == .head }.contains {
      ["office", "diplomatic", "deputy"].contains(reader.lexicon.field($0.sense, "kind"))
    }
  }
}
