/// Why a zip file cannot be read.
public enum ZipError: Error, Equatable, Sendable {
  /// Not a zip file, or one whose list of entries, at its end, is gone.
  case notZip
  /// What the file holds is broken; in libarchive's words.
  case damaged(String)
  case encrypted(entry: String)
  case tooManyEntries(limit: Int)
  /// What is unpacked is more than any text: likely a zip bomb.
  case tooLarge(limit: Int)
}

/// What a zip file may ask of the machine.
public struct ZipLimits: Sendable {
  public var entries: Int
  /// The bytes unpacked by one reader, all entries together.
  public var unpacked: Int
  /// How many times the bytes of the file those may be; deflate alone reaches 1,032.
  public var ratio: Int
  /// The bytes that may be unpacked whatever the ratio.
  public var free: Int

  public init(entries: Int = 20_000, unpacked: Int = 1 << 30, ratio: Int = 200, free: Int = 16 << 20) {
    self.entries = entries
    self.unpacked = unpacked
    self.ratio = ratio
    self.free = free
  }

  /// The bytes that may be unpacked of a file of `count` bytes.
  func allowance(_ count: Int) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: ratio)
    return min(unpacked, overflow ? unpacked : free + min(product, unpacked))
  }
}
