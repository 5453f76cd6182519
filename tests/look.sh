#!/usr/bin/env bash
# Shows the template as people get it: exports it in both languages, opens each file in LibreOffice, prints it, and makes a picture of every page.
#
#   tests/look.sh FOLDER     pictures of the exported templates and of sample-template/plan.*.xlsx go to FOLDER
#
# Needs LibreOffice Calc and poppler (Debian: apt-get install libreoffice-calc poppler-utils). Looking is for people, so the test command does not run it;
# it fails where LibreOffice does not open a file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target="${1:?Name a folder for the pictures}"
mkdir -p "$target"
target="$(cd "$target" && pwd)"
for tool in soffice pdftoppm; do
  command -v "$tool" > /dev/null || { echo "$tool is missing: apt-get install libreoffice-calc poppler-utils"; exit 1; }
done

for language in ru en; do
  dotnet run --project src/SheetSync.Service -- template export "$target/template.$language.xlsx" --force --lang "$language" --year 2027 > /dev/null
  cp "sample-template/plan.$language.xlsx" "sample-template/single-table.$language.xlsx" "$target/"
done

for file in "$target"/*.xlsx; do
  name="$(basename "$file" .xlsx)"
  soffice --headless --convert-to pdf --outdir "$target" "$file" > /dev/null 2>&1
  [ -s "$target/$name.pdf" ] || { echo "LibreOffice does not open $file"; exit 1; }
  pdftoppm -r 80 -png "$target/$name.pdf" "$target/$name"
done
ls "$target"/*.png
