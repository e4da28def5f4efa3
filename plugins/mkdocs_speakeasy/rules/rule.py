"""What a rule is: a file in this folder that looks at one page and says what it found.

A rule knows words and sentences. It never reads a file, logs, or knows a path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a build in which nothing changed reads settings, and no page
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_speakeasy.allowances import Wrong
    from mkdocs_speakeasy.files.yaml_file import YamlNode
    from mkdocs_speakeasy.language.series import Series
    from mkdocs_speakeasy.pictures.facts import PictureFacts
    from mkdocs_speakeasy.pictures.record import PictureRecord
    from mkdocs_speakeasy.reading.document import Document
    from mkdocs_speakeasy.reading.parts import Block, Sentence, Span
    from mkdocs_speakeasy.spelling.spelling import Spelling
    from mkdocs_speakeasy.words.explaining import Explanation
    from mkdocs_speakeasy.words.glossary import Glossary, Term
    from mkdocs_speakeasy.words.matching import Match

LEVELS = ("think", "should", "must")
"""From the quietest to the loudest."""

PROFILES = ("easy-read", "plain")
"""easy-read is the strict one. plain is for pages about a project and help for editors."""

KINDS = ("guide", "story", "news", "words", "contacts", "contents", "form", "law")
"""What a page may say it is, at its top. A page that says nothing is a guide."""


class Problem(NamedTuple):
    """What a rule found: where, in what words, and what to do."""

    span: Span
    message: str
    """One short sentence: what is there, with the word or the number."""
    help: str
    """One short sentence: what to do."""
    replacements: tuple[str, ...] = ()
    """Plain words that fit in the place of the text, best first."""
    louder: int = 0
    """How many levels louder than its rule this is; below 0: quieter."""
    term: str = ""
    """For a word of the glossary: the entry's word."""
    safe: bool = False
    """The one replacement means the same and fits, so `speakeasy fix` may write it."""


class Entry(NamedTuple):
    """An entry of the word list, and the block that holds its meaning."""

    term: Term
    block: Block


class ShelfPicture(NamedTuple):
    """A picture of the library, and the place of each part of its record in the list."""

    record: PictureRecord
    facts: PictureFacts | None
    """None where its file is not there."""
    spans: Mapping[str, Span]
    """By the name of the part. `name` is always there."""

    def span(self, part: str) -> Span:
        """The place of a part, or that of the name where the record has no such part."""
        return self.spans.get(part, self.spans["name"])


@dataclass(frozen=True)
class Page:
    """One page to check: the document and the group's words."""

    document: Document
    glossary: Glossary
    entries: tuple[Entry, ...] = ()
    """The entries, where the page is the word list itself."""
    wrong_allowances: tuple[Wrong, ...] = ()
    """Comments that allow something, but are misspelt or have no reason."""
    kind: str = KINDS[0]
    """What kind of page it is: one of KINDS."""
    top: Mapping[str, YamlNode] = field(default_factory=dict)
    """What the page says of itself at its top, by name."""
    full_version: Document | None = None
    """The full version of an easy page, where the page names one that we can read."""
    day: dt.date | None = None
    """Today, for rules that look at dates; None where the day does not count."""
    spelling: Spelling | None = None
    """Which words are wrong; None where nobody looks at that."""
    missing_pictures: Mapping[str, str] = field(default_factory=dict)
    """The addresses of pictures in Markdown whose files are not there, each with the address of
    a file that has nearly the same name, or with an empty text."""
    picture_facts: Mapping[str, PictureFacts] = field(default_factory=dict)
    """What stands in the files of pictures in Markdown, by address. Those of the library are
    looked at there."""
    picture_records: Mapping[str, PictureRecord] = field(default_factory=dict)
    """The records of pictures in Markdown, by address: those that stand in the library."""
    has_library: bool = False
    """Whether the site has a library of pictures."""
    shelf: tuple[ShelfPicture, ...] = ()
    """The pictures of the library, where the page is its list."""
    without_record: tuple[str, ...] = ()
    """The files beside that list that no record names."""

    def says(self, name: str) -> str:
        """What stands under this name at the top of the page; empty where it is no text."""
        return str(getattr(self.top.get(name), "text", ""))

    @cached_property
    def terms(self) -> list[Match]:
        """Where the words of the glossary stand on this page, in order, never overlapping."""
        from mkdocs_speakeasy.words.matching import find_terms  # noqa: PLC0415 - as above

        return find_terms(self.document, self.glossary)

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """Where the page explains words of the glossary, in order."""
        from mkdocs_speakeasy.words.explaining import explanations  # noqa: PLC0415 - as above

        return tuple(explanations(self.document, self.terms)) if self.terms else ()

    @cached_property
    def body_words(self) -> int:
        """How many words the page has, without words that explain others, and who made it."""
        from mkdocs_speakeasy.language.page_parts import body_words  # noqa: PLC0415 - as above

        return body_words(self.document)

    @cached_property
    def rows(self) -> dict[Sentence, list[Series]]:
        """The things in a row in each sentence that may have some: tea, coffee and milk."""
        from mkdocs_speakeasy.language.series import find_rows  # noqa: PLC0415 - as above

        return find_rows(self.document)


class NoOptions(NamedTuple):
    """A rule that has no settings."""


class Level(NamedTuple):
    """How loud a rule is, for each profile: think, should, must or off."""

    easy_read: str
    plain: str

    def of(self, profile: str) -> str:
        """The level in this profile."""
        return self.easy_read if profile == "easy-read" else self.plain


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its file describes it."""

    id: str
    """The name of its file, with hyphens: sentence_long.py is sentence-long."""
    about: str
    """The rule's page: the text at the top of its file, in Markdown."""
    level: Level
    options: type
    """A named tuple; each field is a setting. It takes a seventh of the time of a dataclass to
    make, which counts at each start."""
    plain: object
    """The options that differ in the plain profile, as an instance of `options`."""
    find: Callable[[Page, object], Iterator[Problem]]
    any_language: bool = False
    """It knows nothing of English, so it holds for pages in every language."""
    not_for: frozenset[str] = frozenset()
    """The kinds of pages where it does not hold."""
    gives_way: tuple[str, ...] = ()
    """The rules that know more: it says nothing of words of which one of them speaks."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The values that an option may have, where it may not have any value."""
    fixes: bool = False
    """Some of its replacements are safe, so `speakeasy fix` may write them."""

    @property
    def option_names(self) -> tuple[str, ...]:
        """The names of its settings."""
        return self.options._fields  # type: ignore[attr-defined, no-any-return]  # a named tuple

    @property
    def title(self) -> str:
        """The first line of the rule's page."""
        return self.about.strip().splitlines()[0]
