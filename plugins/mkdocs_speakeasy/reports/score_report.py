"""How hard the pages are to read, as a table or for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_speakeasy.measures.page_score import LONG, PageScore, ToMend
from mkdocs_speakeasy.mistakes import Mistake
from mkdocs_speakeasy.reports.terminal import Look, cells, clean, keep_end, wrap

FORMATS = ("text", "json")
VERSION = 1

MOST_SHOWN = 3
"""So many pages, the hardest, show their sentences to mend. More would make people give up."""

_HEADS = (
    ("", "words"),
    ("words a", "sentence"),
    (f"over {LONG}", "words"),
    ("hard words", "in 100"),
    ("", "ease"),
    ("", "grade"),
)
_NARROWEST = 12
_END = (
    "Change these: words a sentence, sentences over 15 words, and hard words.",
    "Ease and grade are only a clue. 100 is the easiest page, and 0 the hardest.",
    "A good score does not make a page easy. Ask the people who will read it.",
)


class ScoredPage(NamedTuple):
    """One page and its score."""

    path: str
    score: PageScore


class Scores(NamedTuple):
    """All pages that were scored, and those that could not be."""

    pages: Sequence[ScoredPage]
    mistakes: Sequence[Mistake]


def text(scores: Scores, look: Look, most: int) -> str:
    """A table of the pages, and the sentences to mend first.

    Args:
        scores: what to tell.
        look: how wide the text may be, and whether it may have colours.
        most: of how many pages to show the sentences; 0 for all.
    """
    blocks = [_table(scores.pages, look)]
    hardest = sorted(
        (page for page in scores.pages if page.score.to_mend), key=lambda page: page.score.ease or 0
    )
    shown = hardest[: most or None]
    if shown:
        blocks.append(iter([look.strong("Mend these sentences first.")]))
    blocks += [_sentences(page, look) for page in shown]
    if len(shown) < len(hardest):
        left = f"To see the sentences of all {len(hardest)} pages, add --all."
        blocks.append(wrap(left, look.width))
    if scores.mistakes:
        blocks.append(line for one in scores.mistakes for line in wrap(clean(str(one)), look.width))
    blocks.append(line for sentence in _END for line in wrap(sentence, look.width))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _table(pages: Sequence[ScoredPage], look: Look) -> Iterator[str]:
    columns = [max(map(len, head)) for head in _HEADS]
    room = look.width - sum(columns) - 2 * len(columns)
    names = [clean(page.path) for page in pages]
    width = min(max([4, *map(cells, names)]), max(room, _NARROWEST))
    for row, first in enumerate(("", "Page")):
        heads = (f"{head[row]:>{size}}" for head, size in zip(_HEADS, columns, strict=True))
        yield look.strong("  ".join([f"{first:{width}}", *heads]).rstrip())
    for name, page in zip(names, pages, strict=True):
        short = name if cells(name) <= width else "…" + keep_end(name, width - 1)
        start = short + " " * (width - cells(short)) + "  "
        if page.score.why_not:
            yield from wrap(page.score.why_not, look.width, start, " " * (width + 2))
        else:
            values = zip(_values(page.score), columns, strict=True)
            yield start + "  ".join(f"{value:>{size}}" for value, size in values)


def _values(score: PageScore) -> tuple[str, ...]:
    """The numbers of a page that has a score, as people read them."""
    return (
        f"{score.words:,}",
        f"{score.words_a_sentence:.1f}",
        f"{score.share_over_15_words:.0%}".replace("%", " %"),
        f"{score.hard_words_in_100_words:.1f}",
        f"{score.ease:.0f}",
        f"{max(score.grade or 0, 0):.1f}",  # a few words give a number below 0
    )


def _sentences(page: ScoredPage, look: Look) -> Iterator[str]:
    yield from map(look.strong, wrap(clean(page.path), look.width))
    for one in page.score.to_mend:
        yield from wrap(f"line {one.line}: {_why(one)}", look.width, "  ", "    ")
        yield from wrap(clean(one.text), look.width, "    ", "    ")


def _why(one: ToMend) -> str:
    """How many words it has, and which are hard."""
    words = "1 word" if one.words == 1 else f"{one.words} words"
    if not one.hard_words:
        return f"{words}."
    kind = "hard word" if len(one.hard_words) == 1 else "hard words"
    return f"{words}, {kind}: {clean(', '.join(one.hard_words))}."


def as_json(scores: Scores) -> str:
    """One object, with each page and each problem on a line of its own."""
    pages = ",\n".join("  " + json.dumps(_row(page)) for page in scores.pages)
    problems = ",\n".join(
        "  " + json.dumps({"path": one.path, "line": one.line or None, "message": one.message})
        for one in scores.mistakes
    )
    parts = (
        f'"version": {VERSION}',
        f'"pages": [\n{pages}]' if pages else '"pages": []',
        f'"problems": [\n{problems}]' if problems else '"problems": []',
    )
    return "{" + ",\n".join(parts) + "}\n"


def _row(page: ScoredPage) -> dict[str, object]:
    score = page.score
    rates = {
        "words_a_sentence": score.words_a_sentence,
        "share_over_15_words": score.share_over_15_words,
        "syllables_a_word": score.syllables_a_word,
        "hard_words_in_100_words": score.hard_words_in_100_words,
        "ease": score.ease,
        "grade": score.grade,
    }
    return {
        "path": page.path,
        "words": score.words,
        "sentences": score.sentences,
        **{name: None if value is None else round(value, 3) for name, value in rates.items()},
        "to_mend": [{**one._asdict(), "hard_words": list(one.hard_words)} for one in score.to_mend],
        "why_not": score.why_not,
    }
