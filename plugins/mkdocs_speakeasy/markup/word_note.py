"""The HTML of one explained word: the word as a button, and the note that it opens.

The browser itself opens and closes the note (a popover), so no script is needed. The note takes the
focus as it opens, so that a screen reader reads it out; Escape gives the focus back to the word.
All text of the glossary is put in as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from mkdocs_speakeasy.languages.translations import say, tongue
from mkdocs_speakeasy.markup.own_words import as_written, clean, put_own_words
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
    published: Collection[str] = ()
    """Pictures of words that stand on the site, though not in the folder `pictures`."""


def put_meaning(part: Element, term: Term, language: str) -> None:
    """Put into a part of the page what a reader is told about a word.

    Args:
        part: an empty part.
        term: the entry.
        language: of the page.
    """
    sentences = [Element("span") for _ in range(3)]
    short_for, own, instead = sentences
    if term.short_for and term.short_for.casefold() != term.word.casefold():
        full = _without_stop(term.short_for)
        put_own_words(short_for, WORDS.short_for, language, word=term.word, words=full)
    own.text = as_written(
        term.meaning if _ENDS.search(term.meaning.rstrip()) else f"{term.meaning}."
    )
    if term.use in ("avoid", "hurts") and term.say_instead:
        words = listed_words(term.say_instead, language)
        put_own_words(instead, WORDS.instead, language, words=words)
    said = [one for one in sentences if one.text]
    if not tongue(language):
        part.text = " ".join(one.text for one in said if one.text)
        return
    for one in said:
        one.tail = " "
        part.append(one)


def listed_words(words: Sequence[str], language: str) -> str:
    """The words as people say them: one, two or three."""
    return ", ".join(words) if tongue(language) else one_of(words, say(WORDS.or_, language))


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
        put_meaning(_add(text, "span", "se-note__meaning", ""), term, places.language)
    if len(terms) == 1:
        _add_picture(note, terms[0], places)
        if terms[0].say_it_like:
            said = _add(note, "span", "se-note__say", "")
            words = _without_stop(terms[0].say_it_like)
            put_own_words(said, WORDS.say_it, places.language, words=words)
    _add_links(note, terms, places)
    close = {"type": "button", "popovertarget": note_id, "popovertargetaction": "hide"}
    button = _add(note, "button", "se-note__close", "", close)
    put_own_words(button, WORDS.close, places.language)
    return note


def contact_address(glossary: Glossary, words_url: str) -> str:
    """Where a reader can tell the group about a word: `{word}` stands for the word."""
    contact = clean(glossary.contact)
    emails, addresses = _EMAIL.findall(contact), _ADDRESS.findall(contact)
    if len(emails) == 1 and not addresses:
        return f"mailto:{quote(emails[0], safe='@+')}?subject={{word}}"
    if len(addresses) == 1 and not emails:
        return quote(addresses[0], safe="%/:?#[]@!$&()*+,;=~")
    return f"{words_url}#{TELL_US}" if contact and words_url else ""


def _without_stop(text: str) -> str:
    return text.rstrip().removesuffix(".")


def _add(
    parent: Element, tag: str, name: str, text: str, attributes: dict[str, str] | None = None
) -> Element:
    """Add a part with a space after it, so that no two words run together without styles."""
    part = SubElement(parent, tag, {"class": name, **(attributes or {})})
    part.text = as_written(text)
    part.tail = " "
    return part


def _add_picture(note: Element, term: Term, places: NotePlaces) -> None:
    name = picture_file(term)
    is_there = places.pictures is not None and (places.pictures / name).is_file()
    if name and (is_there or name in places.published):
        address = f"{places.root_url.rstrip('/') or '.'}/{quote(name)}"
        attributes = {"src": address, "alt": "", "loading": "lazy", "decoding": "async"}
        _add(note, "img", "se-note__picture", "", attributes)


def _add_links(note: Element, terms: Sequence[Term], places: NotePlaces) -> None:
    for term in terms:
        address = places.word_urls(term)
        if address:
            # Two links with the same words must lead to the same place.
            name = term.short_for if len(terms) > 1 and term.short_for else term.word
            link = _add(note, "a", "se-note__link", "", {"href": as_written(address)})
            put_own_words(link, WORDS.see, places.language, word=name)
    if places.tell_us:
        address = places.tell_us.replace("{word}", quote(clean(terms[0].word), safe=""))
        link = _add(note, "a", "se-note__link", "", {"href": as_written(address)})
        put_own_words(link, WORDS.tell_us, places.language)
