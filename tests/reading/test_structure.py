"""What a page is made of beside its words: lists, tables, boxes, tags, fences, notes."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.reading.markdown import read

CASES = yaml.safe_load(Path(__file__).with_name("structure.yml").read_text(encoding="utf-8"))


def _shown(document):
    def text(part):
        return " ".join(document.text[part.start : part.end].split())

    def source(span):
        return document.source[span.start : span.end].split("\n")[0]

    for one in document.lists:
        kind = "numbers" if one.numbered else "bullets"
        yield f"list {one.level} {kind}: {' | '.join(map(text, one.items))}"
    for one in document.tables:
        yield "table: " + " / ".join(" | ".join(map(text, row)) for row in one.rows)
    for one in document.boxes:
        yield f"box {one.kind} '{text(one.title)}': {text(one)}"
    for one in document.tags:
        kind = "closing tag" if one.is_closing else "tag"
        yield f"{kind} {one.name} ({one.attributes}): {source(one.span)}"
    for one in document.fences:
        yield f"fence '{one.language}': {source(one.span)}"
    for one in document.notes:
        yield f"note: {source(one)}"
    yield from (f"link {one.attributes}" for one in document.links if one.attributes)
    yield from (f"picture {one.attributes}" for one in document.pictures if one.attributes)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    found = list(_shown(read(case["source"])))
    assert sorted(found) == sorted(case["shows"])
