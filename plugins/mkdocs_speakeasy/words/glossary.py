"""The group's list of words, as read from glossary.yml.

`words.loading` makes a Glossary from a file; `words.matching` finds its words on a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

USES = ("avoid", "explain", "depends", "hurts", "allow")
KINDS = ("noun", "verb", "adjective", "name", "phrase")
STATUSES = ("draft", "proposed", "agreed", "retired")


class Term(NamedTuple):
    """One entry of the list."""

    word: str
    """The word or the words, as the group writes them."""
    use: str
    """avoid, explain, depends, hurts or allow."""
    forms: Sequence[str] = ()
    """Other words and spellings for the same thing. Regular endings need not be listed."""
    short_for: str = ""
    """For a short form: the full words."""
    kind: str = ""
    meaning: str = ""
    say_instead: Sequence[str] = ()
    """Plain words to use in its place, best first."""
    example: str = ""
    say_it_like: str = ""
    picture: str = ""
    match_case: bool = False
    """Capitals and small letters matter: SEND is not send."""
    only_near: Sequence[str] = ()
    """Point the word out only where one of these stands in the same sentence."""
    not_near: Sequence[str] = ()
    """Leave the word alone where one of these stands in the same sentence."""
    not_in: Sequence[str] = ()
    """Phrases in which the word is fine."""
    where: Sequence[str] = ()
    """The nations where the word is used."""
    replaced_by: str = ""
    """For an old word: the new one."""
    why: str = ""
    status: str = ""
    agreed_by: str = ""
    agreed_on: str = ""
    review_on: str = ""
    line: int = 0
    """The line of glossary.yml where the entry starts."""


@dataclass(frozen=True, eq=False)
class Glossary:
    """The whole list, and who owns it. One list is equal to itself alone."""

    terms: Sequence[Term] = ()
    group: str = ""
    contact: str = ""
    path: str = ""
    """The file it was read from; empty when there is none."""

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Each word and form of the list, as the group writes it."""
        return frozenset(text for term in self.terms for text in (term.word, *term.forms))

    @cached_property
    def spellings_in_lower_case(self) -> frozenset[str]:
        """The same, in lower case."""
        return frozenset(map(str.lower, self.spellings))
