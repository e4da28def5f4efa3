"""Which words are part of the title of a law, such as the Care Act 2014."""

from __future__ import annotations

from mkdocs_speakeasy.language.names import is_in_name
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word

_LAWS = frozenset(
    "act acts bill regulation regulations order orders rules directive convention treaty measure"
    " code scheme charter".split()
)
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_FAR = 12
"""A title goes on for so many words at most."""


def is_in_title(document: Document, first: int, last: int) -> bool:
    """Words, by their numbers, are part of a name or of the title of a law."""
    texts = document.word_texts
    for number in range(first, last + 1):
        if texts[number][0].isupper() and _is_in_name(document, document.word(number)):
            return True
    if last + 1 == len(texts) or not _goes_on(texts[last + 1]):
        return False
    right = _run(document, last + 1, 1)
    return not _LAWS.isdisjoint(map(str.lower, right)) and bool(_run(document, first - 1, -1))


def _goes_on(word: str) -> bool:
    """A title may go on with this word."""
    return word in _SMALL or word[0].isupper() or word[0].isdigit()


def _is_in_name(document: Document, word: Word) -> bool:
    """A word with a capital inside a sentence. In a heading, each word may have one."""
    if word.text[:2] in ("I", "I'", "I’") or word.text.isupper():
        return False
    if document.block_at(word.start).kind in ("heading", "title"):
        return False
    return word.start > document.sentence_at(word.start).start or is_in_name(document, word)


def _run(document: Document, number: int, step: int) -> list[str]:
    """The words with a capital that go on from here, small words such as 'of' left out.

    'The' after the words shows that no title goes on: the council in respect of the Care Act.
    """
    texts, starts = document.word_texts, document.word_starts
    sentence = document.sentence_at(starts[number - step])
    found = []
    for place in range(number, number + _FAR * step, step):
        if not 0 <= place < len(texts) or not sentence.start <= starts[place] < sentence.end:
            break
        word = texts[place]
        if word[0].isupper() or word[0].isdigit():
            found.append(word)
        elif word not in _SMALL or (word == "the" and step > 0 and not found):
            break
    return found
