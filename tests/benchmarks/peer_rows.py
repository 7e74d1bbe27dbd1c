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


def _slices(count, size):
    return [slice(first, min(count, first + size)) for first in range(0, count, size)]


def asls(folder):
    """Baselines of many spectra side by side: each step of the elimination is one numpy call."""
    spectra = _load(folder, "libs")
    out = np.empty_like(spectra)
    # Long enough that numpy's calls cost little, short enough that the five bands stay in cache.
    pieces = _slices(len(spectra), 1024)

    def work():
        _in_threads(lambda at: np.subtract(spectra[at], _asls_baselines(spectra[at]), out=out[at]),
                    pieces)
        return out

    return work


def _asls_baselines(spectra, lam=1e5, p=0.01, solves=10):
    y = np.ascontiguousarray(spectra.T, dtype=np.float64)  # channels × spectra
    n = len(y)
    main = np.full(n, 6.0)
    main[[0, -1]], main[[1, -2]] = 1, 5
    first = np.full(n - 1, -4.0)
    first[[0, -1]] = -2
    main, first, second = lam * main, lam * first, lam
    w = np.ones_like(y)
    d, l1, l2, z, t = np.empty_like(y), np.empty_like(y), np.empty_like(y), np.empty_like(y), \
        np.empty(y.shape[1])
    for _ in range(solves):
        np.add(w, main[:, None], out=d)
        np.multiply(w, y, out=z)
        # L D Lᵀ of the pentadiagonal matrix; l1 and l2 are the columns below the diagonal.
        for i in range(n):
            if i + 1 < n:
                if i > 0:
                    np.multiply(l1[i - 1], -second, out=l1[i])
                    l1[i] += first[i]
                else:
                    l1[i] = first[i]
                np.multiply(l1[i], l1[i], out=t)
                t /= d[i]
                d[i + 1] -= t
                l1[i] /= d[i]
                np.multiply(l1[i], z[i], out=t)
                z[i + 1] -= t
            if i + 2 < n:
                np.divide(second, d[i], out=l2[i])
                np.multiply(l2[i], second, out=t)
                d[i + 2] -= t
                np.multiply(l2[i], z[i], out=t)
                z[i + 2] -= t
        z /= d
        for i in range(n - 2, -1, -1):
            np.multiply(l1[i], z[i + 1], out=t)
            z[i] -= t
            if i + 2 < n:
                np.multiply(l2[i], z[i + 2], out=t)
                z[i] -= t
        w = np.where(y > z, p, 1 - p)
    return z.T


def hull(folder):
    """SPy's function is Python: two processes that write into shared memory."""
    from spectral import remove_continuum

    spectra = _load(folder, "spectra")
    nm = 1000 + 6.0 * np.arange(spectra.shape[1])
    shared = np.frombuffer(mmap.mmap(-1, spectra.nbytes), np.float32).reshape(spectra.shape)

    def part(at):
        shared[at] = remove_continuum(spectra[at], nm)

    def work():
        halves = [multiprocessing.get_context("fork").Process(target=part, args=(at,))
                  for at in _slices(len(spectra), (len(spectra) + 1) // THREADS)]
        for half in halves:
            half.start()
        for half in halves:
            half.join()
        return shared

    return work


def savgol(folder):
    from scipy.signal import savgol_filter

    spectra = _load(folder, "spectra")
    out = np.empty_like(spectra)

    def part(at):
        out[at] = savgol_filter(spectra[at], 11, 3, axis=-1)

    def work():
        _in_threads(part, _slices(len(spectra), 8192))
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
    out = np.empty_like(raw)

    def work():
        np.subtract(raw, dark, out=out)
        np.divide(out, white - dark, out=out)
        return out.reshape(-1, out.shape[-1])

    return work


def reflectance_threaded(folder):
    """The most that numpy can do: pieces that stay in cache between the two passes."""
    raw, white, dark = (_load(folder, name) for name in ("raw", "white", "dark"))
    out = np.empty_like(raw)
    gain = 1 / (white - dark)

    def part(at):
        np.subtract(raw[at], dark, out=out[at])
        np.multiply(out[at], gain, out=out[at])

    def work():
        _in_threads(part, _slices(len(raw), 1))
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
