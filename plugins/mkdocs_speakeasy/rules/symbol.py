"""A sign stands in place of a word.

Write the word.
Write 'and' for '&', and 4 for 'IV'.
Use a small picture from a keyboard only where the words say the same.

## Why

Many people do not know what a sign means.
A voice that reads the page out may skip it, or say something strange.
A small picture means different things to different people.

## Not like this

```markdown
Come for tea & cake @ 3pm.

Read Part IV.

Please 📞 us.
```

## Like this

```markdown
Come for tea and cake at 3pm.

Read Part 4.

Please phone us 📞.
```

## Where it comes from

The NHS and the European easy-to-read standards ask for words.
The guide 'Making Content Usable' asks for the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.language.roman_numbers import roman_numbers
from mkdocs_speakeasy.language.small_pictures import SmallPicture, small_pictures, words_for
from mkdocs_speakeasy.language.word_signs import WordSign, stands_between, word_signs
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

_Found = tuple[int, int, tuple[str, str, tuple[str, ...]]]
"""Where it stands, and what to say of it: message, help, replacements."""

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Names and words with a sign that are fine, such as 'Tea & Talk'."""
    emoji: bool = True
    """Small pictures that stand for words are pointed out."""
    roman: bool = True
    """Numbers in letters such as `IV` are pointed out."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Signs, emoji and numbers in letters that stand in place of a word."""
    document, lists = page.document, _lists()
    pictures = [*small_pictures(document)]
    found = _signs(document, lists, pictures)
    if options.emoji and pictures:
        found += _emoji(document, lists, pictures)
    if options.roman:
        for number in roman_numbers(document, lists.labels):
            value, text = str(number.value), document.text[number.start : number.end]
            message = f"'{text}' is a number in letters."
            found.append((number.start, number.end, (message, f"Write '{value}'.", (value,))))
    for start, end, says in found:
        word = Word(document.text[start:end], start, end, 0)
        if not (document.is_quoted(start) or stands_in(document, word, options.allow)):
            yield Problem(document.span(start, end), *says)


class _Lists(NamedTuple):
    """What stands in symbol.yml."""

    signs: dict[str, tuple[str, ...]]
    labels: frozenset[str]
    ordinary: frozenset[str]
    names: frozenset[str]
    emoji: dict[str, list[str]]


@cache
def _lists() -> _Lists:
    lists = load_list("symbol")
    return _Lists(
        signs={sign: tuple(words) for sign, words in lists["signs"].items()},
        labels=frozenset(lists["labels"]),
        ordinary=frozenset(lists["ordinary"]),
        names=frozenset(lists["names"]),
        emoji=lists["emoji"],
    )


def _signs(document: Document, lists: _Lists, pictures: list[SmallPicture]) -> list[_Found]:
    """Signs such as & and →."""
    signs = [*word_signs(document, lists.ordinary, lists.names)]
    link_ends = {link.end for link in document.links} if pictures else set()
    signs += [
        WordSign(picture.start, picture.end, picture.sign)
        for picture in pictures
        if picture.sign in lists.signs
        and picture.end not in link_ends
        and stands_between(document, picture.start, picture.end)
    ]
    found: list[_Found] = []
    for start, end, sign, own_words in signs:
        words = own_words or lists.signs[sign]
        choice = " or ".join(f"'{word}'" for word in words)
        says = f"Write {choice}." if words else "Write what you mean in words."
        fits = tuple(_fitting(document, start, end, word) for word in words)
        found.append((start, end, (f"'{sign}' stands in place of a word.", says, fits)))
    return found


def _fitting(document: Document, start: int, end: int, word: str) -> str:
    """The word with a space where the sign had none, and a capital where a sentence starts."""
    before, after = document.text[max(start - 1, 0) : start], document.text[end : end + 1]
    if start == document.sentence_at(start).start:
        word = word[0].upper() + word[1:]
    return " " * before.isalnum() + word + " " * (after.isalnum() or after in tuple("£$€"))


def _emoji(document: Document, lists: _Lists, pictures: list[SmallPicture]) -> list[_Found]:
    """Emoji that no words explain, each once, and sentences with more than one."""
    found: list[_Found] = []
    seen: set[str] = set()
    by_sentence: dict[int, list[SmallPicture]] = {}
    for picture in pictures:
        if picture.is_emoji and picture.sign not in lists.signs:
            number = document.sentence_number(picture.start)
            by_sentence.setdefault(number, []).append(picture)
    for group in by_sentence.values():
        first = group[0]
        if len(group) > 1:
            message = f"This sentence has {len(group)} small pictures."
            found.append((first.start, first.end, (message, "Keep one of them or none.", ())))
        elif first.sign not in seen and not _is_said(document, first, lists.emoji):
            seen.add(first.sign)
            shown = document.text[first.start : first.end]
            message = f"No words here say what '{shown}' means."
            found.append((first.start, first.end, (message, "Write it in words.", ())))
    return found


def _is_said(document: Document, picture: SmallPicture, meanings: dict[str, list[str]]) -> bool:
    """Words close by say the same as an emoji, or it is only the point of an item in a list."""
    block, number = document.block_at(picture.start), document.sentence_number(picture.start)
    sentence = document.sentences[number]
    if not document.words_in(sentence.start, sentence.end):  # it stands behind a full stop
        sentence = document.sentences[max(number - 1, 0)]
    start, end = max(block.start, sentence.start), min(block.end, sentence.end)
    near = {document.words_in_lower_case[number] for number in document.words_in(start, end)}
    known = next((words for signs, words in meanings.items() if picture.sign in signs), None)
    if known is None and picture.start == block.start and picture.sign < "\U0001f000":
        return bool(near)
    return any(word in near or f"{word}s" in near for word in known or words_for(picture.sign))
