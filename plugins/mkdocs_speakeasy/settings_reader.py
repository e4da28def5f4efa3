"""Reads settings from plain values, one kind of value at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cached_property

from mkdocs_speakeasy.mistakes import Mistake, Place, nearest, one_of, right_names, shown
from mkdocs_speakeasy.rules.rule import LEVELS, PROFILES, Rule
from mkdocs_speakeasy.settings import RuleSettings, Settings

LOUDEST_FIRST = LEVELS[::-1]
FAIL_ON = (*LOUDEST_FIRST, "never")
RULE_LEVELS = (*LOUDEST_FIRST, "off")
USES = ("every", "first")
EXPLAIN = ("page", "section", "every", "off")
NAMES = tuple(field.name for field in fields(Settings))
HOSTS_OWN = "enabled"
"""MkDocs keeps this name for itself: it turns any plugin on or off."""

Names = tuple[str, ...]
"""The names that lead to a value: ("rules", "sentence-long", "limit")."""


class SettingsReader:
    """Reads settings, and gathers what is wrong in them."""

    def __init__(
        self, path: str, lines: Mapping[Names, Place], rules: Callable[[], Sequence[Rule]]
    ) -> None:
        """Start with no mistakes."""
        self.path = path
        self.lines = lines
        self.load_rules = rules
        self.mistakes: list[Mistake] = []

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """The rules by name. Slow to import, and only asked for where a setting names one."""
        return {rule.id: rule for rule in self.load_rules()}

    def read(self, values: object) -> Settings:
        """The settings. What cannot be read is left as it is built in."""
        known = self.known(values)
        built_in = Settings()
        return Settings(
            glossary=self.text(("glossary",), known.get("glossary"), ""),
            profile=self.choice(("profile",), known.get("profile"), PROFILES, built_in.profile),
            select=self.rule_names("select", known.get("select")),
            ignore=self.rule_names("ignore", known.get("ignore")),
            fail_on=self.choice(("fail_on",), known.get("fail_on"), FAIL_ON, built_in.fail_on),
            uses=self.choice(("uses",), known.get("uses"), USES, built_in.uses),
            skip=self.texts(("skip",), known.get("skip"), ()),
            explain=self.off_or(("explain",), known.get("explain"), EXPLAIN, built_in.explain),
            pages=self.yes_or_no(("pages",), known.get("pages"), default=True),
            pictures=self.texts(("pictures",), known.get("pictures"), ()),
            offline=self.yes_or_no(("offline",), known.get("offline"), default=False),
            language=self.language(("language",), known.get("language"), built_in.language),
            languages=self.languages(("languages",), known.get("languages")),
            rules=self.all_rules(known.get("rules")),
        )

    def languages(self, names: Names, value: object) -> tuple[str, ...] | None:
        """The codes of some languages, or None where nothing is said."""
        if value is None:
            return None
        found = ("no" if one is False else one for one in _listed(value))  # so YAML reads it
        codes = self.texts(names, list(found), ())
        return tuple(code for code in (self.language(names, one, "") for one in codes) if code)

    def language(self, names: Names, value: object, default: str) -> str:
        """The code of a language."""
        from mkdocs_speakeasy.languages.names import is_language  # noqa: PLC0415 - seldom set

        code = self.text(names, "no" if value is False else value, default)
        if code == default or is_language(code):
            return code
        want = "Write the short name of a language, like 'cy' for Welsh."
        self.add(names, f"We do not know the language '{shown(code)}'. {want}")
        return default

    def known(self, values: object) -> dict[str, object]:
        """The values by name, without what we do not know."""
        if values is None:
            return {}
        if not isinstance(values, Mapping):
            self.add((), "The settings must be names and values, like 'profile: plain'.")
            return {}
        known = {str(name): value for name, value in values.items() if name != HOSTS_OWN}
        for name in known.keys() - set(NAMES):
            message = f"We do not know the setting '{shown(name)}'."
            self.add((name,), f"{message} {right_names(name, NAMES)}")
        return known

    def rule_names(self, name: str, value: object) -> tuple[str, ...]:
        """The rules in a list that there are."""
        names = self.texts((name,), value, ())
        return tuple(rule for rule in names if self.is_rule((name,), rule))

    def is_rule(self, names: Names, rule: str) -> bool:
        """Whether there is a rule with this name."""
        if rule in self.rules:
            return True
        near = nearest(rule, self.rules)
        want = f"Did you mean '{near}'?" if near else "Write 'speakeasy rules' to see all rules."
        self.add(names, f"There is no rule '{shown(rule)}'. {want}")
        return False

    def all_rules(self, value: object) -> dict[str, RuleSettings]:
        """What is set for each rule."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            want = "Write the name of a rule and its level, like 'sentence-long: must'."
            self.add(("rules",), f"'rules' is {_said(value)}. {want}")
            return {}
        named = {str(name): one for name, one in value.items()}
        return {
            name: self.one_rule(self.rules[name], one)
            for name, one in named.items()
            if self.is_rule(("rules", name), name)
        }

    def one_rule(self, rule: Rule, value: object) -> RuleSettings:
        """A level, or a level and options by name."""
        names = ("rules", rule.id)
        if not isinstance(value, Mapping):
            return RuleSettings(self.level(names, value))
        given = {str(name): one for name, one in value.items()}
        level = self.level((*names, "level"), given.pop("level", None))
        built_in = rule.options()
        options: dict[str, object] = {}
        for name, one in given.items():
            if choices := rule.choices.get(name):
                options[name] = self.choice((*names, name), one, choices, getattr(built_in, name))
            elif name in rule.option_names:
                options[name] = self.option((*names, name), one, getattr(built_in, name))
            else:
                message = f"The rule '{rule.id}' has no option '{shown(name)}'."
                self.add(
                    (*names, name), f"{message} {right_names(name, ['level', *rule.option_names])}"
                )
        return RuleSettings(level, options)

    def level(self, names: Names, value: object) -> str:
        """A level, or nothing where none is set."""
        return self.off_or(names, value, RULE_LEVELS, "")

    def off_or(self, names: Names, value: object, right: Sequence[str], default: str) -> str:
        """One of the right words, of which one is off. YAML reads that word as false."""
        return self.choice(names, "off" if value is False else value, right, default)

    def option(self, names: Names, value: object, built_in: object) -> object:
        """An option has the kind of its built-in value."""
        if value is None:
            return built_in
        if isinstance(built_in, bool):
            return self.yes_or_no(names, value, default=built_in)
        if isinstance(built_in, int | float):
            return self.number(names, value, built_in)
        if isinstance(built_in, tuple):
            return self.texts(names, value, built_in)
        return self.text(names, value, str(built_in))

    def number(self, names: Names, value: object, built_in: float) -> float:
        """A number of the same kind as the built-in one."""
        kinds = int if isinstance(built_in, int) else int | float
        if isinstance(value, kinds) and not isinstance(value, bool) and value >= 0:
            return value
        whole = "a whole number" if isinstance(built_in, int) else "a number"
        self.add(names, f"{_name(names)} is {_said(value)}. Write {whole}, 0 or more.")
        return built_in

    def yes_or_no(self, names: Names, value: object, *, default: bool) -> bool:
        """True or false."""
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self.add(names, f"{_name(names)} is {_said(value)}. Write true or false.")
        return default

    def choice(self, names: Names, value: object, right: Sequence[str], default: str) -> str:
        """One of the right words."""
        if value is None:
            return default
        if isinstance(value, str) and value in right:
            return value
        want = right_names(value, right) if isinstance(value, str) else f"Choose {one_of(right)}."
        self.add(names, f"{_name(names)} is {_said(value)}. {want}")
        return default

    def text(self, names: Names, value: object, default: str) -> str:
        """Text."""
        if isinstance(value, str) or value is None:
            return default if value is None else value
        self.add(names, f"{_name(names)} is {_said(value)}. We want text.")
        return default

    def texts(self, names: Names, value: object, default: tuple[str, ...]) -> tuple[str, ...]:
        """A list of text. One text alone is a list of one."""
        if value is None:
            return default
        items = value if isinstance(value, list | tuple) else [value]
        for item in items:
            if isinstance(item, bool) or not isinstance(item, str | int | float | date):
                want = "We want a list of text. Put quote marks around each text."
                self.add(names, f"{_name(names)} has {_said(item)} in it. {want}")
                return default
        return tuple(map(str, items))

    def add(self, names: Names, message: str) -> None:
        """Writes down a mistake, at the nearest place that we know."""
        while names and names not in self.lines:
            names = names[:-1]
        place = self.lines.get(names, Place(self.path))
        self.mistakes.append(Mistake(place.path, place.line, place.column, message))


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _name(names: Names) -> str:
    own = f"'{names[-1]}'"
    return f"{own} of '{names[1]}'" if len(names) > 2 else own


def _said(value: object) -> str:
    """A value in words."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "'true'" if value else "'false'"
    if isinstance(value, Mapping):
        return "names and values"
    return "a list" if isinstance(value, list | tuple) else f"'{shown(str(value))}'"
