"""Explains the hard words of a page where they stand.

The first use of each word in each section becomes a button, with a note beside it that says what
the word means. All of them stand once more at the end of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.hard_words_box import NAME, hard_words_box
from mkdocs_speakeasy.markup.new_ids import NewIds
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.tree_text import Node, Run, TreeText, read_tree
from mkdocs_speakeasy.markup.word_note import NotePlaces, contact_address, word_button, word_note
from mkdocs_speakeasy.pages.word_list import word_list
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.matching import Match

FindTerms = Callable[[Document, Glossary], list[Match]]
"""Finds the words of a glossary on a page, as `find_terms` does."""

_OPENERS = frozenset("([{\"'‘“«¿¡")
_CLOSERS = frozenset(")]}\"'’”».,;:!?…-‐‑/%")
_MOST_SIGNS = 3
"""A browser may start a new line between a button and any sign. So these signs, as many as this,
stay with the word."""


class _Use(NamedTuple):
    """A place where a word is explained. Its offsets count from the start of the node."""

    node: Node
    first: int
    """Where the signs start that stay in one line with the word."""
    start: int
    end: int
    last: int
    terms: tuple[Term, ...]
    text: str
    """The word, as a reader reads it."""


class _Note(NamedTuple):
    use: _Use
    name: str
    """The id of the note."""


class ExplainedWords(Treeprocessor):
    """Makes the buttons, the notes and the box. It comes last, so nothing changes its addresses."""

    def __init__(
        self, md: Markdown, facts: PageFacts, glossary: Glossary, explain: str, find: FindTerms
    ) -> None:
        """Explain the words of this glossary.

        Args:
            md: the host. It keeps raw HTML apart.
            facts: what is known of the page.
            glossary: the words.
            explain: page, section, every or off.
            find: finds the words.
        """
        super().__init__(md)
        self.facts = facts
        self.glossary = glossary
        self.explain = explain
        self.find = find

    def run(self, root: Element) -> None:
        """Explain the words of one page."""
        if self.explain == "off" or not self.facts.explain or not self.glossary.terms:
            return
        held_back = self.md.htmlStash.rawHtmlBlocks
        page = read_tree(root, held_back)
        uses = list(_uses(page, self.find(page.document, self.glossary), self.explain))
        if not uses:
            return
        new_ids = NewIds(root, held_back)
        notes = [_Note(use, new_ids.for_note()) for use in uses]
        places = self._places()
        for node, of_node in [(node, list(of)) for node, of in groupby(notes, _node)][::-1]:
            _put_in(node, of_node, places)  # the last first, so that the places of others stay
        terms = {id(term): term for use in uses for term in use.terms}
        root.append(hard_words_box(terms.values(), new_ids.unused(NAME), self.facts.language))

    def _places(self) -> NotePlaces:
        facts = self.facts
        return NotePlaces(
            self._word_url,
            contact_address(self.glossary, facts.words_url),
            facts.root_url,
            facts.pictures,
            facts.language,
            facts.published,
        )

    def _word_url(self, term: Term) -> str:
        """The address of a word on the list."""
        place = word_list(self.glossary, self.facts.language).places[id(term)]
        page = self.facts.letter_urls.get(place.page) or self.facts.words_url
        return f"{page}#{quote(place.name)}" if page else ""


def _uses(page: TreeText, matches: list[Match], explain: str) -> Iterator[_Use]:
    """Each place where a word must be explained, in order."""
    seen: set[tuple[int, int, int]] = set()
    last: _Use | None = None
    for match in matches:
        terms = tuple(term for term in match.terms if _has_note(term))
        place = page.document.span(match.start, match.end)
        run = page.run_at(*place)
        if not terms or not run or not run.is_open:
            continue
        section = run.section if explain == "section" else 0
        # Who does not open a part that can be shut has not read what it explains.
        keys = {(section, run.fold, id(term)) for term in terms}
        if explain != "every" and keys <= seen:
            continue
        seen |= keys
        text = page.document.text[match.start : match.end]
        last = _use(run, place.start - run.node.start, place.end - run.node.start, last)
        last = last._replace(terms=terms, text=" ".join(text.split()))
        yield last


def _has_note(term: Term) -> bool:
    return bool(term.meaning.strip()) and term.use != "allow" and term.status != "retired"


def _use(run: Run, start: int, end: int, before: _Use | None) -> _Use:
    """The place of a word in its node, with the signs that stay with it."""
    node = run.node
    lowest = max(run.start - node.start, start - _MOST_SIGNS)
    if before and before.node is node:
        lowest = max(lowest, before.last)
    highest = min(run.end - node.start, end + _MOST_SIGNS)
    first, last = start, end
    while first > lowest and node.text[first - 1] in _OPENERS:
        first -= 1
    while last < highest and node.text[last] in _CLOSERS:
        last += 1
    return _Use(node, first, start, end, last, (), "")


def _node(note: _Note) -> Node:
    return note.use.node


def _put_in(node: Node, notes: list[_Note], places: NotePlaces) -> None:
    """Put the buttons and the notes of one text into the tree."""
    new: list[Element] = []
    rest = len(node.text)
    for note in reversed(notes):
        elements = _elements(note, places)
        elements[-1].tail = node.text[note.use.last : rest]
        new[:0] = elements
        rest = note.use.first
    if node.before is None:
        node.parent.text = node.text[:rest]
    else:
        node.before.tail = node.text[:rest]
    node.parent[node.position : node.position] = new


def _elements(note: _Note, places: NotePlaces) -> list[Element]:
    """The button and its note, in one element with the signs that stay with them."""
    use, text = note.use, note.use.node.text
    is_the_word = use.text.casefold() == use.terms[0].word.casefold()
    say = use.terms[0].say_it_like if is_the_word else ""
    button = word_button(note.name, text[use.start : use.end], say)
    popover = word_note(note.name, use.terms, places)
    if use.first == use.start and use.last == use.end:
        return [button, popover]
    line = Element("span", {"class": "se-word__line"})
    line.text = text[use.first : use.start]
    popover.tail = text[use.end : use.last]
    line.extend((button, popover))
    return [line]
