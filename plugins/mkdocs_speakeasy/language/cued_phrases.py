"""Finds phrases of a list where they mean what the list says: sayings, office words, vague words.

Many have an everyday meaning too: the front door of a house, a key for a lock. So an entry may
name the words that must stand near it, or may not. An entry of a list has these parts:

- `say`: the phrases, as `phrase_list` reads them;
- `write`: plain words, best first. `~ask` takes the form of the phrase's first word (asked,
  asking), and `~my` is the word that the page has for it (your, her);
- `ask` and `such_as`: a question for the editor, and an answer to give as an example;
- `near`, `not_near`: one of these stands within a few words in the same sentence, or none does;
- `before`: one of these is among the next three words;
- `after`: one of these is the word right before;
- `not_before`, `not_after`: none of these is the very next word, or the word right before. `#`
  stands for any number, and `.` for the end or the start of the sentence.

Words of the last six may have `~` for any form.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.names import is_in_name, stands_in
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.language.verb_forms import follows_has, forms_of, in_same_form
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word

NEAR = 12
"""How many words away `near` and `not_near` look."""
SOON = 3
"""How many words after the phrase `before` looks."""


_ARTICLES = ("a", "an", "the")


class Phrase(NamedTuple):
    """A phrase of a list, and what the list says of it."""

    text: str
    """As the list writes it."""
    write: tuple[str, ...] = ()
    ask: str = ""
    such_as: str = ""
    near: frozenset[str] = frozenset()
    not_near: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()


_CUES = frozenset(Phrase._fields[4:])


def phrases_of(entries: Iterable[Mapping[str, Sequence[str]]]) -> PhraseList[Phrase]:
    """The phrases of a list, as read from its file."""
    pairs = ((text, entry) for entry in entries for text in entry["say"])
    return PhraseList.of(pairs, _phrase)


def _phrase(text: str, entry: Mapping[str, Sequence[str]]) -> Phrase:
    """What the list says of one of the texts of an entry."""
    parts = {name: _part(name, one) for name, one in entry.items() if name != "say"}
    phrase = Phrase(text, **parts)  # type: ignore[arg-type] # the list is our own
    if text[:-1] in entry["say"] and phrase.write:  # words for one thing do not fit for many
        return phrase._replace(write=(), such_as=phrase.such_as or phrase.write[0])
    return phrase


def _part(name: str, value: Sequence[str]) -> Collection[str]:
    if isinstance(value, str):
        return value
    return _with_forms(value) if name in _CUES else tuple(value)


def _with_forms(words: Sequence[str]) -> frozenset[str]:
    """These words; with `~` in each form."""
    found = {word for word in words if word[0] != "~"}
    return frozenset(found.union(*(forms_of(word[1:]) for word in words if word[0] == "~")))


def where_meant(
    document: Document, phrases: PhraseList[Phrase], allow: tuple[str, ...] = ()
) -> Iterator[Found[Phrase]]:
    """Where the phrases are meant, in the writer's own words: in no quote, name or description."""
    for found in phrases.find(document):
        if (
            _is_meant(document, found)
            and document.block_at(found.start).kind != "alt"
            and not is_in_name(document, document.word(found.first))
            and not (found.last > found.first and is_in_name(document, document.word(found.last)))
            and not document.is_quoted(found.start)
            and not (allow and _is_allowed(document, found, allow))
        ):
            yield found


def _is_allowed(document: Document, found: Found[Phrase], allow: tuple[str, ...]) -> bool:
    return stands_in(document, Word("", found.start, found.end, found.first), allow)


def _is_meant(document: Document, found: Found[Phrase]) -> bool:
    """Whether the words around the phrase are such as the list asks for."""
    phrase = found.value
    if not any(phrase[4:]):
        return True
    sentence = document.sentence_at(found.start)
    starts, lower = document.word_starts, document.words_in_lower_case
    first, end = found.first, found.last + 1
    before = lower[bisect_left(starts, sentence.start, max(first - NEAR, 0), first) : first]
    after = lower[end : bisect_left(starts, sentence.end, end, min(end + NEAR, len(starts)))]
    next_words = [*after[:SOON], _number_or_end(after, 0)]
    last_words = [*before[-1:], _number_or_end(before, -1)]
    return not (
        (phrase.not_before and not phrase.not_before.isdisjoint([*after[:1], next_words[-1]]))
        or (phrase.not_after and not phrase.not_after.isdisjoint(last_words))
        or (phrase.before and phrase.before.isdisjoint(next_words))
        or (phrase.after and phrase.after.isdisjoint(last_words))
        or (phrase.not_near and not phrase.not_near.isdisjoint(_without_owners(before + after)))
        or (phrase.near and phrase.near.isdisjoint(_without_owners(before + after)))
    )


def _without_owners(words: list[str]) -> list[str]:
    """The words around; the patient's is the patient."""
    return [word[:-2] if word.endswith(_OWNS) else word for word in words]


_OWNS = ("'s", "’s")


def _number_or_end(words: Sequence[str], place: int) -> str:
    """A number is `#`, and the end of the sentence is `.`."""
    if not words:
        return "."
    return "#" if words[place][0].isdigit() else ""


# --- plain words that fit ---------------------------------------------------------------------


def plain_words(document: Document, found: Found[Phrase]) -> tuple[str, ...]:
    """What to write in its place, in the form that fits there."""
    number = found.first - 1
    before = document.words_in_lower_case[number] if number >= 0 else ""
    fitting = (_fitting(document, found, one) for one in found.value.write)
    after_article = (_after_article(before, one) for one in fitting)
    return tuple(like(document.text[found.start], one) for one in after_article if one)


def example(phrase: Phrase) -> str:
    """Plain words to show as an example, which need not fit in the place."""
    if phrase.such_as or not phrase.write:
        return phrase.such_as
    return phrase.write[0].removeprefix("~").replace("~my", "your")


def _fitting(document: Document, found: Found[Phrase], write: str) -> str:
    """The plain words in the form of the phrase; empty where we do not know that form."""
    phrase = found.value.text
    if "~my" in write:
        own = document.words_in_lower_case[found.first : found.last + 1]
        whose = next((word for word in own if word in forms_of("my")), "")
        write = write.replace("~my", whose) if whose else ""
    if write.startswith("~") != (phrase.startswith("~") and not phrase.startswith("~my ")):
        return ""
    if not write.startswith("~"):
        return write
    if write.startswith("~be "):  # is, are or am: the phrase does not tell
        return ""
    written = document.words_in_lower_case[found.first]
    after_has = follows_has(document, found.first)
    return in_same_form(written, _base(phrase, written), write[1:], after_has=after_has)


def _after_article(before: str, words: str) -> str:
    """No 'a a plan' and no 'a idea': without their own article, or empty where they do not fit."""
    if before not in _ARTICLES:
        return words
    first, _, rest = words.partition(" ")
    words = rest if first in _ARTICLES else words
    return words if before == "the" or (before == "an") == (words[:1] in tuple("aeio")) else ""


def _base(phrase: str, written: str) -> str:
    """The word of the list of which this is a form."""
    choices = [
        one.removeprefix("~") for one in phrase.split(maxsplit=1)[0].removesuffix("?").split("/")
    ]
    return next((one for one in choices if written in forms_of(one)), written)
