"""A sentence only says what not to do.

Say what to do: 'Walk slowly', and not only 'Do not run'.

## Why

A reader who hears what not to do still has to guess what to do.

Clear words about safety, rights and the law are good as they are.
This rule leaves them alone, and it only asks you to think.

## Not like this

```markdown
Do not send us your form by post.
```

## Like this

```markdown
Do not send us your form by post.
Bring it to our office.
```

## Where it comes from

Inclusion Europe, the Easy Read Standard and plain language guides ask for this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from mkdocs_speakeasy.language.clause_words import (
    DETERMINERS,
    HELPERS,
    OBJECTS,
    OPENERS,
    PREPOSITIONS,
    SUBJECTS,
    base_verbs,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block, ItemList, Sentence
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"law", "story", "words"})

_KEYS = frozenset("not never avoid cannot don't don’t can't can’t".split())
_STARTS = (
    *("do not", "don't", "don’t", "never", "avoid"),
    *("you cannot", "you can not", "you can't", "you can’t"),
)
"""How a sentence starts that says what not to do."""
_LONGEST_START = 4
_BEFORE = {"not": ("do", "can"), **dict.fromkeys(("cannot", "can't", "can’t"), ("you",))}
"""The words before some of them."""

_TEXT = frozenset(("paragraph", "item", "definition", "html"))
_WARNINGS = frozenset("danger warning caution error attention important bug failure".split())
"""Kinds of boxes that warn."""

_CALMS = frozenset(
    "worry panic mind hesitate know understand want like need have feel be forget think".split()
)
"""Do not worry, never mind: such words tell nobody to stop doing something."""
_SAYS_MORE = frozenset("but instead unless until without except only because".split())
_MAY = frozenset("can should must need may could will might".split())
_NO_VERB = SUBJECTS | DETERMINERS | OPENERS | PREPOSITIONS | HELPERS | OBJECTS
_NOT_TO = frozenset("do don't don’t never avoid not".split())
_FAR = 20
"""Lists inside lists are looked for so many lists back."""


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Blocks that say what not to do, and never what to do."""
    document = page.document
    headings: list[Block] | None = None
    done = -1
    for word in map(document.word, _keys(document)):
        if word.start < done:
            continue
        sentence = document.sentence_at(word.start)
        block = sentence.block
        if block.kind not in _TEXT or not _says_not_to(document, sentence):
            continue
        around = _list_at(document, block)
        start, end = (around.start, around.end) if around else (block.start, block.end)
        if headings is None:
            headings = [block for block in document.blocks if block.kind == "heading"]
        if not document.is_quoted(sentence.start) and not _is_fine(document, headings, start, end):
            words = document.text[sentence.start : word.end]
            yield Problem(
                document.span(sentence.start, sentence.end),
                f"'{words}' says what not to do.",
                "Say what to do as well, as in 'Walk slowly.'",
            )
        done = end


def _keys(document: Document) -> list[int]:
    """The numbers of the words that may say what not to do: never, do not, you cannot."""
    index, lower = document.word_numbers, document.words_in_lower_case
    numbers: list[int] = []
    for word in index.keys() & _KEYS:
        before = _BEFORE.get(word)
        numbers += [one for one in index[word] if before is None or lower[one - 1] in before]
    return sorted(numbers)


def _says_not_to(document: Document, sentence: Sentence) -> bool:
    """It starts with: Do not, Never, Avoid or You cannot."""
    if sentence.text.endswith("?"):
        return False
    numbers = document.words_in(sentence.start, sentence.end)[: _LONGEST_START + 2]
    words = document.words_in_lower_case[numbers.start : numbers.stop]
    words = words[1:] if words[:1] == ["please"] else words
    start = " ".join(words[:_LONGEST_START])
    opening = next((one for one in _STARTS if start.startswith(f"{one} ")), "")
    if not opening:
        return False
    after = words[len(opening.split())]
    if opening.startswith("you"):
        return after not in ("be", "get")
    is_verb = after not in _CALMS and after not in _NO_VERB and not after.endswith("ed")
    return opening == "avoid" or is_verb


def _is_fine(document: Document, headings: list[Block], start: int, end: int) -> bool:
    """It is about safety, rights or law, or says what to do."""
    words = set(_words(document, start, end))
    if not _safety().isdisjoint(words) or not _SAYS_MORE.isdisjoint(words):
        return True
    if any(box.start <= start < box.end and box.kind in _WARNINGS for box in document.boxes):
        return True
    last = bisect_right(headings, start, key=lambda one: one.start) - 1
    heading = headings[last] if last >= 0 else None
    if heading and not _safety().isdisjoint(_words(document, heading.start, heading.end)):
        return True
    if _says_more(document, start, end):
        return True
    first, last = document.sentence_number(start), document.sentence_number(end - 1)
    return any(_says_to(document, one) for one in document.sentences[first : last + 1])


def _says_more(document: Document, start: int, end: int) -> bool:
    """You can call us. If you are ill, call us. Do it by asking."""
    lower, starts, text = document.words_in_lower_case, document.word_starts, document.text
    words = document.words_in(start, end)
    for number in words[1:]:
        before = lower[number - 1]
        if (
            before == "you"
            and lower[number] in _MAY
            and "not" not in lower[number + 1 : number + 2]
        ):
            return True
        if before == "by" and lower[number].endswith("ing"):
            return True
        is_new_part = text[starts[number] - 2] in ",;:–—"
        if is_new_part and (lower[number] in base_verbs() or lower[number] == "please"):
            return True
    return False


def _says_to(document: Document, sentence: Sentence) -> bool:
    """Call us."""
    words = _words(document, sentence.start, sentence.end)
    if words[:1] == ["please"] or words[:1] == ["always"]:
        words = words[1:]
        if words[:1] and words[0] not in _NO_VERB and words[0] not in _NOT_TO:
            return True
    if len(words) < 2 or words[0] in _NOT_TO:
        return words[:1] == ["do"] and words[1:2] != ["not"]
    if words[0] in base_verbs():
        return True
    return words[0] not in _NO_VERB and (words[1] in DETERMINERS or words[1] in OBJECTS)


def _list_at(document: Document, block: Block) -> ItemList | None:
    """The list that an item stands in."""
    if block.kind != "item":
        return None
    last = bisect_right(document.lists, block.start, key=lambda one: one.start)
    for found in reversed(document.lists[max(last - _FAR, 0) : last]):
        if found.end > block.start:
            return found
    return None


def _words(document: Document, start: int, end: int) -> list[str]:
    words = document.words_in(start, end)
    return document.words_in_lower_case[words.start : words.stop]


@cache
def _safety() -> frozenset[str]:
    return frozenset(" ".join(load_list("say_what_to_do")["safety"]).split())
