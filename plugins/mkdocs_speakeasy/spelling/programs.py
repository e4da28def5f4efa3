"""The programs that know how words are spelt: where they stand, and what they say of our words.

They are started here and in `suggester.py`, and nowhere else. They get plain letters and
apostrophes alone, so nothing on a page can steer them. They read no list of the person who runs
them, so that a page is the same to everybody.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

NAMES = ("aspell", "hunspell")
"""The one that we would rather use comes first: it is many times faster at suggestions."""

LONGEST_WAIT = 10.0
"""Seconds. A program that has not answered by then never will."""

DICTIONARY_FOLDERS = (
    "/usr/lib/aspell",
    "/var/lib/aspell",
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/opt/homebrew/lib/aspell-0.60",
    "/usr/local/lib/aspell-0.60",
    "/Library/Spelling",
)
"""Where dictionaries often stand. They tell when one was added."""

_NOBODY = os.path.join(os.sep, "nobody")  # noqa: PTH118 - a folder that is not there
_BRITISH = "en_GB"
_ALSO_BRITISH = ("en_GB-ize", "en_GB-variant_1")
"""Aspell's further lists of British words: organize beside organise, judgment beside judgement."""


class Trouble(Exception):  # noqa: N818 - not always a mistake
    """Why there is nobody to ask, in plain words."""


class Program(NamedTuple):
    """A program with its dictionaries."""

    name: str
    """One of NAMES."""
    path: str
    language: str
    also: tuple[str, ...] = ()
    """More dictionaries, which it asks too."""

    @property
    def title(self) -> str:
        """Its name as people write it."""
        return self.name.capitalize()

    @property
    def most_suggestions(self) -> int:
        """For how many words a run asks for suggestions. Hunspell needs 20 ms for each word."""
        return 60 if self.name == "hunspell" else 2000

    def to_list(self) -> list[str]:
        """How to start it, to hear which words of many are wrong."""
        if self.name == "hunspell":
            return [self.path, "-l", *self._dictionary()]
        return [self.path, "list", "--mode=none", *self._dictionary()]

    def to_suggest(self) -> list[str]:
        """How to start it, to hear what to write in the place of a word."""
        return [self.path, "-a", *self._dictionary()]

    def _dictionary(self) -> list[str]:
        if self.name == "hunspell":
            return ["-d", self.language, "-i", "UTF-8"]
        more = [f"--add-extra-dicts={one}" for one in self.also]
        return ["-d", self.language, "--encoding=utf-8", *more]


def standing(wanted: str = "") -> list[str]:
    """The paths of the programs that stand on this computer, or of the one that is wanted."""
    return [path for name in NAMES if wanted in {"", name} and (path := shutil.which(name))]


def computer_state() -> str:
    """Changes when a program or a dictionary comes, goes or is renewed."""
    return "\n".join(f"{path} {_state(path)}" for path in (*standing(), *DICTIONARY_FOLDERS))


def _state(path: str) -> str:
    try:
        state = os.stat(path)  # noqa: PTH116 - much faster, and asked for in each build
    except OSError:
        return "-"
    return f"{state.st_size} {state.st_mtime_ns}"


def choose_program(language: str, wanted: str = "") -> Program:
    """A program that knows this language.

    Raises:
        Trouble: there is none.
    """
    paths = standing(wanted)
    if not paths:
        raise Trouble(none_stands(language, wanted))
    failed: Trouble | None = None
    for path in paths:
        try:
            if program := _with_dictionary(path, language):
                return program
        except Trouble as trouble:
            failed = failed or trouble
    if failed:
        raise failed
    name = Path(paths[0]).stem
    package = package_of(name, language)
    raise Trouble(
        f"{name.capitalize()} has no dictionary '{language}' here, so we did not check spelling. "
        f"To get it on Debian, type: sudo apt install {package}"
    )


def none_stands(language: str, wanted: str = "") -> str:
    """The line that says that no program stands, and how to get one."""
    names = [wanted] if wanted else NAMES
    titles = " or ".join(name.capitalize() for name in names)
    return (
        f"There is no {titles} here, so we did not check spelling. "
        f"To get it on Debian, type: sudo apt install {names[0]} {package_of(names[0], language)}"
    )


def package_of(name: str, language: str) -> str:
    """The Debian package that has the dictionary."""
    if name == "hunspell":
        return f"hunspell-{language.replace('_', '-').lower()}"
    return f"aspell-{language.partition('_')[0]}"


def _with_dictionary(path: str, language: str) -> Program | None:
    """The program, if it has a dictionary of the language."""
    name = Path(path).stem
    program = Program(name, path, language)
    if name == "hunspell":
        # It has no quick way to list what it has, so it is asked for a word.
        code, _ = run(program, program.to_list(), "an\n")
        return None if code else program
    code, output = run(program, [path, "dicts"], "")
    dictionaries = output.split()
    if code:
        raise Trouble(does_not_answer(program))
    if language not in dictionaries:
        return None
    wanted = _ALSO_BRITISH if language == _BRITISH else ()
    return program._replace(also=tuple(one for one in wanted if one in dictionaries))


def wrong_words(program: Program, words: Collection[str]) -> set[str]:
    """Those of the words that are not in the dictionary.

    Raises:
        Trouble: the program did not answer as it should.
    """
    code, output = run(program, program.to_list(), "".join(f"{word}\n" for word in words))
    said = set(output.split())
    wrong = said.intersection(words)
    if code or (said and not wrong):
        raise Trouble(does_not_answer(program))
    return wrong


def does_not_answer(program: Program) -> str:
    """The line that says that a program failed."""
    return f"{program.title} did not answer as it should, so we did not check all spelling."


def run(program: Program, command: Sequence[str], text: str) -> tuple[int, str]:
    """How the program ended, and what it said to this text.

    Raises:
        Trouble: it could not be started, or did not end.
    """
    import subprocess  # noqa: PLC0415 - slow, and not needed where all words are known

    try:
        done = subprocess.run(  # noqa: S603 - Aspell or Hunspell, with nothing of a page's
            command,
            input=text.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=False,
            cwd=folder_of(program),
            env=surroundings(),
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        raise Trouble(does_not_answer(program)) from None
    return done.returncode, done.stdout.decode("utf-8", errors="replace")


def folder_of(program: Program) -> str:
    """Where to run it: Hunspell takes a dictionary that stands in the folder where it runs."""
    return str(Path(program.path).parent)


def surroundings() -> dict[str, str]:
    """What the program sees of this computer: not a person's own words and settings."""
    own = {"HOME": _NOBODY, "LC_ALL": "C", "ASPELL_CONF": "", "WORDLIST": _NOBODY}
    return {**os.environ, **own}
