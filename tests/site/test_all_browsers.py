"""Each browser knows our styles: Safari and Firefox know fewer. No browser is needed."""

from __future__ import annotations

import re

import pytest
from component_page import THEME

ONLY_WITH_PREFIX = ["text-size-adjust", "user-select", "box-decoration-break"]
"""Safari knows these only as `-webkit-…`."""
SHEETS = sorted(THEME.rglob("*.css"))

each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)


def _rules(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    for rule in re.findall(r"\{([^{}]*)\}", text):
        parts = (line.split(":", 1) for line in rule.split(";") if ":" in line)
        yield {name.strip(): value.strip() for name, value in parts}


@each_sheet
def test_a_line_below_words_has_no_style_in_its_short_form(sheet):
    """Safari then draws no line at all, and nobody sees that a word is explained."""
    values = [rule.get("text-decoration", "none") for rule in _rules(sheet)]
    assert {*values} <= {"none", "underline"}


@each_sheet
@pytest.mark.parametrize("name", ONLY_WITH_PREFIX)
def test_what_safari_knows_by_another_name_has_both(sheet, name):
    for rule in _rules(sheet):
        assert rule.get(f"-webkit-{name}") == rule.get(name)
