"""A word like 'next month' does not say when.

Give the date, the month or the year.

## Why

A page stays up for a long time.
Next year, a reader cannot know which year 'this year' was.

Do you check the page on a set day?
Put `review_on` and that day at the top of the page.
Then this rule leaves the page alone.

## Not like this

```markdown
We will open a new room next month.
```

## Like this

```markdown
We will open a new room in May 2027.
You can ask us now.
```

## Where it comes from

The writing guide of GOV.UK asks for real dates.
That old pages mislead people is our own view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"story", "news"})

_DATES_AT_TOP = frozenset(("date", "review_on", "review_by"))
_GENERAL = frozenset("if whether unless when whenever anyone someone anybody somebody once".split())
"""A sentence with one of these is true at all times: if you were ill last week."""
_READER = frozenset("you your you're you've i my i'm i've".split())
_NEAR = 4
"""How many words before 'currently' a word about the reader counts."""
_FAR = 200
"""How many letters before and after are looked at, however long the sentence is."""
_CHANGES = frozenset(
    "open opens opening close closes closing start starts starting launch launches launching begin"
    " begins beginning end ends ending finish finished change changes changing move moves moving"
    " available coming new ready add added publish published update updated".split()
)
_IS_OR_HAS = frozenset("is are has have isn't aren't can".split())
_WE_DO = frozenset(
    "have run offer use work meet help support give do send open hold live sell provide include"
    " cover pay take accept charge let lead own employ".split()
)
_IT_DOES = frozenset("is are has offers runs includes gives lets works costs opens meets".split())
_NOT_AFTER = {
    "now": frozenset("from by until till up to just right even every here".split()),
    "soon": frozenset("as too how so".split()),
    "last": frozenset("the your his her their my our its one".split()),
}
_NOT_AFTER["next"] = _NOT_AFTER["last"]
_NOT_BEFORE = frozenset("when that as after before enough ready able on and each every".split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UPDATED = frozenset("updated reviewed checked published written".split())


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """The first words on a page that say when, but give no date."""
    if not _DATES_AT_TOP.isdisjoint(page.top):
        return
    document = page.document
    for found in _phrases().find(document):
        if _floats(document, found) and not document.is_quoted(found.start):
            if not _says_when_written(document):
                yield Problem(
                    document.span(found.start, found.end),
                    f"'{document.text[found.start : found.end]}' does not say when.",
                    "Give the date or the year, such as 'in May 2027'.",
                )
            return


@cache
def _phrases() -> PhraseList[str]:
    lists = load_list("floating_date").items()
    return PhraseList.of((phrase, kind) for kind, phrases in lists for phrase in phrases)


def _floats(document: Document, found: Found[str]) -> bool:
    """Whether it leaves the reader to guess the date. 'You can ask us now' is always true."""
    sentence = document.sentence_at(found.start)
    start, end = max(sentence.start, found.start - _FAR), min(sentence.end, found.end + _FAR)
    numbers = document.words_in(start, end)
    lower = document.words_in_lower_case
    before = lower[found.first - 1] if found.first > numbers[0] else ""
    after = lower[found.last + 1] if found.last < numbers[-1] else ""
    if before in _NOT_AFTER.get(lower[found.first], ()) or after == "of":
        return False
    if found.value != "any" and after in _NOT_BEFORE:
        return False
    if document.text[sentence.end - 1] == "?" or _YEAR.search(document.text, start, end):
        return False
    near = lower[max(found.first - _NEAR, numbers[0]) : found.first]
    if found.value != "any" and not _READER.isdisjoint(map(straight, near)):
        return False
    words = {lower[number] for number in numbers}
    is_time_span = lower[found.first] in ("in", "over", "during")
    if not _GENERAL.isdisjoint(words) or (is_time_span and "who" in words):
        return False
    if found.value == "soon":
        return not _CHANGES.isdisjoint(words)
    then = lower[found.last + 2 : found.last + 3]
    return found.value != "now" or _is_news(before, after, then)


def _is_news(before: str, after: str, then: list[str]) -> bool:
    """The words beside 'now' show that something is so today: the group now has 12 members."""
    if not before and after == "we":
        return then in (["have"], ["offer"], ["run"])
    if before in ("we", "they", "who"):
        return after in _WE_DO
    return before in _IS_OR_HAS or (before != "" and after in _IT_DOES)


def _says_when_written(document: Document) -> bool:
    """Updated on 6 August 2026."""
    return any(
        _YEAR.search(
            document.text, word.start, min(document.sentence_at(word.start).end, word.end + _FAR)
        )
        for word in document.where(_UPDATED)
    )
