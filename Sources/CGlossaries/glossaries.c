// The files of Glossaries/, embedded. One line here for each file; a test compares the list with the folder.

#include "glossaries.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char Models_decision[] = {
#embed "../../Glossaries/Models/decision.tsv"
};
static const unsigned char Models_recognition[] = {
#embed "../../Glossaries/Models/recognition.bin"
};
static const unsigned char Models_reconciliation[] = {
#embed "../../Glossaries/Models/reconciliation.bin"
};
static const unsigned char Models_romanization[] = {
#embed "../../Glossaries/Models/romanization.bin"
};
static const unsigned char Models_words[] = {
#embed "../../Glossaries/Models/words.bin"
};
static const unsigned char Styles_ala_lc[] = {
#embed "../../Glossaries/Styles/ala-lc.style"
};
static const unsigned char Styles_bgn_pcgn[] = {
#embed "../../Glossaries/Styles/bgn-pcgn.style"
};
static const unsigned char Styles_din[] = {
#embed "../../Glossaries/Styles/din.style"
};
static const unsigned char Styles_ic[] = {
#embed "../../Glossaries/Styles/ic.style"
};
static const unsigned char Styles_ijmes[] = {
#embed "../../Glossaries/Styles/ijmes.style"
};
static const unsigned char Styles_iso_233_2[] = {
#embed "../../Glossaries/Styles/iso-233-2.style"
};
static const unsigned char Styles_news[] = {
#embed "../../Glossaries/Styles/news.style"
};
static const unsigned char Styles_un[] = {
#embed "../../Glossaries/Styles/un.style"
};
static const unsigned char brand_words[] = {
#embed "../../Glossaries/brand-words.tsv"
};
static const unsigned char class_nouns[] = {
#embed "../../Glossaries/class-nouns.tsv"
};
static const unsigned char common_words[] = {
#embed "../../Glossaries/common-words.tsv"
};
static const unsigned char countries[] = {
#embed "../../Glossaries/countries.tsv"
};
static const unsigned char english_articles[] = {
#embed "../../Glossaries/english-articles.tsv"
};
static const unsigned char english_grammar_words[] = {
#embed "../../Glossaries/english-grammar-words.tsv"
};
static const unsigned char english_rewordings[] = {
#embed "../../Glossaries/english-rewordings.tsv"
};
static const unsigned char english_words[] = {
#embed "../../Glossaries/english-words.tsv"
};
static const unsigned char grammar_words[] = {
#embed "../../Glossaries/grammar-words.tsv"
};
static const unsigned char months[] = {
#embed "../../Glossaries/months.tsv"
};
static const unsigned char name_patterns[] = {
#embed "../../Glossaries/name-patterns.tsv"
};
static const unsigned char names_arabic[] = {
#embed "../../Glossaries/names-arabic.tsv"
};
static const unsigned char names_compounds[] = {
#embed "../../Glossaries/names-compounds.tsv"
};
static const unsigned char names_foreign[] = {
#embed "../../Glossaries/names-foreign.tsv"
};
static const unsigned char names_vocalised[] = {
#embed "../../Glossaries/names-vocalised.tsv"
};
static const unsigned char nationalities[] = {
#embed "../../Glossaries/nationalities.tsv"
};
static const unsigned char organisations[] = {
#embed "../../Glossaries/organisations.tsv"
};
static const unsigned char origin_endings[] = {
#embed "../../Glossaries/origin-endings.tsv"
};
static const unsigned char origins[] = {
#embed "../../Glossaries/origins.tsv"
};
static const unsigned char particles[] = {
#embed "../../Glossaries/particles.tsv"
};
static const unsigned char people[] = {
#embed "../../Glossaries/people.tsv"
};
static const unsigned char places[] = {
#embed "../../Glossaries/places.tsv"
};
static const unsigned char titles_frames[] = {
#embed "../../Glossaries/titles-frames.tsv"
};
static const unsigned char titles_heads[] = {
#embed "../../Glossaries/titles-heads.tsv"
};
static const unsigned char titles_modifiers[] = {
#embed "../../Glossaries/titles-modifiers.tsv"
};
static const unsigned char titles_offices[] = {
#embed "../../Glossaries/titles-offices.tsv"
};
static const unsigned char titles_portfolios[] = {
#embed "../../Glossaries/titles-portfolios.tsv"
};
static const unsigned char vocabulary[] = {
#embed "../../Glossaries/vocabulary.tsv"
};
static const unsigned char whole_words[] = {
#embed "../../Glossaries/whole-words.tsv"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} files[] = {
    {"Models/decision.tsv", Models_decision, sizeof Models_decision},
    {"Models/recognition.bin", Models_recognition, sizeof Models_recognition},
    {"Models/reconciliation.bin", Models_reconciliation, sizeof Models_reconciliation},
    {"Models/romanization.bin", Models_romanization, sizeof Models_romanization},
    {"Models/words.bin", Models_words, sizeof Models_words},
    {"Styles/ala-lc.style", Styles_ala_lc, sizeof Styles_ala_lc},
    {"Styles/bgn-pcgn.style", Styles_bgn_pcgn, sizeof Styles_bgn_pcgn},
    {"Styles/din.style", Styles_din, sizeof Styles_din},
    {"Styles/ic.style", Styles_ic, sizeof Styles_ic},
    {"Styles/ijmes.style", Styles_ijmes, sizeof Styles_ijmes},
    {"Styles/iso-233-2.style", Styles_iso_233_2, sizeof Styles_iso_233_2},
    {"Styles/news.style", Styles_news, sizeof Styles_news},
    {"Styles/un.style", Styles_un, sizeof Styles_un},
    {"brand-words.tsv", brand_words, sizeof brand_words},
    {"class-nouns.tsv", class_nouns, sizeof class_nouns},
    {"common-words.tsv", common_words, sizeof common_words},
    {"countries.tsv", countries, sizeof countries},
    {"english-articles.tsv", english_articles, sizeof english_articles},
    {"english-grammar-words.tsv", english_grammar_words, sizeof english_grammar_words},
    {"english-rewordings.tsv", english_rewordings, sizeof english_rewordings},
    {"english-words.tsv", english_words, sizeof english_words},
    {"grammar-words.tsv", grammar_words, sizeof grammar_words},
    {"months.tsv", months, sizeof months},
    {"name-patterns.tsv", name_patterns, sizeof name_patterns},
    {"names-arabic.tsv", names_arabic, sizeof names_arabic},
    {"names-compounds.tsv", names_compounds, sizeof names_compounds},
    {"names-foreign.tsv", names_foreign, sizeof names_foreign},
    {"names-vocalised.tsv", names_vocalised, sizeof names_vocalised},
    {"nationalities.tsv", nationalities, sizeof nationalities},
    {"organisations.tsv", organisations, sizeof organisations},
    {"origin-endings.tsv", origin_endings, sizeof origin_endings},
    {"origins.tsv", origins, sizeof origins},
    {"particles.tsv", particles, sizeof particles},
    {"people.tsv", people, sizeof people},
    {"places.tsv", places, sizeof places},
    {"titles-frames.tsv", titles_frames, sizeof titles_frames},
    {"titles-heads.tsv", titles_heads, sizeof titles_heads},
    {"titles-modifiers.tsv", titles_modifiers, sizeof titles_modifiers},
    {"titles-offices.tsv", titles_offices, sizeof titles_offices},
    {"titles-portfolios.tsv", titles_portfolios, sizeof titles_portfolios},
    {"vocabulary.tsv", vocabulary, sizeof vocabulary},
    {"whole-words.tsv", whole_words, sizeof whole_words},
};

int masrad_glossary_count(void) { return sizeof files / sizeof *files; }

const char *masrad_glossary_name(int index) { return files[index].name; }

const unsigned char *masrad_glossary(const char *name, long *count) {
  for (int i = 0; i < masrad_glossary_count(); i++) {
    if (strcmp(files[i].name, name) == 0) {
      *count = (long)files[i].count;
      return files[i].bytes;
    }
  }
  return NULL;
}
