"""What of a page can be found: its title, its headings, its words, and the hard words on it.

It reads the HTML that MkDocs has made, and takes out what we put in: notes, and the box of words.
"""

from __future__ import annotations

import html
import posixpath
import re
from typing import NamedTuple

from mkdocs_speakeasy.reading.sentences import sentence_ends

MOST_OF_FIRST = 110
"""How many letters of the first sentence stand below a title."""

_NOTES = re.compile(
    r'<span [^>]*class="se-note".*?class="se-note__close"[^>]*>[^<]*</button>\s*</span>'
    r'|<section [^>]*class="se-hard-words".*?</section>',
    re.DOTALL,
)
_NAMES = re.compile(r'<strong class="se-note__name">([^<]+)</strong>')
_NO_TEXT = re.compile(
    r"<(script|style|pre|svg|template|math)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL | re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL | re.IGNORECASE)
_PICTURE = re.compile(r"<img\b[^>]*\bsrc=\"([^\":?#]+)\"", re.IGNORECASE)
_PERMALINK = re.compile(r'<a [^>]*class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_IN_LINES = re.compile(r"</?(?:a|abbr|b|button|em|i|mark|small|span|strong|sub|sup|u)\b[^>]*>")


class PageText(NamedTuple):
    """A page as a search sees it."""

    title: str
    url: str
    """From the top of the site."""
    first: str
    """Its first sentence, or the start of a long one."""
    picture: str
    """The address of its first picture, from the top of the site; empty for none."""
    headings: str
    text: str
    hard_words: tuple[str, ...]
    """The words of the list that are explained on it, as the list has them."""


def read_page_text(title: str, url: str, content: str) -> PageText:
    """What of a page can be found.

    Args:
        title: its title, as text.
        url: its address from the top of the site.
        content: its HTML, without menu and header.
    """
    names = dict.fromkeys(html.unescape(name) for name in _NAMES.findall(content))
    content = _NO_TEXT.sub(" ", _NOTES.sub("", content))
    content = _PERMALINK.sub("", content)
    headings = " ".join(_text(found[1]) for found in _HEADING.findall(content))
    rest = _HEADING.sub(" ", content)
    paragraphs = (_text(found) for found in _PARAGRAPH.findall(rest))
    picture = _PICTURE.search(rest)
    return PageText(
        title,
        url,
        _first_sentence(next(filter(None, paragraphs), "")),
        _from_top(url, picture[1]) if picture else "",
        headings,
        _text(rest),
        tuple(names),
    )


def _text(part: str) -> str:
    plain = _TAG.sub(" ", _IN_LINES.sub("", part))
    return " ".join(html.unescape(plain).split())


def _first_sentence(text: str) -> str:
    end = next(iter(sentence_ends(text, 0, len(text))), 0)
    first = text[:end].strip()
    if len(first) <= MOST_OF_FIRST:
        return first
    return first[:MOST_OF_FIRST].rpartition(" ")[0] + " …"


def _from_top(url: str, address: str) -> str:
    if address.startswith("/"):
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(url), html.unescape(address)))
    return "" if path.startswith("..") else path
