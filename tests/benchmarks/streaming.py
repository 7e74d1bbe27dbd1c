#!/usr/bin/env python3
"""Maps that are larger than the memory they may take: peak memory and pace.

    streaming.py [--only libs|hsi] [--cli build/.../lithoscope-cli] [--folder FOLDER] [--keep]

libs: a map of 313,600 x 4,062 float32 (5.1 GB; eight rows of the generator, repeated) to line
      features: under 1 GB, and no slower than 60 % of the slower of the disk and the kernel on data
      in memory. Stored plainly, and compressed as the program writes it.
hsi:  a scan of 384 x 2,000 pixels x 288 bands to the student's map: under 1.5 GB.

The made files are removed unless --keep is given.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import time

LIBS_ROWS = 560
LIBS = {"rows": 8, "cols": 560, "channels": 4062, "hsi-cols": 32, "bands": 32}
HSI = {"rows": 747, "cols": 100, "channels": 512, "hsi-cols": 384, "bands": 288}


def run(command):
    """Seconds and peak resident MB of a program."""
    start = time.perf_counter()
    child = subprocess.Popen([str(part) for part in command])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command[0]} ended with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def make(options, folder, sizes):
    if folder.exists():
        return
    print(f"making {folder.name}", flush=True)
    seconds, peak = run([options.cli, "-q", "demo", folder, "--sample-only"] +
                        [part for name, size in sizes.items() for part in (f"--{name}", size)])
    print(f"  made in {seconds:.0f} s, peak {peak:.0f} MB", flush=True)


def repeat(seed, path, compressed):
    """The map of `seed` (eight rows) again and again, until it has LIBS_ROWS rows."""
    import h5py

    with h5py.File(seed) as few, h5py.File(path, "w") as many:
        for name in few:
            if name != "values":
                few.copy(name, many)
        many.attrs.update(few.attrs)
        many.attrs["rows"] = LIBS_ROWS
        given = few["values"]
        rows = given.shape[0]
        values = many.create_dataset("values", (LIBS_ROWS, *given.shape[1:]), given.dtype,
                                     chunks=given.chunks, shuffle=compressed and given.shuffle,
                                     compression=given.compression if compressed else None)
        if not compressed:
            block = given[:]
            for first in range(0, LIBS_ROWS, rows):
                values[first:first + rows] = block
            return
        for number in range(given.id.get_num_chunks()):
            place = given.id.get_chunk_info(number).chunk_offset
            mask, raw = given.id.read_direct_chunk(place)
            for first in range(0, LIBS_ROWS, rows):
                values.id.write_direct_chunk((first + place[0], *place[1:]), raw, mask)


def forget(path):
    """Takes a file out of the system's cache, so that the disk is read."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def disk_pace(path):
    """GB/s of reading the file from one end to the other."""
    forget(path)
    start = time.perf_counter()
    buffer = bytearray(8 << 20)
    with open(path, "rb", buffering=0) as file:
        while file.readinto(buffer):
            pass
    return path.stat().st_size / (time.perf_counter() - start) / 1e9


def write_recipe(path, sources, steps, exports):
    path.write_text(json.dumps({
        "lithoscope_recipe": 1,
        "sources": {name: {"path": file} for name, file in sources.items()},
        "steps": [{"id": step, "operation": operation, "inputs": inputs, "parameters": parameters}
                  for step, operation, inputs, parameters in steps],
        "exports": [{"artifact": artifact, "file": file} for artifact, file in exports]}))


def memory_pace(options):
    """GB/s of the same kernel on spectra that lie in memory."""
    rows = subprocess.Popen([options.rows, "lines_long", str(options.folder), "2"],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    rows.stdout.readline()
    best = 0
    for _ in range(4):
        print("run", file=rows.stdin, flush=True)
        answer = json.loads(rows.stdout.readline())
        best = max(best, answer["bytes"] / answer["seconds"] / 1e9)
    rows.stdin.close()
    rows.wait()
    return best


def libs(options):
    folder = options.folder / "libs"
    make(options, folder, LIBS)
    memory = memory_pace(options)
    recipe = folder / "lines.json"
    for name in ("plain", "compressed"):
        cube = folder / f"{name}.h5"
        repeat(folder / "libs.h5", cube, name == "compressed")
        write_recipe(recipe, {"libs": cube.name},
                     [("lines", "libs.line_features", {"image": "libs"}, {})],
                     [("lines", "lines.h5")])
        stored, size = cube.stat().st_size / 1e9, 4e-9 * LIBS_ROWS * LIBS["cols"] * LIBS["channels"]
        disk = disk_pace(cube) * size / stored
        print(f"{name}: {size:.2f} GB stored in {stored:.2f} GB; GB of values a second: disk "
              f"{disk:.2f}, kernel in memory {memory:.2f}", flush=True)
        for cold in (True, True, False):
            if cold:
                forget(cube)
            seconds, peak = run([options.cli, "-q", "run", recipe, "--no-cache", "--threads", 2,
                                 "--out", folder / "out"])
            pace = size / seconds
            print(f"  {'from disk ' if cold else 'from cache'} {seconds:.2f} s, {pace:.2f} GB/s "
                  f"({100 * pace / min(disk, memory):.0f} % of the slower), peak {peak:.0f} MB "
                  "(limit 1000)", flush=True)
        cube.unlink()


def hsi(options):
    folder = options.folder / "hsi"
    make(options, folder, HSI)
    recipe = json.loads((folder / "recipe.json").read_text())
    steps = [step for step in recipe["steps"]
             if step["id"] in ("reflectance", "filtered", "hull", "registration", "hull_on_libs",
                               "student", "student_map")]
    for step in steps:
        if step["id"] == "student":
            step["inputs"]["labels"] = "truth"
    recipe["steps"] = steps
    recipe["exports"] = [{"artifact": "student_map.labels", "file": "student.h5"}]
    recipe["report"] = []
    (folder / "student.json").write_text(json.dumps(recipe))
    print((folder / "hsi.hdr").read_text().split("wavelength")[0].replace("\n", "; "), flush=True)
    for _ in range(3):
        seconds, peak = run([options.cli, "-q", "run", folder / "student.json", "--no-cache",
                             "--threads", 2, "--out", folder / "out"])
        print(f"  trained and mapped in {seconds:.2f} s, peak {peak:.0f} MB (limit 1500)",
              flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=("libs", "hsi"))
    parser.add_argument("--cli", default="build/benchmarks/bin/lithoscope-cli")
    parser.add_argument("--rows", default="build/benchmarks/benchmarks/lithoscope_rows")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/streaming"))
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, check in (("libs", libs), ("hsi", hsi)):
        if options.only in (None, name):
            check(options)
            if not options.keep:
                shutil.rmtree(options.folder / name)


if __name__ == "__main__":
    main()
