"""Makes one plain script of a module and all modules that it asks for.

Browsers load no modules from a folder that is opened as files. One script is one request, too.
"""

from __future__ import annotations

import re
from pathlib import Path

_ASKS = re.compile(r'^import (?P<names>\{[^}]*\}) from "\./(?P<file>[\w-]+)\.js";\n', re.MULTILINE)
_OFFERS = re.compile(r"^export (?=(?:async )?(?:function|const) (?P<name>\w+))", re.MULTILINE)


def one_script(module: Path) -> str:
    """The text of the script. It leaves no names behind for other scripts."""
    parts = [_part(one) for one in _in_order(module)]
    return "".join(['(() => {\n"use strict";\n', *parts, "})();\n"])


def _in_order(module: Path) -> list[Path]:
    """The modules: those that are asked for come first, and each comes once."""
    asked = (match["file"] for match in _ASKS.finditer(module.read_text(encoding="utf-8")))
    before = [one for name in asked for one in _in_order(module.with_name(f"{name}.js"))]
    return list(dict.fromkeys([*before, module]))


def _part(module: Path) -> str:
    text = module.read_text(encoding="utf-8")
    offers = ", ".join(match["name"] for match in _OFFERS.finditer(text))
    text = _OFFERS.sub("", _ASKS.sub(r"const \g<names> = in_\g<file>;\n", text))
    return f"const in_{module.stem} = (() => {{\n{text}return {{ {offers} }};\n}})();\n"
