"""Text that other people wrote, made safe to stand on a page that the build makes.

A site may switch on any Markdown extension. So each sign that could mean something to one of them,
or to a browser, is written as its number. What is left is letters, digits and spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_speakeasy.languages.translations import say, tongue
from mkdocs_speakeasy.mistakes import one_of
from mkdocs_speakeasy.settings import ENGLISH

_SIGN = re.compile(r"[!-+\-/:-@\[-`{-~]")
"""All signs of ASCII but the comma and the full stop."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Not for people. Python-Markdown uses some of them for itself."""


def as_text(text: str) -> str:
    """The text on one line, so that a page shows it as it is."""
    one_line = " ".join(_CONTROL.sub("", text).split())
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", one_line)


def listed(texts: Sequence[str], language: str = ENGLISH) -> str:
    """Safe texts as people say them: one, two or three."""
    safe = [as_text(text) for text in texts]
    if tongue(language):
        return ", ".join(safe)
    return one_of(safe, say("or", language))


def own_words(english: str, language: str, *values: object) -> str:
    """Our own words in a language, as HTML. Where they are English, they are marked so.

    Args:
        english: our words in English, with a place `{}` for each value.
        language: of the page.
        values: numbers and safe texts.
    """
    text = say(english, language).format(*values)
    marks = "".join(f' {name}="{value}"' for name, value in tongue(language).items())
    return f"<span{marks}>{text}</span>" if marks and text else text
