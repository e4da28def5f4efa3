"""The word list as pages: one page, or one for each letter where the list is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from mkdocs_speakeasy.pages.plain_html import as_text
from mkdocs_speakeasy.pages.word_entry import about, fact, heading, picture
from mkdocs_speakeasy.pages.word_list import TELL_US, LetterPage, WordList, letter_id, word_list
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

_ROW = '<div class="se-words__letters"></div>'
"""What comes after it is a row of letters. A link must be Markdown, so it cannot stand inside."""


def words_page(glossary: Glossary, rules_link: str = "") -> str:
    """The first page of the list, in Markdown. On a short list, all words stand on it.

    Args:
        glossary: the words.
        rules_link: where the page of all rules stands; empty where there is none.
    """
    words = word_list(glossary)
    parts = [f"# {TITLE}", *_draft(glossary), *_owner(glossary)]
    if rules_link:
        parts.append(f"[See how we check our words]({rules_link}).")
    if words.pages:
        parts += [COUNT.format(len(glossary.terms)), CHOOSE, _ROW, _links(words.pages, "words/")]
        return _text(parts)
    if len(words.letters) > 1:
        parts.append(_jumps([letter for letter, _ in words.letters]))
    for letter, terms in words.letters:
        parts += [f'<div id="{letter_id(letter)}"></div>', f"## {letter}"]
        parts += _entries(terms, glossary, level=3, root="../")
    return _text(parts)


def letter_pages(glossary: Glossary) -> Iterator[tuple[str, str]]:
    """The name and the text of each page with words of one letter; none for a short list."""
    words = word_list(glossary)
    for page in words.pages:
        parts = [f"# {_title(page)}", f"[{TITLE}](../words.md)", *_draft(glossary)]
        if page.part:
            count = sum(one.letter == page.letter for one in words.pages)
            first, last = as_text(page.terms[0].word), as_text(page.terms[-1].word)
            parts.append(f"<p>{PART.format(page.part, count, first, last)}</p>")
        parts += _entries(page.terms, glossary, level=2, root="../../")
        parts += [f"## {MORE}", _ROW, _links(words.pages, "", page)]
        yield page.name, _text(parts)


def _text(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _title(page: LetterPage) -> str:
    return LETTER_TITLE.format(page.letter) if len(page.letter) == 1 else page.letter


def _entries(terms: Sequence[Term], glossary: Glossary, *, level: int, root: str) -> Iterator[str]:
    words = word_list(glossary)
    says_draft = any(term.status == "agreed" for term in glossary.terms)
    for term in terms:
        place = words.places[id(term)]
        yield heading(term, place.name, level)
        yield from picture(term, root)
        yield from about(term, partial(_address, words, place.page), says_draft=says_draft)


def _address(words: WordList, page: str, word: str) -> str:
    """Where a word stands, from another word's page; empty where it is not on the list."""
    term = words.by_word.get(word.casefold())
    if not term:
        return ""
    place = words.places[id(term)]
    return f"#{place.name}" if place.page == page else f"{place.page}.md#{place.name}"


def _draft(glossary: Glossary) -> Iterator[str]:
    """Whether the list is agreed."""
    statuses = {term.status for term in glossary.terms}
    if not glossary.terms:
        yield NO_WORDS
    elif "draft" in statuses:
        yield SOME_DRAFT if "agreed" in statuses else ALL_DRAFT


def _owner(glossary: Glossary) -> Iterator[str]:
    if glossary.group:
        yield fact("Who owns this list", as_text(glossary.group))
    if glossary.contact:
        yield f'<div id="{TELL_US}"></div>'
        yield fact("How to tell us about a word", as_text(glossary.contact))


def _jumps(letters: list[str]) -> str:
    links = (f'<a href="#{letter_id(letter)}">{letter}</a>' for letter in letters)
    return f'<p class="se-words__letters">{" ".join(links)}</p>'


def _links(pages: Sequence[LetterPage], folder: str, here: LetterPage | None = None) -> str:
    """A link to each page, but for the one we are on."""
    return " ".join(
        f"**{page.label}**" if page is here else f"[{page.label}]({folder}{page.name}.md)"
        for page in pages
    )
