"""PySpelling itself, with our filter, as people run it."""

import subprocess
import sys

import pytest
from mkdocs_speakeasy.spelling.pyspelling_filter import seen_words

pytest.importorskip("pyspelling")

CONFIG = """
matrix:
  - name: pages
    sources: ["*.md"]
    aspell: {lang: en, d: en_GB}
    hunspell: {d: en_GB}
    dictionary: {encoding: utf-8}
    pipeline:
      - mkdocs_speakeasy.spelling.pyspelling_filter:
"""
PAGE = """---
title: Our nwes
---
# News

You will **recie**ve it. Type `wrnog`, see https://wrnog.org and [the pgae](wrnog.md).
You don’t. <span lang="cy">Croeso i bawb</span>

```text
wrnog
```
"""


def test_pyspelling_reads_a_page_as_we_do(tmp_path, real):
    (tmp_path / ".pyspelling.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyspelling", "--spellchecker", real],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    words = {"nwes", "recieve", "pgae"}
    assert {line for line in done.stdout.split("\n") if line.isalpha()} == words, done.stderr
    assert "wrnog" not in done.stdout
    assert done.returncode == 1


def test_other_languages_are_left_out():
    assert seen_words('a <b lang="cy">ch</b> d').split() == ["a", "d"]
