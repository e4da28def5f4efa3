"""The index of a site: which words lead to which pages, small enough for a phone with little data.

It is one JSON file. `pages` has a title, an address, a first sentence and a picture for each page.
`words` has one line for each word: the word, and then the pages where it stands. Each of these is
counted from the one before, with `t` after it where the word is in the title, `h` in a heading, and
`g` where the group's list says it in place of a hard word on the page.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from mkdocs_speakeasy.language.frequent_words import HOW_RARE
from mkdocs_speakeasy.search.page_text import PageText
from mkdocs_speakeasy.words.glossary import Glossary, Term

VERSION = 1
MOST_TOLD = 6_000
"""About so many words are told apart for a whole site. On a large site, fewer for each page."""
FEWEST, MOST = 12, 60
"""How many words of its text lead to a page, beside those in its title and headings."""
COMMON = 120
"""So many of the commonest words lead nowhere, as they stand on nearly every page."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORT = {"dr": "doctor", "hosp": "hospital", "appt": "appointment", "info": "information"}
"""Short ways to write everyday words, and what they are short for."""
_TITLE, _HEADING, _TEXT, _LIST = "t", "h", "", "g"


def search_index(pages: Sequence[PageText], glossary: Glossary) -> str:
    """The index of these pages, as JSON.

    Args:
        pages: in the order of the menu.
        glossary: its plain words and short forms lead to the pages with its hard words.
    """
    terms = {term.word: term for term in glossary.terms}
    texts = [Counter(words_of(page.text)) for page in pages]
    on_pages = Counter(word for text in texts for word in text)
    share = max(FEWEST, min(MOST, MOST_TOLD // max(len(pages), 1)))
    found: dict[str, dict[int, str]] = {}
    for number, (page, text) in enumerate(zip(pages, texts, strict=True)):
        telling = sorted(
            text, key=lambda word: (-_tells(text[word], on_pages[word], len(pages)), word)
        )
        listed = (word for name in page.hard_words if name in terms for word in _ways(terms[name]))
        # The first of these counts.
        for mark, words in (
            (_TITLE, words_of(page.title)),
            (_HEADING, words_of(page.headings)),
            (_TEXT, telling[:share]),
            (_LIST, listed),
        ):
            for word in words:
                found.setdefault(word, {}).setdefault(number, mark)
    lines = (f"{word} {_line(found[word])}" for word in sorted(found))
    rows = [[page.title, page.url, page.first, page.picture] for page in pages]
    index = {
        "version": VERSION,
        "pages": rows,
        "short": _SHORT,
        "common": " ".join(word for word, rank in HOW_RARE.items() if rank <= COMMON),
        "words": "\n".join(lines),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def words_of(text: str) -> Iterator[str]:
    """The words of a text by which somebody may look for it, in small letters without accents."""
    for word in _WORD.findall(text):
        plain = _bare(word.lower().replace("’", "'").removesuffix("'s"))
        if len(plain) > 1 and HOW_RARE.get(plain, COMMON + 1) > COMMON:
            yield plain


def _bare(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _tells(times: int, pages: int, of_all: int) -> float:
    """How much a word tells of a page: often here, and on few other pages."""
    return (1 + math.log(times)) * math.log((1 + of_all) / pages)


def _ways(term: Term) -> Iterator[str]:
    """Other words for a hard word: what people say in its place."""
    texts: Iterable[str] = (*term.forms, term.short_for, *term.say_instead, term.meaning)
    for text in texts:
        yield from words_of(text)


def _line(pages: dict[int, str]) -> str:
    """Pages as numbers, each counted from the one before."""
    before, parts = 0, []
    for number in sorted(pages):
        parts.append(f"{number - before}{pages[number]}")
        before = number
    return " ".join(parts)
