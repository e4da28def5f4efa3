"""Reads the file of words that a site knows to be right, one word or name on each line."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_speakeasy.files.text_file import read_text
from mkdocs_speakeasy.mistakes import MistakeList, MistakesFound, shown

_WORDS = re.compile(r"[^\W_]+(?:['’.‐‑-][^\W_]+)*['’.]?(?: [^\W_]+(?:['’.‐‑-][^\W_]+)*['’.]?)*")
"""A word, or the words of one name."""
_COMMENT = "#"


def read_words_file(path: Path) -> frozenset[str]:
    """The words in the file. Lines that start with # are for people.

    Raises:
        MistakesFound: the file cannot be read, or a line is no word.
    """
    mistakes = MistakeList(str(path))
    found: set[str] = set()
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        text = line.strip()
        if not text or text.startswith(_COMMENT):
            continue
        if _WORDS.fullmatch(text):
            found.add(text)
        else:
            message = f"'{shown(text)}' is not a word. Write one word or one name on each line."
            mistakes.add(number, 1, message)
    if mistakes.found:
        raise MistakesFound(mistakes.found)
    return frozenset(found)
