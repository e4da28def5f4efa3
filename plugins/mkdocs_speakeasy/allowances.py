"""Where the people who wrote a page decided that a rule does not hold, and why.

`<!-- speakeasy: allow RULE because REASON -->` covers the next block, `pause` and `resume` a
part of the page, and `speakeasy: {allow: …}` at the top of the page all of it. The people win
over the rule, and it is written down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlNode, YamlText
from mkdocs_speakeasy.mistakes import nearest, one_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import KINDS

_OURS = re.compile(r"\s*speakeasy\b\s*:?", re.IGNORECASE)
_ORDER = re.compile(
    r"""
    \s*speakeasy\s*:\s*
    (?P<order>allow|pause)\s+
    (?P<rule>[\w-]+)
    (?:\s+["“”'‘’](?P<words>[^"“”]*?)["“”'‘’](?=\s|$))?
    (?:\s+because\b[\s:]*(?P<because>.*?))?
    \s*
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_OPEN = re.compile(r"<!--\s*speakeasy\b[^\n]*", re.IGNORECASE)
_RESUME = re.compile(r"\s*speakeasy\s*:\s*resume\b", re.IGNORECASE)


class Allowance(NamedTuple):
    """One decision that a rule does not hold."""

    rule: str
    words: str
    """Only these words; empty for all."""
    because: str
    place: Span
    """Where it is written."""
    covers: Span
    """The part of the file that it covers."""

    def hides(self, rule: str, span: Span, text: str, term: str) -> bool:
        """Whether it takes away what a rule found here."""
        if rule != self.rule or not self.covers.start <= span.start < self.covers.end:
            return False
        if not self.words:
            return True
        words = " ".join(self.words.lower().split())
        pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
        return term.lower() == words or bool(re.search(pattern, " ".join(text.lower().split())))


class Wrong(NamedTuple):
    """One that is misspelt or has no reason."""

    place: Span
    message: str
    help: str


def read_allowances(
    document: Document, settings: YamlNode | None, rules: Sequence[str]
) -> tuple[list[Allowance], list[Wrong]]:
    """The decisions on a page, and those that are wrong.

    Args:
        document: the page.
        settings: what stands under `speakeasy:` at the top of the page.
        rules: the names of the rules there are.
    """
    allowed: list[Allowance] = []
    wrong: list[Wrong] = []
    seen: set[tuple[str, str, Span]] = set()
    for one in [*_in_comments(document), *_at_the_top(document, settings), *_without_end(document)]:
        checked = _checked(one, rules) if isinstance(one, Allowance) else one
        if isinstance(checked, Allowance):
            what = checked.rule, checked.words.lower(), checked.covers
            if what in seen:
                checked = Wrong(one.place, "This is allowed here twice.", "Take one of them out.")
            seen.add(what)
        if isinstance(checked, Allowance):
            allowed.append(checked)
        else:
            wrong.append(checked)
    return allowed, wrong


def _without_end(document: Document) -> Iterator[Wrong]:
    """Comments that are never closed. A browser would hide all that follows them."""
    if "<!--" in document.text:
        for found in document.search(_OPEN):
            place = document.span(found.start(), found.end())
            yield Wrong(place, "This comment has no end.", "Write '-->' at its end.")


def _checked(one: Allowance, rules: Sequence[str]) -> Allowance | Wrong:
    if one.rule not in rules:
        near = nearest(one.rule, rules)
        want = f"Did you mean '{near}'?" if near else "Type 'speakeasy rules' to see all rules."
        return Wrong(one.place, f"There is no rule '{one.rule}'.", want)
    if not re.search(r"\w", one.because):
        return Wrong(one.place, "This comment has no reason.", "Write 'because' and say why.")
    return one


# --- comments in the page -----------------------------------------------------------------


def _in_comments(document: Document) -> Iterator[Allowance | Wrong]:
    comments = [comment for comment in document.comments if _OURS.match(comment.text)]
    comments.sort(key=lambda comment: comment.span.start)
    resumes = [c.span.start for c in comments if _RESUME.fullmatch(c.text.rstrip())]
    pauses = 0
    for comment in comments:
        found = _ORDER.fullmatch(comment.text)
        if found:
            end = len(document.source)
            if found["order"].lower() == "pause":
                pauses += 1
                end = next((start for start in resumes if start > comment.span.start), end)
                covers = Span(comment.span.end, end)
            else:
                covers = comment.covers or Span(end, end)
            yield Allowance(
                found["rule"].lower(),
                found["words"] or "",
                found["because"] or "",
                comment.span,
                covers,
            )
        elif _RESUME.fullmatch(comment.text.rstrip()):
            if not pauses:
                yield Wrong(comment.span, "There is no 'pause' before this.", "Take it out.")
            pauses = 0
        else:
            yield Wrong(
                comment.span,
                "We cannot read this comment.",
                "Write 'speakeasy: allow RULE because REASON'.",
            )


# --- at the top of the page ---------------------------------------------------------------


def _at_the_top(document: Document, node: YamlNode | None) -> Iterator[Allowance | Wrong]:
    if node is None or (isinstance(node, YamlText) and not node.text):
        return
    values = node.values if isinstance(node, YamlMapping) else {"": node}
    allow, kind = values.get("allow"), values.get("kind")
    if set(values) - {"allow", "kind"} or not isinstance(allow, YamlList | None):
        place = _place(document, node)
        want = "Write 'allow:' and a list below it."
        yield Wrong(place, "We cannot read 'speakeasy:' here.", want)
    if kind is not None and getattr(kind, "text", "") not in KINDS:
        want = f"Choose {one_of(KINDS)}."
        yield Wrong(_place(document, kind), "We do not know this kind of page.", want)
    for item in allow.items if isinstance(allow, YamlList) else ():
        yield _item(document, item)


def _item(document: Document, item: YamlNode) -> Allowance | Wrong:
    place = _place(document, item)
    values = item.values if isinstance(item, YamlMapping) else {}
    texts = {name: value.text for name, value in values.items() if isinstance(value, YamlText)}
    unknown = set(values) - {"rule", "words", "because"}
    if "rule" not in texts or unknown or len(texts) < len(values):
        return Wrong(place, "We cannot read this.", "Write 'rule:', 'words:' and 'because:'.")
    everything = Span(0, len(document.source) + 1)
    because, words = texts.get("because", ""), texts.get("words", "")
    return Allowance(texts["rule"], words, because, place, everything)


def _place(document: Document, node: YamlNode) -> Span:
    """The place in the page of a part of its front matter."""
    front = document.front_matter or Span(0, 0)
    first_line, _ = document.position(front.start)
    start = document.offset(first_line + node.line - 1, node.column)
    return Span(start, start + 1)
