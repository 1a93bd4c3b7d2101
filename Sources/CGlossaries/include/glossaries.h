// The files of Glossaries/ inside the binary.

#ifndef GLOSSARIES_H
#define GLOSSARIES_H

#include <stddef.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

int masrad_glossary_count(void);
/// The name of file `index`, 0 up to the count.
const char *masrad_glossary_name(int index);
/// The bytes of the file called `name` and how many they are; NULL where there is none.
const unsigned char *_Nullable masrad_glossary(const char *name, long *count);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif // GLOSSARIES_H
