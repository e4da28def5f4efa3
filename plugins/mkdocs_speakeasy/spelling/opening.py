"""Opens the spelling of a site: a program that stands here, with what it said before."""

from __future__ import annotations

import atexit
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_speakeasy.files import kept_files
from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.spelling.programs import (
    Program,
    Trouble,
    choose_program,
    computer_state,
)
from mkdocs_speakeasy.spelling.spelling import Answers, Kept, Spelling
from mkdocs_speakeasy.spelling.state import own_options, own_words_of, wants_spelling

if TYPE_CHECKING:
    from mkdocs_speakeasy.rules.spelling import Options
    from mkdocs_speakeasy.settings import Settings

FORMAT = "1"
"""Goes up when answers that were kept before may be wrong now."""
MOST_KEPT = 200_000
"""Answers. With more than this, we begin anew."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]+)*")
"""The name of a dictionary."""


def shared_spelling(settings: Settings) -> Spelling | None:
    """The spelling for all checks of one page in this process. Files count from this folder.

    Raises:
        MistakesFound: the site's file of words has mistakes.
    """
    if not wants_spelling(settings):
        return None
    options = options_of(settings)
    return shared(options.language, options.program, own_words_of(settings, Path()))


@lru_cache(maxsize=8)
def shared(language: str, program: str, own_words: frozenset[str]) -> Spelling:
    """The spelling for these settings, opened once. It is closed where the process ends."""
    spelling = _open(language, program, own_words)
    atexit.register(close_spelling, spelling)
    return spelling


@contextmanager
def spelling_for(
    settings: Settings, folder: Path, sources: Iterable[str]
) -> Iterator[Spelling | None]:
    """The spelling of a site while its pages are checked; None where it is left out.

    Args:
        settings: what the site sets.
        folder: where its config stands.
        sources: the pages that will be checked.

    Raises:
        MistakesFound: the site's file of words has mistakes.
    """
    if not wants_spelling(settings):
        yield None
        return
    options = options_of(settings)
    spelling = _open(options.language, options.program, own_words_of(settings, folder))
    try:
        spelling.gather(sources)
        yield spelling
    finally:
        close_spelling(spelling)


def close_spelling(spelling: Spelling) -> None:
    """End the program, and keep what it said."""
    spelling.finish()
    program, answers = spelling.program, spelling.answers
    if program is None or not spelling.has_news:
        return
    spelling.has_news = False
    value = {
        "program": program,
        "right": " ".join(sorted(answers.right)),
        "wrong": answers.wrong,
    }
    if len(answers.right) + len(answers.wrong) <= MOST_KEPT:
        kept_files.keep(*spelling.kept_as, value)


def options_of(settings: Settings) -> Options:
    """The options of the rule."""
    from mkdocs_speakeasy.rules.spelling import Options  # noqa: PLC0415 - slow to import

    return Options()._replace(**own_options(settings))


# --- what was kept --------------------------------------------------------------------------


def _open(language: str, wanted: str, own_words: frozenset[str]) -> Spelling:
    """What was kept, or else a program that has said nothing yet."""
    if not _LANGUAGE.fullmatch(language):
        trouble = f"'{shown(language)}' is no dictionary, so we did not check spelling."
        return Spelling(trouble=f"{trouble} Write a name like 'en_GB'.")
    name = "-".join(filter(None, ("spelling", language, wanted)))
    kept_as = Kept(name, f"{FORMAT}\n{language}\n{wanted}\n{computer_state()}")
    spelling = _recall(kept_as)
    if spelling is None:
        try:
            spelling = Spelling(program=choose_program(language, wanted))
        except Trouble as trouble:
            spelling = Spelling(trouble=str(trouble))
    spelling.own_words = own_words
    spelling.kept_as = kept_as
    return spelling


def _recall(kept_as: Kept) -> Spelling | None:
    """What was kept; None where nothing was, or where it may have changed."""
    kept: Any = kept_files.recall(*kept_as)
    try:
        name, path, own, also = kept["program"]
        right, wrong = set(kept["right"].split()), dict(kept["wrong"])
        if not all(one is None or isinstance(one, list) for one in wrong.values()):
            return None
        return Spelling(Answers(right, wrong), Program(name, path, own, tuple(also)))
    except (TypeError, ValueError, LookupError, AttributeError):
        return None
