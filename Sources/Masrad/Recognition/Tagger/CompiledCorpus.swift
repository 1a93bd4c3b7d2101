/// Training documents as lists of the features that each token has.
struct CompiledCorpus {
  /// For each pair of a word and a corpus the features of the word at each slot.
  private(set) var wordFeatures: [Int32] = []
  /// Where the features of slot s of pair p begin: at `5p + s`.
  private(set) var wordStarts: [Int32] = []
  /// The features of the signs of each token.
  private(set) var signFeatures: [Int32] = []
  private(set) var signStarts: [Int32] = [0]
  /// For each token of all documents its pair of word and corpus.
  private(set) var pairs: [Int32] = []
  private(set) var allowed: [LabelSet] = []
  private(set) var sentences: [Range<Int>] = []
  /// The pair that stands beyond a sentence, for each token's corpus.
  private(set) var boundaries: [Int32] = []

  let index = FeatureIndex()
  private var pairNumbers: [UInt64: Int32] = [:]
  private var pairWords: [(word: Int, domain: Int, view: Int, count: Int)] = []

  init(_ documents: [TrainingDocument], sights: [WordSight], leastCount: Int) {
    for document in documents { addPairs(of: document) }
    for pair in pairWords {
      for attribute in Self.attributes(of: pair.word, sights[pair.view]) {
        for slot in 0..<Attribute.slotCount where attribute.slots & (1 << UInt8(slot)) != 0 {
          index.count(attribute.hash, slot: slot, domain: pair.domain, pair.count)
        }
      }
    }
    countSigns(documents, sights)
    index.keep(leastCount: leastCount)
    compileWords(sights)
    compileSigns(documents, sights)
  }

  private static let boundaryWord = -1

  private static func attributes(of word: Int, _ sight: WordSight) -> [Attribute] {
    word == boundaryWord ? [.boundary] : sight[word].attributes
  }

  private mutating func addPairs(of document: TrainingDocument) {
    let base = pairs.count
    let boundary = pair(Self.boundaryWord, document)
    for number in 0..<document.document.sentenceCount {
      let range = document.document.sentence(number)
      sentences.append(base + range.lowerBound..<base + range.upperBound)
      pairWords[Int(boundary)].count += 2
    }
    for word in document.document.words {
      let number = pair(Int(word), document)
      pairWords[Int(number)].count += 1
      pairs.append(number)
      boundaries.append(boundary)
    }
    allowed += document.allowed
  }

  private mutating func pair(_ word: Int, _ document: TrainingDocument) -> Int32 {
    let key = UInt64(word + 1) << 16 | UInt64(document.view) << 8 | UInt64(document.domain)
    if let number = pairNumbers[key] { return number }
    pairWords.append((word, document.domain, document.view, 0))
    pairNumbers[key] = Int32(pairWords.count - 1)
    return Int32(pairWords.count - 1)
  }

  private mutating func compileWords(_ sights: [WordSight]) {
    for pair in pairWords {
      let attributes = Self.attributes(of: pair.word, sights[pair.view])
      for slot in 0..<Attribute.slotCount {
        wordStarts.append(Int32(wordFeatures.count))
        for attribute in attributes where attribute.slots & (1 << UInt8(slot)) != 0 {
          index.append(attribute.hash, slot: slot, domain: pair.domain, to: &wordFeatures)
        }
      }
    }
    wordStarts.append(Int32(wordFeatures.count))
  }

  private func countSigns(_ documents: [TrainingDocument], _ sights: [WordSight]) {
    var signs: [SignReader.Sign] = []
    for document in documents {
      let reader = SignReader(document, sights[document.view])
      for number in 0..<document.document.sentenceCount {
        let sentence = document.document.sentence(number)
        for token in sentence {
          reader.read(token, in: sentence, to: &signs)
          for sign in signs { index.count(sign.attribute, slot: sign.slot, domain: document.domain, 1) }
        }
      }
    }
  }

  private mutating func compileSigns(_ documents: [TrainingDocument], _ sights: [WordSight]) {
    var signs: [SignReader.Sign] = []
    for document in documents {
      let reader = SignReader(document, sights[document.view])
      for number in 0..<document.document.sentenceCount {
        let sentence = document.document.sentence(number)
        for token in sentence {
          reader.read(token, in: sentence, to: &signs)
          for sign in signs {
            index.append(sign.attribute, slot: sign.slot, domain: document.domain, to: &signFeatures)
          }
          signStarts.append(Int32(signFeatures.count))
        }
      }
    }
  }
}

/// Reads the signs of the tokens of a document.
struct SignReader {
  /// An attribute and the slot from which the token sees it.
  struct Sign {
    let attribute: UInt64
    let slot: Int
  }

  private let document: TrainingDocument
  private let sight: WordSight

  init(_ document: TrainingDocument, _ sight: WordSight) {
    self.document = document
    self.sight = sight
  }

  /// Puts the signs of a token in the place of those in `signs`.
  func read(_ token: Int, in sentence: Range<Int>, to signs: inout [Sign]) {
    signs.removeAll(keepingCapacity: true)
    for slot in 0..<Attribute.slotCount where sentence.contains(token + slot - 2) {
      for attribute in attributes(token + slot - 2) where attribute.slots & (1 << UInt8(slot)) != 0 {
        signs.append(Sign(attribute: attribute.hash, slot: slot))
      }
    }
    if token > sentence.lowerBound { addPairs(token - 1, token, slot: 2, to: &signs) }
    if token + 1 < sentence.upperBound { addPairs(token, token + 1, slot: 3, to: &signs) }
    if token > sentence.lowerBound, token + 1 < sentence.upperBound {
      let (before, here, behind) = (seen(token - 1), seen(token), seen(token + 1))
      signs.append(Sign(attribute: TokenSigns.outerPair(before.cluster, behind.cluster), slot: 2))
      signs.append(Sign(attribute: TokenSigns.clusterTriple(before.coarse, here.coarse, behind.coarse), slot: 2))
      signs.append(Sign(attribute: TokenSigns.looksTriple(before.looks, here.looks, behind.looks), slot: 2))
    }
  }

  private func attributes(_ token: Int) -> [Attribute] {
    var list = TokenSigns.gap(document.document.gaps[token])
    if let phrase = TokenSigns.phrase(document.document.phrases[token]) { list.append(phrase) }
    list += TokenSigns.grammar(
      TokenSigns.grammarCode(document.document.grammar[token], phrase: document.document.phrases[token]))
    if !document.votes.isEmpty {
      list += TokenSigns.vote(document.votes[token])
      list.append(TokenSigns.own(document.own[token]))
    }
    return list
  }

  private func addPairs(_ first: Int, _ second: Int, slot: Int, to signs: inout [Sign]) {
    let (before, behind) = (seen(first), seen(second))
    signs.append(Sign(attribute: TokenSigns.wordPair(before.stem, behind.stem), slot: slot))
    signs.append(Sign(attribute: TokenSigns.clusterPair(before.cluster, behind.cluster), slot: slot))
    signs.append(Sign(attribute: TokenSigns.looksPair(before.looks, behind.looks), slot: slot))
    let joint = TokenSigns.joint(document.document.gaps[second], isConjoined: behind.isConjoined)
    let other = slot == 2 ? (token: first, cluster: before.cluster) : (token: second, cluster: behind.cluster)
    signs.append(Sign(attribute: TokenSigns.jointCluster(other.cluster, joint), slot: slot))
    if !document.own.isEmpty {
      signs.append(Sign(attribute: TokenSigns.jointLabel(document.own[other.token], joint), slot: slot))
    }
  }

  private func seen(_ token: Int) -> WordAttributes.Seen { sight[Int(document.document.words[token])] }
}
