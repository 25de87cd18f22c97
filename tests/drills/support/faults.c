/*
 * Faults of a disk and of a clock, for a process that is started with this library in LD_PRELOAD.
 *
 * DRILL_DISK is a path: only files whose path begins with it fail. DRILL_CONTROL is a file of six 32-bit numbers, which
 * the drill changes while the process runs (`faults.ts`).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2 };

struct control {
  /* Which calls fail, from the how many-th (1 is the next), how many of them, and with which error. */
  _Atomic int calls, first, many, error;
  /* Calls of this kind since the drill set it to 0. */
  _Atomic int counted;
  /* Seconds that the clock is ahead. */
  _Atomic int seconds;
};

static struct control *control;
static const char *disk;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("DRILL_CONTROL");
  disk = getenv("DRILL_DISK");
  int file = path ? open(path, O_RDWR) : -1;
  if (file < 0) return;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (mapped != MAP_FAILED) control = mapped;
}

static int is_on_disk(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, disk, strlen(disk)) == 0;
}

static int fails(int calls, int file) {
  if (!control || !disk || !(control->calls & calls) || !is_on_disk(file)) return 0;
  int number = atomic_fetch_add(&control->counted, 1) + 1;
  if (number < control->first || number >= control->first + control->many) return 0;
  errno = control->error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  return fails(WRITES, file) ? -1 : REAL(pwrite64)(file, bytes, length, offset);
}
ssize_t write(int file, const void *bytes, size_t length) {
  return fails(WRITES, file) ? -1 : REAL(write)(file, bytes, length);
}
int fsync(int file) { return fails(SYNCS, file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(SYNCS, file) ? -1 : REAL(fdatasync)(file); }

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec precise;
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &precise);
  now->tv_sec = precise.tv_sec + (control ? control->seconds : 0);
  now->tv_usec = precise.tv_nsec / 1000;
  return 0;
}
int clock_gettime(clockid_t clock, struct timespec *now) {
  long failed = syscall(SYS_clock_gettime, clock, now);
  if (failed == 0 && control && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += control->seconds;
  return (int)failed;
}
