#!/usr/bin/env bash
# Writes every export format from the demo sample and opens each with other programs: ImageMagick,
# GDAL, Poppler, librsvg and Spectral Python. What is not installed is skipped and said so.
#   scripts/check-formats.sh [FOLDER]      default: a temporary one; with a folder the files stay
# Needs a release build. On Debian: imagemagick gdal-bin poppler-utils librsvg2-bin python3-spectral
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
cli="build/release/bin/lithoscope-cli -q"
sample=out/demo-sample
if [ $# -gt 0 ]; then
  out=$1
  mkdir -p "$out"
else
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
fi
[ -f "$sample/recipe.json" ] || $cli demo "$sample"

passed=0 failed=0 skipped=0
# check WHAT PROGRAM COMMAND...: the command must end well.
check() {
  local what=$1 program=$2
  shift 2
  if ! command -v "$program" >/dev/null; then
    echo "skipped: $what ($program is not installed)"
    skipped=$((skipped + 1))
  elif "$@" >"$out/log" 2>&1; then
    echo "ok:      $what"
    passed=$((passed + 1))
  else
    echo "FAILED:  $what"
    sed 's/^/         /' "$out/log"
    failed=$((failed + 1))
  fi
}
# says COMMAND PATTERN: what the command prints holds the pattern.
says() {
  bash -c "$1" >"$out/said" && grep -Eq "$2" "$out/said" && return
  cat "$out/said"
  return 1
}

export_to() { $cli export "$sample/recipe.json" "$@"; }
labels=(-a fusion_map.labels)
for ending in png tif svg pdf; do
  export_to "$out/labels.$ending" "${labels[@]}" --figure -w width="120 mm" -w font_pt=8 \
    -w axes=true -w arrow=N -w pattern=true
  export_to "$out/values.$ending" -a pca.scores --figure -w transparent=true -w width="120 mm"
done
export_to "$out/pixels.png" "${labels[@]}" --writer map-pixels
export_to "$out/pixels.tif" "${labels[@]}" --writer map-pixels
export_to "$out/numbers.tif" "${labels[@]}" --writer tiff -w world_file=true
export_to "$out/floats.tif" -a pca.scores --writer tiff -w world_file=true
export_to "$out/classes.hdr" "${labels[@]}" --writer envi-classification
export_to "$out/classes.csv" "${labels[@]}" --writer csv -w pixels=true

for file in labels.png labels.tif values.png values.tif; do
  check "$file is 1417 pixels wide (ImageMagick)" identify \
    says "identify -format '%w %x' '$out/$file'" '^1417 '
done
check "labels.png tells 300 dpi (ImageMagick)" identify \
  says "identify -units PixelsPerInch -format '%x' '$out/labels.png'" '^(300|299\.9)'
check "labels.tif tells 300 dpi (ImageMagick)" identify \
  says "identify -units PixelsPerInch -format '%x' '$out/labels.tif'" '^(300|299\.9)'
check "values.tif is transparent (ImageMagick)" identify \
  says "identify -format '%[channels]' '$out/values.tif'" 'a'
for name in labels values; do
  check "$name.svg is drawn (librsvg)" rsvg-convert rsvg-convert "$out/$name.svg" -o "$out/$name-svg.png"
  check "$name.pdf is drawn (Poppler)" pdftoppm pdftoppm -png -r 150 -singlefile "$out/$name.pdf" "$out/$name-pdf"
  check "$name.pdf is 120 mm wide (Poppler)" pdfinfo says "pdfinfo '$out/$name.pdf'" 'Page size: +(339|340)[. ]'
done
check "labels.pdf holds no picture (Poppler)" pdfimages \
  says "pdfimages -list '$out/labels.pdf' | wc -l" '^2$'
check "labels.pdf holds its text (Poppler)" pdftotext says "pdftotext '$out/labels.pdf' -" 'Lepidolite'
check "values.pdf holds one picture (Poppler)" pdfimages \
  says "pdfimages -list '$out/values.pdf' | awk 'NR > 2 && \$3 == \"image\"' | wc -l" '^1$'
for file in pixels.png pixels.tif numbers.tif floats.tif; do
  check "$file has its place and pixels (GDAL)" gdalinfo \
    says "gdalinfo '$out/$file'" 'Pixel Size = \(100\.0+,-100\.0+\)'
done
check "numbers.tif has colours (GDAL)" gdalinfo says "gdalinfo '$out/numbers.tif'" 'Color Table'
check "floats.tif has four bands of floats (GDAL)" gdalinfo \
  says "gdalinfo '$out/floats.tif'" 'Band 4 .*Type=Float32'
check "classes.img has names (GDAL)" gdalinfo says "gdalinfo '$out/classes.img'" 'Lepidolite'
check "classes.img is translated (GDAL)" gdal_translate \
  gdal_translate -q -of GTiff "$out/classes.img" "$out/translated.tif"
spy=/usr/bin/python3
if [ -x $spy ] && $spy -c 'import spectral' 2>/dev/null; then
  check "classes.hdr opens with its names (Spectral Python)" $spy $spy - "$out/classes.hdr" "$out/classes.csv" <<'PY'
import csv, sys
import spectral
image = spectral.open_image(sys.argv[1])
names = image.metadata["class names"]
labels = image.read_band(0)
assert "Lepidolite" in names, names
with open(sys.argv[2], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        assert labels[int(row["row"]), int(row["col"])] == int(row["class"])
        assert names[int(row["class"])] == row["name"]
PY
else
  echo "skipped: classes.hdr (python3-spectral is not installed)"
  skipped=$((skipped + 1))
fi
$cli run "$sample/recipe.json" --out "$out/report" >/dev/null
check "report.pdf is drawn (Poppler)" pdftoppm pdftoppm -png -r 60 "$out/report/report.pdf" "$out/report/page"
check "report.pdf holds its text (Poppler)" pdftotext \
  says "pdftotext '$out/report/report.pdf' -" 'Confusion matrix'

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
