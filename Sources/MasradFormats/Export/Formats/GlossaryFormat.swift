import Masrad

/// The formats that a glossary goes out in, and comes back from.
public enum GlossaryFormat: String, CaseIterable, Sendable {
  // Masrad's own.
  case csv
  case csvPlain = "csv-plain"
  case tsv, xlsx, json
  case jsonLines = "jsonl"
  // Standards.
  case tbx2, tbx3, tmx, xliff, utx, skos
  // CAT tools and platforms.
  case omegat
  case omegatUTF8 = "omegat-utf8"
  case omegatCSV = "omegat-csv"
  case memoq, multiterm, phrase, weblate, crowdin
  // Machine translation.
  case deepl
  case deeplCSV = "deepl-csv"
  case google, amazon, microsoft
  // Checkers of the English.
  case typos, vale
  // For people.
  case html, markdown

  public var capabilities: FormatCapabilities { description.capabilities }

  /// Whether a glossary can be read back from it.
  public var isImportable: Bool { description.table != nil || Self.ownReaders.contains(self) }

  /// Whether it is Masrad's own table, which leaves out the mentions alone.
  public var isOwnTable: Bool { [.csv, .csvPlain, .tsv, .xlsx].contains(self) }

  /// How a file of this format is named.
  public var ending: String { description.ending }

  /// The format that a file's name asks for, by its ending: of several that share one the first of the list above, so
  /// `.csv` is our own table, `.tbx` TBX 2 and `.txt` OmegaT's.
  public init?(fileName: String) {
    let name = fileName.lowercased().split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: dot)...])
    let known = ["xliff": "xlf", "htm": "html", "yaml": "yml"][ending] ?? ending
    guard let format = Self.allCases.first(where: { $0.ending == known }) else { return nil }
    self = format
  }

  /// A new writer; nil for a format that is read only.
  var writer: (any GlossaryWriter)? { description.makeWriter() }

  var table: TableLayout? { description.table }

  private static let ownReaders: Set<GlossaryFormat> = [
    .csv, .csvPlain, .tsv, .xlsx, .json, .jsonLines, .tbx2, .tbx3, .tmx, .xliff, .phrase,
  ]

  private var description: FormatDescription {
    switch self {
    case .csv: OwnTables.csv
    case .csvPlain: OwnTables.plain
    case .tsv: OwnTables.tsv
    case .xlsx: WorkbookFormat.description
    case .json: GlossaryJSONFormat.description
    case .jsonLines: JSONLinesFormat.description
    case .tbx2: TBX2Format.description
    case .tbx3: TBX3Format.description
    case .tmx: TMXFormat.description
    case .xliff: XLIFFFormat.description
    case .utx: UTXFormat.description
    case .skos: SKOSFormat.description
    case .omegat: OmegaTFormat.text
    case .omegatUTF8: OmegaTFormat.utf8
    case .omegatCSV: OmegaTFormat.csv
    case .memoq: MemoQFormat.description
    case .multiterm: MultiTermFormat.description
    case .phrase: PhraseFormat.description
    case .weblate: WeblateFormat.description
    case .crowdin: CrowdinFormat.description
    case .deepl: DeepLFormat.tsv
    case .deeplCSV: DeepLFormat.csv
    case .google: GoogleFormat.description
    case .amazon: AmazonFormat.description
    case .microsoft: MicrosoftFormat.description
    case .typos: TyposFormat.description
    case .vale: ValeFormat.description
    case .html: HTMLFormat.description
    case .markdown: MarkdownFormat.description
    }
  }
}

/// What there is to know of a format.
struct FormatDescription: Sendable {
  let ending: String
  let capabilities: FormatCapabilities
  /// The layout of a table, for formats that are one and no more.
  var table: TableLayout?
  let makeWriter: @Sendable () -> any GlossaryWriter

  init(ending: String, _ capabilities: FormatCapabilities, makeWriter: @escaping @Sendable () -> any GlossaryWriter) {
    self.ending = ending
    self.capabilities = capabilities
    self.makeWriter = makeWriter
  }

  /// A table of one row a term.
  init(ending: String, _ capabilities: FormatCapabilities, table: TableLayout, limits: TableLimits = TableLimits()) {
    self.ending = ending
    self.capabilities = capabilities
    self.table = table
    makeWriter = {
      capabilities.hasOneTarget
        ? OneTargetWriter(table, limits) as any GlossaryWriter : TermTableWriter(table) as any GlossaryWriter
    }
  }
}
