// The part of libxml2 that this package uses: reading XML and HTML as a stream of events, behind plain C types.
//
// Nothing is fetched from a disk or a network: no DTD is loaded, and a document that declares entities of its own is
// refused. libxml2's own limits (depth, length of names and values) stay on.

#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

typedef struct cxml_parser cxml_parser;

typedef struct {
  const char *name;
  const char *_Nullable namespace_uri;
  /// Not closed by 0; NULL where HTML gives a name alone.
  const char *_Nullable value;
  size_t value_count;
} cxml_attribute;

/// What is called while a document is read; text is UTF-8, and may come in pieces.
typedef struct {
  /// Fills the buffer and returns how many bytes, 0 at the end, or -1 when they cannot be had.
  ptrdiff_t (*read)(void *user, void *buffer, size_t capacity);
  void (*start)(void *user, const char *name, const char *_Nullable namespace_uri, const cxml_attribute *_Nullable attributes, size_t count);
  void (*end)(void *user, const char *name, const char *_Nullable namespace_uri);
  void (*text)(void *user, const char *bytes, size_t count);
} cxml_handlers;

typedef enum {
  CXML_DONE,
  /// cxml_stop was called.
  CXML_STOPPED,
  /// Not well-formed; cxml_error has libxml2's words.
  CXML_MALFORMED,
  /// The document declares an entity.
  CXML_DECLARES_ENTITY,
  /// The document uses an entity that it takes from elsewhere; cxml_error has its name.
  CXML_UNKNOWN_ENTITY,
  /// Too many bytes passed without an element or a text.
  CXML_TOO_LONG,
  CXML_NO_MEMORY,
} cxml_status;

/// Checks the library and readies it; call once before all else.
void cxml_initialize(void);
/// Whether text in an encoding of this name can be read.
bool cxml_knows_encoding(const char *name);

/// - `encoding`: the name that overrides what the document says of itself, or NULL.
cxml_parser *_Nullable cxml_open(const cxml_handlers *handlers, void *user, bool is_html, const char *_Nullable encoding);
cxml_status cxml_parse(cxml_parser *);
void cxml_close(cxml_parser *);
/// Ends the reading from within a handler.
void cxml_stop(cxml_parser *);
/// Where the parser stands, 1-based: behind what it hands over.
int32_t cxml_line(cxml_parser *);
int32_t cxml_column(cxml_parser *);
/// What was wrong, in one line; empty when nothing was.
const char *cxml_error(cxml_parser *);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif // CXML_H
