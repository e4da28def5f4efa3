"""Too many helping words stand before a verb.

Use a simple form of the verb, like 'will go' or 'went'.

## Why

'Will have been' and 'might be going to' are hard to follow.
It is not clear what happens now, and what comes later.

## Not like this

```markdown
By May the form will have been sent to you.
We might be going to move.
```

## Like this

```markdown
We will send you the form before May.
We may move.
```

## Where it comes from

The World Wide Web Consortium has a guide for people with thinking and learning needs.
It asks for simple verbs.
Guides for easy reading in Germany ask for them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.verbs import is_participle
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="think", plain="think")

_MODALS = frozenset(
    "will would could should might may must can shall won't wouldn't couldn't shouldn't mightn't"
    " mustn't can't cannot".split()
)
_WITH_HAVE = frozenset(f"{modal}'ve" for modal in "would could should might must may".split())
_BETWEEN = frozenset(
    "not never also always already still probably only just now then ever easily often all i you he"
    " she it we they there".split()
)
"""Words that may stand inside: would never have been, would you have been."""
_BEFORE_TO = ("going", "having", "had")
"""Words that 'to' follows: would have had to."""
_NO_VERB = frozenset(
    "the a an my your his her its our their this that these those another school bed work church"
    " hospital prison town university college court meetings one some any other different"
    " places sleep home classes events parties".split()
)
"""What stands after 'going to' where somebody goes to a place."""
_GAP = re.compile(r"[ \u00a0]+")


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Rows of three helping verbs or more."""
    document = page.document
    lower, done = document.words_in_lower_case, -1
    for number in _keys(document):
        if number <= done:
            continue
        last = _last(document, number, lower[number])
        first = _first(document, number, lower[number]) if last >= 0 else -1
        if first < 0 or document.is_quoted(document.word_starts[number]):
            continue
        done = last
        start, end = document.word_starts[first], document.word(last).end
        yield Problem(
            document.span(start, end),
            f"'{' '.join(document.text[start:end].split())}' is a hard form of a verb.",
            "Use a simple form, such as 'will go' or 'went'.",
        )


def _keys(document: Document) -> list[int]:
    """The numbers of the words that may stand in such a row: been, being, to be, had to."""
    index, lower = document.word_numbers, document.words_in_lower_case
    found = [*index.get("been", ()), *index.get("being", ())]
    if "to" in index:
        found += [number for number in index.get("be", ()) if lower[number - 1] == "to"]
        for word in _BEFORE_TO:
            found += [
                number for number in index.get(word, ()) if lower[number + 1 : number + 2] == ["to"]
            ]
    return sorted(found)


def _last(document: Document, number: int, key: str) -> int:
    """The last word of the row; -1 where it cannot be one."""
    lower = document.words_in_lower_case
    after = [lower[at] for at in range(number + 1, min(number + 3, len(lower)))]
    if key in ("been", "being"):
        return number
    if key == "be":
        is_passive = bool(after) and is_participle(after[0])
        return number if is_passive and lower[max(number - 1, 0)] == "to" else -1
    follows = len(after) > 1 and after[0] == "to" and _touch(document, number, number + 2)
    if not follows or (key == "going" and after[1] in _NO_VERB):
        return -1
    is_name = document.word_texts[number + 2][0].isupper()
    return -1 if is_name else number + 1


def _first(document: Document, number: int, key: str) -> int:
    """The helping verb that starts the row; -1 where there are fewer than three."""
    before = {"been": "have", "had": "have", "be": "have to"}.get(key, "be")
    lower = document.words_in_lower_case
    at = _back(document, number)
    for helper in reversed(before.split()):
        if at < 0:
            return -1
        modal = straight(lower[at])
        if helper == "have" and modal in _WITH_HAVE:
            return at
        if modal != helper:
            return -1
        at = _back(document, at)
    if at >= 0 and lower[at] == "to" and at > 0 and lower[at - 1] in ("ought", "going"):
        at -= 1
    is_helper = at >= 0 and (straight(lower[at]) in _MODALS or lower[at] in ("ought", "going"))
    return at if is_helper and _touch(document, at, number) else -1


def _back(document: Document, number: int) -> int:
    """The number of the word before, without words that may stand inside."""
    number -= 1
    while number >= 0 and document.words_in_lower_case[number] in _BETWEEN:
        number -= 1
    return number


def _touch(document: Document, first: int, last: int) -> bool:
    """Nothing but spaces stands between these words."""
    return all(
        _GAP.fullmatch(document.text, document.word(at).end, document.word_starts[at + 1])
        for at in range(first, last)
    )
