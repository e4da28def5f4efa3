"""One page that shows where each rule of easy read is kept, made from the rules there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_speakeasy.rules.rule import Rule
from mkdocs_speakeasy.rules.word_lists import load_list

NAME = "catalogue.md"
KIND = "---\nspeakeasy:\n  kind: words\n---"
"""It is a list, so the rules for the order of a page do not hold."""
TITLE = "Where we keep each rule"
WAITS_FOR = {
    "contacts": "a way to reach us on each page",
    "people_records": "the notes on who checked a page",
}
"""What is not there yet. Each is open work of ours."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One rule of easy read, and where it is kept."""

    id: str
    rule: str = ""
    """The rule of ours that keeps it, where that has another name."""
    title: str = ""
    """What it asks for, where no rule of ours says it."""
    record: bool = False
    """Our rule reads what stands at the top of the page."""
    list: bool = False
    """Our rule reads the list of words."""
    theme: str = ""
    """The test that holds it, where the look of the site keeps it."""
    waits_for: str = ""
    """What it needs that is not there yet: one of WAITS_FOR."""
    people: bool = False
    """Only people can tell."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rules of easy read that belong together."""

    name: str
    rules: tuple[Kept, ...]


def read_catalogue() -> tuple[Group, ...]:
    """All rules of easy read, group by group."""
    return tuple(
        Group(group["group"], tuple(Kept(**one) for one in group["rules"]))
        for group in load_list("catalogue")
    )


def catalogue_page(rules: Sequence[Rule]) -> str:
    """The page, in Markdown, with a table for each group."""
    by_id = {rule.id: rule for rule in rules}
    parts = [KIND, f"# {TITLE}", _opening(by_id)]
    for group in read_catalogue():
        rows = [_row(one, by_id) for one in group.rules]
        table = ["| Rule | How we keep it |", "| --- | --- |", *rows]
        parts += [f"## {group.name}", "\n".join(table)]
    return "\n\n".join([*parts, "[See all rules](index.md)."]) + "\n"


def _opening(by_id: dict[str, Rule]) -> str:
    kept = [one for group in read_catalogue() for one in group.rules]
    checked = sum(not one.waits_for and not one.people for one in kept)
    waiting = sum(bool(one.waits_for) for one in kept)
    people = sum(one.people for one in kept)
    return "\n".join(
        [
            f"Guides to easy read have {len(kept)} rules that we know of.",
            "This is where they are now:",
            "",
            f"- We keep {checked}, with {len(by_id)} rules of our own.",
            f"- {waiting} wait for work that we have not done yet.",
            f"- {people} are for people alone, because no computer can tell.",
        ]
    )


def _row(one: Kept, by_id: dict[str, Rule]) -> str:
    rule = by_id.get(one.rule or one.id)
    title = rule.title if rule else one.title
    name = f"[{title.rstrip('.')}]({rule.id}.md)" if rule else title.rstrip(".")
    return f"| {name} | {' '.join(_how(one))} |"


def _how(one: Kept) -> Iterator[str]:
    if one.people:
        yield "Only people can tell."
    elif one.waits_for:
        yield f"Not yet. This waits for {WAITS_FOR[one.waits_for]}."
    elif one.theme:
        yield f"The look of the site keeps it. This test holds it: `{one.theme}`."
    elif one.record:
        yield "We check the notes at the top of the page."
    elif one.list:
        yield "We check the list of words."
    else:
        yield "We check the words of the page."
