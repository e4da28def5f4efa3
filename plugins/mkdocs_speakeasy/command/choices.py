"""What a person chose on the command line, put on top of the settings of the site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mkdocs_speakeasy.command.plain_click import PlainError
from mkdocs_speakeasy.mistakes import nearest
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.settings import Settings


def choose(
    settings: Settings,
    *,
    profile: str = "",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    uses: str = "",
) -> Settings:
    """The settings with these choices. What was not chosen stays as it is.

    A rule that is chosen by name is on, even where the settings leave it out.
    """
    return replace(
        settings,
        profile=profile or settings.profile,
        select=tuple(select) or settings.select,
        ignore=tuple(sorted(set(settings.ignore) - set(select) | set(ignore))),
        uses=uses or settings.uses,
    )


def rule_names(lists: Iterable[str]) -> tuple[str, ...]:
    """The names in these lists, which have commas between names. Raises PlainError."""
    names = [name.strip() for names in lists for name in names.split(",") if name.strip()]
    known = [rule.id for rule in load_rules()]
    wrong = [name for name in names if name not in known]
    if wrong:
        raise PlainError("\n".join(no_rule(name, known) for name in wrong))
    return tuple(dict.fromkeys(names))


def no_rule(name: str, known: Sequence[str]) -> str:
    """A plain sentence for a rule that is not there, with the nearest name."""
    near = nearest(name, known)
    hint = f"Did you mean '{near}'?" if near else "To see all rules, type: speakeasy rules"
    return f"There is no rule '{name}'. {hint}"
