#if !__has_include(<unicode/utypes.h>)
#error "ICU's headers are missing: install them with `apt-get install libicu-dev`"
#endif

#include "cicu.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uldnames.h>
#include <unicode/unorm2.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

#if U_ICU_VERSION_MAJOR_NUM < 67
#error "ICU 67 or later is needed"
#endif

// icu_status is passed where ICU wants a UErrorCode, and uint16_t where it wants a UChar.
_Static_assert(sizeof(UErrorCode) == sizeof(icu_status), "UErrorCode is an int");
_Static_assert(sizeof(UChar) == sizeof(uint16_t), "UChar is 16 bits");
#define E(status) ((UErrorCode *)(status))

const char *icu_status_name(icu_status status) { return u_errorName((UErrorCode)status); }
bool icu_is_overflow(icu_status status) { return status == U_BUFFER_OVERFLOW_ERROR; }

const icu_normalizer *icu_nfc(icu_status *e) { return (const icu_normalizer *)unorm2_getNFCInstance(E(e)); }
const icu_normalizer *icu_nfkc(icu_status *e) { return (const icu_normalizer *)unorm2_getNFKCInstance(E(e)); }
int32_t icu_normalize(const icu_normalizer *f, const uint16_t *s, int32_t n, uint16_t *out, int32_t cap, icu_status *e) {
  return unorm2_normalize((const UNormalizer2 *)f, (const UChar *)s, n, (UChar *)out, cap, E(e));
}
int32_t icu_normalized_prefix(const icu_normalizer *f, const uint16_t *s, int32_t n, icu_status *e) {
  return unorm2_spanQuickCheckYes((const UNormalizer2 *)f, (const UChar *)s, n, E(e));
}

icu_breaker *icu_word_breaker_open(const char *locale, icu_status *e) {
  return (icu_breaker *)ubrk_open(UBRK_WORD, locale, NULL, 0, E(e));
}
void icu_breaker_close(icu_breaker *b) { ubrk_close((UBreakIterator *)b); }
void icu_breaker_set(icu_breaker *b, const uint16_t *text, int32_t n, icu_status *e) {
  ubrk_setText((UBreakIterator *)b, (const UChar *)text, n, E(e));
}
int32_t icu_breaker_next(icu_breaker *b, bool *is_word) {
  int32_t at = ubrk_next((UBreakIterator *)b);
  *is_word = ubrk_getRuleStatus((UBreakIterator *)b) >= UBRK_WORD_NONE_LIMIT;
  return at;
}

icu_region_names *icu_region_names_open(const char *language, icu_status *e) {
  return (icu_region_names *)uldn_open(language, ULDN_STANDARD_NAMES, E(e));
}
void icu_region_names_close(icu_region_names *r) { uldn_close((ULocaleDisplayNames *)r); }
int32_t icu_region_name(const icu_region_names *r, const char *region, uint16_t *out, int32_t cap, icu_status *e) {
  return uldn_regionDisplayName((const ULocaleDisplayNames *)r, region, (UChar *)out, cap, E(e));
}

icu_transliterator *icu_transliterator_open(const uint16_t *rules, int32_t n, uint16_t *before, icu_status *e) {
  static const UChar name[] = {'r', 'u', 'l', 'e', 's'};
  UParseError error = {0};
  UTransliterator *t = utrans_openU(name, 5, UTRANS_FORWARD, (const UChar *)rules, n, &error, E(e));
  _Static_assert(sizeof error.preContext == ICU_CONTEXT_LENGTH * sizeof(uint16_t), "U_PARSE_CONTEXT_LEN is 16");
  memcpy(before, error.preContext, sizeof error.preContext);
  return (icu_transliterator *)t;
}
void icu_transliterator_close(icu_transliterator *t) { utrans_close((UTransliterator *)t); }
int32_t icu_transliterate(const icu_transliterator *t, uint16_t *text, int32_t n, int32_t cap, icu_status *e) {
  int32_t limit = n;
  utrans_transUChars((const UTransliterator *)t, (UChar *)text, &n, cap, 0, &limit, E(e));
  return n;
}
