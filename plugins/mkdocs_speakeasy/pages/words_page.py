"""The word list as a page: each hard word, what it means and what to say in its place.

All text of the list stands in blocks of HTML, each sign as its number. So neither Markdown nor
HTML in it does anything, with whatever extensions the site uses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from urllib.parse import quote

from mkdocs_speakeasy.pages.plain_html import as_text, listed
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.pictures import picture_file

TITLE = "Word list"
NO_LETTER = "Numbers and signs"
TELL_US = "tell-us"
"""Where the page says how to tell the group about a word."""
TAKEN = ("word-list", "numbers-and-signs", TELL_US)
"""Names that the headings of the page have."""

ALL_DRAFT = "This list is a draft. No group has agreed these words yet."
SOME_DRAFT = "Some words are drafts. No group has agreed those words yet."
NO_WORDS = "There are no words on this list yet."

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
_SHORT_FORM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z&.\d]+s?")


def words_page(glossary: Glossary, rules_link: str = "") -> str:
    """The page, in Markdown.

    Args:
        glossary: the words.
        rules_link: where the page of all rules stands; empty where there is none.
    """
    ids = word_ids(glossary.terms)
    has_agreed = any(term.status == "agreed" for term in glossary.terms)
    terms = sorted(zip(glossary.terms, ids, strict=True), key=lambda pair: _order(pair[0]))
    groups = [(letter, list(group)) for letter, group in groupby(terms, lambda x: _letter(x[0]))]
    known = dict(zip((term.word.casefold() for term in glossary.terms), ids, strict=True))
    parts = [f"# {TITLE}", *_about(glossary)]
    if rules_link:
        parts.append(f"[See how we check our words]({rules_link}).")
    if len(groups) > 1:
        parts.append(_jumps([letter for letter, _ in groups]))
    for letter, group in groups:
        parts += [f'<div id="{_letter_id(letter)}"></div>', f"## {letter}"]
        for term, name in group:
            parts.extend(_entry(term, name, known, has_agreed=has_agreed))
    return "\n\n".join(parts) + "\n"


def word_ids(terms: Sequence[Term]) -> list[str]:
    """The name of each word's place on the page: `co-production`. No two are the same."""
    taken = set(TAKEN)
    return [_own_id(term.word, taken) for term in terms]


def _own_id(word: str, taken: set[str]) -> str:
    base = "-".join(re.findall(r"\w+", word.lower().replace("_", "-")))
    if len(base) < 2 or base.startswith("letter-"):
        base = f"word-{base}".rstrip("-")
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _order(term: Term) -> tuple[bool, str, str]:
    letter = _letter(term)
    return letter != NO_LETTER, letter, _bare(term.word).casefold()


def _letter(term: Term) -> str:
    first = _bare(term.word.strip())[:1].upper()[:1]
    return first if first.isalpha() else NO_LETTER


def _bare(word: str) -> str:
    """The word without accents: élan stands under E."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _letter_id(letter: str) -> str:
    return "letter-" + ("none" if letter == NO_LETTER else letter.lower())


def _about(glossary: Glossary) -> Iterator[str]:
    """Who owns the list, and whether it is agreed."""
    statuses = {term.status for term in glossary.terms}
    if not glossary.terms:
        yield NO_WORDS
    elif "draft" in statuses:
        yield SOME_DRAFT if "agreed" in statuses else ALL_DRAFT
    if glossary.group:
        yield _line("Who owns this list", as_text(glossary.group))
    if glossary.contact:
        yield f'<div id="{TELL_US}"></div>'
        yield _line("How to tell us about a word", as_text(glossary.contact))


def _jumps(letters: list[str]) -> str:
    links = (f'<a href="#{_letter_id(letter)}">{letter}</a>' for letter in letters)
    return f'<p class="se-words__letters">{" ".join(links)}</p>'


def _entry(term: Term, name: str, ids: dict[str, str], *, has_agreed: bool) -> Iterator[str]:
    """One word, as blocks of Markdown.

    Where no word is agreed, the top of the page says so once. Only the picture is Markdown, so
    that MkDocs finds its file.
    """
    short_forms = [form for form in term.forms if _SHORT_FORM.fullmatch(form)]
    facts = {
        "The new name": _link(term.replaced_by, ids),
        "You can say": listed(term.say_instead),
        "Example": as_text(term.example),
        "Say it like this": as_text(term.say_it_like),
        "Short for": as_text(term.short_for),
        "Short form": listed(short_forms),
        "Where people use it": as_text(", ".join(term.where)),
        "Why it is on the list": as_text(term.why),
    }
    yield f'<h3 class="se-words__word" id="{name}">{as_text(term.word)}</h3>'
    picture = picture_file(term)
    if picture:
        yield f"![](../{quote(picture)})"
    lines = [*_paragraph(as_text(term.meaning))]
    lines += _paragraph(ABOUT_USE.get(term.use, ""))
    lines += (_line(label, html) for label, html in facts.items() if html)
    if has_agreed or term.status != "draft":
        lines += _paragraph(_status(term))
    if lines:
        yield "\n".join(lines)


def _paragraph(html: str) -> Iterator[str]:
    if html:
        yield f"<p>{html}</p>"


def _line(label: str, html: str) -> str:
    return f"<p><strong>{label}:</strong> {html}</p>"


def _link(word: str, ids: dict[str, str]) -> str:
    name = ids.get(word.casefold())
    return f'<a href="#{name}">{as_text(word)}</a>' if name else as_text(word)


def _status(term: Term) -> str:
    """How far the group is with this word."""
    if term.status != "agreed":
        return ABOUT_STATUS.get(term.status, "")
    if not term.agreed_by:
        return "This word is agreed."
    on = f" on {as_text(_day(term.agreed_on))}" if term.agreed_on else ""
    return f"{as_text(term.agreed_by)} agreed this word{on}."


def _day(text: str) -> str:
    """3 October 2026. What is not a date stays as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%B %Y}"
