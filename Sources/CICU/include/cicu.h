// The part of ICU that this package uses, behind plain C types.
//
// ICU exports versioned symbols (`unorm2_normalize_72`) behind macros that Swift
// cannot see, and its types clash with those of Foundation's own private ICU
// when a Swift module imports both. So ICU's headers are read only in cicu.c,
// which the C compiler renames for whichever ICU is installed; Swift sees
// this header alone. Text is UTF-16; lengths are in code units. A function
// that fills a buffer returns the length needed.

#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// ICU's UErrorCode: above 0 a failure, below 0 a warning.
typedef int32_t icu_status;

const char *icu_status_name(icu_status status);
bool icu_is_overflow(icu_status status);

// Normalisation

typedef struct icu_normalizer icu_normalizer;

const icu_normalizer *_Nullable icu_nfc(icu_status *status);
const icu_normalizer *_Nullable icu_nfkc(icu_status *status);
int32_t icu_normalize(const icu_normalizer *form, const uint16_t *source, int32_t count, uint16_t *_Nullable out, int32_t capacity, icu_status *status);
/// How many leading code units are surely normalised already.
int32_t icu_normalized_prefix(const icu_normalizer *form, const uint16_t *source, int32_t count, icu_status *status);

// Words

typedef struct icu_breaker icu_breaker;

icu_breaker *_Nullable icu_word_breaker_open(const char *locale, icu_status *status);
void icu_breaker_close(icu_breaker *);
/// `text` must stay in place until the next call to set it.
void icu_breaker_set(icu_breaker *, const uint16_t *text, int32_t count, icu_status *status);
/// The next boundary, or -1; `is_word` tells whether what it ends is a word.
int32_t icu_breaker_next(icu_breaker *, bool *is_word);

// Names of countries

typedef struct icu_region_names icu_region_names;

icu_region_names *_Nullable icu_region_names_open(const char *language, icu_status *status);
void icu_region_names_close(icu_region_names *);
int32_t icu_region_name(const icu_region_names *, const char *region, uint16_t *_Nullable out, int32_t capacity, icu_status *status);

// Transliteration

typedef struct icu_transliterator icu_transliterator;

#define ICU_CONTEXT_LENGTH 16

/// Opens a transliterator of rules. `before`, of ICU_CONTEXT_LENGTH units, gets the end of what ICU read without
/// fault, closed by 0.
icu_transliterator *_Nullable icu_transliterator_open(const uint16_t *rules, int32_t count, uint16_t *before, icu_status *status);
void icu_transliterator_close(icu_transliterator *);
/// Rewrites `text` in place and returns its new length, which may be above `capacity`: then the text is spoilt.
int32_t icu_transliterate(const icu_transliterator *, uint16_t *text, int32_t count, int32_t capacity, icu_status *status);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif // CICU_H
