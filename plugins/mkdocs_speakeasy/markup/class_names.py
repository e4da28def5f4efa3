"""The classes of an element, as a list of names."""

from __future__ import annotations

from xml.etree.ElementTree import Element


def class_names(element: Element) -> list[str]:
    """The classes of this element, in their order."""
    return element.get("class", "").split()


def add_class(element: Element, name: str) -> None:
    """Give this element one more class. It has each class once."""
    names = class_names(element)
    if name not in names:
        element.set("class", " ".join([*names, name]))


def remove_class(element: Element, name: str) -> None:
    """Take a class from this element. An element with no class has no such attribute."""
    names = [one for one in class_names(element) if one != name]
    if names:
        element.set("class", " ".join(names))
    else:
        element.attrib.pop("class", None)
