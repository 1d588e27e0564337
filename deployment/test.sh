#!/bin/sh
# Every test: what is missing on the machine first, then the Gibbon add-on's, then everything else, browser journeys included.
set -eu
cd "$(dirname "$0")/.."
sh deployment/tools/need.sh
sh deployment/gibbon/check.sh
exec ./mvnw -B --no-transfer-progress verify "$@"
