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
  dotnet test "$project" --no-build -c "$configuration" --nologo -v q --logger "console;verbosity=minimal" --logger "trx;LogFileName=$log"
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

# What a bare Debian lacks, as a container does, is installed by root and said so; elsewhere that is for the machine's owner to do.
provide() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || return 1
  echo "Installing $*, which the tests need."
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } > "$results/apt.log" 2>&1 && return 0
  tail -n 5 "$results/apt.log"
  return 1
}

# Without it the store's tests on PostgreSQL are skipped, on CI they fail.
have_postgresql() {
  compgen -G '/usr/lib/postgresql/*/bin/pg_ctl' > /dev/null || provide postgresql || echo "PostgreSQL is not installed: apt-get install postgresql"
}

# Without it the tests of pages are skipped, on CI they fail. The fonts show Cyrillic.
have_chromium() {
  command -v chromium > /dev/null || command -v google-chrome > /dev/null || provide chromium fonts-dejavu-core || echo "Chromium is not installed: apt-get install chromium"
}

# Without them the tests of deploy/ are skipped.
have_deploy_tools() {
  command -v systemd-analyze > /dev/null || provide systemd || echo "systemd-analyze is not installed: apt-get install systemd"
  python3 -c 'import yaml' 2> /dev/null || provide python3-yaml || echo "PyYAML is not installed: apt-get install python3-yaml"
}

have_node() { command -v npm > /dev/null || provide nodejs npm; }

client_packages() {
  [ -d tests/clients/node_modules ] || (cd tests/clients && npm install --no-audit --no-fund --silent)
}

# The mail server of the tests of mail. Without it they are skipped, on CI they fail.
have_mail_server() {
  have_node && { [ -d tests/mail/node_modules ] || (cd tests/mail && npm install --no-audit --no-fund --silent); } || echo "The mail server of the tests is not installed: npm install in tests/mail"
}

# The reader of calendars of the tests of exports. Without it they are skipped, on CI they fail.
have_calendar_reader() {
  have_node && { [ -d tests/calendar/node_modules ] || (cd tests/calendar && npm install --no-audit --no-fund --silent); } || echo "The reader of calendars is not installed: npm install in tests/calendar"
}

# The programs that the comparison runs beside SheetSync. Without them its test is skipped, on CI it fails.
have_peers() {
  have_node && { [ -d tests/SheetSync.Benchmarks/peers/node_modules ] || (cd tests/SheetSync.Benchmarks/peers && npm install --no-audit --no-fund --silent); } || echo "The programs to compare with are not installed: npm install in tests/SheetSync.Benchmarks/peers"
}

addon_packages() {
  [ -d appscript/node_modules ] || (cd appscript && npm install --no-audit --no-fund --silent)
}

# The add-on: the compiler over its scripts, the files to paste, its tests over the real service. Without Node.js skipped, on CI that is a failure.
run_addon() {
  local log="$results/addon.tap"
  say "appscript (npm)"
  if ! have_node || ! addon_packages; then
    echo "SKIPPED: Node.js 18 or the add-on's packages are not to be had."
    if [ -n "${CI:-}" ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
    return
  fi
  check "The add-on's scripts and dist/" node appscript/tools/check.js
  (cd appscript && CONFIGURATION="$configuration" node --test --test-reporter=tap test/*.test.js > "$log")
  count_tap $? "$log"
}

# Adds a report of node's tests to the counts.
count_tap() {
  local code="$1" log="$2" ok bad rest
  grep -E '^ *not ok|^ +(error|expected|actual):' "$log"
  ok="$(sed -n 's/^# pass //p' "$log")"
  bad="$(sed -n 's/^# fail //p' "$log")"
  rest="$(sed -n 's/^# skipped //p' "$log")"
  if [ "$code" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then
    bad=1
  fi
  echo "${ok:-0} passed, ${bad:-0} failed"
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
  skipped=$((skipped + ${rest:-0}))
}

# Google's own npm clients against the emulator. Without Node.js or the packages they are skipped, on CI that is a failure.
run_clients() {
  local log="$results/clients.tap"
  say "clients (npm)"
  if ! have_node || ! client_packages; then
    echo "SKIPPED: Node.js 18 or the clients' packages are not to be had."
    if [ -n "${CI:-}" ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
    return
  fi
  (cd tests/clients && CONFIGURATION="$configuration" node --test --test-reporter=tap > "$log")
  count_tap $? "$log"
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
if wanted tests/SheetSync.Adapters.Tests "$@"; then have_postgresql; fi
if wanted tests/SheetSync.EndToEnd.Tests "$@"; then
  have_postgresql
  have_chromium
  have_mail_server
  have_calendar_reader
  have_peers
  have_deploy_tools
  # axe, which looks at the sidebar in a browser.
  have_node && addon_packages
fi
check "Build ($configuration)" dotnet build SheetSync.sln -c "$configuration" --nologo -v q || finish
if [ -z "${SKIP_FORMAT:-}" ] && [ $# -eq 0 ]; then
  # As loose files: seconds instead of minutes. Style rules are errors of the build already.
  check "Formatting" dotnet format whitespace . --folder --verify-no-changes -v q --exclude '**/bin/**' '**/obj/**'
fi

for project in tests/*.Tests/*.Tests.csproj; do
  wanted "$project" "$@" && run_project "$project"
done
wanted tests/clients "$@" && run_clients
wanted appscript "$@" && run_addon

finish
