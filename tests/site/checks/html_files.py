"""html-validate over all files of a site in one go."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parents[1]
PROGRAM = HERE / "node_modules/html-validate/bin/html-validate.mjs"
CONFIG = HERE / "html-validate.cjs"


def html_files(folder):
    """What is wrong in the HTML of all pages in a folder."""
    pages = sorted(str(path) for path in Path(folder).rglob("*.html"))
    with tempfile.TemporaryDirectory() as room:
        # It ends before a long answer has gone through a pipe. A file gets all of it.
        answer = Path(room) / "answer.json"
        what = ["--config", CONFIG, "--formatter", f"json={answer}", *pages]
        run = subprocess.run(
            [shutil.which("node"), PROGRAM, *what], capture_output=True, text=True, check=False
        )
        if not answer.exists():
            return [f"html-validate did not run: {run.stdout}{run.stderr}"]
        found = json.loads(answer.read_text(encoding="utf-8"))
    return [
        f"{Path(file['filePath']).relative_to(folder)} line {one['line']}: "
        f"{one['ruleId']}, {one['message']}"
        for file in found
        for one in file["messages"]
    ]
