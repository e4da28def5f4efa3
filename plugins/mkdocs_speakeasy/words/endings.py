"""The regular endings of English words, made from the word that the group listed.

Forms are always made from the entry. The ends of words on a page are only ever cut off to find
which entries to ask: the entry then says whether that form is one of its own.
"""

from __future__ import annotations

from functools import lru_cache

_VOWELS = "aeiou"


@lru_cache(maxsize=65536)
def regular_forms(word: str) -> frozenset[str]:
    """The word itself and its regular forms: plural, -ed, -ing and possessives.

    Args:
        word: one word in lower case, with straight apostrophes.
    """
    plurals = {word + "s"}
    past = {word + "ed"}
    ing = {word + "ing"}
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        plurals.add(word + "es")
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        plurals = {word[:-1] + "ies", word + "s"}
        past = {word[:-1] + "ied"}
    if word.endswith("e"):
        past = {word + "d"}
        ing = {word[:-1] + "ing"} if not word.endswith(("ee", "oe", "ye")) else ing
        if word.endswith("ie"):
            ing = {word[:-2] + "ying"}
    if _doubles(word):
        past.add(word + word[-1] + "ed")
        ing.add(word + word[-1] + "ing")
    names = {word, *plurals}
    owners = {name + "'s" for name in names} | {name + "'" for name in names}
    return frozenset(names | past | ing | owners)


def _doubles(word: str) -> bool:
    """Ends in one consonant after one vowel: plan, refer, travel."""
    return (
        len(word) >= 3
        and word[-1] not in _VOWELS + "wxy"
        and word[-1].isalpha()
        and word[-2] in _VOWELS
        and (word[-3] not in _VOWELS or word[-3:-1] in ("ui", "ue"))
    )


_PLURALS = (("s", ""), ("es", ""), ("ies", "y"))


def possible_bases(form: str) -> list[str]:
    """Words that this may be a regular form of; some of them are no words at all."""
    bases = [form]
    owner = form.removesuffix("'s").removesuffix("'")
    if owner != form:
        form = owner
        bases.append(form)
    bases += [form.removesuffix(end) + base for end, base in _PLURALS if form.endswith(end)]
    for ending in ("ed", "ing"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            bases += [stem, stem + "e"]
            if stem[-1:] == stem[-2:-1]:
                bases.append(stem[:-1])
            if stem.endswith("i") and ending == "ed":
                bases.append(stem[:-1] + "y")
            if stem.endswith("y") and ending == "ing":
                bases.append(stem[:-1] + "ie")
    return bases


def singular(word: str) -> str:
    """One word for a thing and for many of them, to count both as one word."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and word[-2:-1] not in "isu" else word
