#!/usr/bin/env python3
"""Counts the instructions of one parse of each shape of `benches/instructions.rs`, under valgrind's callgrind.

Seconds move by half on a busy machine, instructions do not. Three things are checked:

- a text four times as long costs at most LINEAR times four times as much, whatever its shape;
- no shape costs more than HOSTILE times what as many bytes of the story cost;
- the counts stay within TOLERANCE of those in `benches/instructions.tsv`.

    .ci/instructions.py             checks
    .ci/instructions.py --save      writes the counts down anew
    .ci/instructions.py --stages    writes into docs/performance.md where the instructions go

Counts depend on the compiler a little: a new one may ask for `--save`.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNTS = ROOT / "benches/instructions.tsv"
SMALL, LARGE = 32 * 1024, 128 * 1024
LINEAR = 1.25
HOSTILE = 3.0
TOLERANCE = 0.10
STAGES = {
    "envelope": "wirecopy::envelope::read_in",
    "blocks": "wirecopy::blocks::cut_into",
    "readings": "wirecopy::reading::read_into",
    "language": "wirecopy::label::language",
    "label": "wirecopy::label::label",
    "assemble": "wirecopy::assemble::assemble",
}
# What stands in the stage `label`.
PARTS = {
    "what blocks say, and their words": "wirecopy::label::features::Facts::of",
    "the story's two passes": "wirecopy::label::story::scores",
    "the headline's contest": "wirecopy::label::headline::scores",
    "the decode": "wirecopy::label::decode::decode",
    "roles": "wirecopy::label::roles::assign",
}


def build():
    command = ["cargo", "bench", "--no-run", "--bench", "instructions", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    for message in map(json.loads, lines):
        if message.get("executable") and message["target"]["name"] == "instructions":
            return message["executable"]
    sys.exit("cargo built no bench `instructions`")


def count(program, shape, size, out="/dev/null"):
    command = ["valgrind", "--tool=callgrind", "--toggle-collect=*counted*", f"--callgrind-out-file={out}"]
    run = subprocess.run([*command, program, shape, str(size)], capture_output=True, text=True, check=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if not found or not int(found[1]):
        sys.exit(f"callgrind counted nothing:\n{run.stderr}")
    return int(found[1])


def stages(program):
    """Where the instructions of the story go, as a table."""
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out"
        size = (ROOT / "examples/support/story.txt").stat().st_size
        whole = count(program, "story", size, out)
        command = ["callgrind_annotate", "--inclusive=yes", "--threshold=100", out]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def inclusive(name):
        found = re.search(rf"^ *([\d,]+) .*[:=]{re.escape(name)}(?: |$)", lines, re.MULTILINE)
        return int(found[1].replace(",", "")) if found else 0

    counts = {stage: inclusive(name) for stage, name in STAGES.items()}
    parts = {part: inclusive(name) for part, name in PARTS.items()}
    # The passes are asked for by the scorer, which first looks at what blocks say.
    first, second, *_ = parts
    parts[second] -= parts[first]
    rows, left = [], whole
    for stage, here in counts.items():
        if not here:
            continue
        left -= here
        rows.append(f"| {stage} | {here:,} | {here / whole:.0%} |")
        if stage == "label":
            rows += [f"| label: {part} | {here:,} | {here / whole:.0%} |" for part, here in parts.items() if here]
    rows.append(f"| the rest | {left:,} | {left / whole:.0%} |")
    head = "| stage | instructions | of all |\n|---|---:|---:|\n"
    page = ROOT / "docs/performance.md"
    table = f"<!-- stages -->\n\n{head}" + "\n".join(rows) + "\n\n<!-- /stages -->"
    page.write_text(re.sub(r"<!-- stages -->.*<!-- /stages -->", lambda _: table, page.read_text(), flags=re.DOTALL))


def main():
    if not shutil.which("valgrind"):
        print("skipped: valgrind is not installed")
        return
    program = build()
    if "--stages" in sys.argv:
        stages(program)
        return
    shapes = subprocess.run([program, "list"], capture_output=True, text=True, check=True).stdout.split()
    before = dict(line.split("\t") for line in COUNTS.read_text().splitlines()) if COUNTS.exists() else {}
    counts, faults = {}, []
    for shape in shapes:
        small, large = count(program, shape, SMALL), count(program, shape, LARGE)
        counts[shape] = large
        growth = large / small / (LARGE / SMALL)
        print(f"{shape:14} {large:>14,} {large / LARGE:>8.0f} a byte, growth {growth:.2f}")
        if growth > LINEAR:
            faults.append(f"{shape}: four times the text costs {growth * 4:.1f} times as much")
        if shape in before and abs(large / int(before[shape]) - 1) > TOLERANCE:
            faults.append(f"{shape}: {large:,} instructions, not {int(before[shape]):,} as before")
        if shape not in before and "--save" not in sys.argv:
            faults.append(f"{shape}: no count to compare with; write it down with --save")
    for shape, number in counts.items():
        if number > HOSTILE * counts["story"]:
            faults.append(f"{shape}: costs {number / counts['story']:.1f} times as much as the story")
    if "--save" in sys.argv:
        COUNTS.write_text("".join(f"{shape}\t{number}\n" for shape, number in counts.items()))
        faults = [fault for fault in faults if "as before" not in fault]
    if faults:
        sys.exit("\n".join(faults))


main()
