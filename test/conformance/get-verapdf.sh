#!/usr/bin/env bash
# Fetches veraPDF, which judges PDF/A and PDF/UA, from Maven Central into this folder's node_modules, and checks what came.
set -euo pipefail
cd "$(dirname "$0")"
version=1.28.2
sha256=687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6
jar=node_modules/.verapdf/greenfield-apps-$version.jar

is_right() { echo "$sha256  $jar" | sha256sum --check --status 2>/dev/null; }

is_right && exit
mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.verapdf.apps:greenfield-apps:$version -DoutputDirectory="$PWD/${jar%/*}"
is_right || { echo "veraPDF $version is not the file that it was: SHA-256 differs" >&2; rm -f "$jar"; exit 1; }
