"""The page of a rule, which is written in Markdown, as text that reads well on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mkdocs_speakeasy.reports.terminal import Look, cells, clean, wrap
from mkdocs_speakeasy.rules.rule import Rule

HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")
FENCE = re.compile(r"\s*(```+|~~~+)")
ITEM = re.compile(r"(\s*)([-*+]|\d+[.)])\s+(.*)")
CODE = re.compile(r"(`+)(.+?)\1")
LINK = re.compile(r"!?\[([^]]*)]\(([^)\s]*)[^)]*\)")
STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
LIGHT = re.compile(r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])")


def rule_text(rule: Rule, look: Look) -> Iterator[str]:
    """The lines to print. The first line of the page is its title."""
    rest = rule.about.strip().partition("\n")[2]
    yield from _heading(_inline(rule.title), "=", look)
    yield ""
    yield f"Rule: {rule.id}"
    yield f"Easy read pages: {rule.level.easy_read}. Plain pages: {rule.level.plain}."
    yield ""
    for block in _blocks(rest.splitlines()):
        yield from _block(block, look)
        yield ""


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Paragraphs, headings, list items and code, each as its lines."""
    block: list[str] = []
    fence = ""
    for line in lines:
        found = FENCE.match(line)
        starts = not fence and (found or HEADING.fullmatch(line) or ITEM.fullmatch(line))
        if block and not fence and (starts or not line.strip() or HEADING.fullmatch(block[0])):
            yield block
            block = []
        if fence or line.strip():
            block.append(line)
        if fence and line.strip().startswith(fence):
            yield block
            block, fence = [], ""
        elif found and not fence:
            fence = found[1]
    if block:
        yield block


def _block(lines: list[str], look: Look) -> Iterator[str]:
    heading, item = HEADING.fullmatch(lines[0]), ITEM.fullmatch(lines[0])
    if FENCE.match(lines[0]):
        yield from _code([line for line in lines[1:] if not FENCE.match(line)], look)
    elif all(line.startswith("    ") for line in lines):
        yield from _code([line[4:] for line in lines], look)
    elif heading:
        yield from _heading(_inline(heading[1]), "-", look)
    elif item:
        start = f"{item[1]}  {item[2].replace('*', '-')} "
        words = " ".join([item[3], *lines[1:]])
        yield from wrap(_inline(words), look.width, start, " " * cells(start))
    else:
        yield from wrap(_inline(" ".join(lines)), look.width)


def _code(lines: Iterable[str], look: Look) -> Iterator[str]:
    """The lines as they are, a little to the right. Only a line that is too long is wrapped."""
    for line in lines:
        spaces = " " * (4 + len(line) - len(line.lstrip()))
        yield from wrap(clean(line).strip(), look.width, spaces, spaces)


def _heading(text: str, sign: str, look: Look) -> Iterator[str]:
    rows = list(wrap(text, look.width))
    yield from map(look.strong, rows)
    yield sign * max(map(cells, rows))


def _inline(text: str) -> str:
    """The text without its marks. What stands between backticks is left as it is."""
    parts: list[str] = []
    done = 0
    for code in CODE.finditer(text):
        parts += [_without_marks(text[done : code.start()]), code[2].strip()]
        done = code.end()
    return clean("".join([*parts, _without_marks(text[done:])])).strip()


def _without_marks(text: str) -> str:
    return LIGHT.sub(r"\1", STRONG.sub(r"\2", LINK.sub(r"\1 (\2)", text)))


def rule_table(rows: Sequence[tuple[str, str, str]], look: Look) -> Iterator[str]:
    """The name, the level and the title of each rule, under one another."""
    names = max([4, *(len(name) for name, _, _ in rows)])
    start = names + len("  should  ")
    yield look.strong(f"{'Rule':{names}}  {'Level':6}  What it finds")
    for name, level, title in rows:
        first = f"{name:{names}}  {level:6}  "
        yield from wrap(_inline(title), look.width, first, " " * start)
    yield ""
    yield "must: Change this."
    yield "should: It is better to change this."
    yield "think: Think about this."
    yield "off: We do not look for this."
    yield ""
    yield "To see what a rule is for, type: speakeasy explain sentence-long"
