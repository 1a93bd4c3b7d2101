import ICU
import Testing

@Suite struct RegionNamesTests {
  @Test func namesACountryInBothLanguages() throws {
    #expect(try RegionNames(language: "ar").name(of: "LY") == "ليبيا")
    #expect(try RegionNames(language: "en").name(of: "LY") == "Libya")
  }
}
