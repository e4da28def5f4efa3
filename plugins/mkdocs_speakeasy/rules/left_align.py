"""Words do not line up at the left.

Start each line at the left, and use one column.

## Why

The eye goes back to the same place for each new line.
Words in the middle or on the right make it search.
Lines that are stretched have wide gaps between words.

Numbers in a table and the title of the page may stand elsewhere.

## Not like this

```markdown
<p style="text-align: center">Please tell us what you need.</p>
```

```markdown
Please tell us what you need.
{: .text-right }
```

## Like this

```markdown
Please tell us what you need.
```

## Where it comes from

The NHS, Inclusion Europe and the British Dyslexia Association ask for this.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.language.looks import (
    Look,
    Looks,
    Parts,
    is_right_to_left,
    is_turned_round,
    right_to_left_parts,
    says_right_to_left,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Block
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True

_RIGHT = "line up on their right side"
_SIDES = {
    "center": "are in the middle", "centre": "are in the middle", "right": _RIGHT,
    "end": _RIGHT, "justify": "are stretched to both sides",
    "-webkit-center": "are in the middle", "-moz-center": "are in the middle",
}  # fmt: skip
_CLASSES = {
    **dict.fromkeys(
        "center centre centered centred text-center text-centre align-center align-centre"
        " aligncenter text-centered has-text-centered text-xs-center text-md-center".split(),
        "center",
    ),
    **dict.fromkeys(
        "right text-right text-end align-right alignright has-text-right align-end".split(),
        "right",
    ),
    **dict.fromkeys(
        "justify justified text-justify align-justify has-text-justified text-justified".split(),
        "justify",
    ),
}
_COLUMNS = frozenset(
    "two-columns three-columns two-column three-column columns-2 columns-3 multicol multi-column"
    " multicolumn text-columns column-count-2 col-count-2 twocolumn".split()
)
_BLOCKS = frozenset(
    "p div section article main h1 h2 h3 h4 h5 h6 li ul ol dl dd dt blockquote figcaption details"
    " td address aside header footer center summary label form fieldset".split()
) | {""}
"""Tags whose words line up somewhere. The empty name is an attribute list."""
_TITLES = frozenset("cover title hero banner masthead jumbotron".split())
_MOST_WITH_TITLE = 15
"""A title may have a line below it, of so many words at most."""
_CELL_WORDS = 3
"""A cell with more words than this is text. One with fewer may be a number or a tick."""
_TIDY_SELECTOR = late_pattern(
    r"\b(?:h1|td|th|table|img|figure|figcaption|button|svg|pre|code|nav|header|footer|hr)\b"
    r"|cover|title|hero|banner|button|btn|icon|logo|number|img|image|picture|\[dir"
)


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Words in the middle, on the right, stretched, or in columns."""
    document = page.document
    if not document.tags:
        return
    looks = Looks(document)
    right_to_left = right_to_left_parts(looks)
    words = ("center", "centre", "right", "end", "justif", "column", "multicol")
    title = next((block for block in document.blocks if block.kind == "heading"), None)
    for look in looks.that_say(*words, names=frozenset(("center",))):
        side, said = _side(look)
        if not side or not looks.has_words(look):
            continue
        if look.selector and _TIDY_SELECTOR().search(look.selector.lower()):
            continue
        if _is_title(document, look, title) or _is_cell_of_table(document, look):
            continue
        if side == _RIGHT and _is_turned_round(page, look, right_to_left):
            continue
        message = f"These words {side}."
        if side == "are in columns":
            yield Problem(look.span, message, f"Use one column, and take out '{said}'.")
        else:
            yield Problem(look.span, message, f"Start them on the left, and take out '{said}'.")


def _side(look: Look) -> tuple[str, str]:
    """Where the words stand, and what says so; empty where they are on the left."""
    if look.name == "center":
        return "are in the middle", "<center>"
    if look.is_inline or (look.name not in _BLOCKS and not look.selector):
        return "", ""
    columns = look.styles.get("column-count") or look.styles.get("columns", "").split(" ")[0]
    if columns.isdigit() and int(columns) > 1:
        return "are in columns", "column-count" if "column-count" in look.styles else "columns"
    value = look.styles.get("text-align", "")
    if value in _SIDES:
        return _SIDES[value], f"text-align: {value}"
    value = look.attributes.get("align", "").lower()
    if value in _SIDES:
        return _SIDES[value], f"align={value}"
    for name in look.classes:
        if name in _CLASSES:
            return _SIDES[_CLASSES[name]], name
        if name in _COLUMNS:
            return "are in columns", name
    return "", ""


def _is_title(document: Document, look: Look, title: Block | None) -> bool:
    """The first heading of the page, or a cover."""
    if not _TITLES.isdisjoint(look.classes):
        return True
    if title is None or look.selector or not look.start <= title.start < max(look.end, 1):
        return False
    return len(document.words_in(look.start, look.end)) <= _MOST_WITH_TITLE + len(
        document.words_in(title.start, title.end)
    )


def _is_cell_of_table(document: Document, look: Look) -> bool:
    """A cell with a number, a tick or a word or two."""
    if look.name != "td":
        return False
    words = document.words_in(look.start, look.end)
    has_number = any(map(str.isdigit, document.text[look.start : look.end]))
    return len(words) <= _CELL_WORDS or (has_number and len(words) <= 2 * _CELL_WORDS)


def _is_turned_round(page: Page, look: Look, right_to_left: Parts) -> bool:
    """The words are read from the right to the left."""
    if says_right_to_left(page) or is_turned_round(look) or "rtl" in look.selector:
        return True
    if right_to_left.hold(look.span.start):
        return True
    return is_right_to_left(page.document.text[look.start : look.end])
