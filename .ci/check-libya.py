#!/usr/bin/env python3
"""check-libya.py PROGRAM ARTICLE.json: the article spells one name in two ways, and `masrad check` must report each
use of the rarer spelling, nothing else, and end with exit code 1. Prints counts and no text."""
import json
import re
import subprocess
import sys
import tempfile

SPELLING = "غولار"


def main(program, article):
    with open(article, encoding="utf-8") as file:
        text = json.load(file)["text"]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        done = subprocess.run([program, "check", file.name, "--format", "json"], capture_output=True, text=True)
    if done.returncode != 1:
        print(f"exit code {done.returncode}, want 1\n{done.stderr}")
        return 1
    diagnostics = json.loads(done.stdout)["diagnostics"]
    findings = [d for d in diagnostics if d["severity"] != "note"]
    lines = re.split("\r\n|\n|\r", text)  # a line is a segment, and offsets are within it
    right = [
        d
        for d in findings
        if SPELLING in d["surface"] and lines[d["segment"]][d["start"] : d["end"]] == d["surface"]
    ]
    wanted = text.count(SPELLING)
    print(f"{len(findings)} findings, {len(right)} of them of the {wanted} uses of the other spelling")
    return 0 if len(right) == wanted == len(findings) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
