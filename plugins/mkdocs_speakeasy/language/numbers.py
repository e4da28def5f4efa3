"""Numbers on a page, for every rule that reads them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.reading.document import Document


def words_with_digits(document: Document) -> Iterator[str]:
    """Each different word of the page that starts with a digit, in lower case."""
    return (word for word in document.word_numbers if word[0] in "0123456789")
