#!/usr/bin/env python3
"""How cost grows with points, and what a second thread brings, from the benchmarks of kernels.

    scaling.py [--program build/.../lithoscope_benchmarks] [--filter REGEX] [--repetitions N]

Prints for each kernel the exponent of cost over four sizes (processor time of one thread, the least
of the repetitions; 1 = linear) and one thread's time over two threads' at the largest size. Beside
them what a second thread brings to arithmetic in registers alone, to copying and to sgemm: no kernel
can gain more than the machine has to give. k-means makes ten iterations at every size.
"""

import argparse
import collections
import json
import os
import subprocess
import sys

import numpy as np

SGEMM = """
import time, numpy as np
a = np.random.default_rng(1).normal(size=(2000, 2000)).astype(np.float32)
a @ a
times = []
for _ in range(8):
    start = time.perf_counter()
    a @ a
    times.append(time.perf_counter() - start)
print(min(times))
"""


def sgemm_seconds(threads):
    environment = os.environ | {"OPENBLAS_NUM_THREADS": str(threads)}
    environment.pop("OPENBLAS_CORETYPE", None)
    return float(subprocess.run([sys.executable, "-c", SGEMM], env=environment, check=True,
                                stdout=subprocess.PIPE).stdout)


def measured(options, pattern):
    """The least real and processor time by kernel, points and threads."""
    text = subprocess.run(
        [options.program, f"--benchmark_filter={pattern}", "--benchmark_format=json",
         f"--benchmark_repetitions={options.repetitions}", "--benchmark_min_time=0.05",
         "--benchmark_enable_random_interleaving=true"],
        check=True, stdout=subprocess.PIPE).stdout
    best = collections.defaultdict(lambda: (np.inf, np.inf))
    for run in json.loads(text)["benchmarks"]:
        if run["run_type"] != "iteration":
            continue
        name, *sizes = run["name"].removesuffix("/real_time").split("/")
        points, channels, threads = ([0, 0] + [int(size) for size in sizes])[-3:]
        key = (f"{name}, {channels} channels" if channels else name, points, threads)
        best[key] = (min(best[key][0], run["real_time"]), min(best[key][1], run["cpu_time"]))
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/benchmarks/benchmarks/lithoscope_benchmarks")
    parser.add_argument("--filter", default="-(copy|registers|gram|refit|through)")
    parser.add_argument("--repetitions", type=int, default=3)
    options = parser.parse_args()
    machine = measured(options, "copy|registers")
    for kernel in ("registers", "copy"):
        speedup = machine[kernel, 0, 1][0] / machine[kernel, 0, 2][0]
        print(f"{kernel:36s}                 two threads {speedup:4.2f} x")
    print(f"{'sgemm':36s}                 two threads {sgemm_seconds(1) / sgemm_seconds(2):4.2f} x",
          flush=True)
    best = measured(options, options.filter)
    for kernel in dict.fromkeys(name for name, _, _ in best):
        points = sorted(count for name, count, threads in best if name == kernel and threads == 1)
        seconds = [best[kernel, count, 1][1] for count in points]
        exponent = np.polyfit(np.log(points), np.log(seconds), 1)[0]
        speedup = best[kernel, points[-1], 1][0] / best[kernel, points[-1], 2][0]
        print(f"{kernel:36s} exponent {exponent:5.2f}   two threads {speedup:4.2f} x", flush=True)


if __name__ == "__main__":
    main()
