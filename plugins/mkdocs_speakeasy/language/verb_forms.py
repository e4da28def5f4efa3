"""The forms of English verbs and nouns: take, takes, taking, took, taken; person, people."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.words.endings import regular_forms

_IRREGULAR = """
bear bore borne
become became become
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
come came come
cut
deal dealt
dig dug
do did done
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
foresee foresaw foreseen
forget forgot forgotten
get got gotten
give gave given
go went gone
grow grew grown
hang hung
have had
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
lend lent
let
light lit
live lived
lose lost
make made
mean meant
meet met
overcome overcame overcome
oversee oversaw overseen
pay paid
put
quit
read
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set
shake shook shaken
shine shone
shoot shot
show showed shown
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
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weigh
win won
withdraw withdrew withdrawn
write wrote written
"""
"""Each verb, its past, and its form after 'has', where they are not the same as the one before."""

_BE = frozenset("be am is are was were been being".split())
_WHOSE = frozenset("my your his her its our their one's someone's somebody's people's".split())
_PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women"}
_AFTER_SHE = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_STRESSED_LAST = frozenset(
    "admit begin commit enrol forget occur omit permit prefer refer regret submit transfer".split()
)
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*(?:qu)?[aeiouy]+[^aeiouy]*")
_ONE_VOWEL = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][^aeiouwxy]$")
_HAS = frozenset(
    "has have had having is are was were be been being i've we've you've they've".split()
)
_BETWEEN = frozenset("not never always also already just ever often still".split())


@cache
def _pasts() -> dict[str, tuple[str, str]]:
    """For each irregular verb: its past, and its form after 'has'."""
    rows = (line.split() for line in _IRREGULAR.strip().splitlines())
    pasts = {row[0]: (row[min(1, len(row) - 1)], row[-1]) for row in rows}
    return pasts | {"be": ("was", "been")}


def irregular_forms(verb: str) -> tuple[str, ...]:
    """The past of a verb and its form after 'has', where these are irregular: took, taken."""
    return _pasts().get(verb, ())


def forms_of(word: str) -> frozenset[str]:
    """The forms of a verb or noun in lower case; for `my`, the words that say whose it is."""
    if word in ("be", "my"):
        return _BE if word == "be" else _WHOSE
    own = {*_pasts().get(word, ()), with_ing(word), with_s(word)}
    return regular_forms(word) | own


def with_s(word: str) -> str:
    """The plural of a noun, or the form of a verb after 'she': people, helps, tries."""
    known = _PLURALS.get(word) or _AFTER_SHE.get(word)
    if known:
        return known
    if _ends_in_single_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _ends_in_single_y(word: str) -> bool:
    return word[-1:] == "y" and word[-2:-1] not in tuple("aeiou") and len(word) > 1


def with_ing(verb: str) -> str:
    """The form of a verb after 'is': helping, making, planning."""
    return _with_ending(verb, "ing")


def past_of(verb: str) -> str:
    """The form of a verb for the past and after 'has'; empty where these are not the same."""
    past, after_has = _both_pasts(verb)
    return past if past == after_has else ""


def _both_pasts(verb: str) -> tuple[str, str]:
    return _pasts().get(verb) or (_with_ending(verb, "ed"),) * 2


def _with_ending(word: str, ending: str) -> str:
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    keeps_e = word == "be" or (word.endswith(("ee", "oe", "ye")) and ending == "ing")
    if word.endswith("e") and not keeps_e:
        return word[:-1] + ending
    if ending == "ed" and _ends_in_single_y(word):
        return word[:-1] + "ied"
    is_short = _ONE_SYLLABLE.fullmatch(word) or word in _STRESSED_LAST or word.endswith("l")
    return word + (word[-1] if is_short and _ONE_VOWEL.search(word) else "") + ending


def in_same_form(written: str, base: str, words: str, *, after_has: bool) -> str:
    """Words that begin with a verb, with the verb in the form in which another one is written.

    Args:
        written: the other verb as it stands on the page, such as 'took'.
        base: what a dictionary calls it, such as 'take'.
        words: the words to change, such as 'think about'.
        after_has: 'has', 'was' or the like stands before it, so 'chose' has to be 'chosen'.
    """
    verb, space, rest = words.partition(" ")
    return _in_form(verb, written.lower(), base, after_has=after_has) + space + rest


def _in_form(verb: str, written: str, base: str, *, after_has: bool) -> str:
    past, participle = _both_pasts(base)
    is_base = written == base or (base == "be" and written in ("am", "are"))
    if is_base and not (after_has and base == participle):
        return verb
    if written.endswith("ing"):
        return with_ing(verb)
    if written.endswith("s") and written not in ("was", base):
        return with_s(verb)
    is_participle = after_has if past == participle else written == participle
    return _both_pasts(verb)[is_participle]


def follows_has(document: Document, number: int) -> bool:
    """A word like 'has' or 'was' stands before the verb with this number: has not taken."""
    lower = document.words_in_lower_case
    before = number - 1
    while before >= 0 and number - before < 4 and lower[before] in _BETWEEN:
        before -= 1
    return before >= 0 and straight(lower[before]) in _HAS
