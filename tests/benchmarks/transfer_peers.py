#!/usr/bin/python3
"""Times partial least squares (16) and nearest neighbours (10) of spectral transfer beside
scikit-learn's, on the same spectra.

    tests/benchmarks/transfer_peers.py [--side 64] [--primary 4062] [--secondary 3872] [--threads 2]

Needs lithoscope_transfer_regressions (preset "benchmarks").
"""

import argparse
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("--side", type=int, default=64)
parser.add_argument("--primary", type=int, default=4062)
parser.add_argument("--secondary", type=int, default=3872)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--program",
                    default=ROOT / "build/benchmarks/benchmarks/lithoscope_transfer_regressions")
options = parser.parse_args()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # read once, when numpy is loaded
    os.environ[name] = str(options.threads)

import numpy as np  # noqa: E402
from sklearn.cross_decomposition import PLSRegression  # noqa: E402
from sklearn.neighbors import KNeighborsRegressor  # noqa: E402


def timed(work):
    start, used = time.perf_counter(), time.process_time()
    result = work()
    return (time.perf_counter() - start, time.process_time() - used), result


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = subprocess.run(
            [options.program, folder, str(options.side), str(options.primary),
             str(options.secondary), str(options.threads)],
            check=True, capture_output=True, text=True).stdout
        ours = {name: (float(wall), float(used))
                for name, wall, used in map(str.split, out.splitlines())}

        def spectra(name, channels):
            return np.fromfile(pathlib.Path(folder) / name, np.float32).reshape(-1, channels)

        x, y = spectra("train_x", options.secondary), spectra("train_y", options.primary)
        test, predicted = spectra("test_x", options.secondary), spectra("predicted", options.primary)
        mean, deviation = x.mean(0, np.float64), x.std(0, dtype=np.float64)
        deviation[deviation == 0] = 1
        scaled = ((x - mean) / deviation).astype(np.float32)
        scaled_test = ((test - mean) / deviation).astype(np.float32)
        scaled_y = ((y - y.mean(0)) / np.where(y.std(0) == 0, 1, y.std(0))).astype(np.float32)
        theirs = {}
        theirs["knn"], same = timed(lambda: KNeighborsRegressor(10, algorithm="brute")
                                    .fit(scaled, y).predict(scaled_test))
        theirs["pls"], _ = timed(lambda: PLSRegression(16, scale=False).fit(scaled, scaled_y))
    print("| | Lithoscope, s | scikit-learn, s | ratio | ratio of processor seconds |")
    print("| --- | --- | --- | --- | --- |")
    for name, title in (("pls", "PLS, 16 components"), ("knn", "KNN, 10 neighbours")):
        own, other = ours[name], theirs[name]
        print(f"| {title} | {own[0]:.2f} | {other[0]:.2f} | {other[0] / own[0]:.1f} | "
              f"{other[1] / own[1]:.1f} |")
    apart = np.abs(predicted - same).max(axis=1) > 1e-3 * np.abs(same).max()
    print(f"\nPredictions by neighbours that differ: {apart.sum()} of {len(test)}")


if __name__ == "__main__":
    main()
