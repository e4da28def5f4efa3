"""Every set of colours can be read: 7 to 1 for words, 3 to 1 for edges. No browser is needed."""

from __future__ import annotations

import re

import pytest
from component_page import THEME

SHEET = (THEME / "components/tokens/tokens.css").read_text(encoding="utf-8")
PALETTE = (THEME / "components/palette/palette.css").read_text(encoding="utf-8")
PRIMARY = re.findall(r'primary="([\w-]+)"\] \{\s+--se-primary: (#\w+);', PALETTE)
SETS = ["light", "cream", "dark", "contrast"]
WORDS = [
    *[(word, ground) for word in ("ink", "quiet", "link") for ground in ("paper", "soft")],
    *[(sign, ground) for sign in ("good", "bad", "warn") for ground in ("paper", "soft")],
    ("on-accent", "accent"),
    ("on-focus", "focus"),
]
EDGES = [("line", "paper"), ("line", "soft"), ("focus", "accent")]


def colours_of(name):
    """The colours of one set, from `--se-ink: var(--se-light, #1a1a1a) …`."""
    colours = {}
    for token, value in re.findall(r"^  --se-([\w-]+): (.*#.*);$", SHEET, re.MULTILINE):
        own = re.search(rf"var\(--se-{name}, (?:var\(--se-primary, )?(#\w+)\)", value)
        colours.setdefault(token, own[1] if own else value)
    return colours


def brightness(colour):
    digits = colour.removeprefix("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted([brightness(one), brightness(other)])
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", SETS)
def test_every_token_has_a_colour_in_every_set(name):
    assert len(colours_of(name)) == 13
    assert all(re.fullmatch("#(?:[0-9a-f]{3}){1,2}", one) for one in colours_of(name).values())


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("word", "ground"), WORDS)
def test_words_stand_out_7_to_1(name, word, ground):
    colours = colours_of(name)
    assert contrast(colours[word], colours[ground]) >= 7


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_stand_out_3_to_1(name, edge, ground):
    colours = colours_of(name)
    assert contrast(colours[edge], colours[ground]) >= 3


@pytest.mark.parametrize("name", SETS)
def test_one_half_of_the_focus_mark_stands_out_on_every_ground(name):
    colours = colours_of(name)
    for ground in ("paper", "soft", "accent"):
        marks = [contrast(colours[mark], colours[ground]) for mark in ("focus", "ink")]
        assert max(marks) >= 3, ground


@pytest.mark.parametrize(("name", "colour"), PRIMARY)
def test_a_colour_of_the_site_can_stand_behind_white_words(name, colour):
    light = colours_of("light")
    assert contrast(colour, light["on-accent"]) >= 7, name
    assert contrast(colour, light["focus"]) >= 3, name
