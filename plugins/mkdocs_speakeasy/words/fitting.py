"""Which plain words fit in the place of a word of the list, with the same grammar.

Only what is sure is given back: where a person must choose or change more of the sentence,
nothing fits.
"""

from __future__ import annotations

import re
from functools import cache

from mkdocs_speakeasy.language.verb_forms import past_of, with_ing, with_s
from mkdocs_speakeasy.words.endings import regular_forms
from mkdocs_speakeasy.words.glossary import Term

COUNTED_ONE = frozenset("a an one each every another this that".split())
BEFORE_NOUN = frozenset("a an the this that these those my your his her its our their no".split())
BEFORE_VERB = frozenset(
    "to will can cannot must should would could may might do not i you we they who".split()
)
LINKS = frozenset("at for with about on of to after part".split())
"""A verb of more words fits before its object where it ends in one of these."""

_NOT_IN_NOUN = frozenset("who that to you if or and how what when a an the".split())
_SIGNS = str.maketrans("’‐‑-", "'   ")
_MOST_WORDS = 3
_VOWEL = re.compile(r"[aeio]|u(?!ni|s[ae])|hour|honest", re.IGNORECASE)


def may_fit(term: Term) -> bool:
    """Whether plain words of this entry can be sure to fit anywhere."""
    return term.use == "avoid" and len(term.say_instead) == 1 and not term.replaced_by


def fitting_words(term: Term, text: str, word_before: str) -> str:
    """The plain words for this place, in small letters; empty where none are sure to fit.

    Args:
        term: the entry of the list.
        text: the words of the page that are its word.
        word_before: the word of the page before them; empty at the start of a sentence.
    """
    if not may_fit(term):
        return ""
    plain, before = term.say_instead[0], word_before.lower()
    seen, word, words = _bare(text), _bare(term.word), plain.split()
    kind = term.kind or _kind_here(seen, word, before)
    if kind == "verb":
        fits = before not in BEFORE_NOUN and (len(words) == 1 or words[-1] in LINKS)
        return _verb(plain, seen, word) if fits else ""
    if kind == "noun":
        fits = before not in BEFORE_VERB | COUNTED_ONE and _is_short_noun(words)
        return _noun(plain, seen, word) if fits else ""
    if kind == "adjective":
        fits = len(words) == 1 and seen == word and sounds_right(before, plain)
        return plain if fits else ""
    return ""


def _kind_here(seen: str, word: str, before: str) -> str:
    """What a word is whose entry does not say it, as far as this place tells."""
    has_ending = seen != word and seen.endswith(("ed", "ing"))
    return "verb" if has_ending or before in BEFORE_VERB else "noun"


def _bare(words: str) -> str:
    """The words as they are compared: one way to spell -ise, no hyphens, one kind of apostrophe."""
    plain = " ".join(words.casefold().translate(_SIGNS).split())
    return plain.replace("ize", "ise").replace("izi", "isi").replace("iza", "isa")


def _is_short_noun(words: list[str]) -> bool:
    """Few words, and none that say more than the name of a thing."""
    is_doing = len(words) > 1 and words[0].endswith("ing")
    return len(words) <= _MOST_WORDS and not is_doing and _NOT_IN_NOUN.isdisjoint(words)


def sounds_right(before: str, plain: str) -> bool:
    """Whether `a` or `an`, where one stands before, is right before the plain words."""
    return before not in ("a", "an") or (before == "an") == bool(_VOWEL.match(plain))


def _verb(plain: str, seen: str, word: str) -> str:
    """The first word of the plain words takes the ending that the word of the page has."""
    if seen == word:
        return plain
    if " " in word or seen not in regular_forms(word):
        return ""
    first, space, rest = plain.partition(" ")
    if seen.endswith("ing"):
        return with_ing(first) + space + rest
    if seen.endswith("ed"):
        past = past_of(first)
        return past + space + rest if past else ""
    return with_s(first) + space + rest if seen.endswith("s") and "'" not in seen else ""


def _noun(plain: str, seen: str, word: str) -> str:
    if seen == word:
        return plain if _is_plural(word) == _is_plural(plain) else ""
    if "'" in seen or seen not in _plurals(word):
        return ""
    if _is_plural(plain):
        return plain
    return "" if " " in plain or plain.endswith("ing") else with_s(plain)


@cache
def _plurals(word: str) -> frozenset[str]:
    first, space, last = word.rpartition(" ")
    return frozenset(first + space + form for form in regular_forms(last) if form[-1] == "s")


def _is_plural(words: str) -> bool:
    """People, children, or a last word that ends in s."""
    if words.startswith(("people", "children", "men ", "women ")):
        return True
    head = re.split(r" (?:of|for|with|to|from|in|who|that|about) ", words, maxsplit=1)[0]
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))
