#if !__has_include(<libxml/parser.h>)
#error "libxml2's headers are missing: install them with `apt-get install libxml2-dev pkg-config`"
#endif

#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

#if LIBXML_VERSION < 20900
#error "libxml2 2.9 or later is needed"
#endif

// libxml2 compares each attribute of a tag with all before it, so a tag of ten megabytes would take hours.
#define LONGEST_SILENCE ((size_t)512 << 10)

struct cxml_parser {
  cxml_handlers handlers;
  void *user;
  bool is_html;
  const char *encoding;
  xmlParserCtxtPtr context;
  cxml_status status;
  size_t silence;
  int32_t error_line, error_column;
  cxml_attribute *attributes;
  size_t attributes_capacity;
  char error[256];
};

void cxml_initialize(void) {
  LIBXML_TEST_VERSION
  xmlInitParser();
}

bool cxml_knows_encoding(const char *name) {
  xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(name);
  if (!handler) return false;
  xmlCharEncCloseFunc(handler);
  return true;
}

static void fail(cxml_parser *p, cxml_status status, const char *words) {
  if (p->status != CXML_DONE) return;
  p->status = status;
  p->error_line = cxml_line(p);
  p->error_column = cxml_column(p);
  size_t count = strcspn(words, "\r\n");
  if (count >= sizeof p->error) count = sizeof p->error - 1;
  memcpy(p->error, words, count);
  p->error[count] = 0;
}

static bool make_room(cxml_parser *p, size_t count) {
  if (count <= p->attributes_capacity) return true;
  cxml_attribute *grown = realloc(p->attributes, count * sizeof *grown);
  if (!grown) {
    fail(p, CXML_NO_MEMORY, "");
    return false;
  }
  p->attributes = grown;
  p->attributes_capacity = count;
  return true;
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int ns_count,
                     const xmlChar **ns, int count, int defaulted, const xmlChar **attributes) {
  cxml_parser *p = user;
  (void)prefix, (void)ns_count, (void)ns, (void)defaulted;
  p->silence = 0;
  if (p->status != CXML_DONE || !make_room(p, (size_t)count)) return;
  for (int i = 0; i < count; i++) {
    const xmlChar **a = attributes + 5 * i;
    p->attributes[i] = (cxml_attribute){(const char *)a[0], (const char *)a[2], (const char *)a[3], (size_t)(a[4] - a[3])};
  }
  p->handlers.start(p->user, (const char *)name, (const char *)uri, p->attributes, (size_t)count);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  cxml_parser *p = user;
  (void)prefix;
  p->silence = 0;
  if (p->status == CXML_DONE) p->handlers.end(p->user, (const char *)name, (const char *)uri);
}

static void on_html_start(void *user, const xmlChar *name, const xmlChar **attributes) {
  cxml_parser *p = user;
  size_t count = 0;
  p->silence = 0;
  while (attributes && attributes[2 * count]) count++;
  if (p->status != CXML_DONE || !make_room(p, count)) return;
  for (size_t i = 0; i < count; i++) {
    const char *value = (const char *)attributes[2 * i + 1];
    p->attributes[i] = (cxml_attribute){(const char *)attributes[2 * i], NULL, value, value ? strlen(value) : 0};
  }
  p->handlers.start(p->user, (const char *)name, NULL, p->attributes, count);
}

static void on_html_end(void *user, const xmlChar *name) { on_end(user, name, NULL, NULL); }

static void on_text(void *user, const xmlChar *bytes, int count) {
  cxml_parser *p = user;
  p->silence = 0;
  if (p->status == CXML_DONE && count > 0) p->handlers.text(p->user, (const char *)bytes, (size_t)count);
}

static void on_comment(void *user, const xmlChar *text) {
  (void)text;
  ((cxml_parser *)user)->silence = 0;
}

static void on_instruction(void *user, const xmlChar *target, const xmlChar *data) {
  (void)target, (void)data;
  ((cxml_parser *)user)->silence = 0;
}

static void on_entity(void *user, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                      xmlChar *content) {
  (void)type, (void)public_id, (void)system_id, (void)content;
  cxml_parser *p = user;
  if (!p->is_html) fail(p, CXML_DECLARES_ENTITY, (const char *)name);
}

static void on_reference(void *user, const xmlChar *name) {
  cxml_parser *p = user;
  if (!p->is_html) fail(p, CXML_UNKNOWN_ENTITY, (const char *)name);
}

#if LIBXML_VERSION >= 21200
static void on_error(void *user, const xmlError *error) {
#else
static void on_error(void *user, xmlErrorPtr error) {
#endif
  cxml_parser *p = user;
  // HTML is mended as browsers do; what libxml2 says of it is about style.
  if (!error || error->level != XML_ERR_FATAL || p->is_html) return;
  if (error->code == XML_ERR_NO_MEMORY) return fail(p, CXML_NO_MEMORY, "");
  fail(p, CXML_MALFORMED, error->message ? error->message : "unknown error");
}

static int on_read(void *user, char *buffer, int capacity) {
  cxml_parser *p = user;
  if (p->status != CXML_DONE) return -1;
  ptrdiff_t count = p->handlers.read(p->user, buffer, (size_t)capacity);
  if (count < 0) {
    if (p->status == CXML_DONE) p->status = CXML_STOPPED;
    return -1;
  }
  p->silence += (size_t)count;
  if (p->silence > LONGEST_SILENCE) {
    fail(p, CXML_TOO_LONG, "");
    return -1;
  }
  return (int)count;
}

cxml_parser *cxml_open(const cxml_handlers *handlers, void *user, bool is_html, const char *encoding) {
  cxml_parser *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->handlers = *handlers;
  p->user = user;
  p->is_html = is_html;
  p->encoding = encoding;
  p->context = is_html ? htmlNewParserCtxt() : xmlNewParserCtxt();
  if (!p->context || !p->context->sax) {
    cxml_close(p);
    return NULL;
  }
  xmlSAXHandler *sax = p->context->sax;
  memset(sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  if (is_html) {
    sax->startElement = on_html_start;
    sax->endElement = on_html_end;
  } else {
    sax->startElementNs = on_start;
    sax->endElementNs = on_end;
  }
  sax->characters = on_text;
  // Blanks between elements are text like any other: whoever reads a format knows which of them count.
  sax->ignorableWhitespace = on_text;
  sax->cdataBlock = on_text;
  sax->comment = on_comment;
  sax->processingInstruction = on_instruction;
  sax->entityDecl = on_entity;
  sax->reference = on_reference;
  sax->serror = on_error;
  p->context->userData = p;
  return p;
}

cxml_status cxml_parse(cxml_parser *p) {
  xmlDocPtr document;
  if (p->is_html)
    document = htmlCtxtReadIO(p->context, on_read, NULL, p, NULL, p->encoding,
                              HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  else
    // NOENT, which replaces entities, is for &amp; in values alone: no other entity is ever known here.
    document = xmlCtxtReadIO(p->context, on_read, NULL, p, NULL, p->encoding,
                             XML_PARSE_NOENT | XML_PARSE_NONET | (p->encoding ? XML_PARSE_IGNORE_ENC : 0));
  if (document) xmlFreeDoc(document);
  if (p->status == CXML_DONE && !p->is_html && !p->context->wellFormed) p->status = CXML_MALFORMED;
  return p->status;
}

void cxml_close(cxml_parser *p) {
  if (p->context) {
    if (p->context->myDoc) xmlFreeDoc(p->context->myDoc);
    p->context->myDoc = NULL;
    if (p->is_html)
      htmlFreeParserCtxt(p->context);
    else
      xmlFreeParserCtxt(p->context);
  }
  free(p->attributes);
  free(p);
}

// xmlStopParser frees the input under the feet of whoever calls it while reading; so the handlers are not called any
// more, and the next read is the last.
void cxml_stop(cxml_parser *p) {
  if (p->status == CXML_DONE) p->status = CXML_STOPPED;
}

int32_t cxml_line(cxml_parser *p) {
  if (p->error_line) return p->error_line;
  return p->context->input ? p->context->input->line : 1;
}
int32_t cxml_column(cxml_parser *p) {
  if (p->error_column) return p->error_column;
  return p->context->input ? p->context->input->col : 1;
}
const char *cxml_error(cxml_parser *p) { return p->error; }
