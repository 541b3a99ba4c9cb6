#!/usr/bin/env python3
"""Tries many mutants of cargo-mutants with one build.

A build for each mutant takes most of a minute. Here every function that has mutants gets a copy of its body for each of
them, behind a switch that the environment sets: one build holds hundreds, and a mutant costs a run of the tests. What the
compiler or a type decides cannot be switched: mutants of constants, of `const fn` and of functions that return `impl Trait`
are left out, and said to be.

usage: run.py COPY LIST.json...

COPY is a clone of the repository, whose `src` is rewritten; the lists come from `cargo mutants --list --json` in it.
"""

import collections
import json
import os
import re
import signal
import subprocess
import sys

TESTS = "--lib --test fixtures --test wire".split() + [
    word for name in "captions datelines languages names times".split() for word in ("--test", f"elements_{name}")
]
SWITCH = """
/// Whether a mutant is chosen.
pub(crate) fn mutant(id: u32) -> bool {
    static CHOSEN: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    *CHOSEN.get_or_init(|| std::env::var("WIRECOPY_MUTANT").ok().and_then(|id| id.parse().ok()).unwrap_or(0)) == id
}
"""
# In seconds, for one test program.
LONGEST = 60


def body(item):
    """Where the body of a function's text starts; why it cannot be switched, if so."""
    name = re.search(r"\bfn\b", item).end()
    if re.search(r"\bconst\s+fn$", item[:name]):
        return None, "const fn"
    depth = 0
    for at in range(name, len(item)):
        depth += (item[at] in "([") - (item[at] in ")]")
        if item[at] == "{" and depth == 0:
            return (None, "impl Trait") if "-> impl" in item[:at] else (at, None)
    raise ValueError(item[:80])


def switch(copy, mutants, left_out):
    """Rewrites the sources; gives the lines that each mutant has in them."""
    subprocess.check_call(["git", "-C", copy, "checkout", "-q", "src"])
    lines = []
    files = collections.defaultdict(list)
    for mutant in mutants:
        if mutant["id"] not in left_out:
            files[mutant["file"]].append(mutant)
    for file, mutants in files.items():
        text = open(f"{copy}/{file}").read()
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)

        def place(at):
            return starts[at["line"] - 1] + at["column"] - 1

        functions = collections.defaultdict(list)
        for mutant in mutants:
            if not mutant.get("function"):
                left_out[mutant["id"]] = "constant"
                continue
            span = mutant["function"]["span"]
            span = (place(span["start"]), place(span["end"]))
            # A function inside another is copied with it.
            around = (other for other in functions if other[0] <= span[0] and span[1] <= other[1])
            functions[next(around, span)].append(mutant)
        out, done = "", 0
        for (start, end), group in sorted(functions.items()):
            opening, why = body(text[start:end])
            if why:
                left_out.update((mutant["id"], why) for mutant in group)
                continue
            opening += start + 1
            out += text[done:opening]
            done = opening
            for mutant in group:
                first, last = place(mutant["span"]["start"]), place(mutant["span"]["end"])
                changed = f"{text[opening:first]}{mutant['replacement']} {text[last:end - 1]}"
                line = out.count("\n") + 1
                out += f"if crate::mutant({mutant['id']}) {{ return {{ {changed} }}; }}\n"
                lines.append((file, line, out.count("\n"), mutant["id"]))
        open(f"{copy}/{file}", "w").write(out + text[done:])
    with open(f"{copy}/src/lib.rs", "a") as root:
        root.write(SWITCH)
    return lines


def build(copy, mutants):
    """Leaves out what does not compile until the rest does; gives the test programs, and what was left out and why."""
    left_out = {}
    while True:
        lines = switch(copy, mutants, left_out)
        check = subprocess.run(["cargo", "check", "--lib", "--message-format=short"], cwd=copy, capture_output=True, text=True)
        if check.returncode == 0:
            break
        found = set()
        for file, line in re.findall(r"^(src/[^:]+):(\d+):\d+: error", check.stderr, re.M):
            found |= {id for (name, first, last, id) in lines if name == file and first <= int(line) <= last}
        if not found:
            sys.exit(check.stderr)
        left_out.update((id, "not viable") for id in found)
    test = subprocess.run(["cargo", "test", "--no-run", *TESTS], cwd=copy, capture_output=True, text=True, check=True)
    return re.findall(r"Executable .* \((.*)\)", test.stderr), left_out


def fails(copy, program, id):
    """Whether a test program fails, or does not end, with a mutant."""
    environment = dict(os.environ, WIRECOPY_MUTANT=str(id), WIRECOPY_CORPUS="/nonexistent", CARGO_MANIFEST_DIR=copy)
    quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    run = subprocess.Popen([os.path.join(copy, program)], cwd=copy, env=environment, **quiet)
    try:
        return run.wait(LONGEST) != 0
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return True


def main():
    copy = os.path.abspath(sys.argv[1])
    mutants = [mutant for path in sys.argv[2:] for mutant in json.load(open(path))]
    for id, mutant in enumerate(mutants, 1):
        mutant["id"] = id
    programs, left_out = build(copy, mutants)
    if any(fails(copy, program, 0) for program in programs):
        sys.exit("the tests fail without a mutant")
    counts = collections.Counter(left_out.values())
    for mutant in mutants:
        if mutant["id"] not in left_out:
            caught = any(fails(copy, program, mutant["id"]) for program in programs)
            counts["caught" if caught else "missed"] += 1
            if not caught:
                print(mutant["name"], flush=True)
    print(dict(counts))


if __name__ == "__main__":
    main()
