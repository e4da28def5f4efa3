"""Words that show where a part of a sentence with its own verb starts.

We have no grammar of English, and do not want one: these lists are small, and each word in them is
nearly always what the list says it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from mkdocs_speakeasy.language.verb_forms import forms_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence

HELPERS = frozenset(
    """
    am is are was were be been will would can could may might must shall should cannot has have had
    do does did isn't aren't wasn't weren't won't can't couldn't wouldn't don't doesn't didn't
    hasn't haven't hadn't shouldn't mustn't isn’t aren’t wasn’t weren’t won’t can’t couldn’t
    wouldn’t don’t doesn’t didn’t hasn’t haven’t hadn’t shouldn’t mustn’t
    """.split()
)
"""Verbs that help another verb: is, will, can."""

SUBJECTS = frozenset("i you we they he she it there everyone everybody nobody someone".split())
"""Words that say who does it, and that a verb follows."""

SHORT_SUBJECTS = frozenset(
    word + end
    for word in ("i", "you", "we", "they", "he", "she", "it", "there", "that")
    for mark in "'’"
    for end in (f"{mark}ll", f"{mark}re", f"{mark}ve", f"{mark}d", f"{mark}s", f"{mark}m")
)
"""The same with a short verb: we'll, they're."""

DETERMINERS = frozenset(
    "a an the my your his her its our their this these that those some any each every no".split()
)
"""Words that a name for a thing follows: the plan, your plan."""

OBJECTS = frozenset("me you him her us them it yourself yourselves myself ourselves".split())

PREPOSITIONS = frozenset(
    """
    about above across after against along among around as at before behind below beside between
    beyond by down during for from in inside into like near of off on onto out outside over past
    round since through to toward towards under unlike until up upon with within without
    """.split()
)

OPENERS = frozenset(
    """
    after although as at because before besides by despite during each every for from however if in
    inside instead near on once over since though through throughout to today tomorrow tonight
    under unless until when whenever where wherever whether while with within without yesterday
    also always and but first firstly second secondly third last lastly next then now later soon
    finally sometimes often usually otherwise therefore meanwhile nowadays please yes no ok okay
    well sorry thanks hello hi dear afterwards anyway maybe perhaps so yet again here there
    whatever given based due according thus hence furthermore moreover additionally
    """.split()
)
"""Words that start a part before the sentence itself: In the morning, … If you can, …"""

_VERBS = """
    add agree allow answer apply arrive ask attend avoid become begin believe belong borrow
    bring build buy call carry catch change check choose claim click climb collect come
    complain complete contact continue cook copy cover create cross cry cut cycle dance decide
    describe develop do download draw drink drive dry eat email encourage enjoy ensure enter
    explain feel fill find fix fly follow forget get give go grow happen have hear help hold
    hope identify improve include install invite join jump keep know laugh learn leave lend let
    like listen live look lose love make manage meet miss move need open paint pay phone pick
    plan play post prepare press prevent print provide put raise reach read receive relax
    remember remove replace report rest return ride ring rinse run save say search see select
    sell send set share shop shout show sign sing sit sleep smile speak spend start stay stop
    study support swim take talk teach tell test text think throw train travel try turn type
    understand update upload use visit vote wait walk want wash watch wear win wish work worry
    write
"""

_ALSO_THINGS = frozenset(
    """
    answer answered answers being build building buildings call calls change changes check
    checks claim claims climb climbs complete contact contacts cook cooks copies copy cover
    covers cries cross crosses cry cut cuts cycle cycles dance dances draw dried drink drinks
    drive drives dry email emails feel feeling feelings felt find fix flies fly following found
    ground help hope hopes including jump jumps laugh laughs learning leaves left lets like
    lives living look looks lost love meeting miss move moves need needs open paint painted
    paints pay phone phones pick picks plan plans play plays post posts press print prints
    provided raise reach read reading report reports rest return returns ride rides ring rings
    rose run runs save saw search searches separate set sets share shares shop shops shout
    shouts show shows sign signed signs sleep smile smiles start starts stay stays stop stops
    study support supports swim talk talks test tests text texts throw train training trains
    travel try turn turns type types update updates use used uses visit visits vote votes wait
    walk walks want wants wash watch watches wear win wins wish wishes work working works
    worried worries worry writing written
    """.split()
)
"""Forms of these verbs that may be something else: a plan, the right support."""


@cache
def verbs() -> frozenset[str]:
    """Forms of common verbs that tell of an action wherever they stand: go, goes, went."""
    return _all_verbs() - _ALSO_THINGS


@cache
def unsure_verbs() -> frozenset[str]:
    """Forms that tell of an action only where a thing follows: visit our office."""
    return _ALSO_THINGS & _all_verbs()


@cache
def base_verbs() -> frozenset[str]:
    """The form of each verb that tells somebody what to do: go, write, ask."""
    return frozenset(_VERBS.split())


@cache
def _all_verbs() -> frozenset[str]:
    forms = {form for verb in base_verbs() for form in forms_of(verb)}
    doing = {form for form in forms if form[-3:] == "ing"} - base_verbs()
    return frozenset(form for form in forms - doing if form.isalpha()) | HELPERS


def by_sentence(document: Document, numbers: list[int]) -> Iterator[tuple[Sentence, list[int]]]:
    """The sentences with two or more of these words, and the numbers of the words in each.

    Args:
        document: the page.
        numbers: the numbers of words, in order.
    """
    text, starts = document.text, document.word_starts
    group, end = numbers[:1], -1
    for last, number in pairwise(numbers):
        start, before = starts[number], starts[last]
        if end <= before and text.find("\n", before, start) < 0:  # the same block: look closer
            end = document.sentence_at(before).end
        if start < end:
            group.append(number)
            continue
        if len(group) > 1:
            yield document.sentence_at(before), group
        group = [number]
    if len(group) > 1:
        yield document.sentence_at(starts[group[0]]), group
