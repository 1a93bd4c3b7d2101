extension StyledElement {
  /// The element behind its article, with its marks but not the shadda of a sun letter.
  var withoutArticle: StyledElement {
    guard kind == .articled else { return self }
    var letters = 0
    var scalars = Array(
      arabic.unicodeScalars.drop { scalar in
        if !ArabicLetter.isMark(scalar) { letters += 1 }
        return letters <= 2
      })
    let marks = scalars.dropFirst().prefix(while: ArabicLetter.isMark)
    if let shadda = marks.firstIndex(of: VocalisedWord.shadda) { scalars.remove(at: shadda) }
    var stem = self
    stem.kind = .name
    stem.arabic = String(String.UnicodeScalarView(scalars))
    return stem
  }
}
