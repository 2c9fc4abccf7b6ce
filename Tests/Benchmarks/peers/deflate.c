// deflate LEVEL FILE…: the time that zlib alone takes to deflate, at LEVEL, the very parts of each Office file. The floor for any writer.
// Reports the bytes before compression; the best of three.
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "report.h"

typedef struct { unsigned char *bytes; size_t size; } Part;

static unsigned field(const unsigned char *p, int bytes) {
  unsigned value = 0;
  while (bytes--) value = value << 8 | p[bytes];
  return value;
}

static unsigned char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(2); }
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size);
  if (fread(bytes, 1, *size, file) != *size) { perror(path); exit(2); }
  fclose(file);
  return bytes;
}

static Part inflate_part(const unsigned char *file, const unsigned char *entry) {
  const unsigned char *local = file + field(entry + 42, 4);
  const unsigned char *data = local + 30 + field(local + 26, 2) + field(local + 28, 2);
  Part part = {.size = field(entry + 24, 4)};
  part.bytes = malloc(part.size + 1);
  if (field(entry + 10, 2) == 0) {
    memcpy(part.bytes, data, part.size);
    return part;
  }
  z_stream stream = {.next_in = (Bytef *)data, .avail_in = field(entry + 20, 4), .next_out = part.bytes, .avail_out = part.size};
  if (inflateInit2(&stream, -15) != Z_OK || inflate(&stream, Z_FINISH) != Z_STREAM_END) exit(2);
  inflateEnd(&stream);
  return part;
}

static double deflate_parts(const Part *parts, int count, int level, unsigned char *out, size_t room) {
  double begun = now();
  for (int i = 0; i < count; i++) {
    z_stream stream = {.next_in = parts[i].bytes, .avail_in = parts[i].size, .next_out = out, .avail_out = room};
    if (deflateInit2(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) exit(2);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) exit(2);
    deflateEnd(&stream);
  }
  return now() - begun;
}

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  int level = atoi(argv[1]);
  for (int f = 2; f < argc; f++) {
    size_t size, room = 1 << 16, total = 0;
    unsigned char *file = read_file(argv[f], &size), *end = file + size - 22;
    while (field(end, 4) != 0x06054b50) end--;
    int count = field(end + 10, 2);
    Part *parts = calloc(count, sizeof *parts);
    const unsigned char *entry = file + field(end + 16, 4);
    for (int i = 0; i < count; i++) {
      parts[i] = inflate_part(file, entry);
      total += parts[i].size;
      if (deflateBound(NULL, parts[i].size) > room) room = deflateBound(NULL, parts[i].size);
      entry += 46 + field(entry + 28, 2) + field(entry + 30, 2) + field(entry + 32, 2);
    }
    unsigned char *out = malloc(room);
    double best = 1e9;
    for (int i = 0; i < 3; i++) {
      double seconds = deflate_parts(parts, count, level, out, room);
      if (seconds < best) best = seconds;
    }
    report("deflate/zlib", total, best);
    for (int i = 0; i < count; i++) free(parts[i].bytes);
    free(parts);
    free(out);
    free(file);
  }
}
