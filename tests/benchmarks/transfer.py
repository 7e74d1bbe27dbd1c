#!/usr/bin/python3
"""Makes the table of docs/transfer.md: four ways from one instrument's spectra to another's, judged on
a test map of another day.

    tests/benchmarks/transfer.py [--rows 100] [--cols 100] [--primary 4062] [--secondary 3872]
                                 [--seeds 1 2 3] [--set step.parameter=value ...]

Each seed is another set of rocks, and another start of the networks. What was computed before is not
computed again.
"""

import argparse
import csv
import pathlib
import resource
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODELS = {"attached": "VAE + MLP", "one_step": "one-step MLP", "knn": "KNN", "pls": "PLS"}
METRICS = {1: "⟨Euclid⟩", 2: "⟨cosine⟩", 3: "RSE", 5: "k-score"}
TRAINED = ("autoencoder", "attached", "one_step")


def scores(folder, model):
    with open(folder / "results" / "scores" / f"{model}.csv", encoding="utf-8") as file:
        rows = [row for row in csv.reader(line for line in file if not line.startswith("#"))]
    values = [float(row[-1]) for row in rows[1:]]
    return {name: values[at] for at, name in METRICS.items()}


def run(options, seed):
    folder = pathlib.Path(options.folder) / (
        f"{options.rows}x{options.cols}-{options.primary}-{options.secondary}-{seed}")
    recipe = folder / "recipe.json"
    if not recipe.exists():
        subprocess.run([options.program, "transfer-demo", folder, "--sample-only",
                        "--rows", str(options.rows), "--cols", str(options.cols),
                        "--primary-channels", str(options.primary),
                        "--secondary-channels", str(options.secondary), "--seed", str(seed)],
                       check=True, stdout=subprocess.DEVNULL)
    settings = [f"{step}.seed={seed}" for step in TRAINED]
    # The paper's baseline covers the same wavelengths however many channels there are.
    for part in ("train", "validation", "test"):
        for name, channels, paper in (("primary", options.primary, 4062),
                                      ("secondary", options.secondary, 3872)):
            window = max(5, round(100 * channels / paper))
            settings += [f"{part}_{name}_flat.window={window}",
                         f"{part}_{name}_flat.sigma={window / 2}"]
    settings += options.set
    command = [options.program, "run", recipe]
    for setting in settings:
        command += ["--set", setting]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(f"seed {seed}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return {model: scores(folder, model) for model in MODELS}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--cols", type=int, default=100)
    parser.add_argument("--primary", type=int, default=4062)
    parser.add_argument("--secondary", type=int, default=3872)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--folder", default=ROOT / "out/transfer")
    parser.add_argument("--program", default=ROOT / "build/release/bin/lithoscope-cli")
    options = parser.parse_args()
    found = [run(options, seed) for seed in options.seeds]
    print("| model | " + " | ".join(METRICS.values()) + " |\n| --- |" + " --- |" * len(METRICS))
    for model, title in MODELS.items():
        cells = []
        for metric in METRICS.values():
            values = [each[model][metric] for each in found]
            digits = 1 if max(map(abs, values)) > 10 else 4
            cells.append(f"{statistics.mean(values):.{digits}f} "
                         f"({min(values):.{digits}f} to {max(values):.{digits}f})")
        print(f"| {title} | " + " | ".join(cells) + " |")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nMost memory of a run: {peak:.0f} MB")


if __name__ == "__main__":
    main()
