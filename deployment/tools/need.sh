#!/bin/sh
# Makes sure that what the whole build needs is here: JDK, Node, a browser, PHP for the add-ons' tests, Python for the second verifier.
# On Debian or Ubuntu, as root, what is missing is installed; elsewhere the script says what to install, and ends with 2.
set -eu

missing=""
need() { # program, Debian packages that bring it
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
need javac openjdk-17-jdk-headless
if ! command -v chromium >/dev/null 2>&1 && ! command -v chromium-browser >/dev/null 2>&1 \
    && ! command -v google-chrome >/dev/null 2>&1; then
  missing="$missing chromium"
fi
need python3 python3
need php "php-cli php-mbstring php-xml"
if command -v php >/dev/null 2>&1; then
  php -m | grep -qix mbstring || missing="$missing php-mbstring"
  php -m | grep -qix dom || missing="$missing php-xml"
fi

if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # Word by word on purpose: each is one package.
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    echo "The whole build also needs these Debian packages or their like:$missing" >&2
    exit 2
  fi
fi

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1 \
    || [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -lt 20 ]; then
  echo "The build needs Node 20 or newer with npm; install it and try again." >&2
  exit 2
fi
