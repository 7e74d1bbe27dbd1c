#!/usr/bin/env bash
# Takes the pictures of the README and the guides from the real window with the demo sample, on a
# virtual screen, so that they stay true: docs/pictures/*.png.
#   scripts/take-pictures.sh [NAME ...]      default: all of window, views, align, label
# NAME may also be a page (explore, align, features, label, judge, distil, export, history), as far as
# the window has it: "export" is light at 1280 x 800, "export-dark" dark, "export@2x" twice as fine,
# "export-dark@2x" both. "pages" is every page, "pages-dark" and so on likewise. LITHOSCOPE_PICTURES
# chooses another folder than docs/pictures, LITHOSCOPE_SIZE another size, LITHOSCOPE_WAIT more
# seconds for the recipe to run (12).
# Needs a release build and the packages xvfb xdotool imagemagick.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
program=build/release/bin/lithoscope
sample=out/demo-sample
pictures=${LITHOSCOPE_PICTURES:-docs/pictures}
wait=${LITHOSCOPE_WAIT:-12}
mkdir -p "$pictures"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

[ -f "$sample/recipe.json" ] || build/release/bin/lithoscope-cli -q demo "$sample"

# shot NAME WIDTHxHEIGHT THEME ACTIONS [SCALE]: opens the sample, runs its recipe, does the actions,
# and keeps what the screen shows.
shot() {
  local name=$1 size=$2 theme=$3 actions=$4 scale=${5:-1}
  export HOME=$home XDG_CONFIG_HOME=$home/.config XDG_CACHE_HOME=$home/.cache
  mkdir -p "$XDG_CONFIG_HOME/lithoscope" "$XDG_CACHE_HOME"
  printf '[General]\ntheme=%s\n' "$theme" >"$XDG_CONFIG_HOME/lithoscope/workbench.ini"
  # shellcheck disable=SC2016
  xvfb-run -a -s "-screen 0 ${size}x24" env LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb \
    QT_SCALE_FACTOR="$scale" bash -c '
    set -e
    "$1" "$2/recipe.json" >/dev/null 2>&1 & app=$!
    for _ in $(seq 100); do
      window=$(xdotool search --onlyvisible --name Lithoscope | head -1) && [ -n "$window" ] && break
      sleep 0.2
    done
    xdotool windowmove "$window" 0 0 windowsize "$window" '"${size/x/ }"' windowfocus "$window"
    sleep 2
    # Again: the window takes a size of its own when it shows its first page.
    xdotool windowsize "$window" '"${size/x/ }"'
    sleep 1
    eval "$3"
    import -window root "$4"
    kill $app
  ' _ "$program" "$sample" "$actions" "$pictures/$name.png"
  echo "$pictures/$name.png"
}

point() { echo "xdotool mousemove $1 $2; sleep 1"; }
click() { echo "xdotool mousemove $1 $2 click 1; sleep 1;"; }
run="xdotool key F5; sleep $wait"

# The pages of this window in the order of their keys.
page_names() {
  echo explore align
  sed -n '/::build_pages/,/^}/p' widgets/window/main_window_pages.cpp |
    grep -oE '"(features|label|judge|distil|export|history)"' | tr -d '"' | awk '!seen[$0]++'
}

# page NAME[-dark][@2x]: with the mouse where it points at nothing.
page() {
  local wanted=$1 scale=1 theme=light key=0 one
  case $wanted in *@2x) scale=2 ;; esac
  case ${wanted%@2x} in *-dark) theme=dark ;; esac
  local name=${wanted%@2x}
  name=${name%-dark}
  local number=0
  for one in $(page_names); do
    number=$((number + 1))
    [ "$one" = "$name" ] && key=$number
  done
  if [ "$key" -eq 0 ]; then
    echo "the window has no such page: $name" >&2
    exit 2
  fi
  local size=${LITHOSCOPE_SIZE:-1280x800}
  size=$((${size%x*} * scale))x$((${size#*x} * scale))
  shot "$wanted" "$size" "$theme" "$run; xdotool key $key; sleep 5; $(point 2 2)" "$scale"
}

picture() {
  case $1 in
    window) shot window 1280x800 light "$run; $(point 420 260)" ;;
    views) shot views 1280x800 dark "$run; xdotool key ctrl+d; sleep 1.5; $(click 87 178)
      xdotool key ctrl+d; sleep 1.5; $(click 71 130) sleep 1; $(point 420 180)" ;;
    align) shot align 1280x800 light "$run; xdotool key 2; sleep 4; $(point 420 260)" ;;
    pages | pages-dark | pages@2x | pages-dark@2x)
      for page in $(page_names); do page "$page${1#pages}"; done
      ;;
    *) page "$1" ;;
  esac
}

for name in "${@:-window views align label}"; do
  for one in $name; do picture "$one"; done
done
