"""The word list as pages: one page, or one for each letter where the list is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from mkdocs_speakeasy.pages.plain_html import as_text, own_words
from mkdocs_speakeasy.pages.word_entry import about, fact, heading, picture
from mkdocs_speakeasy.pages.word_list import (
    NO_LETTER,
    TELL_US,
    LetterPage,
    WordList,
    letter_id,
    word_list,
)
from mkdocs_speakeasy.settings import ENGLISH
from mkdocs_speakeasy.words.glossary import Glossary, Term

TITLE = "Word list"
ALL_DRAFT = "This list is a draft. No group has agreed these words yet."
SOME_DRAFT = "Some words are drafts. No group has agreed those words yet."
NO_WORDS = "There are no words on this list yet."
COUNT = "There are {} words on this list."
CHOOSE = "Choose the first letter of a word."
LETTER_TITLE = "Words that start with {}"
PART = "This is part {} of {}. It goes from {} to {}."
MORE = "More words"
RULES = "See how we check our words"
OWNER = "Who owns this list"
CONTACT = "How to tell us about a word"

_ROW = '<div class="se-words__letters"></div>'
"""What comes after it is a row of letters. A link must be Markdown, so it cannot stand inside."""


def words_page(glossary: Glossary, rules_link: str = "", language: str = ENGLISH) -> str:
    """The first page of the list, in Markdown. On a short list, all words stand on it.

    Args:
        glossary: the words.
        rules_link: where the page of all rules stands; empty where there is none.
        language: of the list.
    """
    words = word_list(glossary, language)
    parts = [
        f"# {own_words(TITLE, language)}",
        *_draft(glossary, language),
        *_owner(glossary, language),
    ]
    if rules_link:
        parts.append(f"[{own_words(RULES, language)}]({rules_link}).")
    if words.pages:
        count = own_words(COUNT, language, len(glossary.terms))
        links = _links(words.pages, "words/", language)
        return _text([*parts, count, own_words(CHOOSE, language), _ROW, links])
    if len(words.letters) > 1:
        parts.append(_jumps([letter for letter, _ in words.letters], language))
    for letter, terms in words.letters:
        parts += [f'<div id="{letter_id(letter)}"></div>', f"## {_label(letter, language)}"]
        parts += _entries(terms, glossary, language, level=3, root="../")
    return _text(parts)


def letter_pages(glossary: Glossary, language: str = ENGLISH) -> Iterator[tuple[str, str]]:
    """The name and the text of each page with words of one letter; none for a short list."""
    words = word_list(glossary, language)
    for page in words.pages:
        top = f"[{own_words(TITLE, language)}](../words.md)"
        parts = [f"# {_title(page, language)}", top, *_draft(glossary, language)]
        if page.part:
            count = sum(one.letter == page.letter for one in words.pages)
            first, last = as_text(page.terms[0].word), as_text(page.terms[-1].word)
            part = own_words(PART, language, page.part, count, first, last)
            parts.append(f"<p>{part}</p>")
        parts += _entries(page.terms, glossary, language, level=2, root="../../")
        parts += [f"## {own_words(MORE, language)}", _ROW, _links(words.pages, "", language, page)]
        yield page.name, _text(parts)


def _text(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _title(page: LetterPage, language: str) -> str:
    if page.letter == NO_LETTER:
        return own_words(page.letter, language)
    return own_words(LETTER_TITLE, language, page.letter)


def _label(name: str, language: str) -> str:
    """A letter, which is of the language itself, or the name that we give to what has none."""
    return own_words(name, language) if name.startswith(NO_LETTER) else name


def _entries(
    terms: Sequence[Term], glossary: Glossary, language: str, *, level: int, root: str
) -> Iterator[str]:
    words = word_list(glossary, language)
    says_draft = any(term.status == "agreed" for term in glossary.terms)
    for term in terms:
        place = words.places[id(term)]
        yield heading(term, place.name, level)
        yield from picture(term, root)
        link_to = partial(_address, words, place.page)
        yield from about(term, link_to, language, says_draft=says_draft)


def _address(words: WordList, page: str, word: str) -> str:
    """Where a word stands, from another word's page; empty where it is not on the list."""
    term = words.by_word.get(word.casefold())
    if not term:
        return ""
    place = words.places[id(term)]
    return f"#{place.name}" if place.page == page else f"{place.page}.md#{place.name}"


def _draft(glossary: Glossary, language: str) -> Iterator[str]:
    """Whether the list is agreed."""
    statuses = {term.status for term in glossary.terms}
    if not glossary.terms:
        yield own_words(NO_WORDS, language)
    elif "draft" in statuses:
        yield own_words(SOME_DRAFT if "agreed" in statuses else ALL_DRAFT, language)


def _owner(glossary: Glossary, language: str) -> Iterator[str]:
    if glossary.group:
        yield fact(own_words(OWNER, language), as_text(glossary.group))
    if glossary.contact:
        yield f'<div id="{TELL_US}"></div>'
        yield fact(own_words(CONTACT, language), as_text(glossary.contact))


def _jumps(letters: list[str], language: str) -> str:
    links = (f'<a href="#{letter_id(letter)}">{_label(letter, language)}</a>' for letter in letters)
    return f'<p class="se-words__letters">{" ".join(links)}</p>'


def _links(
    pages: Sequence[LetterPage], folder: str, language: str, here: LetterPage | None = None
) -> str:
    """A link to each page, but for the one we are on."""
    return " ".join(
        f"**{label}**" if page is here else f"[{label}]({folder}{page.name}.md)"
        for page in pages
        for label in [_label(page.label, language)]
    )
