import Testing

@testable import MasradTermbase

@Suite struct ValueTests {
  /// The examples of FIPS 180-4 (csrc.nist.gov, SHA256.pdf), and lengths around a block's end.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func hashesAreThoseOfTheStandard(_ text: String, _ hash: String) {
    #expect(ContentHash.text(of: Array(text.utf8)) == hash)
  }

  @Test func aMillionLettersHashAsTheStandardSays() {
    let hash = ContentHash.text(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(hash == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_764_106_840, "2025-11-25T21:40:40Z"),
    (4_102_444_799, "2099-12-31T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"), (-86_400, "1969-12-31T00:00:00Z"),
  ])
  func timesAreISO8601(_ seconds: Int, _ text: String) {
    #expect(TermbaseClock.text(seconds) == text)
  }
}
