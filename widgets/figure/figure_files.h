// Figures as files: PNG, TIFF, SVG, PDF.
#pragma once

#include <QByteArray>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "widgets/figure/figure.h"

namespace lithoscope {

enum class FigureFormat { kPng, kTiff, kSvg, kPdf };

// By the extension of a file's name. Throws Error.
FigureFormat figure_format(const std::filesystem::path& file);
const std::vector<std::string>& figure_extensions();

// The whole file. PNG and TIFF tell their resolution and, where the figure is transparent, an alpha
// channel; PNG, TIFF and SVG are the same bytes for the same figure. Throws Error, Cancelled.
QByteArray figure_bytes(const Figure& figure, FigureFormat format, Progress& progress);

// By way of an AtomicFile. Throws Error where that fails, Cancelled.
void write_figure(const Figure& figure, const std::filesystem::path& file, Progress& progress);

// A picture as PNG or TIFF, with its resolution; `description` goes into it as text.
QByteArray png_bytes(const QImage& image, const QString& description);
QByteArray tiff_bytes(const QImage& image, const QString& description);

}  // namespace lithoscope
