"""The forms of an English word that a list gives once: take, takes, taking, took, taken."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_speakeasy.words.endings import regular_forms

_IRREGULAR = """
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
bear bore borne
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
cut
deal dealt
dig dug
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
get got gotten
give gave given
grow grew grown
hang hung
hear heard
hide hid hidden
hit
hold held
hurt
keep kept
know knew known
lay laid
lead led
leave left
let
lie lay lain lying
light lit
lose lost
make made
mean meant
meet met
pay paid
put
read
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
sell sold
send sent
set
shake shook shaken
shine shone
shoot shot
show shown
shut
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spin spun
spread
stand stood
steal stole stolen
stick stuck
strike struck stricken
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
weigh
win won
write wrote written
my your his her its our their one's someone's somebody's people's
"""
"""The first word of each line is the one that a list gives. The last line is for `~my`."""


@cache
def _irregular() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in _IRREGULAR.strip().splitlines())
    return {words[0]: frozenset(words) for words in lines}


_PLURALS = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "life": "lives",
}
_AFTER_SHE = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_STRESSED_LAST = frozenset(
    "admit begin commit forget occur omit permit prefer refer regret submit transfer".split()
)
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*(?:qu)?[aeiouy]+[^aeiouy]*")
_ONE_VOWEL = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][^aeiouwxy]$")


def plural_of(word: str) -> str:
    """The plural of a noun, or the form of a verb after 'she': people, helps, tries."""
    known = _PLURALS.get(word) or _AFTER_SHE.get(word)
    if known:
        return known
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")


def past_of(word: str) -> str:
    """The form of a verb for the past and after 'has been'; empty where these are not the same."""
    irregular = _irregular().get(word)
    if irregular is None:
        return _with_ending(word, "ed")
    others = [form for form in irregular if form != word and not form.endswith(("ing", "s"))]
    return others[0] if len(others) == 1 else ""


def ing_of(word: str) -> str:
    """The form of a verb after 'is': helping, making, planning."""
    return _with_ending(word, "ing")


def _with_ending(word: str, ending: str) -> str:
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    if word.endswith("e") and not (word.endswith(("ee", "oe", "ye")) and ending == "ing"):
        return word[:-1] + ending
    if ending == "ed" and re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ied"
    is_short = _ONE_SYLLABLE.fullmatch(word) or word in _STRESSED_LAST or word.endswith("l")
    return word + (word[-1] if is_short and _ONE_VOWEL.search(word) else "") + ending


def forms_of(word: str) -> frozenset[str]:
    """The forms of a verb or noun in lower case; for `my`, the words that say whose it is."""
    own = _irregular().get(word, frozenset())
    return own if word in ("my", "be") else own | regular_forms(word)
