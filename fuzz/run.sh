#!/usr/bin/env bash
# Fuzzes one target on a stable toolchain: builds it with the coverage counters that libFuzzer reads, seeds a corpus from
# the fixtures, and runs until the time is over. `cargo fuzz run TARGET` does the same on nightly.
#
#     fuzz/run.sh TARGET [SECONDS] [libFuzzer options]
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?usage: fuzz/run.sh bytes|text|line|stories [SECONDS]}
seconds=${2:-600}
shift $(($# > 2 ? 2 : $#))
corpus=corpus/$target
mkdir -p "$corpus" "artifacts/$target"
for file in ../tests/fixtures/*/*.txt ../tests/regressions/*; do
    [ -f "$file" ] && cp -n "$file" "$corpus/$(basename "$(dirname "$file")")-$(basename "$file")"
done
host=$(rustc -vV | sed -n 's/^host: //p')
# With a target named, build scripts and macros are built without the counters.
RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions=yes -Ccodegen-units=1" \
    cargo build --release --target "$host" --bin "$target"
exec "target/$host/release/$target" "$corpus" -artifact_prefix="artifacts/$target/" -max_total_time="$seconds" \
    -timeout=10 -rss_limit_mb=1024 -max_len=16384 -dict=words.dict "$@"
