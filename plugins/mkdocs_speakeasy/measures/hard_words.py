"""The hard words of a page that its reader must understand."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress

from mkdocs_speakeasy.language.explained import explained_words, is_explained
from mkdocs_speakeasy.language.names import is_written_as_name
from mkdocs_speakeasy.language.page_parts import is_read
from mkdocs_speakeasy.measures.difficulty import HARD, UNKNOWN, Levels, levels
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block

_SHORTEST = 3
"""Words with fewer letters are short forms, or letters that stand for themselves."""


def hard_words(
    document: Document, known: Collection[str] = (), level: int = HARD
) -> dict[str, list[int]]:
    """For each hard word in lower case: the numbers of its uses, in the order of the page.

    Names, short forms, numbers, and words that the page explains are left out.

    Args:
        document: the page.
        known: words in lower case that the readers know, or of which another rule speaks.
        level: from which level on a word is hard.
    """
    table, texts = levels(), document.words_in_lower_case
    different = {word for word in set(texts) if len(word) >= _SHORTEST}
    hard = {word for word in different if table[word] >= level}.difference(known)
    if not hard:
        return {}
    explained = explained_words(document)
    if explained:
        hard = {word for word in hard if not is_explained(word, explained)}
    unread = {number for block in document.blocks for number in _unread(document, block)}
    written = document.word_texts
    uses: dict[str, list[int]] = {}
    for number in compress(range(len(texts)), map(hard.__contains__, texts)):
        if is_written_as_name(document, number) or number in unread:
            continue
        word = texts[number]
        if word is not written[number] and word != written[number] and _is_name(word, table):
            continue
        if word in uses:
            uses[word].append(number)
        else:
            uses[word] = [number]
    return uses


def _unread(document: Document, block: Block) -> range:
    """The numbers of the words of a block that readers do not see."""
    may_be = block.kind in ("alt", "title")
    is_unread = may_be and not is_read(document, block)
    return document.words_in(block.start, block.end) if is_unread else range(0)


def _is_name(word: str, table: Levels) -> bool:
    """A word in lower case that has a capital here: a name, or used by nobody without one."""
    return word in table.names or table[word] == UNKNOWN
