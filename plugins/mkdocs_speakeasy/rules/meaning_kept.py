"""Something is only in the full version.

Look at what the full version says and this page does not.
Add what matters to the reader.

You can leave things out on purpose.
Then name them below `left_out` at the top of the page.

## Why

People act on what they read.
The easy version has to keep each right, date, amount and rule that matters.
When it leaves out too much, readers feel that nobody takes them seriously.

## Not like this

The full version:

```markdown
# Our bus card

A card costs £12 for each year. You must show your card on each bus.
```

The easy version:

```markdown
---
full_version: full.md
---
# Our bus card

You can get a card for the bus.
```

## Like this

The full version:

```markdown
# Our bus card

A card costs £12 for each year. You must show your card on each bus.
```

The easy version:

```markdown
---
full_version: full.md
---
# Our bus card

A card for the bus costs £12 a year.
You must show the card on the bus.
```

## Where it comes from

People First and Dudley ask that the easy version keeps what matters.
A study of 48 easy read pages found that much gets lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, islice
from typing import NamedTuple

from mkdocs_speakeasy.language.facts import facts
from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="think", plain="think")


class _Rule(NamedTuple):
    """A kind of sentence that must not get lost."""

    says: re.Pattern[str]
    """The words in the full version."""
    same: re.Pattern[str]
    """Words in the easy version that say as much."""
    nearly: re.Pattern[str]
    """Words that may say as much: then more of the other words have to be the same."""


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_NOT = r"can(?:no|['’])t|can not|must not|mustn['’]t|may not|(?:not|never) allowed"
_MOST = 4
"""So many missing things are named in one note."""
_FEW_WORDS = 7
_STEM = 5
"""Words that share so many letters at their start are taken for the same."""
_ENOUGH = 30
"""No more words of a sentence are looked at, however long it is."""
_SMALL = frozenset(
    """
    about also another been being between both cannot could does doing each ever every from have
    having here into just like make more most must need needs only other over right rights same
    shall should some such than that their them then there these they this those under unless until
    upon very want were what when where which while will with within would your yours
    """.split()
)


@cache
def _rules() -> tuple[_Rule, ...]:
    return (
        _Rule(
            _any(r"must(?! not|n['’]t)"),
            _any("must|ha(?:ve|s) to|needs? to|ha(?:ve|s) got to|required to"),
            _any("should|make sure|will|always|only"),
        ),
        _Rule(_any(_NOT), _any(_NOT), _any("not|no|never|nobody|against the law|stop|only")),
        _Rule(
            _any("only if|only when|only where|unless"),
            _any("only|unless|except"),
            _any("if|when|but"),
        ),
        _Rule(
            _any(
                "(?:ha(?:ve|s)|with) (?:a|the|every|no) rights?|rights? to|entitled to|your rights?"
            ),
            _any("rights?|entitled"),
            _any("can|allowed|may|should"),
        ),
    )


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """One note for each kind of fact that only the full version has."""
    full = page.full_version
    if full is None:
        return
    left_out = read("\n\n".join(_left_out(page)))
    kept = [facts(page.document), facts(left_out)]
    for kind, found in facts(full).items():
        known = {value for one in kept for fact in one[kind] for value in fact.values}
        if kind == "number":
            known |= {value for one in kept for fact in one["amount"] for value in fact.values}
        missing = [
            " ".join(full.text[fact.start : fact.end].split())
            for fact in found
            if known.isdisjoint(fact.values)
        ]
        missing = list(dict.fromkeys(missing))
        if missing:
            name = f"the {kind} " if len(missing) == 1 else f"the {kind}s "
            yield _problem(page, f"has {name}", missing)
    lost = [_shortened(sentence) for sentence in _lost_sentences(page, full, left_out)]
    if lost:
        yield _problem(page, "says ", list(dict.fromkeys(lost)))


def _left_out(page: Page) -> list[str]:
    """What the page says that it leaves out on purpose."""
    node = page.top.get("left_out")
    items = getattr(node, "items", None) if node else None
    texts = [str(getattr(item, "text", "")) for item in items or ()]
    return texts or [page.says("left_out")]


def _problem(page: Page, says: str, missing: Sequence[str]) -> Problem:
    most = _MOST if len(missing) <= _MOST else _MOST - 1
    named = [f"'{one}'" for one in missing[:most]]
    if len(missing) > most:
        named.append(f"{len(missing) - most} more")
    last = named.pop()
    listed = f"{', '.join(named)} and {last}" if named else last
    return Problem(
        place_of_page(page.document),
        f"Only the full version {says}{listed}.",
        "Add what matters, or name it in 'left_out' at the top.",
    )


def _lost_sentences(page: Page, full: Document, left_out: Document) -> Iterator[Sentence]:
    """Sentences with a right, a duty or a limit that no sentence of the page has."""
    known = [_Known(rule, page.document.sentences) for rule in _rules()]
    skipped = [sentence.text.casefold().rstrip(" .") for sentence in left_out.sentences]
    for sentence in full.sentences:
        if sentence.block.kind in ("alt", "title", "heading"):
            continue
        said = [one for one in known if one.rule.says.search(sentence.text)]
        if not said or any(text in sentence.text.casefold() for text in skipped):
            continue
        stems = _stems(sentence.text)
        if not all(one.has(stems) for one in said):
            yield sentence


class _Known:
    """What the easy version says of one kind of rule: the words that stand together."""

    def __init__(self, rule: _Rule, sentences: Sequence[Sentence]) -> None:
        self.rule = rule
        self.stems: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        for sentence in sentences:
            if rule.same.search(sentence.text):
                self.stems.update(_stems(sentence.text))
            elif rule.nearly.search(sentence.text):
                self.pairs.update(combinations(sorted(_stems(sentence.text)), 2))

    def has(self, stems: set[str]) -> bool:
        """It says as much with one of these words, or nearly as much with 2 of them."""
        if not (stems and self.stems.isdisjoint(stems)):
            return bool(self.stems)
        return not self.pairs.isdisjoint(combinations(sorted(stems), 2))


def _stems(text: str) -> set[str]:
    """The starts of the longer words of a sentence."""
    words = (word for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _SMALL)
    return {word[:_STEM].removesuffix("s") for word in islice(words, _ENOUGH)}


def _shortened(sentence: Sentence) -> str:
    words = sentence.text.split()
    few = " ".join(words[:_FEW_WORDS])
    return few.rstrip(".") if len(words) <= _FEW_WORDS else f"{few} …"
