import Testing

@testable import Masrad

/// أبو joined to a name that the lists know is a word of its own; a name that only begins so is not cut.
@Suite struct JoinedParentTests {
  @Test(arguments: [
    ("نادر أبوعمر", "Nader Abu Omar"), ("صالح أبوخليل", "Saleh Abu Khalil"), ("غريغ أبوت", "Greg Abbott"),
    ("محمد أبوتريكة", "Mohamed Aboutrika"), ("أبوظبي", "Abu Dhabi"),
  ])
  func writes(_ arabic: String, _ english: String) throws {
    let romanizer = Romanizer(lexicon: try Lexicon.builtIn())
    #expect(romanizer.romanize(arabic, count: 1).first?.form == english)
  }

  /// Behind a noun or preposition أبو is أبي, which by itself is Ubay; بن before a name that is none of the Arab world's is
  /// Ben.
  @Test(arguments: [
    ("أبي زهير القرطاسي", "Abu "), ("أبي بن مشعان", "Ubay "), ("بن كونابل", "Ben "), ("بن سلمان", "bin "),
  ])
  func parentsAndSonsBegin(_ name: String, _ beginning: String) throws {
    let form = try #require(Romanizer(lexicon: Lexicon.builtIn()).romanize(name, count: 1).first?.form)
    #expect(form.hasPrefix(beginning), "\(form)")
  }
}
