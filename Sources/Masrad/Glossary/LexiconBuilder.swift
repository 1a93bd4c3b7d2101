/// Reads the tables and files their phrases.
///
/// Every start of the program does it: tables are read, stretches of them filed and the index filled on all cores. What
/// comes out is the same on any number of them.
struct LexiconBuilder {
  let tables: [GlossaryTable]
  let index: PhraseIndex
  /// ISO code → record of countries.tsv.
  let countryRecords: [String: Int]

  /// Records that are filed together, for one of a file's columns.
  private struct Piece: Sendable {
    let table: Int
    /// The place of the column among the file's `phrases`; nil for the frames, which are no column's.
    let phrases: Int?
    let records: Range<Int>
  }

  /// Records a piece: enough that drawing it costs nothing, few enough that the cores end together.
  private static let pieceSize = 4096

  /// - Parameters:
  ///   - files: how the records of each table enter.
  ///   - users: what stands in users' glossaries, filed behind all else.
  init(_ files: [LexiconFile], users: [UserGlossary.Entry]) throws(GlossaryFileError) {
    let files = files.filter { EmbeddedGlossaries.raw($0.name) != nil }
    let read = Parallel.map(files.count) { number in
      Result { () throws(GlossaryFileError) in
        try GlossaryTable(name: files[number].name, bytes: EmbeddedGlossaries.bytes(of: files[number].name) ?? [])
      }
    }
    var tables: [GlossaryTable] = []
    for table in read { tables.append(try table.get()) }
    let pieces = try Self.pieces(files, tables)
    let filings = Parallel.map(pieces.count + 1) { [tables] number in
      var filer = PhraseFiler()
      if number < pieces.count {
        let piece = pieces[number]
        let table = tables[piece.table]
        if let phrases = piece.phrases {
          filer.add(files[piece.table].phrases[phrases], of: table, Int16(piece.table), piece.records)
        } else {
          filer.addFrames(table, Int16(piece.table))
        }
      } else {
        for (number, entry) in users.enumerated() { filer.add(user: entry, number: number) }
      }
      return filer.filings
    }
    index = PhraseIndex(filings)
    countryRecords = Self.countries(tables)
    self.tables = tables
  }

  private static func pieces(_ files: [LexiconFile], _ tables: [GlossaryTable]) throws(GlossaryFileError) -> [Piece] {
    var pieces: [Piece] = []
    for (number, (file, table)) in zip(files, tables).enumerated() {
      if file.name == "titles-frames.tsv" {
        pieces.append(Piece(table: number, phrases: nil, records: 0..<table.count))
      }
      try file.validate(table)
      for (place, phrases) in file.phrases.enumerated() {
        guard table.column(phrases.column) != nil else {
          throw .missingColumn(file: file.name, line: 1, column: phrases.column, found: table.columns)
        }
        for start in stride(from: 0, to: table.count, by: pieceSize) {
          pieces.append(Piece(table: number, phrases: place, records: start..<min(table.count, start + pieceSize)))
        }
      }
    }
    return pieces
  }

  private static func countries(_ tables: [GlossaryTable]) -> [String: Int] {
    guard let table = tables.first(where: { $0.name == "countries.tsv" }), let iso = table.column("iso") else {
      return [:]
    }
    return Dictionary((0..<table.count).map { (table.field($0, iso), $0) }) { $1 }
  }
}
