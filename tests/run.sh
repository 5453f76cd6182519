#!/usr/bin/env bash
# The one test command: builds everything once, checks the formatting, runs every test project.
# Works in a fresh clone with an empty home folder. Last line: N passed, N failed[, N skipped]. Exit code 0 only if nothing failed.
#
#   tests/run.sh              all projects
#   tests/run.sh Core Google  only projects whose name contains one of the words
#
# CONFIGURATION=Release builds and tests the release build. SKIP_FORMAT=1 leaves the formatting check out.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

configuration="${CONFIGURATION:-Debug}"
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT

passed=0
failed=0
skipped=0

say() { printf '\n== %s\n' "$*"; }

finish() {
  local line="$passed passed, $failed failed"
  [ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
  printf '\n%s\n' "$line"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# Counts a check that is no test project.
check() {
  local name="$1"
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    echo "FAILED: $name"
    failed=$((failed + 1))
    return 1
  fi
}

require_sdk() {
  if ! command -v dotnet > /dev/null; then
    echo "The .NET SDK 10 is needed and is not installed: https://dotnet.microsoft.com/download"
    return 1
  fi
  dotnet --version
}

prepare() {
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  # The SDK needs no culture data then, which a bare system does not have.
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
  # A home folder that is missing or cannot be written stops the SDK; a folder of our own does not.
  if [ -z "${HOME:-}" ] || ! [ -w "${HOME:-}" ]; then
    export HOME="$results/home"
    mkdir -p "$HOME"
    echo "No usable home folder; using a temporary one."
  fi
  require_sdk
}

counter() { sed -n "s/.*<Counters [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

run_project() {
  local project="$1" name log
  name="$(basename "$project" .csproj)"
  log="$results/$name.trx"
  say "$name"
  dotnet test "$project" --no-build -c "$configuration" --nologo -v q --logger "trx;LogFileName=$log"
  local code=$?
  if [ ! -f "$log" ]; then
    echo "FAILED: $name gave no results (exit code $code)"
    failed=$((failed + 1))
    return
  fi
  local total ok bad
  total="$(counter total "$log")"
  ok="$(counter passed "$log")"
  bad="$(counter failed "$log")"
  # A run that was cut short reports fewer failures than it had.
  if [ "$code" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then
    bad=1
  fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
  local rest=$((${total:-0} - ${ok:-0} - ${bad:-0}))
  [ "$rest" -gt 0 ] && skipped=$((skipped + rest))
}

# The page's tests drive Debian's Chromium. Where it cannot be installed they are skipped visibly, on CI they fail.
find_browser() {
  for browser in chromium chromium-browser google-chrome; do
    command -v "$browser" > /dev/null && return 0
  done
  command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ] || return 1
  say "Installing Chromium for the page's tests"
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -q --no-install-recommends chromium > "$results/apt.log" 2>&1 \
    || { apt-get update -q && apt-get install -y -q --no-install-recommends chromium; } > "$results/apt.log" 2>&1 \
    || { tail -n 5 "$results/apt.log"; return 1; }
}

# Google's own npm clients against the emulator. Without Node.js or the packages they are skipped, on CI that is a failure.
run_clients() {
  local log="$results/clients.tap"
  say "clients (npm)"
  if ! command -v npm > /dev/null || ! (cd tests/clients && npm install --no-audit --no-fund --silent); then
    echo "Node.js 20 or its packages are not to be had: the client tests were not run."
    if [ -n "${CI:-}" ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
    return
  fi
  (cd tests/clients && SHEETSYNC_DLL="$PWD/../../src/SheetSync.Service/bin/$configuration/net10.0/sheetsync.dll" \
    node --test --test-reporter=tap . > "$log")
  local code=$? ok bad
  grep -E '^ *not ok|^ +(error|expected|actual):' "$log"
  ok="$(sed -n 's/^# pass //p' "$log")"
  bad="$(sed -n 's/^# fail //p' "$log")"
  if [ "$code" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then
    bad=1
  fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
}

wanted() {
  [ $# -eq 1 ] && return 0
  local project="$1" word
  shift
  for word in "$@"; do
    case "$project" in *"$word"*) return 0 ;; esac
  done
  return 1
}

say "Tools"
prepare || { failed=1; finish; }
check "Build ($configuration)" dotnet build SheetSync.sln -c "$configuration" --nologo -v q || finish
if [ -z "${SKIP_FORMAT:-}" ] && [ $# -eq 0 ]; then
  # As loose files: seconds instead of minutes. Style rules are errors of the build already.
  check "Formatting" dotnet format whitespace . --folder --verify-no-changes -v q --exclude '**/bin/**' '**/obj/**'
fi

if wanted tests/SheetSync.EndToEnd.Tests "$@"; then
  find_browser || echo "No Chromium: the page's browser tests do not run (apt-get install chromium)."
fi
for project in tests/*.Tests/*.Tests.csproj; do
  wanted "$project" "$@" && run_project "$project"
done
wanted tests/clients "$@" && run_clients

finish
