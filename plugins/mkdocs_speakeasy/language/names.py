"""Which words are part of a name, such as the name of a project."""

from __future__ import annotations

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word

_JOINS = frozenset("/@_\\=#~")
"""What joins a word to an address or a path."""
_JOINS_BEFORE = _JOINS | {"."}


def is_written_as_name(document: Document, word: Word) -> bool:
    """Part of a name, a short form, or part of an address.

    A word with a capital at the start of its sentence is none, as far as its writing tells, where
    the word after it has no capital.
    """
    text, start, end = document.text, word.start, word.end
    after = text[end : end + 1]
    if text[start - 1 : start] in _JOINS_BEFORE or after in _JOINS:
        return True
    if after == "." and text[end + 1 : end + 2].isalnum():
        return True
    if word.text.islower():
        return False
    if not word.text[1:].islower() or word.number != _first_word(document, word):
        return True
    follows = document.word_texts[word.number + 1 : word.number + 2]
    return after == " " and bool(follows) and follows[0][0].isupper()


def _first_word(document: Document, word: Word) -> int:
    """The number of the first word of the sentence."""
    return document.words_in(document.sentence_at(word.start).start, word.end)[0]


def is_in_name(document: Document, word: Word) -> bool:
    """A word with a capital that stands beside another one, not at the start of a sentence."""
    if not word.text[0].isupper() or document.block_at(word.start).kind in ("heading", "title"):
        return False
    sentence = document.sentence_at(word.start)
    words = document.words_in(sentence.start, sentence.end)
    if not words or word.number == words[0]:
        return False
    return any(
        number in words and _is_name_word(document.word_texts[number])
        for number in (word.number - 1, word.number + 1)
    )


def _is_name_word(text: str) -> bool:
    return text[0].isupper() and not text.startswith(("I'", "I’")) and text != "I"


def stands_in(document: Document, word: Word, phrases: tuple[str, ...]) -> bool:
    """The word is part of one of these phrases, capitals or not."""
    for phrase in phrases:
        start = max(word.start - len(phrase), 0)
        around = document.text[start : word.end + len(phrase)].casefold()
        found = around.find(phrase.casefold())
        while found >= 0:
            if start + found <= word.start and word.end <= start + found + len(phrase):
                return True
            found = around.find(phrase.casefold(), found + 1)
    return False
