import Masrad

/// Reads files that hold texts with their translations: XLIFF 1.2 and 2.x, TMX, PO, CSV and TSV.
public struct BilingualReader: Sendable {
  private let encoding: TextEncoding?
  private let column: String?

  /// - Parameters:
  ///   - encoding: of PO, CSV and TSV; nil to go by the byte order mark, and UTF-8 where there is none.
  ///   - column: the name of the column with the Arabic of a table; nil to go by the usual names.
  public init(encoding: TextEncoding? = nil, column: String? = nil) {
    self.encoding = encoding
    self.column = column
  }

  /// The Arabic of a file with its English, whichever of the two the file calls the source.
  public static func read(_ path: String) throws(InputError) -> BilingualText { try BilingualReader().read(path) }

  public func read(_ path: String) throws(InputError) -> BilingualText {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .file(error)
    }
    return try bilingualText(bytes, path: path)
  }

  /// The same of a file's bytes; the path's ending tells of its format.
  public func bilingualText(_ bytes: [UInt8], path: String) throws(InputError) -> BilingualText {
    let pairs: LanguagePairs
    do throws(DocumentError) {
      let format = try DocumentFormat.detect(bytes, path: path)
      guard format.isBilingual else { throw DocumentError(.notBilingual) }
      guard !bytes.isEmpty else { throw DocumentError(.emptyFile) }
    } catch {
      throw .document(path: path, error)
    }
    pairs = try segments(bytes, path: path)
    let text = BilingualText(sourcePath: path, targetPath: path, segments: pairs.segments)
    guard text.segments.contains(where: { $0.target.map(LanguagePair.isFilled) ?? false }) else {
      throw .document(path: path, DocumentError(.noTranslations))
    }
    let others = pairs.otherLanguages
    guard others.isEmpty || others.contains("en") else {
      throw .document(path: path, DocumentError(.noEnglishSide(found: others.sorted())))
    }
    return text
  }

  /// The segments of a bilingual file, with or without translations; there is at least one.
  func segments(_ bytes: [UInt8], path: String) throws(InputError) -> LanguagePairs {
    let pairs: LanguagePairs
    do throws(DocumentError) {
      switch try DocumentFormat.detect(bytes, path: path) {
      case .xliff: pairs = try XLIFFReader.read(bytes)
      case .tmx: pairs = try TMXReader.read(bytes)
      case .po: pairs = try POReader.read(try text(bytes))
      case .csv: pairs = try TableReader.read(try text(bytes), isTSV: false, column: column)
      case .tsv: pairs = try TableReader.read(try text(bytes), isTSV: true, column: column)
      default: throw DocumentError(.notBilingual)
      }
      if pairs.segments.isEmpty { throw DocumentError(.noArabicSide(found: pairs.otherLanguages.sorted())) }
    } catch {
      if case .undecodable(let cause) = error.reason { throw .encoding(path: path, cause) }
      throw .document(path: path, error)
    }
    return pairs
  }

  private func text(_ bytes: [UInt8]) throws(DocumentError) -> String {
    do {
      return try TextDecoder.decode(bytes, encoding)
    } catch {
      throw DocumentError(.undecodable(error))
    }
  }
}
