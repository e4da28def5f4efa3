"""Finds verbs that hide in nouns: 'carry out an assessment of' hides 'assess'.

The verb before the noun says little by itself. What the rule's list says of verbs and nouns comes
in as `HiddenVerbs`, so that all knowledge of words stands in the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_speakeasy.language.noun_rows import is_one_run
from mkdocs_speakeasy.language.verb_forms import follows_has, forms_of, in_same_form
from mkdocs_speakeasy.reading.document import Document


class Light(NamedTuple):
    """A verb that says little by itself: carry out."""

    base: str
    second: str
    """Its second word: out."""
    nouns: frozenset[str]
    """The nouns it goes with; empty for all."""


@dataclass(frozen=True)
class HiddenVerbs:
    """What the list says of nouns and of the verbs before them."""

    lights: Mapping[str, list[Light]]
    """The verbs by each of their forms."""
    verbs: Mapping[str, list[str]]
    """For each noun: its verb, and the words after it that may go, or `alone`."""
    have: Mapping[str, list[str]]
    """The same for nouns after 'have'."""
    heavy: Mapping[str, list[str]]
    """The same for nouns that count only after long verbs, before 'of' or 'into'."""
    nouns: frozenset[str]
    """All nouns of the list and their plurals."""
    more: Mapping[str, list[str]]
    """`verbs`, and the same for nouns that only some verbs go with."""
    of_nouns: Mapping[str, str]
    """The verb for nouns in 'the development of'."""
    no_article: frozenset[str]
    everyday: frozenset[str]
    says_more: frozenset[str]
    """Words before the noun that say more than the verb would."""
    after: frozenset[str]
    """Words after it that show that it is not part of the name of a thing."""


class Hidden(NamedTuple):
    """Words that hide a verb or are a row of nouns, by their numbers."""

    first: int
    last: int
    verb: str = ""
    """Empty where we do not know it."""
    fits: str = ""
    """The verb where it can stand in the place of the words; empty where it cannot."""
    nouns: int = 0
    """For a row of nouns: how many there are."""


class _Place(NamedTuple):
    """Where a verb and its noun stand, by their numbers."""

    light: Light
    first: int
    start: int
    """The word after the verb, and after a 'you' that follows it."""
    noun: int
    has_article: bool

    @property
    def is_bare(self) -> bool:
        """Nothing stands between but an article."""
        return self.noun == self.start + self.has_article


_DETERMINERS = frozenset(
    "a an the any another some this that my your his her its our their each every no".split()
)
_WHOM = frozenset("you us them him her me it people everyone".split())
_LONG = frozenset("conduct undertake perform carry".split())
_ENDINGS = ("tion", "sion", "ment", "tions", "sions", "ments")
_SHORTEST = 7


def lights_of(rows: Iterable[tuple[str, str]]) -> dict[str, list[Light]]:
    """The verbs by each of their forms, from the verb and its nouns."""
    found: dict[str, list[Light]] = {}
    for text, nouns in rows:
        base, _, second = text.partition(" ")
        light = Light(base, second, frozenset() if nouns == "any" else frozenset(nouns.split()))
        for form in forms_of(base):
            found.setdefault(form, []).append(light)
    return found


def with_plurals(nouns: Iterable[str]) -> frozenset[str]:
    """The nouns and their plurals."""
    found = frozenset(nouns)
    plurals = {noun[:-1] + "ies" if noun.endswith("y") else f"{noun}s" for noun in found}
    return found | plurals | {"analyses"}


def after_light_verbs(document: Document, lists: HiddenVerbs) -> Iterator[Hidden]:
    """Where a verb and a noun after it hide another verb."""
    index, lower = document.word_numbers, document.words_in_lower_case
    end = len(lower)
    for form in index.keys() & lists.lights.keys():
        for light in lists.lights[form]:
            for first in index[form]:
                start = first + 1
                if light.second:
                    if lower[start : start + 1] != [light.second]:
                        continue
                    start += 1
                elif light.base == "give" and start < end and lower[start] in _WHOM:
                    start += 1
                following = lower[start] if start < end else ""
                if following in _DETERMINERS or (
                    len(following) > _SHORTEST
                    and (following[-1] == "s" or following in lists.no_article)
                    and light.base not in ("have", "do")
                ):
                    yield from _hidden_by(document, lists, light, first, start)


def _hidden_by(
    document: Document, lists: HiddenVerbs, light: Light, first: int, start: int
) -> Iterator[Hidden]:
    lower, nouns, says_more = document.words_in_lower_case, lists.nouns, lists.says_more
    has_article = lower[start] in _DETERMINERS
    noun = start + has_article
    for word in lower[noun : noun + 3]:
        if word in says_more:
            return
        if (word in nouns or word.endswith(_ENDINGS)) and is_one_run(document, first, noun):
            following = _following(document, noun)
            entry = _entry(lists, light, word, following)
            if entry:
                place = _Place(light, first, start, noun, has_article)
                if _stands_alone(lists, following) and _counts(
                    lists, lower, place, entry, following
                ):
                    yield _hidden(document, place, entry, following)
                return
        if word in lists.after:
            return
        noun += 1


def _stands_alone(lists: HiddenVerbs, following: str) -> bool:
    """It is no part of the name of a thing, like 'application form'."""
    return not following or following in lists.after or following.endswith("ly")


def _following(document: Document, number: int) -> str:
    """The next word, where nothing but a space stands between."""
    if number + 1 >= len(document.word_texts) or not is_one_run(document, number, number + 1):
        return ""
    return document.words_in_lower_case[number + 1]


def _entry(lists: HiddenVerbs, light: Light, word: str, following: str) -> list[str]:
    """The verb in a noun and what may go with it; empty where none is."""
    noun = word if word in light.nouns else _singular(word)
    if light.nouns:
        known = lists.have if light.base == "have" else lists.more
        return known.get(noun, []) if noun in light.nouns else []
    if noun in lists.verbs:
        return lists.verbs[noun]
    if noun in lists.heavy and light.base in _LONG:
        return lists.heavy[noun] if following in ("of", "into") else []
    is_hidden = word.endswith(_ENDINGS) and "-" not in word and noun not in lists.everyday
    verb = lists.of_nouns.get(noun, "") if following == "of" else ""
    return [verb, "of"] if is_hidden else []


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word == "analyses":
        return "analysis"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is")) else word


def _counts(
    lists: HiddenVerbs, lower: list[str], place: _Place, entry: list[str], following: str
) -> bool:
    """Whether these words hide a verb in this place."""
    base, verb, article = place.light.base, lower[place.first], lower[place.start]
    if place.has_article:
        is_question = base == "do" and verb not in ("doing", "done") and article not in ("a", "an")
        makes_it_so = base == "make" and article == "the" and following == "of"
        return not is_question and not makes_it_so
    if lower[place.noun] in lists.no_article:
        return place.is_bare
    is_plural = lower[place.noun].endswith("s") and place.is_bare
    if base == "make":
        return is_plural and following == "to" and "to" in entry
    return is_plural and (base in _LONG or place.light.second in ("into", "in"))


def _hidden(document: Document, place: _Place, entry: list[str], following: str) -> Hidden:
    lower, light, first = document.words_in_lower_case, place.light, place.first
    verb, *goes = entry
    last = place.noun + 1 if following and following in goes else place.noun
    can_stand = bool(verb) and (last > place.noun or "alone" in goes)
    has_whom = place.start > first + 1 + bool(light.second)
    is_whole = place.is_bare and not has_whom and lower[place.start] != "no"
    if not can_stand or not is_whole:
        return Hidden(first, last, verb)
    after_has = follows_has(document, first)
    return Hidden(
        first, last, verb, in_same_form(lower[first], light.base, verb, after_has=after_has)
    )


def before_of(document: Document, lists: HiddenVerbs) -> Iterator[Hidden]:
    """Where a verb hides in words like 'the development of'."""
    index, lower, nouns = document.word_numbers, document.words_in_lower_case, lists.of_nouns
    for noun in index.keys() & nouns.keys():
        for number in index[noun]:
            if number and lower[number - 1] == "the" and _following(document, number) == "of":
                fits = in_same_form("making", "make", nouns[noun], after_has=False)
                yield Hidden(number - 1, number + 1, nouns[noun], fits)
