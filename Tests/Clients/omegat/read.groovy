// Prints what OmegaT itself reads of the project: each glossary's entries, the memories' segments, and which entries its
// tokenizer finds in the lines of probes.txt. A line is a kind and its fields, parted by tabs.
import org.omegat.core.Core
import org.omegat.gui.glossary.GlossaryReaderCSV
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV
import org.omegat.tokenizer.DefaultTokenizer
import org.omegat.tokenizer.ITokenizer

if (eventType.toString() != "LOAD") return
def project = Core.project
def properties = project.projectProperties
def out = new PrintStream(new FileOutputStream(new File(properties.projectRoot, "read.tsv")), true, "UTF-8")
def flat = { (it ?: "").replaceAll(/\s+/, " ").trim() }
def tokenizer = project.sourceTokenizer
def probes = new File(properties.projectRoot, "probes.txt")
def lines = probes.exists() ? probes.readLines("UTF-8") : []

new File(properties.glossaryRoot).eachFileRecurse { file ->
  def name = file.name.toLowerCase()
  def entries = null
  if (name.endsWith(".txt") || name.endsWith(".utf8")) entries = GlossaryReaderTSV.read(file, false)
  if (name.endsWith(".csv")) entries = GlossaryReaderCSV.read(file, false)
  if (name.endsWith(".tbx")) entries = GlossaryReaderTBX.read(file, false)
  entries?.each { out.println(["entry", file.name, flat(it.srcText), flat(it.locText), flat(it.commentText)].join("\t")) }
  lines.each { line ->
    def words = tokenizer.tokenizeWords(line, ITokenizer.StemmingMode.GLOSSARY)
    def hits = (entries ?: []).findAll {
      DefaultTokenizer.isContainsAll(words, tokenizer.tokenizeWords(it.srcText, ITokenizer.StemmingMode.GLOSSARY), true)
    }
    out.println(["probe", file.name, line, hits.collect { it.locText }.unique().join("|")].join("\t"))
  }
}
project.transMemories.each { path, memory ->
  memory.entries.each { out.println(["memory", new File(path).name, flat(it.source), flat(it.translation)].join("\t")) }
}
out.close()
