"""A chart stands alone.

Say the main point of a chart in words first.
Use a number, or a word like 'most' or 'fewer'.

## Why

Many people cannot read charts.
People who listen to the page cannot see them.

Can you show the same with people or things to count?
That is easier than a chart.

## Not like this

```markdown
This is what people told us.

![Bar chart](what-people-said-chart.png)
```

## Like this

```markdown
Most people told us that they like the bus.

![Bar chart](what-people-said-chart.png)
```

## Where it comes from

The NHS and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from mkdocs_speakeasy.language.number_words import VALUES
from mkdocs_speakeasy.language.pictures import is_icon, name_words, words_of
from mkdocs_speakeasy.reading.attributes import attributes_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Block, Picture, Span, Tag
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")

_FENCES = frozenset(
    "mermaid chart charts chartjs vega vegalite vega-lite plotly echarts highcharts plantuml puml"
    " dot graphviz gnuplot flow flowchart sequence d2 nomnoml kroki wavedrom pikchr".split()
)
_LIBRARIES = (
    "chart.js", "chart.min", "chart.umd", "chartjs", "d3.js", "d3.min", "d3.v", "/d3@", "plotly",
    "vega", "highcharts", "echarts", "apexcharts", "chartist", "google.charts",
    "gstatic.com/charts", "flourish", "datawrapper", "infogram",
)  # fmt: skip
"""Makers of charts, as the address of a script or of a frame names them."""
_DRAWN_HERE = frozenset("chart graph plot diagram mermaid flourish-embed ct-chart".split())
"""Classes of a part of the page that a script fills with a chart."""
_START = 200
"""So many letters at the start of a chart show whether it is a diagram."""
_NAME_PART = late_pattern(r"[a-z]+")
_CHARTS = frozenset(
    "chart charts barchart piechart linechart flowchart flowcharts graph graphs bargraph linegraph"
    " diagram diagrams histogram scatterplot".split()
)
_NOT_BEFORE_CHART = frozenset("flip eye star sticker reward seating growth medical".split())
_ALT = late_pattern(
    r"(?:^|\b(?:bar|pie|line|flow|column|donut|venn|tree|block)[ -])(?:a\ |an\ |the\ )?"
    r"(?:\w+\ ){0,2}?(?:charts?|graphs?|diagrams?)\b|\b(?:charts?|graphs?|diagrams?)"
    r"(?:\ (?:of|that|showing|shows|which|with|about|for|how)\b|[:.]?$)"
    r"|\b(?:flowchart|histogram|barchart|piechart)",
    re.IGNORECASE,
)
_HOLDS = late_pattern(
    r"\b(?:looks?|looking|points?|pointing|holds?|holding|reads?|reading|draws?|drawing|writes?"
    r"|flip|eye|star|sticker|reward|medical|patient|comic|cartoon)\b",
    re.IGNORECASE,
)
"""In the words for a picture: it shows somebody with a chart, or no chart of numbers."""
_FIGURE = late_pattern(
    r"(?<![\w.£$€-])(?!(?:19|20)\d\d\b(?!%))(?<!igure )(?<!hart )(?<!able )(?<!tep )(?<!raph )"
    r"(?<!art )[£$€]?\d"
)
"""A number that says how many, and not a year or the number of a figure."""
_SAY_HOW_MANY = frozenset(
    "most more fewer less least half third thirds quarter quarters twice double all none nobody"
    " everyone everybody many few majority almost nearly percent rise rises rose fell falls higher"
    " lower bigger smaller increased increase decreased hundred thousand million every both"
    " one nothing".split()
)


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Charts with no main point in the words before or after them."""
    document = page.document
    if not (document.pictures or document.tags or document.fences):
        return
    charts = {*_fences(document), *_pictures(document), *_tags(document)}
    blocks = _Blocks(document) if charts else None
    for span in sorted(charts):
        if blocks and not any(blocks.say_how_many(block) for block in blocks.beside(span)):
            shown = document.source[span.start : min(span.end, span.start + _START)].lower()
            is_diagram = any(word in shown for word in ("mermaid", "diagram", "flow"))
            message = "The words beside this chart do not say its main point."
            example = "Say it first, like 'Most people like the bus.'"
            help_text = "Say what it shows in words first, like '3 people say yes.'"
            yield Problem(span, message, help_text if is_diagram else example)


def _fences(document: Document) -> Iterator[Span]:
    return (one.span for one in document.fences if one.language in _FENCES)


def _pictures(document: Document) -> Iterator[Span]:
    for picture in document.pictures:
        if not is_icon(picture) and _is_chart(picture):
            yield picture.span


def _is_chart(picture: Picture) -> bool:
    alt, words = words_of(picture), name_words(picture.source)
    if _HOLDS().search(alt) or not _NOT_BEFORE_CHART.isdisjoint(words):
        return False
    return not _CHARTS.isdisjoint(words) or bool(alt and _ALT().search(alt))


def _tags(document: Document) -> Iterator[Span]:
    """Parts of the page that a script draws a chart in; else the script, and frames."""
    found = [tag.span for tag in document.tags if not tag.is_closing and _draws(tag)]
    yield from found
    for tag in document.tags:
        if tag.name == "iframe" or (tag.name == "script" and not found):
            address = attributes_of(tag.attributes).get("src", "").lower()
            if any(name in address for name in _LIBRARIES):
                yield tag.span


def _draws(tag: Tag) -> bool:
    if tag.name not in ("canvas", "div", "pre", "figure") or not tag.attributes:
        return False
    said = attributes_of(tag.attributes)
    names = f"{said.get('class', '')} {said.get('id', '')}".lower()
    if tag.name == "canvas":
        return not _CHARTS.isdisjoint(_NAME_PART().findall(names))
    return not _DRAWN_HERE.isdisjoint(names.split())


class _Blocks:
    """The blocks with words, by their place in the file."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = [block for block in document.blocks if block.kind != "alt"]
        self.known: dict[int, bool] = {}
        """For each block, by its start: whether it says how many. One may hold many charts."""

    def beside(self, span: Span) -> list[Block]:
        """The block before a place, the one that it stands in, and the one after it."""
        number = bisect_right(self.blocks, span.start, key=self._place)
        return self.blocks[max(number - 1, 0) : number + 1] if self.blocks else []

    def say_how_many(self, block: Block) -> bool:
        """The words of this block have a number, or a word like 'most'."""
        if block.start not in self.known:
            self.known[block.start] = _says_how_many(self.document, block)
        return self.known[block.start]

    def _place(self, block: Block) -> int:
        return self.document.span(block.start, block.start + 1).start


def _says_how_many(document: Document, block: Block) -> bool:
    words = {document.words_in_lower_case[n] for n in document.words_in(block.start, block.end)}
    if not words.isdisjoint(_quantities()):
        return True
    return block.kind != "heading" and bool(_FIGURE().search(document.text, block.start, block.end))


@cache
def _quantities() -> frozenset[str]:
    return _SAY_HOW_MANY | VALUES.keys()
