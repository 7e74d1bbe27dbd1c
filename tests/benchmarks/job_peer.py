"""The whole job as a competent person writes it in Python."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np

import peer_rows
import sample_data


def _line_windows(half_nm=0.3):
    nm = 190 + 0.4 * np.arange(sample_data.LIBS_CHANNELS)
    return [np.flatnonzero(np.abs(nm - line) <= half_nm + 1e-9) for line in sample_data.LINES_NM]


def line_features(spectra):
    """Baselines in two processes, which keep the windows' channels alone; then smoothed, reduced."""
    windows = _line_windows()
    channels = np.unique(np.concatenate(windows))
    kept = peer_rows.shared_array((len(spectra), len(channels)))

    def part(at):
        for piece in peer_rows.slices(at.stop - at.start, 512):
            here = slice(at.start + piece.start, at.start + piece.stop)
            corrected = spectra[here] - peer_rows.asls_baselines(spectra[here])
            kept[here] = corrected[:, channels]

    peer_rows.in_processes(part, len(spectra))
    from scipy.ndimage import gaussian_filter

    image = kept.reshape(sample_data.LIBS_ROWS, sample_data.LIBS_COLS, -1)
    for channel in range(image.shape[2]):
        image[..., channel] = gaussian_filter(image[..., channel], 1.0)
    return np.stack([kept[:, np.searchsorted(channels, window)].max(axis=1) for window in windows],
                    axis=1)


def hull_quotients(raw, white, dark):
    from scipy.signal import savgol_filter
    from spectral import remove_continuum

    nm = 1000 + 6.0 * np.arange(raw.shape[-1])
    out = peer_rows.shared_array((raw.shape[0] * raw.shape[1], raw.shape[2]))
    span = white - dark

    def part(at):
        smooth = savgol_filter((raw[at] - dark) / span, 11, 3, axis=-1)
        cols = raw.shape[1]
        out[at.start * cols:at.stop * cols] = remove_continuum(smooth.reshape(-1, len(nm)), nm)

    peer_rows.in_processes(part, len(raw))
    return out


def job(folder):
    from sklearn.cluster import KMeans
    from sklearn.cross_decomposition import PLSRegression
    from sklearn.decomposition import PCA
    from sklearn.preprocessing import StandardScaler

    sample_data.make_job(folder)
    libs = np.load(folder / "libs_map.npy")
    raw, white, dark = (np.load(folder / f"{name}.npy") for name in ("raw", "white", "dark"))
    pixels = sample_data.nearest_pixels()

    def work():
        lines = line_features(libs)
        hull = hull_quotients(raw, white, dark)
        sampled = hull[pixels]
        scores = PCA(4, random_state=1).fit_transform(sampled)
        fused = np.hstack([StandardScaler().fit_transform(lines),
                           StandardScaler().fit_transform(scores)])
        labels = KMeans(5, n_init=10, random_state=1).fit(fused).labels_
        one_hot = (labels[:, None] == np.arange(5)).astype(np.float32)
        student = PLSRegression(17, scale=False).fit(sampled, one_hot)
        return student.predict(hull).argmax(axis=1).astype(np.float32)

    return work
