"""The HTML of one explained word: the word as a button, and the note that it opens.

The browser itself opens and closes the note (a popover), so no script is needed. The note takes the
focus as it opens, so that a screen reader reads it out; Escape gives the focus back to the word.
All text of the glossary is put in as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AMP_SUBSTITUTE

from mkdocs_speakeasy.languages.translations import say, tongue
from mkdocs_speakeasy.mistakes import one_of
from mkdocs_speakeasy.pages.word_list import TELL_US
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.pictures import picture_file


@dataclass(frozen=True, slots=True)
class NoteWords:
    """What readers read in a note beside the words of the glossary."""

    short_for: str = "{word} is short for: {words}."
    instead: str = "You can say: {words}."
    say_it: str = "Say it like this: {words}."
    see: str = "See {word} in the word list"
    tell_us: str = "Tell us about this word"
    close: str = "Close"
    hard_words: str = "Hard words on this page"
    or_: str = "or"


WORDS = NoteWords()

_NOT_FOR_PAGES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs that HTML does not know. Python-Markdown uses some of them for itself."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class NotePlaces:
    """Where the parts of a note lead to, and where its pictures stand."""

    word_urls: Callable[[Term], str]
    """Gives the address of a word on the list; empty where there is none."""
    tell_us: str
    """An address of the group; empty where there is none that a link can have."""
    root_url: str = ""
    pictures: Path | None = None
    language: str = "en"
    """Of our own words in the note."""


def as_written(text: str) -> str:
    """Text for the tree of a page, which shows as it is: `&lt;` is four signs."""
    return _clean(text).replace("&", f"{AMP_SUBSTITUTE}amp;")


def _clean(text: str) -> str:
    return " ".join(_NOT_FOR_PAGES.sub("", text).split())


def meaning(term: Term, language: str) -> str:
    """What a reader is told about a word."""
    parts = []
    if term.short_for and term.short_for.casefold() != term.word.casefold():
        short_for = say(WORDS.short_for, language)
        parts.append(_fill(short_for, term.word, _without_stop(term.short_for)))
    parts.append(term.meaning if _ENDS.search(term.meaning.rstrip()) else f"{term.meaning}.")
    if term.use in ("avoid", "hurts") and term.say_instead:
        instead = one_of(term.say_instead, say(WORDS.or_, language))
        parts.append(_fill(say(WORDS.instead, language), term.word, instead))
    return " ".join(parts)


def word_button(note_id: str, text: str, sound: str) -> Element:
    """The word. `text` is a part of the page, as it stands in its tree."""
    attributes = {"type": "button", "class": "se-word", "popovertarget": note_id}
    if sound:
        attributes["data-se-say"] = as_written(sound.replace("-", " "))
    button = Element("button", attributes)
    button.text = text
    return button


def word_note(note_id: str, terms: Sequence[Term], places: NotePlaces) -> Element:
    """The note. Where a short form stands for two things, it tells of both."""
    text_id = f"{note_id}-text"
    note = Element(
        "span",
        {
            "class": "se-note",
            "id": note_id,
            "popover": "auto",
            "autofocus": "",
            "tabindex": "-1",
            "role": "note",
            "aria-labelledby": text_id,
            "data-search-exclude": "",
        },
    )
    text = SubElement(note, "span", {"class": "se-note__text", "id": text_id})
    for term in terms:
        _add(text, "strong", "se-note__name", term.word)
        _add(text, "span", "se-note__meaning", meaning(term, places.language))
    if len(terms) == 1:
        _add_picture(note, terms[0], places)
        if terms[0].say_it_like:
            said = _fill(
                say(WORDS.say_it, places.language),
                terms[0].word,
                _without_stop(terms[0].say_it_like),
            )
            _add(note, "span", "se-note__say", said, tongue(places.language))
    _add_links(note, terms, places)
    close = {
        **tongue(places.language),
        "type": "button",
        "popovertarget": note_id,
        "popovertargetaction": "hide",
    }
    _add(note, "button", "se-note__close", say(WORDS.close, places.language), close)
    return note


def contact_address(glossary: Glossary, words_url: str) -> str:
    """Where a reader can tell the group about a word: `{word}` stands for the word."""
    contact = _clean(glossary.contact)
    emails, addresses = _EMAIL.findall(contact), _ADDRESS.findall(contact)
    if len(emails) == 1 and not addresses:
        return f"mailto:{quote(emails[0], safe='@+')}?subject={{word}}"
    if len(addresses) == 1 and not emails:
        return quote(addresses[0], safe="%/:?#[]@!$&()*+,;=~")
    return f"{words_url}#{TELL_US}" if contact and words_url else ""


def _fill(pattern: str, word: str, words: str) -> str:
    """The pattern with its places filled, whatever braces stand in the words."""
    filled = {"{word}": word, "{words}": words}
    return "".join(filled.get(part, part) for part in re.split(r"(\{words?\})", pattern))


def _without_stop(text: str) -> str:
    return text.rstrip().removesuffix(".")


def _add(
    parent: Element, tag: str, name: str, text: str, attributes: dict[str, str] | None = None
) -> None:
    """Add a part with a space after it, so that no two words run together without styles."""
    part = SubElement(parent, tag, {"class": name, **(attributes or {})})
    part.text = as_written(text)
    part.tail = " "


def _add_picture(note: Element, term: Term, places: NotePlaces) -> None:
    name = picture_file(term)
    if name and places.pictures and (places.pictures / name).is_file():
        address = f"{places.root_url.rstrip('/') or '.'}/{quote(name)}"
        attributes = {"src": address, "alt": "", "loading": "lazy", "decoding": "async"}
        _add(note, "img", "se-note__picture", "", attributes)


def _add_links(note: Element, terms: Sequence[Term], places: NotePlaces) -> None:
    for term in terms:
        address = places.word_urls(term)
        if address:
            # Two links with the same words must lead to the same place.
            name = term.short_for if len(terms) > 1 and term.short_for else term.word
            link = {"href": as_written(address), **tongue(places.language)}
            _add(note, "a", "se-note__link", _fill(say(WORDS.see, places.language), name, ""), link)
    if places.tell_us:
        address = places.tell_us.replace("{word}", quote(_clean(terms[0].word), safe=""))
        _add(
            note,
            "a",
            "se-note__link",
            say(WORDS.tell_us, places.language),
            {"href": as_written(address)},
        )
