#!/usr/bin/env python3
"""Times our program and its peers in turn, on the same files and the same number of threads.

    peers.py [--only ROW] [--alternations N] [--program build/.../lithoscope_rows] [--data FOLDER]

Only the work is timed: both sides load their data first and work once unmeasured. Prints for each
row the minimum, median and maximum of (peer's seconds / ours), what each side takes, the median
ratio of processor seconds (which hardly changes when others use the machine too), and how far the
two results lie apart.
"""

import os

# Before numpy is loaded, which reads them once.
THREADS = 2
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = str(THREADS)
os.environ.pop("OPENBLAS_CORETYPE", None)

import argparse  # noqa: E402
import json  # noqa: E402
import pathlib  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402

import numpy as np  # noqa: E402

import job_peer  # noqa: E402
import peer_rows  # noqa: E402
import sample_data  # noqa: E402

# Row of the table: our row, goal (None: for information), how results are compared.
TABLE = {
    "asls": ("asls", 15, "values"),
    "hull": ("hull", 30, "values"),
    "pls_fit": ("pls_fit", 15, "values"),
    "pls_predict": ("pls_predict", 4, "values"),
    "gaussian": ("gaussian", 5, "values"),
    "savgol": ("savgol", 8, "values"),
    "reflectance": ("reflectance", 4, "values"),
    "reflectance_threaded": ("reflectance", None, "values"),
    "scaling": ("scaling", 6, "values"),
    "scaling_spectra": ("scaling_spectra", 6, "values"),
    "pca": ("pca", 6, "columns"),
    "pca_by_hand": ("pca", 1.3, "columns"),
    "kmeans": ("kmeans", 5, "labels"),
    "kmeans_spectra": ("kmeans_spectra", 2, "labels"),
    "centroid": ("centroid", 10, "labels"),
    "job": ("job", 15, "labels"),
}


class Ours:
    """Our program, waiting for orders."""

    def __init__(self, program, row, folder):
        self.process = subprocess.Popen([program, row, str(folder), str(THREADS)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.process.args[0]} ended with {self.process.wait()}")
        return json.loads(line)

    def ask(self, order):
        print(order, file=self.process.stdin, flush=True)
        return self.answer()

    def result(self):
        with tempfile.NamedTemporaryFile(suffix=".npy") as file:
            self.ask(f"save {file.name}")
            return np.load(file.name)

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work):
    """Seconds on the clock, and of the processor in this process and its children."""
    before, start = sum(os.times()[:4]), time.perf_counter()
    work()
    return time.perf_counter() - start, sum(os.times()[:4]) - before


def difference(ours, theirs, kind):
    """In words: the largest difference over the largest value, or the share of equal labels."""
    if ours.shape != theirs.shape and ours.shape == theirs.T.shape:
        theirs = theirs.T  # coefficients of either orientation
    if ours.shape != theirs.shape:
        return f"SHAPES {ours.shape} and {theirs.shape}"
    if kind == "labels":
        table = np.zeros((int(ours.max()) + 1, int(theirs.max()) + 1))
        np.add.at(table, (ours.astype(int), theirs.astype(int)), 1)
        return f"{100 * table.max(axis=1).sum() / ours.size:.2f} % equal"
    if kind == "columns":  # whose sign is free
        theirs = theirs * np.sign((ours * theirs).sum(axis=0))
    return f"{np.abs(ours - theirs).max() / np.abs(theirs).max():.1e}"


def spread(values, form):
    low, middle, high = np.percentile(values, (0, 50, 100))
    return "  ".join(form.format(value) for value in (low, middle, high))


def measure(row, options):
    our_row, goal, kind = TABLE[row]
    if row == "job":
        sample_data.make_job(options.data)
    ours = Ours(options.program, our_row, options.data)
    work = (peer_rows.ROWS | {"job": job_peer.job})[row](options.data)
    theirs = work().copy()
    ours.ask("run")
    apart = difference(ours.result(), theirs, kind)
    our_seconds, their_seconds, processor = [], [], []
    for _ in range(options.alternations):
        clock, their_processor = timed(work)
        their_seconds.append(clock)
        time.sleep(0.2)  # idle threads of libraries spin for some time
        facts = ours.ask("run")
        our_seconds.append(facts["seconds"])
        processor.append(their_processor / max(1e-6, facts["processor_seconds"]))
        time.sleep(0.1)
    ours.end()
    ratio = np.array(their_seconds) / np.array(our_seconds)
    print(f"{row:21s} ratio {spread(ratio, '{:7.2f}')}  goal {goal or '-':>4}   ours "
          f"{spread(our_seconds, '{:.4f}')} s   peer {spread(their_seconds, '{:.4f}')} s   "
          f"processor {np.median(processor):6.2f}   apart {apart}", flush=True)


def machine(options):
    """Copy bandwidth and sgemm of the same run: what any program is measured against."""
    copy = Ours(options.program, "copy", options.data)
    copy.ask("run")
    runs = [copy.ask("run") for _ in range(5)]
    copy.end()
    print(f"copy, {THREADS} threads: {max(r['bytes'] / r['seconds'] for r in runs) / 1e9:.1f} GB/s "
          "(read and written)")
    a = np.random.default_rng(1).normal(size=(3000, 3000)).astype(np.float32)
    a @ a
    best = min(timed(lambda: a @ a)[0] for _ in range(5))
    print(f"sgemm, {THREADS} threads: {2 * 3000**3 / best / 1e9:.0f} GFLOP/s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=TABLE, action="append")
    parser.add_argument("--alternations", type=int, default=7)
    parser.add_argument("--program", default="build/benchmarks/benchmarks/lithoscope_rows")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("build/benchmark-data"))
    options = parser.parse_args()
    sample_data.make(options.data)
    print(f"{THREADS} threads each, {options.alternations} alternations; minimum, median, maximum; "
          f"load average {os.getloadavg()[0]:.1f}")
    machine(options)
    for row in options.only or TABLE:
        measure(row, options)
    print(f"load average at the end {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
