"""The index of a site: which words lead to which pages, small enough for a phone with little data.

It is one JSON file. `pages` has a title, an address, a first sentence and a picture for each page.
`words` has one line for each word: the word, and then the pages where it stands. Each of these is
counted from the one before, with a letter after it where the word is not from the text:
`t` in the title, `k` what people say in place of the title, `h` in a heading, `g` what they say in
place of a hard word on the page, `m` in what such a word means.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from mkdocs_speakeasy.language.frequent_words import HOW_RARE
from mkdocs_speakeasy.search.page_text import PageText
from mkdocs_speakeasy.search.plain_words import plain_words
from mkdocs_speakeasy.settings import ENGLISH
from mkdocs_speakeasy.words.glossary import Glossary

VERSION = 1
MOST_TOLD = 6_000
"""About so many words are told apart for a whole site. On a large site, fewer for each page."""
FEWEST, MOST = 12, 60
"""How many words of its text lead to a page, beside those in its title and headings."""
COMMON = 120
"""So many of the commonest words lead only to the pages that have them in a title or a heading."""

OFTEN = 0.4
"""A word on a larger share of the pages than this tells little about any of them."""
LITTLE = frozenset(
    "am cannot can't did didn't don't dont done few go going got had here him i'm im isn't it's its"
    " itself let many me mine must my myself off onto or ours over please she shall since still"
    " those though through too under until upon very was went where why won't yes yet yours".split()
)
"""Words that only join others. Typed among others, they hardly count."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HYPHENS = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")
"""Somebody may leave one out: co-production and coproduction, well-being and wellbeing."""
_SHORT = {"dr": "doctor", "hosp": "hospital", "appt": "appointment", "info": "information"}
"""Short ways to write everyday words, and what they are short for."""
_TITLE, _FOR_TITLE, _HEADING, _FOR_WORD, _TEXT, _MEANING = "t", "k", "h", "g", "", "m"


def search_index(pages: Sequence[PageText], glossary: Glossary, language: str = ENGLISH) -> str:
    """The index of these pages, as JSON.

    Args:
        pages: in the order of the menu.
        glossary: its plain words and short forms lead to the pages with its hard words.
        language: of the pages. Of others than English, we do not know which words are common.
    """
    is_english = language.partition("-")[0].lower() == ENGLISH
    rarer: Callable[[Iterator[str]], Iterator[str]] = _rarer if is_english else iter
    texts = [Counter(rarer(words_of(page.text))) for page in pages]
    on_pages = Counter(word for text in texts for word in text)
    share = max(FEWEST, min(MOST, MOST_TOLD // max(len(pages), 1)))
    found: dict[str, dict[int, str]] = {}
    for number, (page, text) in enumerate(zip(pages, texts, strict=True)):
        telling = sorted(
            text, key=lambda word: (-_tells(text[word], on_pages[word], len(pages)), word)
        )
        plain = plain_words(page, glossary, is_english=is_english)
        # The first of these counts.
        for mark, words in (
            (_TITLE, words_of(page.title)),
            (_FOR_TITLE, rarer(words_of(*plain.of_title))),
            (_HEADING, words_of(page.headings)),
            (_FOR_WORD, rarer(words_of(*plain.of_page))),
            (_TEXT, telling[:share]),
            (_MEANING, rarer(words_of(*plain.meanings))),
        ):
            for word in words:
                found.setdefault(word, {}).setdefault(number, mark)
    often = _often(on_pages, len(pages))
    lines = (f"{word} {_line(found[word])}" for word in sorted(found))
    rows = [[page.title, page.url, page.first, page.picture] for page in pages]
    index = {
        "version": VERSION,
        "pages": rows,
        "short": _SHORT if is_english else {},
        "common": " ".join(sorted(often | (_common() if is_english else set()))),
        "words": "\n".join(lines),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def words_of(*texts: str) -> Iterator[str]:
    """The words by which somebody may look for these texts, in small letters without accents.

    A word with a hyphen is 2 words, and also one.
    """
    text = " ".join(texts)
    joined = (_HYPHENS.sub("", part) for part in text.split() if _HYPHENS.search(part))
    for word in _WORD.findall(" ".join([text, *joined])):
        plain = _bare(word.lower().replace("’", "'").removesuffix("'s"))
        if len(plain) > 1:
            yield plain


def _often(on_pages: Counter[str], pages: int) -> set[str]:
    """The words that hardly count here where somebody types others with them."""
    return {word for word, number in on_pages.items() if number > max(OFTEN * pages, 2)}


def _common() -> set[str]:
    """The words that hardly count in English."""
    return {*LITTLE} | {word for word, rank in HOW_RARE.items() if rank <= COMMON}


def _rarer(words: Iterator[str]) -> Iterator[str]:
    return (word for word in words if HOW_RARE.get(word, COMMON + 1) > COMMON)


def _bare(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _tells(times: int, pages: int, of_all: int) -> float:
    """How much a word tells of a page: often here, and on few other pages."""
    return (1 + math.log(times)) * math.log((1 + of_all) / pages)


def _line(pages: dict[int, str]) -> str:
    """Pages as numbers, each counted from the one before."""
    before, parts = 0, []
    for number in sorted(pages):
        parts.append(f"{number - before}{pages[number]}")
        before = number
    return " ".join(parts)
