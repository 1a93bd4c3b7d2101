// The part of libarchive that this package uses: zip files in memory, behind plain C types.
//
// Only the zip format is switched on, and only by its central directory, so that no other of libarchive's formats,
// filters or helper programs is ever reached by a file from outside.

#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// Reading

typedef struct carchive_reader carchive_reader;

typedef enum { CARCHIVE_ENTRY, CARCHIVE_END, CARCHIVE_FAILED } carchive_step;

/// Opens a zip file of `count` bytes, which must stay in place until it is closed; NULL when memory is short.
carchive_reader *_Nullable carchive_reader_open(const void *bytes, size_t count);
void carchive_reader_close(carchive_reader *);
/// Goes to the next entry, or says that there is none.
carchive_step carchive_reader_next(carchive_reader *);
/// The entry's name; NULL when it has none that can be read.
const char *_Nullable carchive_reader_name(carchive_reader *);
bool carchive_reader_is_file(carchive_reader *);
bool carchive_reader_is_encrypted(carchive_reader *);
/// Unpacks at most `capacity` bytes of the entry: how many, 0 at its end, or -1.
ptrdiff_t carchive_reader_read(carchive_reader *, void *buffer, size_t capacity);
/// libarchive's words for what failed.
const char *carchive_reader_error(carchive_reader *);

// Writing

typedef struct carchive_writer carchive_writer;

/// Takes the next bytes of the file.
typedef void (*carchive_sink)(void *user, const void *bytes, size_t count);

carchive_writer *_Nullable carchive_writer_open(void *user, carchive_sink sink);
/// Adds a file whose name is ASCII; its time is the earliest that a zip file can hold, its owner none.
bool carchive_writer_add(carchive_writer *, const char *name, const void *_Nullable bytes, size_t count, bool compresses);
/// Ends the file and lets the writer go.
bool carchive_writer_close(carchive_writer *);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif // CARCHIVE_H
