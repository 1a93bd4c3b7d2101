/// Persons that are none: words of fixed expressions, offices behind a form of address, nationalities before a name.
struct MisreadPersons {
  let reader: Reader

  /// The mentions without such persons.
  func dropped(_ found: [Candidate]) -> [Candidate] {
    let starts = Set(found.filter { $0.entityClass == .person }.map(\.tokens.lowerBound))
    let titles = Set(found.filter { $0.entityClass == .title }.map(\.tokens.upperBound))
    return found.filter {
      !isAddressed($0) && !isInExpression($0) && !isNationality($0, starts) && !beginsWithPreposition($0, titles)
    }
  }

  /// السويدي | يوهان إلياش, الصحافي السوداني | ياسر المحجوب: where somebody is from, whatever families are called so.
  private func isNationality(_ person: Candidate, _ starts: Set<Int>) -> Bool {
    let index = person.tokens.lowerBound
    return person.entityClass == .person && !person.isUsers && person.tokens.count == 1 && person.stem.hasArticle
      && reader.facts(index, person.stem).bare.contains(.nationality) && reader.continues(index + 1)
      && starts.contains(index + 1)
  }

  /// على سلامة: no Ali, where the text tells على from علي and no title stands before it.
  private func beginsWithPreposition(_ person: Candidate, _ titles: Set<Int>) -> Bool {
    let index = person.tokens.lowerBound
    guard person.entityClass == .person, !person.isUsers, person.stem.proclitics == 0, !titles.contains(index),
      reader.word(index).plain == Self.upon
    else { return false }
    return reader.tokens.indices.contains { reader.word($0).plain == Self.inside }
  }

  /// على, and في with the dots that Egyptian papers leave out.
  private static let (upon, inside): ([Unicode.Scalar], [Unicode.Scalar]) = (["ع", "ل", "ى"], ["ف", "ي"])

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
