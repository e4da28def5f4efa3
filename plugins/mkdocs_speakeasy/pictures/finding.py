"""Finds pictures for a word that somebody types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from mkdocs_speakeasy.pictures.drawing_index import Drawing
from mkdocs_speakeasy.pictures.record import Library, PictureRecord
from mkdocs_speakeasy.reading.words import WORD

MOST = 8
"""So many pictures are shown. More would not help to choose."""
_EXACT, _OTHER_FORM, _PART, _IN_WORDS = range(4)
"""How a picture fits, best first: its word, another form of it, part of it, in its description."""
_ENDINGS = ("ing", "ies", "ed", "es", "s")
_SHORTEST = 3


class Candidate(NamedTuple):
    """A picture that may fit, and the words by which people may look for it."""

    name: str
    words: Sequence[str]
    about: str
    """What it means and shows."""


def find_records(
    word: str, library: Library, drawings: Iterable[Drawing] = ()
) -> list[PictureRecord]:
    """The pictures of the library for this word, best first.

    Args:
        word: what the picture shall show.
        library: where to look.
        drawings: those of the index. A picture with the name of one is found by its words too.
    """
    records = {one.record.name: one.record for one in library.by_name.values()}
    words = {one.name: one.words for one in drawings}
    candidates = [
        Candidate(
            one.name,
            words.get(one.name, (one.name.replace("-", " "),)),
            f"{one.means} {one.shows}",
        )
        for one in records.values()
    ]
    return [records[name] for name in _best(word, candidates)]


def find_drawings(word: str, drawings: Iterable[Drawing]) -> list[Drawing]:
    """The drawings for this word, best first."""
    named = {one.name: one for one in drawings}
    candidates = [
        Candidate(one.name, one.words, f"{one.means} {one.shows}") for one in named.values()
    ]
    return [named[name] for name in _best(word, candidates)]


def nearest_word(word: str, drawings: Iterable[Drawing]) -> str:
    """The word that looks most like this one, and has a drawing; empty where there is none."""
    words = {other for one in drawings for other in one.words}
    return next(iter(get_close_matches(_plain(word), words, n=1, cutoff=0.75)), "")


def _best(word: str, candidates: Iterable[Candidate]) -> list[str]:
    """The names of those that fit, best first."""
    wanted = _plain(word)
    if not wanted:
        return []
    ranked = [(_rank(wanted, one), one.name) for one in candidates]
    found = sorted((rank, name) for rank, name in ranked if rank is not None)
    return [name for _, name in found][:MOST]


def _rank(wanted: str, one: Candidate) -> tuple[int, bool] | None:
    """How well it fits, and of 2 that fit as well: its name comes before its other words."""
    rank = _how_near(wanted, one)
    is_other = _stem(wanted) not in {_stem(part) for part in _plain(one.name).split()}
    return None if rank is None else (rank, is_other)


def _how_near(wanted: str, one: Candidate) -> int | None:
    words = [_plain(word) for word in one.words]
    if wanted in words:
        return _EXACT
    if _stem(wanted) in {_stem(word) for word in words}:
        return _OTHER_FORM
    parts = {_stem(part) for word in words for part in word.split()}
    if any(_stem(part) in parts for part in wanted.split() if len(part) >= _SHORTEST):
        return _PART
    about = {_stem(part) for part in WORD.findall(one.about.lower())}
    return _IN_WORDS if _stem(wanted) in about else None


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("-", " ").split())


def _stem(word: str) -> str:
    """A word without the ending that a plural or a verb has."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return f"{word.removesuffix(ending)}{'y' if ending == 'ies' else ''}".rstrip("e")
    return word.rstrip("e") if len(word) > _SHORTEST else word
