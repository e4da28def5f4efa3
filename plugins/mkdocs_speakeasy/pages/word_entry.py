"""One word of the list as it stands on a page: what it means, and what to say in its place.

All text of the list stands in blocks of HTML, or in the words of a link, with each sign as its
number. So neither Markdown nor HTML in it does anything, with whatever extensions the site uses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import quote

from mkdocs_speakeasy.languages.translations import day_in_words
from mkdocs_speakeasy.pages.plain_html import as_text, listed, own_words
from mkdocs_speakeasy.words.glossary import Term
from mkdocs_speakeasy.words.pictures import picture_file

ABOUT_USE = {
    "avoid": "Many people do not know this word.",
    "hurts": "This word can hurt people.",
    "depends": "This word is only hard in some places.",
    "allow": "It is fine to use this word.",
}
ABOUT_STATUS = {
    "draft": "This word is a draft.",
    "proposed": "Nobody has agreed this word yet.",
    "retired": "We no longer look for this word.",
}
_NEW_NAME = "The new name"
_SHORT_FORM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z&.\d]+s?")


def heading(term: Term, name: str, level: int) -> str:
    """The word as a heading, in HTML.

    Args:
        term: the entry.
        name: the name of its place.
        level: 2 or 3, by what stands above it.
    """
    return f'<h{level} class="se-words__word" id="{name}">{as_text(term.word)}</h{level}>'


def picture(term: Term, root: str) -> Iterator[str]:
    """Its picture, if it has one. It is Markdown, so that MkDocs finds the file.

    Args:
        term: the entry.
        root: the way from the page to the folder of all pages: `../`.
    """
    name = picture_file(term)
    if name:
        yield f"![]({root}{quote(name)})"


def about(
    term: Term, link_to: Callable[[str], str], language: str, *, says_draft: bool
) -> Iterator[str]:
    """What there is to say of a word, as blocks of Markdown.

    Args:
        term: the entry.
        link_to: gives the address of a word; empty where that is not on the list.
        language: of the list.
        says_draft: where no word is agreed, the top of the page says so once. Else each word does.
    """
    lines = [
        *_paragraph(as_text(term.meaning)),
        *_paragraph(own_words(ABOUT_USE.get(term.use, ""), language)),
    ]
    address = link_to(term.replaced_by)
    if address:
        # A link is Markdown, so that MkDocs finds the page.
        yield from ["\n".join(lines)] if lines else []
        yield f"**{own_words(_NEW_NAME, language)}:** [{as_text(term.replaced_by)}]({address})"
        lines = []
    else:
        lines += _line(own_words(_NEW_NAME, language), as_text(term.replaced_by))
    for label, html in _facts(term, language).items():
        lines += _line(own_words(label, language), html)
    if says_draft or term.status != "draft":
        lines += _paragraph(_status(term, language))
    if lines:
        yield "\n".join(lines)


def fact(label: str, html: str) -> str:
    """One line with a name in front of it, in HTML."""
    return f"<p><strong>{label}:</strong> {html}</p>"


def _facts(term: Term, language: str) -> dict[str, str]:
    short_forms = [form for form in term.forms if _SHORT_FORM.fullmatch(form)]
    return {
        "You can say": listed(term.say_instead, language),
        "Example": as_text(term.example),
        "Say it like this": as_text(term.say_it_like),
        "Short for": as_text(term.short_for),
        "Short form": listed(short_forms, language),
        "Where people use it": as_text(", ".join(term.where)),
        "Why it is on the list": as_text(term.why),
    }


def _paragraph(html: str) -> Iterator[str]:
    if html:
        yield f"<p>{html}</p>"


def _line(label: str, html: str) -> Iterator[str]:
    if html:
        yield fact(label, html)


def _status(term: Term, language: str) -> str:
    """How far the group is with this word."""
    if term.status != "agreed":
        return own_words(ABOUT_STATUS.get(term.status, ""), language)
    if not term.agreed_by:
        return own_words("This word is agreed.", language)
    who, day = as_text(term.agreed_by), term.agreed_on
    if not day:
        return own_words("{} agreed this word.", language, who)
    return own_words("{} agreed this word on {}.", language, who, as_text(_day(day, language)))


def _day(text: str, language: str) -> str:
    """3 October 2026. What is not a date stays as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return day_in_words(day, language)
