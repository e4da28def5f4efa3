"""What comes after a stop, by kind: a number, a name, a word that often starts a sentence."""

from __future__ import annotations

from mkdocs_speakeasy.reading.abbreviations import ABBREVIATIONS, DAYS, MONTHS, UNITS
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import HIDDEN
from mkdocs_speakeasy.reading.stops import Stop

STARTERS = frozenset(
    "a about according across add after all almost already also although always among an and"
    " another any anybody anyone anything are around as ask at avoid be because before below"
    " between both bring but by bye call can carry check children choose click come contact copy"
    " could currently despite did do doctors does drink during each eat eight either eleven email"
    " even every everybody everyone everything everywhere feel few fewer fill finally find five"
    " fold follow for four from get give go goodbye had has have he hello help hence her here hi"
    " his how however i if in inside instead is it its just keep later learn leave let like look"
    " make many maybe meanwhile meet mine mix more most move much my need neither never nine no"
    " nobody none nor not note nothing now nurses often ok okay on once one only or other others"
    " our ours out outside over parents pay people perhaps phone pick please press put rather"
    " recently remember reply ring run see select send seven several she should sign since sit six"
    " so some someone something sometimes soon sorry speak staff stand stir stop such sure swim"
    " take talk tell ten thank thanks that the their theirs then there therefore these they think"
    " this those though three through thus tick to today together tomorrow try turn twelve two"
    " under unfortunately unlike until up use using usually visit wait was wash we wear welcome"
    " well were what when whenever where whereas wherever whether which while who why will with"
    " without would write yes yesterday yet you your yours".split()
)
"""Words that often start a sentence and are no part of a name: in the U.K. They came."""
PRONOUNS = frozenset("he she it they we you this that these those there".split())
_DAY_WORDS = frozenset(
    f"{MONTHS} {DAYS} may june july monday tuesday wednesday thursday friday saturday sunday"
    " january february march april august september october november december gmt bst"
    " est edt cet utc pst".split()
)
_BEFORE_NUMBERS = "£$€¥+§"
_DASHES = "-–—"
_MEASURE = late_pattern(rf"\s*+\d[\d.,]*+\s*+(?:{UNITS.replace(' ', '|')})\b")
_DATE = late_pattern(rf"(?i)\s*+\d++\s++(?:days|nights|hours|may|{MONTHS.replace(' ', '|')})")
_CODE = late_pattern(r"[B-HJ-Z]|[IVXLC]{2,6}|[A-Z]{1,4}\d\w*")
"""A letter that is no word, a number in Roman letters, or letters before digits."""


def kind_of_next(stop: Stop) -> str:
    """What kind of thing comes after a stop; nothing where it is some other sign, or the end."""
    word = stop.next
    if not word:
        return _kind_of_sign(stop.sign)
    if stop.is_small:
        return "small"
    if stop.is_number:
        return _kind_of_number(stop)
    if _CODE().fullmatch(word) or (word == "A" and stop.sign in tuple(".,;:)")):
        return "code"
    lower = word.lower()
    if lower in PRONOUNS:
        return "pronoun"
    if lower in STARTERS:
        return "starter"
    if lower in _DAY_WORDS:
        return "short day" if stop.sign == "." else "day"
    return "firm" if ABBREVIATIONS.get(lower) == "firm" else "name"


def _kind_of_sign(sign: str) -> str:
    if not sign:
        return ""
    if sign == HIDDEN:
        return "code"
    return "number" if sign in _BEFORE_NUMBERS else "dash" if sign in _DASHES else ""


def _kind_of_number(stop: Stop) -> str:
    if _MEASURE().match(stop.text, stop.after, stop.end):
        return "measure"
    return "date" if _DATE().match(stop.text, stop.after, stop.end) else "number"
