"""What stands in the margins is marked as no part of the text, and all else stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.paper.finishing import mark_margins

CASES = yaml.safe_load(Path(__file__).with_name("margins.yml").read_text(encoding="utf-8"))["cases"]
MARK, END = "/Artifact BMC", "EMC"
PIECES = st.sampled_from(
    [
        ["BT", "/F4 16 Tf", "<0036> Tj", "ET"],
        ["0 0 2 2 re", "f"],
        ["0 0 2 2 re", "W* n"],
        ["1 2 m", "3 4 l", "S"],
        ["/X11 Do"],
        ["q"],
        ["Q"],
        ["/G3 gs"],
    ]
)
TAGGED = st.lists(PIECES, max_size=3).map(
    lambda pieces: ["/P <</MCID 0 >>BDC", *(line for piece in pieces for line in piece), "EMC"]
)


def marked(lines):
    return mark_margins("\n".join(lines).encode()).decode().split("\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_margins_are_marked(case):
    assert marked(case["content"].split("\n")) == case["marked"].split("\n")


@given(st.lists(st.one_of(PIECES, TAGGED), min_size=1, max_size=8))
def test_nothing_is_lost_and_no_mark_stands_in_another(pieces):
    lines = [line for piece in pieces for line in piece]
    found = marked(lines)
    depth = 0
    for line in found:
        is_start = line.endswith(("BDC", "BMC"))
        depth += is_start - (line == END)
        assert 0 <= depth <= 1
        if line in {"f", "S", "BT"} or line.endswith(" Do"):
            assert depth == 1
    assert depth == 0
    kept = [line for line in found if line not in {MARK, END}]
    assert kept == [line for line in lines if line != END]
