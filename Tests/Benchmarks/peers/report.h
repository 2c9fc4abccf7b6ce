// One line of a benchmark's report: name, count, seconds, peak resident memory in kB, parted by tabs.
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void report(const char *name, long count, double seconds) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%s\t%ld\t%.6f\t%ld\n", name, count, seconds, usage.ru_maxrss);
}
