"""Welsh changes the first letter of a word after some others: pont, dros bont, ym mhont, a phont.

A list of words has the word once, as a dictionary has it. So its changed forms are made here.
The 3 changes and their letters are those that any Welsh grammar has; no list of words was used.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from mkdocs_speakeasy.words.glossary import Glossary, Term

WELSH = "cy"

_CHANGES = {
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
}
_STAY = ("ch", "dd", "ff", "ng", "ph", "th")
"""Letters of two signs that never change. They start like others that do."""
_VOWELS = "aeiouwyâêîôûŵŷ"
_FEWEST = 3
"""A form with fewer letters would be another word too often."""
_SHORT_FORM = re.compile(r"(?=.*[A-Z].*[A-Z])")


def with_mutations(glossary: Glossary, language: str) -> Glossary:
    """The list of words with the changed forms of each, where it is in Welsh."""
    if language != WELSH:
        return glossary
    written = glossary.spellings_in_lower_case
    return replace(glossary, terms=tuple(_with_forms(term, written) for term in glossary.terms))


def mutations(word: str) -> Iterator[str]:
    """The forms of a word that begin with another letter. A short form such as GIG has none."""
    if _SHORT_FORM.search(word.partition(" ")[0]):
        return
    low = word[:2].lower()
    for first in (low, low[:1]):
        if low not in _STAY and first in _CHANGES:
            changed = (start + word[len(first) :] for start in _CHANGES[first])
            yield from (form for form in changed if len(form) >= _FEWEST)
            return
    if low and low[0] in _VOWELS:
        yield f"h{word[:1].lower()}{word[1:]}"


def _with_forms(term: Term, written: Container[str]) -> Term:
    """A word with its forms. What the list has as a word of its own is no form of another."""
    texts = (term.word, *term.forms)
    made = dict.fromkeys(form for text in texts for form in mutations(text))
    return term._replace(forms=(*term.forms, *(one for one in made if one.lower() not in written)))
