internal import CGlossaries

/// The parameters of the pair score: `Glossaries/Models/reconciliation.bin`.
struct ReconciliationModel: Sendable {
  /// A score with its calibration and the log odds from which two spellings count as one name.
  struct Scale: Sendable, Equatable {
    var calibration = Calibration()
    var threshold: Float = 0
  }

  /// Arabic spellings by their letters, Latin ones by theirs.
  let arabic: EditModel
  let latin: EditModel
  /// Arabic spellings by letters, romanisation and lists.
  let trees: TreeEnsemble
  let arabicScale: Scale
  let treesScale: Scale
  let latinScale: Scale

  static let builtIn: ReconciliationModel? = {
    var count = 0
    guard let start = masrad_glossary("Models/reconciliation.bin", &count) else { return nil }
    return ReconciliationModel(ParameterBytes(start: UnsafeRawPointer(start), count: count))
  }()

  init(
    arabic: EditModel, latin: EditModel, trees: TreeEnsemble, arabicScale: Scale, treesScale: Scale, latinScale: Scale
  ) {
    self.arabic = arabic
    self.latin = latin
    self.trees = trees
    self.arabicScale = arabicScale
    self.treesScale = treesScale
    self.latinScale = latinScale
  }

  /// "MRC1".
  private static let mark: UInt32 = 0x3143_524D
  private static let headerSize = 40
  private static let editSize = 4 + 2 * EditModel.size

  /// Layout: mark; three scales of slope, shift and threshold as 32-bit floats (Arabic letters, trees, Latin letters);
  /// the weights of the Arabic letters, those of the Latin ones, the trees. Nil for anything else.
  init?(_ bytes: ParameterBytes) {
    let (header, edit) = (Self.headerSize, Self.editSize)
    guard bytes.word(0) == Self.mark, let arabic = EditModel(bytes.part(header, edit)),
      let latin = EditModel(bytes.part(header + edit, edit)),
      let trees = TreeEnsemble(
        bytes.part(header + 2 * edit, bytes.count - header - 2 * edit), featureCount: PairFigures.count)
    else { return nil }
    let scales = (0..<3).map { number in
      let value = { Float(bitPattern: bytes.word(4 + 12 * number + 4 * $0)) }
      return Scale(calibration: Calibration(slope: value(0), shift: value(1)), threshold: value(2))
    }
    self.init(
      arabic: arabic, latin: latin, trees: trees, arabicScale: scales[0], treesScale: scales[1], latinScale: scales[2])
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(word: Self.mark)
    for scale in [arabicScale, treesScale, latinScale] {
      for value in [scale.calibration.slope, scale.calibration.shift, scale.threshold] {
        bytes.append(word: value.bitPattern)
      }
    }
    return bytes + arabic.bytes + latin.bytes + trees.bytes
  }
}
