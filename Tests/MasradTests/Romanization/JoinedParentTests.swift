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
}
