"""The hard words of a page that its reader must understand."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress

from mkdocs_speakeasy.language.explained import explained_words, is_explained
from mkdocs_speakeasy.language.names import is_written_as_name
from mkdocs_speakeasy.language.page_parts import is_read
from mkdocs_speakeasy.measures.difficulty import HARD, UNKNOWN, Levels, levels
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word


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
    hard = {word for word in set(texts) if table[word] >= level}.difference(known)
    if not hard:
        return {}
    explained = explained_words(document)
    hard = {word for word in hard if not is_explained(word, explained)}
    uses: dict[str, list[int]] = {}
    for number in compress(range(len(texts)), map(hard.__contains__, texts)):
        word = document.word(number)
        is_seen = is_read(document, document.block_at(word.start))
        if is_seen and not _is_name(document, word, table):
            uses.setdefault(texts[number], []).append(number)
    return uses


def _is_name(document: Document, word: Word, table: Levels) -> bool:
    """Part of a name; at the start of a sentence, a word that is used as a name or by nobody."""
    if is_written_as_name(document, word):
        return True
    lower = word.text.lower()
    return lower != word.text and (lower in table.names or table[lower] == UNKNOWN)
