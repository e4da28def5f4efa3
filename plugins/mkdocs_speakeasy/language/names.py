"""Which words are part of a name, such as the name of a project."""

from __future__ import annotations

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word

_JOINS = frozenset("/@_\\=#~")
"""What joins a word to an address or a path."""
_JOINS_BEFORE = _JOINS | {"."}


def is_written_as_name(document: Document, number: int) -> bool:
    """Whether the word with this number is part of a name or an address, or a short form.

    A word with a capital at the start of its sentence is none, as far as its writing tells, where
    the word after it has no capital.
    """
    text, word, start = document.text, document.word_texts[number], document.word_starts[number]
    end = start + len(word)
    after = text[end : end + 1]
    if after != " " and (after in _JOINS or (after == "." and text[end + 1 : end + 2].isalnum())):
        return True
    if start and text[start - 1] in _JOINS_BEFORE:
        return True
    if word.islower():
        return False
    first = document.words_in(document.sentence_at(start).start, end)[0]
    if not word[1:].islower() or number != first:
        return True
    follows = document.word_texts[number + 1 : number + 2]
    return after == " " and bool(follows) and follows[0][0].isupper()


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
