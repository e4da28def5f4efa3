"""Which checks look at which pages in which state, so that all is covered in a minute or two.

Every page is opened on a phone, on a desktop and without scripts. What a reader can choose or open
is tried there too, where a check is quick; the slow ones run on one page of each kind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from checks import browser_text, explained_words, without_script
from checks.axe import axe, axe_colours
from checks.choices import on_paper, with_choices, with_note, with_open, with_voice
from checks.focus_mark import FocusMark
from checks.layout_shift import layout_shift
from checks.measuring import measured
from checks.only_text import only_text
from checks.pdf import pdf
from checks.searches import with_no_index, with_nothing_found, with_search
from checks.tab_stops import open_stops, skip_link, tab_stops
from states import COLOURS, DESKTOP, HIGH_CONTRAST, NO_SCRIPT, PHONE, ZOOMED, State

SETS = (("device", "dark"), *(("colours", name) for name in COLOURS))
COLOUR_SETS = (*SETS, ("contrast", "more"))
SIZES = (("size", "large"), ("size", "larger"), ("space", "wide"))
PICTURES = (("pictures", "large"), ("pictures", "none"))
in_menu, in_tools = partial(with_open, ".se-menu"), partial(with_open, ".se-tools")
OPENED = {
    "in the menu": in_menu,
    "in the tools": in_tools,
    "in a note": with_note,
    "while it is read aloud": with_voice,
}

SEARCHES = {
    "": with_search,
    " with nothing found": with_nothing_found,
    " that cannot look": with_no_index,
}


def script(name):
    """A check that is one script of the folder `checks`."""
    return partial(measured, name=name)


def together(checks):
    """All of the checks as one, where it takes long to come to what they look at."""

    def all_of_them(page):
        return [f"{what}: {fault}" for what, check in checks.items() for fault in check(page)]

    return all_of_them


def in_searches(checks):
    """All of the checks, in each way that a search can end."""
    return {
        f"all is well in a search{end}": opened(together(checks))
        for end, opened in SEARCHES.items()
    }


sideways, targets, text_size = script("sideways"), script("targets"), script("text_size")


@dataclass(frozen=True)
class Round:
    """Some pages in one state, and what is looked at there, in this order."""

    state: State
    pages: str
    """all: every page. kinds: one of each kind. components: those and all components. together: a
    page with all components in it. first: our first page alone. pictures: those where pictures may
    come late."""
    checks: dict[str, Callable]


def make_rounds():
    """All rounds by their names."""
    focus_mark = FocusMark(SETS)
    in_any_colours = with_choices(axe_colours, COLOUR_SETS)
    open_checks = {
        "axe finds nothing": axe,
        "axe finds nothing in any colours": in_any_colours,
        "each target is large": targets,
        "nothing goes sideways": sideways,
        "nothing goes sideways with any choice": with_choices(sideways, SIZES),
    }
    fitting = {
        "spaced text fits": browser_text.spaced_text,
        "doubled text fits": browser_text.doubled_text,
    }
    return {
        "on a phone": Round(
            PHONE,
            "all",
            {
                "the page does not jump": layout_shift,
                "the page is light": script("weight"),
                "axe finds nothing": axe,
                "each target is large": targets,
                "the text is large": text_size,
                "nothing goes sideways": sideways,
                "nothing goes sideways with any choice": with_choices(sideways, SIZES + PICTURES),
                "spaced text fits": browser_text.spaced_text,
                "doubled text fits": browser_text.doubled_text,
                "no bar covers the page": script("bars"),
                "nothing moves": script("movement"),
                "words open by a finger": explained_words.by_finger,
            },
        ),
        "on a desktop": Round(
            DESKTOP,
            "all",
            {
                "the page does not jump": layout_shift,
                "the text is large": text_size,
                "lines are short": script("line_length"),
                "nothing goes sideways": sideways,
                "the Tab key has a short way": tab_stops,
                "the skip link works": skip_link,
                "words open by keys": explained_words.by_keys,
                "words open by mouse": explained_words.by_mouse,
                "hostile text is only text": only_text,
                "paper is easy to read": on_paper(script("paper")),
            },
        ),
        "without script": Round(
            NO_SCRIPT,
            "components",
            {
                "everything is there": without_script.without_script,
                "nothing goes sideways": sideways,
                "words open by keys": explained_words.by_keys,
                "words open by a finger": explained_words.by_finger,
            },
        ),
        "at 400 %": Round(
            ZOOMED,
            "kinds",
            {
                "nothing goes sideways": sideways,
                "no bar covers the page": script("bars"),
                "the Tab key has a short way": tab_stops,
                "the Tab key goes through the open menu": in_menu(open_stops),
                "the Tab key goes through the open tools": in_tools(open_stops),
                "words open by keys": explained_words.by_keys,
                "words open by mouse": explained_words.by_mouse,
            },
        ),
        "with things open": Round(
            PHONE,
            "kinds",
            {
                **{
                    f"{what} {where}": opened(check)
                    for where, opened in OPENED.items()
                    for what, check in open_checks.items()
                },
                "all is well in a search": with_search(together(open_checks)),
            },
        ),
        "with the search on a phone": Round(PHONE, "first", in_searches(open_checks | fitting)),
        "with the search at 400 %": Round(
            ZOOMED,
            "first",
            in_searches(
                {
                    "nothing goes sideways": sideways,
                    "no bar covers the page": script("bars"),
                    "the Tab key goes through it": open_stops,
                }
            ),
        ),
        "with the search in high contrast": Round(
            HIGH_CONTRAST,
            "first",
            in_searches(
                {
                    "axe finds nothing": axe_colours,
                    "nothing goes sideways": sideways,
                    "the focus mark is seen": FocusMark(),
                }
            ),
        ),
        "on a desktop, one of each kind": Round(DESKTOP, "kinds", {"axe finds nothing": axe}),
        "in any colours": Round(PHONE, "together", {"axe finds nothing": in_any_colours}),
        "with the Tab key": Round(
            DESKTOP,
            "together",
            {
                "the focus mark is seen in any colours": focus_mark,
                "the focus mark is seen in the open menu": in_menu(focus_mark),
                "the focus mark is seen in the open tools": in_tools(focus_mark),
                "the focus mark is seen in the open search": with_search(focus_mark),
            },
        ),
        "in high contrast": Round(
            HIGH_CONTRAST,
            "together",
            {
                "axe finds nothing": axe_colours,
                "the focus mark is seen": FocusMark(),
                "nothing goes sideways": sideways,
            },
        ),
        "on paper": Round(
            DESKTOP,
            "kinds",
            {
                "any colours are black on white": with_choices(on_paper(script("paper")), SETS),
                "a file to print has tags": pdf,
            },
        ),
        "with late pictures": Round(PHONE, "pictures", {"the page does not jump": layout_shift}),
        "with choices kept": Round(
            State(
                "choices kept",
                kept={"size": "larger", "space": "wide", "colours": "dark", "pictures": "large"},
            ),
            "kinds",
            {"the page does not jump": layout_shift, "nothing goes sideways": sideways},
        ),
    }
