#!/usr/bin/env bash
# Fetches the vendored files of the pages anew from the npm registry and records their SHA-256.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/src/main/resources/static/assets/vendor"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch() { (cd "$work" && npm pack --silent "$1" >/dev/null && mkdir -p "$2" && tar xzf ./*.tgz -C "$2" && rm ./*.tgz); }
fetch htmx.org@2.0.11 htmx
fetch @fontsource/be-vietnam-pro@5.3.0 font
cp "$work/htmx/package/dist/htmx.min.js" .
cp "$work/htmx/package/LICENSE" htmx.LICENSE.txt
for weight in 400 500 600 700; do
    for letters in vietnamese latin latin-ext; do
        cp "$work/font/package/files/be-vietnam-pro-$letters-$weight-normal.woff2" be-vietnam-pro/
    done
done
cp "$work/font/package/LICENSE" be-vietnam-pro/OFL.txt
find . -type f ! -name SHA256SUMS | sort | xargs sha256sum >SHA256SUMS
