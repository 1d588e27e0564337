#!/bin/sh
# Reads every PHP file of the module for syntax and runs its rules' tests. Needs php 8.1 or newer; fails without it.
cd "$(dirname "$0")" || exit 1
command -v php >/dev/null 2>&1 || { echo "php is missing" >&2; exit 1; }
bad=0
for file in $(find Heed tests -name '*.php' | sort); do
  php -l "$file" >/dev/null || { echo "syntax: $file" >&2; bad=1; }
  lines=$(wc -l <"$file")
  [ "$lines" -le 250 ] || { echo "over 250 lines: $file ($lines)" >&2; bad=1; }
done
php tests/run.php || bad=1
exit $bad
