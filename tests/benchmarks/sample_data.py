"""Generated data of the size of the main job, as .npy files that both programs read."""

import numpy as np

CLASSES = 5
LIBS_SPECTRA, LIBS_CHANNELS = 16384, 2048
HSI_ROWS, HSI_COLS, HSI_BANDS = 662, 384, 256  # 254,208 spectra
TRAINING = 266 * 500  # the points of the LIBS map
LIBS_ROWS, LIBS_COLS = 266, 500
LINES_NM = (237.23, 308.17, 309.25, 693.80, 766.40, 769.81, 610.22, 670.76, 812.56, 568.77, 588.95,
            819.40, 288.16, 251.59, 252.82, 779.94, 794.58)
FUSED_COLUMNS = 18  # fourteen lines and four scores


def libs_spectra(random):
    """Emission lines over a continuum, with noise: counts."""
    channel = np.arange(LIBS_CHANNELS, dtype=np.float32)
    continuum = np.stack([np.exp(-0.5 * ((channel - c) / 500) ** 2) for c in (300, 900, 1700)])
    places = random.uniform(20, LIBS_CHANNELS - 20, 120)
    lines = np.stack([np.exp(-0.5 * ((channel - p) / 2.5) ** 2) for p in places])
    shape = np.concatenate([continuum, lines]).astype(np.float32)
    weights = random.gamma(2, 300, (LIBS_SPECTRA, len(shape))).astype(np.float32)
    spectra = weights @ shape
    return spectra + random.normal(0, 20, spectra.shape).astype(np.float32)


def libs_map(random, labels):
    """133,000 spectra whose lines follow the mineral under each point."""
    nm = 190 + 0.4 * np.arange(LIBS_CHANNELS, dtype=np.float32)
    continuum = np.stack([np.exp(-0.5 * ((nm - c) / 150) ** 2) for c in (300, 550, 850)])
    lines = np.stack([np.exp(-0.5 * ((nm - place) / 0.5) ** 2) for place in LINES_NM])
    strength = random.gamma(1, 1500, (CLASSES, len(lines)))[labels]
    strength = strength * random.gamma(20, 1 / 20, strength.shape)
    weights = np.hstack([random.gamma(4, 100, (len(labels), 3)), strength]).astype(np.float32)
    spectra = weights @ np.concatenate([continuum, lines]).astype(np.float32)
    for first in range(0, len(spectra), 4096):
        part = spectra[first:first + 4096]
        part += random.normal(0, 20, part.shape).astype(np.float32)
    return spectra


def reflectance_spectra(random):
    """Mixtures of five minerals whose shares change slowly over the image; and the largest share."""
    band = np.linspace(0, 1, HSI_BANDS, dtype=np.float32)
    minerals = []
    for _ in range(CLASSES):
        spectrum = 0.5 + 0.3 * random.uniform(-1, 1) * band
        for _ in range(5):
            depth, place, width = random.uniform(0.02, 0.25), random.uniform(), random.uniform(
                0.01, 0.05)
            spectrum = spectrum - depth * np.exp(-0.5 * ((band - place) / width) ** 2)
        minerals.append(spectrum)
    row, col = np.mgrid[0:HSI_ROWS, 0:HSI_COLS]
    shares = np.zeros((HSI_ROWS, HSI_COLS, CLASSES))
    for mineral in range(CLASSES):
        for _ in range(6):
            k, phase = random.normal(0, 0.08, 2), random.uniform(0, 6.3)
            shares[..., mineral] += np.sin(k[0] * row + k[1] * col + phase)
    shares = np.exp(2 * shares).reshape(-1, CLASSES)
    shares /= shares.sum(axis=1, keepdims=True)
    brightness = random.normal(1, 0.08, (len(shares), 1))
    spectra = ((shares * brightness) @ np.array(minerals)).astype(np.float32)
    spectra += random.normal(0, 0.006, spectra.shape).astype(np.float32)
    return np.clip(spectra, 0.01, None), shares.argmax(axis=1)


def nearest_pixels():
    """The camera's pixel under each LIBS point, where both show the same rectangle."""
    row = ((np.arange(LIBS_ROWS) + 0.5) * HSI_ROWS / LIBS_ROWS - 0.5)
    col = ((np.arange(LIBS_COLS) + 0.5) * HSI_COLS / LIBS_COLS - 0.5)
    row, col = (np.floor(at + 0.5).astype(int) for at in (row, col))
    return (row[:, None] * HSI_COLS + col).ravel()


def make_job(folder):
    """The LIBS map of the whole job: 1.1 GB, made only where it is wanted."""
    if not (folder / "libs_map.npy").exists():
        random = np.random.default_rng(2)
        labels = np.load(folder / "pixel_labels.npy").astype(int)
        np.save(folder / "libs_map.npy", libs_map(random, labels[nearest_pixels()]))


def make(folder):
    """Writes the files that are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / "done").exists():
        return
    random = np.random.default_rng(1)

    def save(name, array):
        np.save(folder / f"{name}.npy", np.ascontiguousarray(array, dtype=np.float32))

    save("libs", libs_spectra(random))
    spectra, labels = reflectance_spectra(random)
    save("spectra", spectra)
    save("pixel_labels", labels)
    save("training", spectra[:TRAINING])
    save("labels", labels[:TRAINING])
    dark = random.normal(500, 20, (HSI_COLS, HSI_BANDS)).astype(np.float32)
    white = dark + random.uniform(15000, 40000, dark.shape).astype(np.float32)
    save("dark", dark[None])
    save("white", white[None])
    cube = spectra.reshape(HSI_ROWS, HSI_COLS, HSI_BANDS)
    save("raw", np.rint(cube * (white - dark) + dark))
    centres = random.normal(0, 1.2, (CLASSES, FUSED_COLUMNS))
    save("fused_centroids", centres)
    save("fused", centres[labels[:TRAINING]] + random.normal(0, 1, (TRAINING, FUSED_COLUMNS)))
    start = [spectra[labels == k][0] for k in range(CLASSES)]
    save("spectra_start", np.array(start))
    (folder / "done").touch()
