#!/bin/sh
# From a fresh clone to a running demo: checks the tools, builds, starts. Arguments go to `demo` (see heed.jar help).
set -eu
cd "$(dirname "$0")/.."

fail() { echo "$1" >&2; exit 2; }

if [ -n "${JAVA_HOME:-}" ]; then java="$JAVA_HOME/bin/java"; else java=java; fi
command -v "$java" >/dev/null 2>&1 || fail "Heed needs a JDK, 17 or newer; no java was found."
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-0}" -ge 17 ] || fail "Heed needs a JDK, 17 or newer; this java is version ${version:-unknown}."
"$java" --list-modules 2>/dev/null | grep -q '^jdk.compiler' || fail "Heed needs a JDK to build; this java is a runtime without a compiler."
command -v node >/dev/null 2>&1 || fail "Heed's pages are built with Node 20 or newer; no node was found."
node=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
[ "$node" -ge 20 ] || fail "Heed's pages are built with Node 20 or newer; this node is version $node."
command -v npm >/dev/null 2>&1 || fail "Heed's pages are built with npm, which comes with Node; no npm was found."

echo "Building Heed (the first time some minutes, while Maven and npm fetch what they need) ..."
./mvnw -q -B --no-transfer-progress -DskipTests package -pl deployment/launcher -am
echo "Built. Starting the demo ..."
exec "$java" -jar deployment/launcher/target/heed.jar demo "$@"
