"""Runs one of the small scripts of this folder in a page. Each gives back what is wrong there."""

from __future__ import annotations

import functools
from pathlib import Path

HERE = Path(__file__).parent


def measured(page, name, *values):
    """What the script of this name finds: one line for each thing."""
    run = f"(values) => {{ {_script('looking')}; return ({_script(name)})(...values); }}"
    return page.evaluate(run, values)


@functools.cache
def _script(name):
    text = (HERE / f"{name}.js").read_text(encoding="utf-8")
    return text.strip().removesuffix(";") if name != "looking" else text
