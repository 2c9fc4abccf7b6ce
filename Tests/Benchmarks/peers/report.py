"""One line of a benchmark's report: name, count, seconds, peak resident memory in kB, parted by tabs."""

import resource
import time


def timed(name, count, work):
    begun = time.perf_counter()
    for index in range(count):
        work(index)
    seconds = time.perf_counter() - begun
    print(name, count, f"{seconds:.6f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, sep="\t")
