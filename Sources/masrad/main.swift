import Masrad
import Foundation
let lex = try Lexicon.builtIn()
if CommandLine.arguments[1] == "train" {
  var t = WordStatisticsTrainer(lexicon: lex)
  while let line = readLine() { t.add(line) }
  try Data(t.parameters()).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
  exit(0)
}
var b = GlossaryBuilder(lexicon: lex)
let path = CommandLine.arguments[1]
let text = try String(contentsOfFile: path, encoding: .utf8)
let doc = Document(path: path, text: text)
b.add(doc)
let g = b.glossary()
var es: [[String: Any]] = []
for e in g.entries {
  es.append(["id": e.id, "class": e.entityClass.rawValue, "arabic": e.arabic, "english": e.english.form, "provenance": e.english.provenance.rawValue, "confidence": e.english.confidence,
   "alternatives": e.alternatives.map { ["form": $0.form] }, "titles": e.titles,
   "mentions": e.mentions.map { ["document": 0, "start": $0.range.lowerBound, "end": $0.range.upperBound, "surface": $0.surface, "line": $0.line, "column": $0.column] as [String: Any] }])
}
let d = try JSONSerialization.data(withJSONObject: ["entries": es], options: [.prettyPrinted, .sortedKeys])
print(String(data: d, encoding: .utf8)!)
for f in ArabicVariantRule(lexicon: lex).findings(g, [doc]) { FileHandle.standardError.write("\(f.line):\(f.column) \(f.severity) \(f.message)\n".data(using: .utf8)!) }
