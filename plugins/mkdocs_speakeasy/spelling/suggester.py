"""Asks a program what to write in the place of a wrong word, one word at a time.

The program is started once for many words. It speaks as Ispell did: to a line with `^` and a word
it answers `& word 2 1: one, other` or `# word 1`, and then an empty line.
"""

from __future__ import annotations

import re
import subprocess
from contextlib import suppress
from threading import Timer

from mkdocs_speakeasy.spelling import programs
from mkdocs_speakeasy.spelling.programs import Program, Trouble, does_not_answer

MOST = 10
"""How many suggestions are kept of each word."""

_ANSWER = re.compile(r"& (?P<word>\S+) \d+ \d+: (?P<suggestions>.+)")
_SUGGESTION = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+)*")
_MOST_LINES = 100
"""Nobody says more about one word."""


class Suggester:
    """A program that is running, and waits for words."""

    def __init__(self, program: Program) -> None:
        """Start it. Raises Trouble."""
        self.program = program
        try:
            self.process = subprocess.Popen(  # noqa: S603 - Aspell or Hunspell, as in programs.py
                program.to_suggest(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=programs.folder_of(program),
                env=programs.surroundings(),
            )
        except (OSError, ValueError):
            raise Trouble(does_not_answer(program)) from None
        self.greeted = False

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What the word may be, the likeliest first.

        Args:
            word: plain letters and apostrophes.

        Raises:
            Trouble: the program did not answer as it should.
        """
        timer = Timer(programs.LONGEST_WAIT, self.process.kill)
        timer.start()
        try:
            lines = self._answer(f"^{word}\n")
        except (OSError, ValueError):
            self.close()
            raise Trouble(does_not_answer(self.program)) from None
        finally:
            timer.cancel()
        for line in lines:
            found = _ANSWER.fullmatch(line)
            if found and found["word"] == word:
                said = (one.strip() for one in found["suggestions"].split(","))
                return tuple(one for one in said if _SUGGESTION.fullmatch(one))[:MOST]
        return ()

    def _answer(self, line: str) -> list[str]:
        """The lines up to the empty one. Raises ValueError."""
        stdin, stdout = self.process.stdin, self.process.stdout
        if stdin is None or stdout is None:  # for mypy: both are pipes
            raise ValueError
        if not self.greeted and not stdout.readline(1000).startswith(b"@(#)"):
            raise ValueError
        self.greeted = True
        stdin.write(line.encode())
        stdin.flush()
        lines: list[str] = []
        while len(lines) < _MOST_LINES:
            said = stdout.readline(10_000)
            if not said:
                raise ValueError
            if not said.strip():
                return lines
            lines.append(said.decode("utf-8", errors="replace").strip())
        raise ValueError

    def close(self) -> None:
        """End the program."""
        self.process.kill()
        with suppress(OSError, ValueError):
            self.process.communicate()
