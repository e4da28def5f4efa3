"""Reads colours as CSS writes them, and works out how far apart two of them are."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb
from typing import NamedTuple

from mkdocs_speakeasy.reading.late_pattern import late_pattern


class Colour(NamedTuple):
    """A colour: red, green and blue, from 0 to 255."""

    red: int
    green: int
    blue: int


_NAMES = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000",
    "blue": "#0000ff", "yellow": "#ffff00", "orange": "#ffa500", "purple": "#800080",
    "pink": "#ffc0cb", "grey": "#808080", "brown": "#a52a2a", "cyan": "#00ffff",
    "aqua": "#00ffff", "magenta": "#ff00ff", "fuchsia": "#ff00ff", "lime": "#00ff00",
    "navy": "#000080", "teal": "#008080", "maroon": "#800000", "olive": "#808000",
    "silver": "#c0c0c0", "gold": "#ffd700", "indigo": "#4b0082", "violet": "#ee82ee",
    "lightgrey": "#d3d3d3", "darkgrey": "#a9a9a9", "dimgrey": "#696969", "slategrey": "#708090",
    "whitesmoke": "#f5f5f5", "lightblue": "#add8e6", "skyblue": "#87ceeb", "darkblue": "#00008b",
    "royalblue": "#4169e1", "steelblue": "#4682b4", "dodgerblue": "#1e90ff",
    "lightgreen": "#90ee90", "darkgreen": "#006400", "seagreen": "#2e8b57",
    "forestgreen": "#228b22", "limegreen": "#32cd32", "darkred": "#8b0000", "crimson": "#dc143c",
    "firebrick": "#b22222", "tomato": "#ff6347", "coral": "#ff7f50", "salmon": "#fa8072",
    "orangered": "#ff4500", "darkorange": "#ff8c00", "hotpink": "#ff69b4", "deeppink": "#ff1493",
    "lightyellow": "#ffffe0", "beige": "#f5f5dc", "ivory": "#fffff0", "khaki": "#f0e68c",
    "tan": "#d2b48c", "chocolate": "#d2691e", "turquoise": "#40e0d0", "lavender": "#e6e6fa",
    "cornsilk": "#fff8dc", "aliceblue": "#f0f8ff", "rebeccapurple": "#663399",
    "midnightblue": "#191970", "cornflowerblue": "#6495ed", "gainsboro": "#dcdcdc",
    "lightpink": "#ffb6c1", "darkslategrey": "#2f4f4f", "powderblue": "#b0e0e6",
}  # fmt: skip
_HEX = late_pattern(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")
_FUNCTION = late_pattern(
    r"(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)(%?)[\s,]+([\d.]+)%?\s*"
    r"(?:[,/]\s*([\d.]+%?)\s*)?\)"
)


def colour_of(text: str) -> Colour | None:
    """The first colour that a style names; None where it is not known or see-through."""
    text = text.strip().lower()
    if "gradient" in text or "var(" in text:
        return None
    found = _FUNCTION().search(text)
    if found:
        return _of_function(found)
    hex_found = _HEX().search(text)
    if hex_found:
        return _of_hex(hex_found[0])
    if "url(" in text:
        return None
    for word in text.replace("gray", "grey").split():
        if word in _NAMES:
            return _of_hex(_NAMES[word])
    return None


def contrast(first: Colour, second: Colour) -> float:
    """How far apart two colours are, from 1 to 21, as WCAG works it out."""
    darker, lighter = sorted((_brightness(first), _brightness(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _of_hex(text: str) -> Colour:
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return Colour(*(int(digits[place : place + 2], 16) for place in (0, 2, 4)))


def _of_function(found: re.Match[str]) -> Colour | None:
    alpha = found[6]
    if alpha and alpha not in ("1", "1.0", "100%"):
        return None
    try:
        first, second, third = float(found[2]), float(found[3]), float(found[5])
    except ValueError:  # 1.2.3
        return None
    if found[1] == "hsl":
        parts = hls_to_rgb(first % 360 / 360, min(third, 100) / 100, min(second, 100) / 100)
        return Colour(*(round(part * 255) for part in parts))
    scale = 2.55 if found[4] else 1
    return Colour(*(min(round(part * scale), 255) for part in (first, second, third)))


def _brightness(colour: Colour) -> float:
    """The relative luminance, from 0 to 1."""
    parts = []
    for part in colour:
        share = part / 255
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
