"""Word lists that stand beside the rules, read when a rule first asks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def load_list(name: str) -> Any:  # noqa: ANN401 - the shape is the rule's own business
    """What stands in the file of this name in the folder of the rules."""
    text = Path(__file__).with_name(f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
