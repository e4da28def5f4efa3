"""Reads one entry of glossary.yml: what each name may hold, and what must be there."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlNode, YamlText
from mkdocs_speakeasy.mistakes import MistakeList, nearest, one_of, right_names, shown
from mkdocs_speakeasy.words.glossary import KINDS, STATUSES, USES, Term

NAMES = tuple(name for name in Term._fields if name != "line")
LISTS = frozenset(("forms", "say_instead", "only_near", "not_near", "not_in", "where"))
CHOICES = {"use": USES, "kind": KINDS, "status": STATUSES}
DATES = ("agreed_on", "review_on")
_MOST_USED = "word, use, meaning and say_instead"
_KNOWN = frozenset(NAMES)
_LOOKS_LIKE_A_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOTHING = ("", "~", "null")
"""How YAML writes that there is nothing."""


def read_entry(node: YamlNode, mistakes: MistakeList) -> Term | None:
    """The entry, as far as it can be read. Its mistakes are added to the list."""
    if not isinstance(node, YamlMapping):
        mistakes.add(node.line, node.column, _not_an_entry(node))
        return None
    mistakes.found.extend(node.mistakes)
    return _Entry(node, mistakes).read()


def _not_an_entry(node: YamlText | YamlList) -> str:
    if isinstance(node, YamlList):
        return "This is a list inside the list. Start each word with '- word:'."
    if node.text in _NOTHING:
        return "This entry is empty. Start it with '- word:'."
    return f"We found only '{shown(node.text)}'. Write '- word:' before it, and 'use:' below it."


class _Entry:
    """Reads one entry into `values`, by the names of the parts of a Term."""

    __slots__ = ("mistakes", "node", "values")

    def __init__(self, node: YamlMapping, mistakes: MistakeList) -> None:
        self.node = node
        self.mistakes = mistakes
        # Any: text and lists side by side. There may be ten thousand entries, and a Term made
        # from these takes two thirds of the time of one with 22 look-ups.
        self.values: dict[str, Any] = {}

    def read(self) -> Term:
        values = self.values
        for name, value in self.node.values.items():
            if name in LISTS:
                values[name] = self.several(name, value)
            elif name in _KNOWN:
                values[name] = self.one(name, value)
        self.check()
        return self.term()

    def term(self) -> Term:
        values = self.values
        values["line"] = self.node.line
        values["word"] = " ".join(values.get("word", "").split())
        values.setdefault("use", "")
        if "match_case" in values:
            values["match_case"] = values["match_case"].lower() == "true"
        return Term(**values)

    def one(self, name: str, value: YamlNode) -> str:
        if not isinstance(value, YamlText):
            self.add(value, f"'{name}' must be text", _found(value))
            return ""
        return "" if value.plain and value.text in _NOTHING else value.text.strip()

    def several(self, name: str, value: YamlNode) -> tuple[str, ...]:
        if isinstance(value, YamlList):
            return tuple([self.item(name, item) for item in value.items])
        if isinstance(value, YamlMapping):
            self.add(value, f"'{name}' must be a list", _found(value))
            return ()
        if value.plain and value.text in _NOTHING:
            return ()
        return (self.item(name, value),)

    def item(self, name: str, value: YamlNode) -> str:
        if not isinstance(value, YamlText):
            self.add(value, f"each part of '{name}' must be text", _found(value))
            return ""
        text = " ".join(value.text.split())
        if not _has_letter(text):
            self.add(
                value, f"a part of '{name}' has no letter or number", "Take it out or mend it."
            )
        return text

    def check(self) -> None:
        """Looks at the entry as a whole."""
        values = self.values
        for name, right in CHOICES.items():
            if values.get(name) and values[name] not in right:
                self.wrong(name, right_names(values[name], right))
        for name in DATES:
            if values.get(name) and not _is_date(values[name]):
                self.wrong(name, "Write a real date, like 2026-10-03.")
        if values.get("match_case", "").lower() not in ("", "true", "false"):
            self.wrong("match_case", "Write true or false.")
        unknown = self.node.values.keys() - _KNOWN
        missing = self.missing()
        if unknown or missing:
            self.report(missing, [key for name, key in self.node.keys.items() if name in unknown])
        elif values["word"] and not _has_letter(values["word"]):
            self.add(self.node.values["word"], "'word' has no letter or number", "Write the word.")

    def wrong(self, name: str, want: str) -> None:
        self.add(self.node.values[name], f"'{name}' is '{shown(self.values[name])}'", want)

    def missing(self) -> list[str]:
        """The names that must be there and are not."""
        has, use = self.has, self.values.get("use")
        missing = [name for name in ("word", "use") if not has(name)]
        if use == "explain" and not has("meaning"):
            missing.append("meaning")
        if use == "avoid" and not has("say_instead") and not has("meaning"):
            missing.append("say_instead")
        return missing

    def has(self, name: str) -> bool:
        # A value of the wrong kind is there, and has its own mistake.
        if self.values.get(name):
            return True
        wrong_kind = YamlMapping if name in LISTS else YamlMapping | YamlList
        return isinstance(self.node.values.get(name), wrong_kind)

    def report(self, missing: list[str], unknown: list[YamlText]) -> None:
        """One mistake for a name that is missing because it is misspelt."""
        for key in unknown:
            near = nearest(key.text, NAMES)
            found = shown(key.text)
            if near in missing:
                missing.remove(near)
                want = f"Did you mean to write '{near}' for '{found}'?"
                self.mistakes.add(key.line, key.column, f"{self.label()} has no '{near}'. {want}")
            else:
                want = f"Did you mean '{near}'?" if near else f"Most people need {_MOST_USED}."
                self.add(key, f"we do not know '{found}'", want)
        for name in missing:
            self.mistakes.add(self.node.line, self.node.column, self.missing_message(name))

    def missing_message(self, name: str) -> str:
        if name == "use":
            return f"{self.label()} has no 'use'. Choose {one_of(USES)}."
        if name == "word":
            return "This entry has no 'word'. Write the word that it is about."
        if name == "meaning":
            return f"{self.label()} has no 'meaning'. Say what it means, so that we can explain it."
        return f"{self.label()} has no 'say_instead'. Say what to write in its place."

    def add(self, place: YamlNode, what: str, want: str) -> None:
        word = self.values.get("word")
        start = f"In '{shown(word)}', {what}" if word else what[0].upper() + what[1:]
        self.mistakes.add(place.line, place.column, f"{start}. {want}")

    def label(self) -> str:
        word = self.values.get("word")
        return f"'{shown(word)}'" if word else "This entry"


def _found(value: YamlList | YamlMapping) -> str:
    return "We found a list." if isinstance(value, YamlList) else "We found names and values."


def _has_letter(text: str) -> bool:
    return text[:1].isalnum() or any(map(str.isalnum, text))


def _is_date(text: str) -> bool:
    if not _LOOKS_LIKE_A_DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
