"""A page for each rule, and one page that leads to them all.

What a rule is for stands at the top of its file, and what each setting does stands under it. The
pages are made from there, so they are never behind.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from textwrap import dedent

from mkdocs_speakeasy.pages.catalogue_page import NAME as CATALOGUE
from mkdocs_speakeasy.pages.catalogue_page import TITLE as CATALOGUE_TITLE
from mkdocs_speakeasy.rules.rule import Rule

TITLE = "The rules"
SHORT = {
    "must": "must change",
    "should": "better to change",
    "think": "think about it",
    "off": "not used",
}
LEVELS = {
    "must": "Change this.",
    "should": "It is better to change this.",
    "think": "Think about this.",
    "off": "We do not look for this.",
}
KIND_NAMES = {
    "guide": "guides",
    "story": "stories",
    "news": "news",
    "words": "word lists",
    "contacts": "pages of addresses and phone numbers",
    "contents": "pages that lead to other pages",
    "form": "forms",
    "law": "pages about the law",
}
INDEX = "index.md"


def rules_page(rules: Sequence[tuple[Rule, str]], words_link: str = "") -> str:
    """The page of all rules, in Markdown.

    Args:
        rules: each rule, and its level on this site.
        words_link: where the word list stands; empty where there is none.
    """
    parts = [f"# {TITLE}", "We check our pages with these rules."]
    if words_link:
        parts.append(f"We also have a list of hard words. [See the word list]({words_link}).")
    parts.append(f"[{CATALOGUE_TITLE}]({CATALOGUE}).")
    for level, meaning in LEVELS.items():
        links = [f"- [{_title(rule)}]({rule.id}.md)" for rule, own in rules if own == level]
        if links:
            parts += [f"## {level.capitalize()}", meaning, "\n".join(links)]
    return "\n\n".join(parts) + "\n"


def rule_page(rule: Rule, level: str) -> str:
    """The page of one rule, in Markdown. `level` is its level on this site."""
    about = rule.about.strip().partition("\n")[2].strip()
    parts = [f"# {_title(rule)}", about, *_strictness(rule, level), *_settings(rule)]
    parts += [*_leaving_out(rule), f"[See all rules]({INDEX})."]
    return "\n\n".join(parts) + "\n"


def _title(rule: Rule) -> str:
    return rule.title.rstrip(".")


def _strictness(rule: Rule, level: str) -> Iterator[str]:
    yield "## How much it matters"
    kinds = {
        "Easy read pages": rule.level.easy_read,
        "Plain pages": rule.level.plain,
        "This site": level,
    }
    yield "\n".join(f"- {kind}: **{SHORT[own]}**" for kind, own in kinds.items())


def _settings(rule: Rule) -> Iterator[str]:
    """What a site can change, with the limits for both kinds of pages."""
    notes = _notes(rule.options)
    easy = rule.options()
    for number, name in enumerate(rule.option_names):
        if number == 0:
            yield "## Settings"
        yield f"### `{name}`"
        if notes.get(name):
            yield notes[name]
        values = _value(getattr(easy, name)), _value(getattr(rule.plain, name))
        yield f"- Easy read pages: {values[0]}\n- Plain pages: {values[1]}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    values = value if isinstance(value, tuple) else (value,)
    return " and ".join(f"`{one}`" for one in values if str(one)) or "nothing"


@cache
def _notes(options: type) -> dict[str, str]:
    """The text under each field. Python does not keep it, so we read the file."""
    try:
        tree = ast.parse(dedent(inspect.getsource(options)))
    except (OSError, SyntaxError):
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    notes = {}
    for line, below in pairwise(body):
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            note = below.value if isinstance(below, ast.Expr) else None
            if isinstance(note, ast.Constant) and isinstance(note.value, str):
                notes[line.target.id] = inspect.cleandoc(note.value)
    return notes


def _leaving_out(rule: Rule) -> Iterator[str]:
    yield "## If you do not agree"
    yield "People decide, not rules. You can keep your words."
    yield "Write this line above them. Put your reason in the place of `REASON`."
    yield f"```html\n<!-- speakeasy: allow {rule.id} because REASON -->\n```"
    if rule.not_for:
        yield "We do not use this rule on some kinds of pages:"
        yield "\n".join(f"- {KIND_NAMES[kind]}" for kind in sorted(rule.not_for))
        yield "To say what kind your page is, write this at its top."
        yield f"```yaml\nspeakeasy:\n  kind: {min(rule.not_for)}\n```"
    yield "To leave out this rule on all pages, write this in `mkdocs.yml`."
    yield f"```yaml\nplugins:\n  - speakeasy:\n      ignore: [{rule.id}]\n```"
