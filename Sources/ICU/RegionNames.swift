internal import CICU

/// CLDR's names of countries in one language, as the installed ICU has them.
///
/// They differ between versions (Turkey, Türkiye), so they check the project's own table and never replace it.
public final class RegionNames {
  private let handle: OpaquePointer

  public init(language: String) throws(ICUError) {
    handle = try icuOpen("region names in \(language)") { icu_region_names_open(language, &$0) }
  }

  deinit { icu_region_names_close(handle) }

  /// The name of an ISO 3166-1 alpha-2 code.
  public func name(of region: String) throws(ICUError) -> String {
    try icuText("region \(region)", capacity: 64) { out, capacity, status in
      icu_region_name(handle, region, out, capacity, &status)
    }
  }
}
