"""Programs for these tests: the real Aspell and Hunspell, and scripts that go wrong as they may."""

from __future__ import annotations

import os
import shutil
import sys

import pytest
from mkdocs_speakeasy.spelling import opening

STANDING = {name: shutil.which(name) for name in ("aspell", "hunspell")}
HOW = {
    "aspell": "Aspell is not on this computer. On Debian: sudo apt install aspell aspell-en",
    "hunspell": "Hunspell is not on this computer. On Debian: sudo apt install hunspell-en-gb",
}


@pytest.fixture(params=STANDING)
def real(request):
    """The name of a real program. In CI, Aspell is never missing."""
    name = request.param
    in_ci = name == "aspell" and os.environ.get("CI")
    if STANDING[name] is None and not in_ci:
        pytest.skip(HOW[name])
    return name


@pytest.fixture(autouse=True)
def _own_memory(tmp_path_factory, monkeypatch):
    """No test sees what another one kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    opening.shared.cache_clear()


@pytest.fixture
def programs(tmp_path_factory, monkeypatch):
    """A folder that is the only place where programs stand."""
    folder = tmp_path_factory.mktemp("programs")
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def put_program(programs):
    """Put a program there, which is a few lines of Python."""

    def put(name, code):
        file = programs / name
        file.write_text(f"#!{sys.executable}\nimport os, sys, time\n{code}\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    return put


@pytest.fixture
def heard(real, programs, put_program):
    """The only program is the real one. What it is told is written down in this file."""
    file = programs / "heard"
    put_program(
        real,
        f"""
import subprocess
with open({str(file)!r}, "ab", buffering=0) as heard:
    heard.write(b"start\\n")
    with subprocess.Popen([{STANDING[real]!r}, *sys.argv[1:]], stdin=subprocess.PIPE) as program:
        for line in sys.stdin.buffer:
            heard.write(line)
            program.stdin.write(line)
            program.stdin.flush()
        program.stdin.close()
sys.exit(program.returncode)
""",
    )
    return file
