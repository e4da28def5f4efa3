"""The rules. One file is one rule, its page on the site, its settings and its examples.

Nothing is registered by hand: `load_rules` reads this folder.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from mkdocs_speakeasy.rules.rule import NoOptions, Rule

NOT_RULES = {"__init__", "rule", "word_lists"}


@cache
def load_rules() -> tuple[Rule, ...]:
    """All rules, in the order of their names."""
    names = sorted(file.stem for file in Path(__file__).parent.glob("*.py"))
    return tuple(_load(name) for name in names if name not in NOT_RULES)


def _load(name: str) -> Rule:
    module = import_module(f"{__name__}.{name}")
    options = getattr(module, "Options", NoOptions)
    return Rule(
        id=name.replace("_", "-"),
        about=module.__doc__ or "",
        level=module.LEVEL,
        options=options,
        plain=getattr(module, "PLAIN", None) or options(),
        find=module.find,
        any_language=getattr(module, "ANY_LANGUAGE", False),
        not_for=getattr(module, "NOT_FOR", frozenset()),
        choices=getattr(module, "CHOICES", {}),
        gives_way=getattr(module, "GIVES_WAY", ()),
        fixes=getattr(module, "FIXES", False),
    )
