#!/usr/bin/env python3
"""How cost grows with points, and what a second thread brings, from the benchmarks of kernels.

    scaling.py [--program build/.../lithoscope_benchmarks] [--filter REGEX] [--repetitions N]

Prints for each kernel the exponent of cost over four sizes (processor time of one thread, the least
of the repetitions; 1 = linear) and one thread's time over two threads' at the largest size.
"""

import argparse
import collections
import json
import subprocess

import numpy as np


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/benchmarks/benchmarks/lithoscope_benchmarks")
    parser.add_argument("--filter", default="-(copy|gram|refit|through)")
    parser.add_argument("--repetitions", type=int, default=3)
    options = parser.parse_args()
    text = subprocess.run(
        [options.program, f"--benchmark_filter={options.filter}", "--benchmark_format=json",
         f"--benchmark_repetitions={options.repetitions}", "--benchmark_min_time=0.05"],
        check=True, stdout=subprocess.PIPE).stdout
    best = collections.defaultdict(lambda: (np.inf, np.inf))
    for run in json.loads(text)["benchmarks"]:
        if run["run_type"] != "iteration":
            continue
        name, points, channels, threads = run["name"].split("/")[:4]
        key = (f"{name}, {channels} channels", int(points), int(threads))
        best[key] = (min(best[key][0], run["real_time"]), min(best[key][1], run["cpu_time"]))
    for kernel in dict.fromkeys(name for name, _, _ in best):
        points = sorted(count for name, count, threads in best if name == kernel and threads == 1)
        seconds = [best[kernel, count, 1][1] for count in points]
        exponent = np.polyfit(np.log(points), np.log(seconds), 1)[0]
        speedup = best[kernel, points[-1], 1][0] / best[kernel, points[-1], 2][0]
        print(f"{kernel:36s} exponent {exponent:5.2f}   two threads {speedup:4.2f} x")


if __name__ == "__main__":
    main()
