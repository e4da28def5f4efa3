"""Which words are part of a name, such as the name of a project."""

from __future__ import annotations

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word


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
