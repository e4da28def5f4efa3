"""Reads what a site's config file says about us: mkdocs.yml, properdocs.yml or zensical.toml.

The values come out as MkDocs itself would hand them over, so that the plugin and the command
always agree. The places come with them, for mistakes.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_speakeasy.files.text_file import read_text
from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlNode, YamlText, parse_yaml
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound, Place, shown

OURS = "speakeasy"
_TRUE = ("true", "yes", "on")
_FALSE = ("false", "no", "off")
_NOTHING = ("", "~", "null")
_IS_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})", re.ASCII)
_IS_DECIMAL = re.compile(r"[-+]?[0-9]{1,17}\.[0-9]{0,17}", re.ASCII)
_TOML_PLACE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What a config file says about us."""

    docs_dir: str = "docs"
    values: object = None
    """The settings of the plugin, as written."""
    places: Mapping[tuple[str, ...], Place] = field(default_factory=dict)
    """For each setting, by the names that lead to it, where it stands."""
    language: str = ""
    """Of the theme; empty where nothing is said."""


def read_config_file(path: Path) -> ConfigFile:
    """What a config file says about us. Raises MistakesFound."""
    return _read_toml(path) if path.suffix == ".toml" else _read_yaml(path)


def places_under(path: Path, name: str) -> dict[tuple[str, ...], Place]:
    """Where the settings under a name stand, by the names that lead there. Raises MistakesFound."""
    places: dict[tuple[str, ...], Place] = {}
    layers = [] if path.suffix == ".toml" else list(_layers(path))
    for file, top in reversed(layers):
        if name in top.values:
            key = top.keys[name]
            places[name,] = Place(str(file), key.line, key.column)
            places.update(_places(top.values[name], file, (name,)))
    return places


def _read_yaml(path: Path) -> ConfigFile:
    docs_dir: object = None
    language = ""
    values: object = None
    places: dict[tuple[str, ...], Place] = {}
    plugins: list[tuple[Path, YamlNode]] = []
    for file, top in _layers(path):
        if docs_dir is None and "docs_dir" in top.values:
            docs_dir = _docs_dir(top.values["docs_dir"], file)
        language = language or _language(top.values.get("theme"))
        if "plugins" in top.values:
            plugins.append((file, top.values["plugins"]))
    for file, node in reversed(_that_count(plugins)):
        ours = _find_ours(node, file)
        if ours is not None:
            _stop_at_mistakes(ours)
            values = _merge(values, _plain(ours))
            places.update(_places(ours, file, ()))
    return ConfigFile(str(docs_dir or "docs"), values, places, language)


def _language(theme: YamlNode | None) -> str:
    """The language that a theme is set to."""
    named = theme.values.get("language") if isinstance(theme, YamlMapping) else None
    return named.text if isinstance(named, YamlText) else ""


def _layers(path: Path) -> Iterator[tuple[Path, YamlMapping]]:
    """The file, and the files that it builds on with `INHERIT`."""
    seen: set[Path] = set()
    place: Place | None = None
    while True:
        if path.resolve() in seen and place:
            raise _mistake(place, "'INHERIT' comes back to the same file here. Take one out.")
        seen.add(path.resolve())
        top = _top(path)
        yield path, top
        parent = top.values.get("INHERIT")
        if parent is None:
            return
        place = Place(str(path), parent.line, parent.column)
        name = _plain(parent)
        if not isinstance(name, str):
            raise _mistake(place, "'INHERIT' must be the name of a file.")
        path = path.parent / name
        if not path.is_file():
            raise _mistake(place, f"There is no file '{shown(name)}' for 'INHERIT'.")


def _top(path: Path) -> YamlMapping:
    top = parse_yaml(read_text(path), str(path))
    if top is None:
        raise _mistake(Place(str(path)), "This file is empty. It needs at least 'site_name:'.")
    if not isinstance(top, YamlMapping):
        message = "This file must have names and values, like 'site_name: Our site'."
        raise _mistake(Place(str(path), top.line, top.column), message)
    return top


def _docs_dir(node: YamlNode, file: Path) -> str | None:
    value = _plain(node)
    if value is None or isinstance(value, str):
        return value
    place = Place(str(file), node.line, node.column)
    raise _mistake(place, "'docs_dir' must be the name of a folder.")


def _that_count(plugins: list[tuple[Path, YamlNode]]) -> list[tuple[Path, YamlNode]]:
    """MkDocs joins mappings of plugins. A list takes the place of what it inherits."""
    for number, (_file, node) in enumerate(plugins):
        if not isinstance(node, YamlMapping):
            return plugins[: max(number, 1)]
    return plugins


def _find_ours(plugins: YamlNode, file: Path) -> YamlNode | None:
    """What stands under our name."""
    if isinstance(plugins, YamlMapping):
        return plugins.values.get(OURS)
    for item in plugins.items if isinstance(plugins, YamlList) else ():
        if isinstance(item, YamlMapping) and OURS in item.values:
            for name, key in item.keys.items():
                if name != OURS:
                    message = f"Put more spaces before '{shown(name)}', to put it under '{OURS}'."
                    raise _mistake(Place(str(file), key.line, key.column), message)
            return item.values[OURS]
        if isinstance(item, YamlText) and item.text == OURS:
            return item._replace(text="", plain=True)
    return None


def _stop_at_mistakes(node: YamlNode) -> None:
    """A name that stands twice counts where it is ours. MkDocs lets others pass."""
    mistakes = [mistake for part in _parts(node) for mistake in part.mistakes]
    if mistakes:
        raise MistakesFound(mistakes)


def _parts(node: YamlNode) -> Iterator[YamlMapping]:
    if isinstance(node, YamlMapping):
        yield node
        for value in node.values.values():
            yield from _parts(value)


def _places(
    node: YamlNode, file: Path, names: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Place]]:
    if not names:
        yield names, Place(str(file), node.line, node.column)
    if isinstance(node, YamlMapping):
        for name, key in node.keys.items():
            yield (*names, name), Place(str(file), key.line, key.column)
            yield from _places(node.values[name], file, (*names, name))
    elif isinstance(node, YamlList):
        for number, item in enumerate(node.items):
            yield (*names, str(number)), Place(str(file), item.line, item.column)
            yield from _places(item, file, (*names, str(number)))


def _merge(below: object, above: object) -> object:
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: _merge(below.get(key), value) for key, value in above.items()}}
    return above


def _plain(node: YamlNode) -> object:
    """The value as MkDocs reads it: text, number, true or false, nothing, list or mapping."""
    if node.tag == "!ENV":
        return _from_environment(node)
    if isinstance(node, YamlMapping):
        return {name: _plain(value) for name, value in node.values.items()}
    if isinstance(node, YamlList):
        return [_plain(item) for item in node.items]
    return _plain_text(node.text) if node.plain else node.text


def _plain_text(text: str) -> object:
    small = text.lower()
    if small in _NOTHING:
        return None
    if small in _TRUE or small in _FALSE:
        return small in _TRUE
    if _IS_INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _IS_DECIMAL.fullmatch(text) else text


def _from_environment(node: YamlNode) -> object:
    """`!ENV NAME`, or `!ENV [NAME, OTHER_NAME, value]`, as pyyaml_env_tag reads it."""
    items = node.items if isinstance(node, YamlList) else [node]
    names = items[:-1] if len(items) > 1 else items
    for item in names:
        if isinstance(item, YamlText) and item.text in os.environ:
            return _plain_text(os.environ[item.text])
    return _plain(items[-1]) if len(items) > 1 else None


def _read_toml(path: Path) -> ConfigFile:
    try:
        project = tomllib.loads(read_text(path)).get("project", {})
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.search(str(error))
        place = Place(str(path), int(found[1]), int(found[2])) if found else Place(str(path))
        raise _mistake(place, "We could not read this line. Check the signs and quotes.") from None
    except RecursionError:
        message = "There are too many lists inside lists. Use fewer."
        raise _mistake(Place(str(path)), message) from None
    if not isinstance(project, dict):
        raise _mistake(Place(str(path)), "'project' must be the name of a part: [project].")
    docs_dir = project.get("docs_dir", "docs")
    if not isinstance(docs_dir, str):
        raise _mistake(Place(str(path)), "'docs_dir' must be the name of a folder.")
    return ConfigFile(docs_dir or "docs", _ours_in_toml(project.get("plugins")))


def _ours_in_toml(plugins: object) -> object:
    for item in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(item, dict) and OURS in item:
            return item[OURS]
    return None


def _mistake(place: Place, message: str) -> MistakesFound:
    return MistakesFound([Mistake(place.path, place.line, place.column, message)])
