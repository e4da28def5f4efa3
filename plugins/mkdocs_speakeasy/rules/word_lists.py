"""Word lists that stand beside the rules, read when a rule first asks."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mkdocs_speakeasy.files import kept_files
from mkdocs_speakeasy.files.yaml_mistakes import say_mistake
from mkdocs_speakeasy.mistakes import MistakesFound

FOLDER = Path(__file__).parent


def load_list(name: str) -> Any:  # noqa: ANN401 - the shape is the rule's own business
    """What stands in the file of this name in the folder of the rules.

    Raises:
        MistakesFound: a line of the file cannot be read.
    """
    return all_lists()[name]


@cache
def all_lists() -> dict[str, Any]:
    """All lists by name. They are kept as one file, which is much faster to read than YAML."""
    files = [one for one in os.scandir(FOLDER) if one.name.endswith(".yml")]
    states = sorted((one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in files)
    names = [name for name, *_ in states]
    made_from = f"{FOLDER} {states}"
    kept: Any = kept_files.recall("rule-lists", made_from)
    if isinstance(kept, dict) and kept.keys() == {Path(name).stem for name in names}:
        return kept
    lists = {Path(name).stem: read_list(FOLDER / name) for name in names}
    kept_files.keep("rule-lists", made_from, lists)
    return lists


def read_list(file: Path) -> Any:  # noqa: ANN401 - as above
    """What stands in one file: text, lists and names with values, as JSON has them."""
    text = file.read_text(encoding="utf-8")
    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except yaml.YAMLError as error:
        raise MistakesFound([say_mistake(error, text, str(file))]) from None
