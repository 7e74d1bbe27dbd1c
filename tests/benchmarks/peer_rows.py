"""The same work as our program's rows, as a competent person writes it in Python.

Each function loads its data, and returns the work: a function without arguments whose result is an
array. Where splitting the work between two threads or processes helps, it is split.
"""

import mmap
import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import numpy as np

THREADS = 2
_pool = ThreadPoolExecutor(THREADS)


def _load(folder, name):
    return np.load(folder / f"{name}.npy")


def _in_threads(work, pieces):
    list(_pool.map(work, pieces))


def slices(count, size):
    return [slice(first, min(count, first + size)) for first in range(0, count, size)]


def in_processes(part, count):
    """Halves of the work in two processes: for code that holds Python's lock."""
    halves = [multiprocessing.get_context("fork").Process(target=part, args=(at,))
              for at in slices(count, (count + THREADS - 1) // THREADS)]
    for half in halves:
        half.start()
    for half in halves:
        half.join()


def shared_array(shape):
    """Float32 that forked processes write into."""
    return np.frombuffer(mmap.mmap(-1, 4 * int(np.prod(shape))), np.float32).reshape(shape)


def asls(folder):
    """Baselines of many spectra side by side: each step of the elimination is one numpy call."""
    spectra = _load(folder, "libs")
    out = shared_array(spectra.shape)

    def part(at):
        # Long enough that numpy's calls cost little, short enough that the bands stay in cache.
        for piece in slices(at.stop - at.start, 512):
            here = slice(at.start + piece.start, at.start + piece.stop)
            np.subtract(spectra[here], asls_baselines(spectra[here]), out=out[here])

    def work():
        in_processes(part, len(spectra))
        return out

    return work


def asls_baselines(spectra, lam=1e5, p=0.01, solves=10):
    y = np.ascontiguousarray(spectra.T, dtype=np.float64)  # channels × spectra
    n = len(y)
    main, first = np.full(n, 6.0 * lam), np.full(n, -4.0 * lam)
    main[[0, -1]], main[[1, -2]] = lam, 5 * lam
    first[[0, -2]] = -2 * lam
    w = np.ones_like(y)
    d, l1, l2, z = (np.empty_like(y) for _ in range(4))
    t = np.empty(y.shape[1])
    multiply, subtract, divide = np.multiply, np.subtract, np.divide
    # Rows as a list: indexing an array in the loop costs as much as the arithmetic.
    ds, l1s, l2s, zs = list(d), list(l1), list(l2), list(z)
    for _ in range(solves):
        np.add(w, main[:, None], out=d)
        multiply(w, y, out=z)
        # L D Lᵀ of the pentadiagonal matrix; l1 and l2 are the columns below the diagonal.
        entry = np.full(y.shape[1], first[0])
        for i in range(n - 1):
            divide(entry, ds[i], out=l1s[i])
            multiply(l1s[i], entry, out=t)
            subtract(ds[i + 1], t, out=ds[i + 1])
            multiply(l1s[i], zs[i], out=t)
            subtract(zs[i + 1], t, out=zs[i + 1])
            if i + 2 < n:
                divide(lam, ds[i], out=l2s[i])
                multiply(l2s[i], lam, out=t)
                subtract(ds[i + 2], t, out=ds[i + 2])
                multiply(l2s[i], zs[i], out=t)
                subtract(zs[i + 2], t, out=zs[i + 2])
                multiply(l1s[i], lam, out=t)
                subtract(first[i + 1], t, out=entry)
        z /= d
        for i in range(n - 2, -1, -1):
            multiply(l1s[i], zs[i + 1], out=t)
            subtract(zs[i], t, out=zs[i])
            if i + 2 < n:
                multiply(l2s[i], zs[i + 2], out=t)
                subtract(zs[i], t, out=zs[i])
        w = np.where(y > z, p, 1 - p)
    return z.T


def hull(folder):
    """SPy's function is Python: two processes that write into shared memory."""
    from spectral import remove_continuum

    spectra = _load(folder, "spectra")
    nm = 1000 + 6.0 * np.arange(spectra.shape[1])
    out = shared_array(spectra.shape)

    def part(at):
        out[at] = remove_continuum(spectra[at], nm)

    def work():
        in_processes(part, len(spectra))
        return out

    return work


def savgol(folder):
    from scipy.signal import savgol_filter

    spectra = _load(folder, "spectra")
    out = np.empty_like(spectra)

    def part(at):
        out[at] = savgol_filter(spectra[at], 11, 3, axis=-1)

    def work():
        _in_threads(part, slices(len(spectra), 8192))
        return out

    return work


def gaussian(folder):
    from scipy.ndimage import gaussian_filter

    spectra = _load(folder, "spectra").reshape(-1, 384, 256)
    out = np.empty_like(spectra)

    def part(channel):
        out[..., channel] = gaussian_filter(spectra[..., channel], 1.0)

    def work():
        _in_threads(part, range(spectra.shape[2]))
        return out.reshape(-1, 256)

    return work


def reflectance(folder):
    raw, white, dark = (_load(folder, name) for name in ("raw", "white", "dark"))
    return lambda: ((raw - dark) / (white - dark)).reshape(-1, raw.shape[-1])


def reflectance_threaded(folder):
    """The most that numpy can do: pieces that stay in cache between the two passes."""
    raw, white, dark = (_load(folder, name) for name in ("raw", "white", "dark"))
    out = np.empty_like(raw)
    gain = 1 / (white - dark)

    def part(at):
        np.subtract(raw[at], dark, out=out[at])
        np.multiply(out[at], gain, out=out[at])

    def work():
        _in_threads(part, slices(len(raw), 1))
        return out.reshape(-1, out.shape[-1])

    return work


def _scaling(name):
    def row(folder):
        from sklearn.preprocessing import StandardScaler

        values = _load(folder, name)
        return lambda: StandardScaler().fit_transform(values)

    return row


def pca(folder):
    from sklearn.decomposition import PCA

    spectra = _load(folder, "training")
    return lambda: PCA(4, random_state=1).fit_transform(spectra)


def pca_by_hand(folder):
    spectra = _load(folder, "training")

    def work():
        centred = spectra - spectra.mean(axis=0)
        covariance = centred.T @ centred / (len(centred) - 1)
        _, vectors = np.linalg.eigh(covariance)
        return centred @ vectors[:, :-5:-1]

    return work


def kmeans(folder):
    from sklearn.cluster import KMeans

    values = _load(folder, "fused")
    seeds = iter(range(1000))

    def work():
        found = KMeans(5, n_init=10, random_state=next(seeds)).fit(values)
        return found.labels_.astype(np.float32)

    return work


def kmeans_spectra(folder):
    from sklearn.cluster import KMeans

    values, start = _load(folder, "training"), _load(folder, "spectra_start")

    def work():
        found = KMeans(len(start), init=start, n_init=1).fit(values)
        return found.labels_.astype(np.float32)

    return work


def centroid(folder):
    from sklearn.neighbors import NearestCentroid

    values, centres = _load(folder, "fused"), _load(folder, "fused_centroids")
    model = NearestCentroid().fit(centres, np.arange(len(centres), dtype=np.float32))
    return lambda: model.predict(values)


def _one_hot(labels):
    return (labels[:, None] == np.arange(labels.max() + 1)).astype(np.float32)


def pls_fit(folder):
    from sklearn.cross_decomposition import PLSRegression

    spectra, labels = _load(folder, "training"), _one_hot(_load(folder, "labels"))

    def work():
        return np.asarray(PLSRegression(17, scale=False).fit(spectra, labels).coef_)

    return work


def pls_predict(folder):
    from sklearn.cross_decomposition import PLSRegression

    spectra, labels = _load(folder, "training"), _one_hot(_load(folder, "labels"))
    image = _load(folder, "spectra")
    model = PLSRegression(17, scale=False).fit(spectra, labels)
    return lambda: model.predict(image)


ROWS = {
    "asls": asls, "hull": hull, "savgol": savgol, "gaussian": gaussian, "reflectance": reflectance,
    "reflectance_threaded": reflectance_threaded, "scaling": _scaling("fused"),
    "scaling_spectra": _scaling("training"), "pca": pca, "pca_by_hand": pca_by_hand,
    "kmeans": kmeans, "kmeans_spectra": kmeans_spectra, "centroid": centroid, "pls_fit": pls_fit,
    "pls_predict": pls_predict,
}
