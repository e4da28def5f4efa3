"""Finds pictures for a word that somebody types."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from difflib import get_close_matches
from functools import cache
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
_SMALL_WORDS = frozenset("and are but did for from its not our out the was with you".split())


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


def find_drawings(
    word: str, drawings: Iterable[Drawing], without: Container[str] = ()
) -> list[Drawing]:
    """The drawings for this word, best first.

    Args:
        word: what the drawing shall show.
        drawings: where to look.
        without: names of those that nobody needs again.
    """
    named = {one.name: one for one in drawings}
    candidates = [
        Candidate(one.name, one.words, f"{one.means} {one.shows}") for one in named.values()
    ]
    return [named[name] for name in _best(word, candidates, without)]


def nearest_word(word: str, drawings: Iterable[Drawing]) -> str:
    """The word that looks most like this one, and has a drawing; empty where there is none."""
    words = {other for one in drawings for other in one.words}
    return next(iter(get_close_matches(_plain(word), words, n=1, cutoff=0.75)), "")


def _best(word: str, candidates: Iterable[Candidate], without: Container[str] = ()) -> list[str]:
    """The names of those that fit, best first. Those that fit badly come where none fits well."""
    wanted = _plain(word)
    if not wanted:
        return []
    ranked = [(_rank(wanted, one), one.name) for one in candidates]
    found = sorted((rank, name) for rank, name in ranked if rank is not None)
    well = [(rank, name) for rank, name in found if rank < (_PART, 1)]
    return [name for _, name in well or found if name not in without][:MOST]


def _rank(wanted: str, one: Candidate) -> tuple[int, ...] | None:
    """How well it fits: the way, how many words are missing, and whether it has another name."""
    near = _how_near(wanted, one)
    if near is None:
        return None
    name = _plain(one.name)
    return *near, wanted != name, not _is_form_of_any(wanted, name.split())


def _how_near(wanted: str, one: Candidate) -> tuple[int, int] | None:
    """The way in which it fits, and how many of the words that somebody typed it has not."""
    words = [_plain(word) for word in one.words]
    if wanted in words:
        return _EXACT, 0
    if _is_form_of_any(wanted, words):
        return _OTHER_FORM, 0
    typed = [part for part in wanted.split() if len(part) >= _SHORTEST and part not in _SMALL_WORDS]
    if len(typed) > 1:  # a part of `social media` is no picture for `social work`
        words = [*_plain(one.name).split(), *(word for word in words if " " not in word)]
    parts = [part for word in words for part in word.split()]
    missing = sum(not _is_form_of_any(part, parts) for part in typed)
    if missing < len(typed):
        return _PART, missing
    about = [part.lower() for part in WORD.findall(one.about)]
    return (_IN_WORDS, 0) if _is_form_of_any(wanted, about) else None


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("-", " ").split())


def _is_form_of_any(word: str, others: Iterable[str]) -> bool:
    forms = _forms(word)
    return any(not forms.isdisjoint(_forms(other)) for other in others)


@cache
def _forms(word: str) -> frozenset[str]:
    """The word, and the words of which it may be a plural or a form of a verb.

    `caring` may come from `care` or from `car`; `care` and `car` are 2 words.
    """
    forms = {word}
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= _SHORTEST:
            forms |= {base, f"{base}y"} if ending == "ies" else {base}
            if ending in ("ing", "ed"):
                forms.add(f"{base}e")
                if base[-1] == base[-2]:
                    forms.add(base[:-1])
    return frozenset(forms)
