"""A link to a file says too little.

Say what kind of file it is, and how big.
Put the information on the page too.

## Why

Files can be slow to open, and cost money on a phone.
Some phones and computers cannot open them.

A PDF is hard to make bigger, and hard to listen to.
People want to know before they press the link.

## Not like this

```markdown
[Your rights](your-rights.pdf)
```

## Like this

```markdown
[Read about your rights](your-rights.md)

[Your rights to print (PDF, 200KB, 4 pages)](your-rights.pdf)
```

## Where it comes from

The NHS, GOV.UK and the Australian Style Manual ask for this.
They ask for a web page first, and a PDF only as an extra.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Link
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    few_words: int = 50
    """A page with fewer words than this may not lead to a file alone."""


_FILE = re.compile(
    r"\.(pdf|docx?|odt|rtf|xlsx?|ods|pptx?|odp)(?=$|[?#])",
    re.IGNORECASE,
)
_KINDS = {
    "pdf": ("PDF", r"\bpdf"),
    "doc": ("Word", r"\bword\b|\bdocx?\b|\bdocument\b"),
    "xls": ("Excel", r"\bexcel\b|\bspreadsheet|\bxlsx?\b"),
    "ppt": ("PowerPoint", r"\bpower ?point|\bslides\b|\bpptx?\b"),
    "odt": ("OpenDocument", r"\bopen ?document|\bodt\b|\bdocument\b"),
    "ods": ("OpenDocument", r"\bopen ?document|\bods\b|\bspreadsheet"),
    "odp": ("OpenDocument", r"\bopen ?document|\bodp\b|\bslides\b"),
    "rtf": ("RTF", r"\brtf\b|\brich text"),
}
"""For the start of a file's ending: the name of its kind, and words that say so."""
_SIZE = re.compile(
    r"\d[ ]?(?:[kmg]i?b|bytes|kilobytes?|megabytes?|pages?|sheets?)\b", re.IGNORECASE
)
_NEAR = 60
"""The kind and the size may stand this many letters before or after the link."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Links to files without a kind and a size, and pages that are little more than a file."""
    links = page.document.links
    files = [(number, kind) for number, link in enumerate(links) if (kind := _kind(link))]
    is_short = bool(files) and len(page.document.word_starts) < options.few_words
    if is_short and len(files) * 2 > len(links):
        number, kind = files[0]
        yield Problem(
            links[number].span,
            f"Most of this page is in a {_KINDS[kind][0]} file.",
            "Put the information on the page too.",
            louder=1,
        )
    for number, kind in files:
        problem = _without_label(page.document, number, kind)
        if problem:
            yield problem


def _kind(link: Link) -> str:
    """The kind of file that a link opens: pdf, doc, xls. Empty for a page, also on GitHub."""
    found = _FILE.search(link.target) if "/blob/" not in link.target else None
    return found[1].lower()[:3] if found else ""


def _without_label(document: Document, number: int, kind: str) -> Problem | None:
    name, words = _KINDS[kind]
    label, span = _label(document, number), document.links[number].span
    says_kind = re.search(words, label, re.IGNORECASE)
    if says_kind and _SIZE.search(label):
        return None
    if says_kind:
        message = f"This link does not say how big the {name} file is."
        return Problem(span, message, f"Add the size, like '{name}, 200KB'.")
    message = f"This link does not say that it opens a {name} file."
    return Problem(span, message, f"Add the kind and the size, like '{name}, 200KB'.")


def _label(document: Document, number: int) -> str:
    """What a reader sees in the link and close to it, up to the links before and after."""
    link = document.links[number]
    block = document.block_at(link.start)
    first, last = max(block.start, link.start - _NEAR), min(block.end, link.end + _NEAR)
    if number:
        first = max(first, document.links[number - 1].end)
    if number + 1 < len(document.links):
        last = min(last, max(document.links[number + 1].start, link.end))
    alts = [
        picture.alt or ""
        for picture in (document.pictures if link.has_picture else ())
        if link.span.start <= picture.span.start < link.span.end
    ]
    return " ".join([document.text[first:last], *alts])
