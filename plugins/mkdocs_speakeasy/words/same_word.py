"""Finds a word that stands in the list twice.

Two entries may share a word where capitals tell them apart (SEND and send), or where it is short
for two things (SAR).
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_speakeasy.mistakes import MistakeList, shown
from mkdocs_speakeasy.words.glossary import Term


def find_same_words(terms: Sequence[Term], mistakes: MistakeList) -> None:
    """Adds a mistake for each entry whose word has an entry already."""
    seen: dict[str, dict[str, Term]] = {}
    for term in terms:
        if not term.word:
            continue
        same = seen.setdefault(_as_told_apart(term), {})
        short_for = term.short_for.casefold()
        if same and (not short_for or short_for in same or "" in same):
            first = same.get(short_for) or same.get("") or next(iter(same.values()))
            message = (
                f"'{shown(term.word)}' is already on line {first.line}. "
                "Make one entry of the two. If it is short for two things, use 'short_for' in both."
            )
            mistakes.add(term.line, 1, message)
        same.setdefault(short_for, term)


def keeps_case(term: Term) -> bool:
    """Whether capitals matter: the entry says so, or there is a capital after the first letter."""
    return term.match_case or term.word[1:].lower() != term.word[1:]


def _as_told_apart(term: Term) -> str:
    return term.word if keeps_case(term) else term.word.casefold()
