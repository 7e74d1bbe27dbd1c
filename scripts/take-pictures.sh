#!/usr/bin/env bash
# Takes the pictures of the README and the guides from the real window with the demo sample, on a
# virtual screen, so that they stay true: docs/pictures/*.png.
#   scripts/take-pictures.sh [NAME ...]      default: all of window, views, align
# Needs a release build and the packages xvfb xdotool imagemagick.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
program=build/release/bin/lithoscope
sample=out/demo-sample
pictures=docs/pictures
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

[ -f "$sample/recipe.json" ] || build/release/bin/lithoscope-cli -q demo "$sample"

# shot NAME WIDTHxHEIGHT THEME ACTIONS: opens the sample, runs its recipe, does the actions, and
# keeps what the screen shows.
shot() {
  local name=$1 size=$2 theme=$3 actions=$4
  export HOME=$home XDG_CONFIG_HOME=$home/.config XDG_CACHE_HOME=$home/.cache
  mkdir -p "$XDG_CONFIG_HOME/lithoscope" "$XDG_CACHE_HOME"
  printf '[General]\ntheme=%s\n' "$theme" >"$XDG_CONFIG_HOME/lithoscope/workbench.ini"
  # shellcheck disable=SC2016
  xvfb-run -a -s "-screen 0 ${size}x24" env LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb bash -c '
    set -e
    "$1" "$2/recipe.json" >/dev/null 2>&1 & app=$!
    for _ in $(seq 100); do
      window=$(xdotool search --onlyvisible --name Lithoscope | head -1) && [ -n "$window" ] && break
      sleep 0.2
    done
    xdotool windowmove "$window" 0 0 windowsize "$window" '"${size/x/ }"' windowfocus "$window"
    sleep 2
    eval "$3"
    import -window root "$4"
    kill $app
  ' _ "$program" "$sample" "$actions" "$pictures/$name.png"
  echo "$pictures/$name.png"
}

point() { echo "xdotool mousemove $1 $2; sleep 1"; }
click() { echo "xdotool mousemove $1 $2 click 1; sleep 1;"; }
run='xdotool key F5; sleep 12'

picture() {
  case $1 in
    window) shot window 1280x800 light "$run; $(point 420 260)" ;;
    views) shot views 1280x800 dark "$run; xdotool key ctrl+d; sleep 1.5; $(click 87 178)
      xdotool key ctrl+d; sleep 1.5; $(click 71 130) sleep 1; $(point 420 180)" ;;
    align) shot align 1280x800 light "$run; xdotool key 2; sleep 4; $(point 420 260)" ;;
    *)
      echo "no such picture: $1" >&2
      exit 2
      ;;
  esac
}

for name in "${@:-window views align}"; do
  for one in $name; do picture "$one"; done
done
