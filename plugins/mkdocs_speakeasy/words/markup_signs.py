"""Finds signs of Markdown and HTML in the entries of the list, which readers would see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.mistakes import Mistake, shown
from mkdocs_speakeasy.words.glossary import Glossary

_SIGNS = re.compile(
    r"""
    </?[a-zA-Z][^<>]*> | <!--                # a tag, or a comment
    | &(?:[a-zA-Z]{2,30}|\#x?[0-9a-fA-F]{1,6});   # a sign with a name: &amp;
    | \*\*[^\s*][^*]*\*\* | (?<!\w)__[^\s_][^_]*__(?!\w)   # bold
    | (?<![\w*])\*[^\s*][^*]*(?<!\s)\*(?![\w*])   # slanted
    | !?\[[^\]]*\]\([^)]*\)                  # a link or a picture
    | `[^`]+`                                # code
    """,
    re.VERBOSE,
)


def markup_in(text: str) -> re.Match[str] | None:
    """The first part of a text that is written in Markdown or HTML."""
    return _SIGNS.search(text)


def what_to_say(word: str, part: str = "meaning") -> tuple[str, str]:
    """What there is, and what to do."""
    message = f"The {part} of '{shown(word)}' has signs of Markdown or HTML in it."
    return message, "Take them out, because readers see these signs."


def entries_with_markup(glossary: Glossary) -> Iterator[Mistake]:
    """Each entry whose meaning or example has such signs."""
    for term in glossary.terms:
        for part, text in (("meaning", term.meaning), ("example", term.example)):
            if text and markup_in(text):
                yield Mistake(glossary.path, term.line, 1, " ".join(what_to_say(term.word, part)))
