import Masrad

/// The origins that a name can be said to have: the keys of `origins.tsv`.
public enum KnownOrigins {
  public static let names: [String] = {
    guard let bytes = EmbeddedGlossaries.bytes(of: "origins.tsv") else { return [] }
    var reader = DelimitedReader(String(decoding: bytes, as: UTF8.self), separator: "\t")
    var names: [String] = []
    while let record = try? reader.next() {
      if let name = record.first?.text, !name.hasPrefix("#"), name != "origin" { names.append(name) }
    }
    return names
  }()
}
