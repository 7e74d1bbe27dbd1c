#!/bin/sh
# Runs a program on the screen that there is, else on a virtual one of its own.
if [ -n "$DISPLAY" ]; then
  exec "$@"
fi
exec xvfb-run -a -s "-screen 0 1400x900x24" "$@"
