#!/bin/sh
# Measures the distribution: launch to listening, idle memory, sizes. Usage: server/build/measure.sh [RUNS]
set -eu
runs=${1:-10}
target=$(CDPATH= cd "$(dirname "$0")/../target" && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
port=8199

now() { date +%s%N; }

# It speaks when it listens, and waiting for that takes nothing from it, as asking again and again would.
said=$data/said
mkfifo "$said"

times=""
memory=""
for run in $(seq "$runs"); do
  begin=$(now)
  "$target/handsup/bin/handsup" --port "$port" --bind 127.0.0.1 --data "$data/rooms" >"$said" 2>/dev/null &
  process=$!
  exec 3<"$said"
  read -r _ <&3 || true
  curl -sf "http://127.0.0.1:$port/healthz" >/dev/null
  times="$times $(( ($(now) - begin) / 1000000 ))"
  cat <&3 >/dev/null &
  sleep 10
  memory="$memory $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$process/status")"
  kill "$process"
  wait "$process" 2>/dev/null || true
  exec 3<&-
done

summary() {
  printf '%s\n' $1 | sort -n | awk -v what="$2" -v unit="$3" \
    '{v[NR]=$1} END {m = NR % 2 ? v[(NR+1)/2] : (v[NR/2] + v[NR/2+1]) / 2; printf "%s: median %s %s, %s to %s, %d runs\n", what, m, unit, v[1], v[NR], NR}'
}
summary "$times" "launch to listening" ms
summary "$memory" "resident after 10 s idle" MB
du -sm "$target/handsup" | awk '{print "distribution: " $1 " MB unpacked"}'
for archive in "$target"/handsup-*.tar.gz "$target"/handsup-*.zip; do
  ls -l "$archive" | awk '{printf "%s: %.0f MB\n", $NF, $5 / 1000000}' | sed 's|.*/||'
done
