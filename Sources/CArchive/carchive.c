#if !__has_include(<archive.h>)
#error "libarchive's headers are missing: install them with `apt-get install libarchive-dev`"
#endif

#include "carchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#if ARCHIVE_VERSION_NUMBER < 3003000
#error "libarchive 3.3 or later is needed"
#endif

struct carchive_reader {
  struct archive *archive;
  struct archive_entry *entry;
  bool is_open;
};

carchive_reader *carchive_reader_open(const void *bytes, size_t count) {
  carchive_reader *r = calloc(1, sizeof *r);
  if (!r) return NULL;
  r->archive = archive_read_new();
  if (!r->archive) {
    free(r);
    return NULL;
  }
  r->is_open = archive_read_support_format_zip_seekable(r->archive) == ARCHIVE_OK &&
               archive_read_open_memory(r->archive, bytes, count) == ARCHIVE_OK;
  return r;
}

void carchive_reader_close(carchive_reader *r) {
  archive_read_free(r->archive);
  free(r);
}

carchive_step carchive_reader_next(carchive_reader *r) {
  r->entry = NULL;
  if (!r->is_open) return CARCHIVE_FAILED;
  int status = archive_read_next_header(r->archive, &r->entry);
  if (status == ARCHIVE_EOF) return CARCHIVE_END;
  // A warning is about names and times, and the entry can be read all the same.
  if (status == ARCHIVE_OK || status == ARCHIVE_WARN) return CARCHIVE_ENTRY;
  r->entry = NULL;
  return CARCHIVE_FAILED;
}

const char *carchive_reader_name(carchive_reader *r) {
  if (!r->entry) return NULL;
  const char *name = archive_entry_pathname_utf8(r->entry);
  return name ? name : archive_entry_pathname(r->entry);
}

bool carchive_reader_is_file(carchive_reader *r) { return r->entry && archive_entry_filetype(r->entry) == AE_IFREG; }
bool carchive_reader_is_encrypted(carchive_reader *r) {
  return r->entry && (archive_entry_is_data_encrypted(r->entry) || archive_entry_is_metadata_encrypted(r->entry));
}

ptrdiff_t carchive_reader_read(carchive_reader *r, void *buffer, size_t capacity) {
  if (!r->entry) return -1;
  la_ssize_t count = archive_read_data(r->archive, buffer, capacity);
  return count < 0 ? -1 : (ptrdiff_t)count;
}

const char *carchive_reader_error(carchive_reader *r) {
  const char *words = archive_error_string(r->archive);
  return words ? words : "unknown error";
}

struct carchive_writer {
  struct archive *archive;
  void *user;
  carchive_sink sink;
};

static la_ssize_t write_block(struct archive *a, void *user, const void *bytes, size_t count) {
  carchive_writer *w = user;
  (void)a;
  w->sink(w->user, bytes, count);
  return (la_ssize_t)count;
}

carchive_writer *carchive_writer_open(void *user, carchive_sink sink) {
  carchive_writer *w = calloc(1, sizeof *w);
  if (!w) return NULL;
  w->user = user;
  w->sink = sink;
  w->archive = archive_write_new();
  if (w->archive && archive_write_set_format_zip(w->archive) == ARCHIVE_OK &&
      // Without this the last block is filled up with zeros, as for a tape.
      archive_write_set_bytes_in_last_block(w->archive, 1) == ARCHIVE_OK &&
      archive_write_open(w->archive, w, NULL, write_block, NULL) == ARCHIVE_OK)
    return w;
  if (w->archive) archive_write_free(w->archive);
  free(w);
  return NULL;
}

bool carchive_writer_add(carchive_writer *w, const char *name, const void *bytes, size_t count, bool compresses) {
  int status = compresses ? archive_write_zip_set_compression_deflate(w->archive)
                          : archive_write_zip_set_compression_store(w->archive);
  if (status != ARCHIVE_OK) return false;
  struct archive_entry *entry = archive_entry_new();
  if (!entry) return false;
  archive_entry_set_pathname(entry, name);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_size(entry, (la_int64_t)count);
  // No time is set: libarchive would write it in the machine's time zone, and writes 1980-01-01 where there is none.
  bool is_done = archive_write_header(w->archive, entry) == ARCHIVE_OK &&
                 (count == 0 || archive_write_data(w->archive, bytes, count) == (la_ssize_t)count) &&
                 archive_write_finish_entry(w->archive) == ARCHIVE_OK;
  archive_entry_free(entry);
  return is_done;
}

bool carchive_writer_close(carchive_writer *w) {
  bool is_done = archive_write_close(w->archive) == ARCHIVE_OK;
  archive_write_free(w->archive);
  free(w);
  return is_done;
}
