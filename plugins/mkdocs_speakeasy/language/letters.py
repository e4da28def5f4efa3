"""How a word is spelt: its apostrophes and its capitals."""

from __future__ import annotations

APOSTROPHES = "'’ʼ＇‘"
"""Signs that people use as an apostrophe; the first is the plain one."""

_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def straight(text: str) -> str:
    """The text with plain apostrophes."""
    return text.translate(_STRAIGHT)


def every_apostrophe(word: str) -> tuple[str, ...]:
    """The word, spelt with each sign that people use as an apostrophe."""
    if "'" not in word:
        return (word,)
    return tuple(word.replace("'", sign) for sign in APOSTROPHES)


def like(original: str, words: str) -> str:
    """The words with capitals like those of the original: Don't, do not → Do not."""
    if len(original) > 1 and original.isupper():
        return words.upper()
    return words[:1].upper() + words[1:] if original[:1].isupper() else words
