"""A word may not be spelt right.

Check how you wrote it.
A name or a new word may be right.
Then you can add it to your own words.

## Why

Some people read one letter at a time.
A wrong letter can stop them.
A screen reader says the word wrong too.

## Not like this

```markdown
You will recieve a letter.
```

## Like this

```markdown
You will receive a letter.
```

Names are fine.

```markdown
Ask Leanne Winfield at Healthwatch.
```

You can keep your own words in a file, such as `docs/words.txt`.
Write one word or one name on each line.
Then say where the file is in `mkdocs.yml`, with the setting `file`.

This rule asks a program that knows words.
The program is Aspell or Hunspell.
A site without them gets no help with spelling from us.

## Where it comes from

Guides on easy read ask you to check your words before people read them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_speakeasy.language.capitals import Capitals
from mkdocs_speakeasy.language.code_words import CodeWords
from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.other_languages import OtherLanguages
from mkdocs_speakeasy.language.slips import FINE, SLIP, UNSURE, Slip, slip_in
from mkdocs_speakeasy.language.word_pieces import Piece, pieces
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.endings import possible_bases, regular_forms

if TYPE_CHECKING:
    from mkdocs_speakeasy.reading.document import Document
    from mkdocs_speakeasy.spelling.spelling import Spelling
    from mkdocs_speakeasy.words.glossary import Glossary

LEVEL = Level(easy_read="should", plain="should")
BRITISH = "en_GB"


class Options(NamedTuple):
    """Settings of this rule."""

    words: tuple[str, ...] = ()
    """Names and words of your site that are right."""
    file: str = ""
    """A file with more of them, one on each line. Its place counts from `mkdocs.yml`."""
    language: str = BRITISH
    """The dictionary to use. `en_GB` is British English."""
    program: str = ""
    """The program to ask. Leave it empty to use Aspell or Hunspell."""


CHOICES = {"program": ("aspell", "hunspell")}
SHORTEST = 3
"""Letters. Shorter words are mostly short forms: kg, vs, St."""
LONG_NAME = 6
"""Letters. A shorter word that starts a sentence may well be a name, however near to a word."""
FOREIGN_FROM = 4
"""So many unknown words in one block, and two out of five: it is in another language."""
TERM_FROM = 3
"""A word that no dictionary has, and that stands on the page so often, is meant."""


class _Hit(NamedTuple):
    """A piece of a word that no dictionary has."""

    word: Word
    piece: Piece


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words that are not in the dictionary, nor in the lists of the site."""
    spelling, document = page.spelling, page.document
    language = options.language[:2].lower()
    if (
        spelling is None
        or spelling.trouble
        or (page.says("lang") or language)[:2].lower() != language
    ):
        return
    slips = _common_slips(options.language)
    unsure = spelling.unsure_of(document.word_numbers) | (document.word_numbers.keys() & slips)
    asked = {piece.plain for word in unsure for piece in pieces(word)}
    known = _known(page.glossary, options.words, spelling.own_words)
    wrong = spelling.wrong(asked) | (asked & slips.keys())
    wrong = {word for word in wrong if not _is_known(word, known)}
    if not wrong:
        return
    hits = list(_in_own_language(document, list(_hits(document, unsure, wrong))))
    judge = _Judge(document, spelling, options, hits)
    for hit in hits:
        slip = judge.slip(hit)
        if slip.kind != FINE:
            yield _problem(document, hit, slip)


def _common_slips(language: str) -> dict[str, str]:
    """Slips that the dictionary need not tell, and what they should be. They are British."""
    slips: dict[str, str] = load_list("spelling")["slips"] if language == BRITISH else {}
    return slips


@lru_cache(maxsize=8)
def _known(glossary: Glossary, words: tuple[str, ...], own_words: frozenset[str]) -> set[str]:
    """The words that are right here, in small letters."""
    terms = (text for term in glossary.terms for text in (term.short_for, *term.say_instead))
    texts = (*glossary.spellings, *terms, *words, *own_words, *load_list("spelling")["right"])
    tokens = (token.strip(".,;:()") for text in texts for token in text.split())
    return {piece.plain.lower() for token in tokens for piece in pieces(token)}


def _is_known(word: str, known: set[str]) -> bool:
    return len(word) < SHORTEST or any(
        base in known and word in regular_forms(base) for base in possible_bases(word)
    )


def _hits(document: Document, unsure: Iterable[str], wrong: set[str]) -> Iterator[_Hit]:
    """Each place where a wrong piece stands, in the order of the page."""
    index = document.word_numbers
    words = [word for word in unsure if any(piece.plain in wrong for piece in pieces(word))]
    for number in sorted(number for word in words for number in index[word]):
        word = document.word(number)
        for piece in pieces(word.text):
            # A capital further in is a short form or a made name: NHS, iPad.
            is_plain = piece.plain[1:].islower()
            if is_plain and piece.plain.lower() in wrong:
                yield _Hit(word, piece)


def _in_own_language(document: Document, hits: list[_Hit]) -> Iterator[_Hit]:
    """The hits without those in blocks where so many words are wrong that nobody wrote English."""
    blocks = [document.block_at(hit.word.start) for hit in hits]
    counts = Counter(block.start for block in blocks)
    for hit, block in zip(hits, blocks, strict=True):
        count = counts[block.start]
        words = len(document.words_in(block.start, block.end))
        if count < FOREIGN_FROM or count * 5 < words * 2:
            yield hit


class _Judge:
    """Tells slips from names, terms and code."""

    def __init__(
        self, document: Document, spelling: Spelling, options: Options, hits: list[_Hit]
    ) -> None:
        self.document = document
        self.spelling = spelling
        self.others = OtherLanguages(document, options.language)
        self.capitals = Capitals(document)
        self.code = CodeWords(document)
        self.wrong_with_capital = spelling.wrong(hit.piece.plain for hit in hits)
        self.common = _common_slips(options.language)
        self.slips: dict[str, Slip] = {}
        self.told: set[str] = set()

    def slip(self, hit: _Hit) -> Slip:
        """What kind of slip this is; FINE where there is nothing to tell."""
        text, place = hit.piece.plain, hit.word.start + hit.piece.start
        is_capital = text[0].isupper()
        if (
            self.others.hold(place)
            or self.code.hold(hit.word)
            or (is_capital and self.is_name(hit))
        ):
            return Slip(FINE)
        slip = self.slip_of(text.lower())
        if is_capital:
            is_sure = slip.kind == SLIP and (len(text) >= LONG_NAME or "'" in slip.words[0])
            return slip if is_sure else Slip(FINE)
        if slip.kind == UNSURE:
            is_meant = text in self.told or self.is_term(hit.word.text.lower())
            self.told.add(text)
            return Slip(FINE) if is_meant else slip
        return slip

    def slip_of(self, word: str) -> Slip:
        """What kind of slip a word in small letters is."""
        if word not in self.slips:
            common = self.common.get(word)
            self.slips[word] = (
                Slip(SLIP, (common,))
                if common
                else slip_in(word, tuple(self.spelling.suggestions(word)))
            )
        return self.slips[word]

    def is_name(self, hit: _Hit) -> bool:
        """A word with a capital that is right with it, or asks for none here."""
        if hit.piece.plain not in self.wrong_with_capital or hit.piece.start:
            return True
        return self.capitals.name(hit.word)

    def is_term(self, word: str) -> bool:
        """The page has it so often, or also has it in code."""
        return len(self.document.word_numbers[word]) >= TERM_FROM or self.code.include(word)


def _problem(document: Document, hit: _Hit, slip: Slip) -> Problem:
    start = hit.word.start + hit.piece.start
    text = hit.word.text[hit.piece.start : hit.piece.end]
    words = tuple(like(text, one) for one in slip.words)
    message = f"'{text}' may not be spelt right."
    if slip.kind == UNSURE:
        message = f"'{text}' is not in the dictionary."
    quoted = [f"'{word}'" for word in words]
    listed = " or ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
    help_text = f"Do you mean {listed}?" if words else "Check it, or add it to your own words."
    span = document.span(start, start + len(text))
    return Problem(span, message, help_text, words, louder=0 if slip.kind == SLIP else -1)
