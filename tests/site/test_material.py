"""Our plugin in `theme: material`: no page is worse than stock Material."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product

import pytest
from checks.axe import axe, axe_colours
from checks.html_files import html_files
from checks.measuring import measured
from choosing import set_colours
from states import COLOURS, DESKTOP, PHONE, open_device

LIST = "blog/index.html"
POST = "blog/2026/01/02/new.html"
PAGES = ("index.html", "blocks.html", "part/far/plain.html", LIST, POST)
DEVICES = {"phone": PHONE, "desktop": DESKTOP}


@dataclass(frozen=True)
class Seen:
    """What was found on a page."""

    faults: list[str]
    width: int
    other_hosts: list[str]
    posts: list[str]
    """The HTML of those that the blog shows."""


@pytest.fixture(scope="module", params=product(PAGES, DEVICES), ids=" ".join)
def seen(request, shared_browser, judges, material_addresses):  # noqa: ARG001 - axe is there
    """One page in stock and with us, on one device."""
    name, device = request.param
    with open_device(shared_browser, DEVICES[device]) as context:
        yield {
            side: look_at(context, address, name) for side, address in material_addresses.items()
        }


def look_at(context, address, name):
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + name)
    posts = [
        one.inner_html().replace(address, "") for one in page.locator(".md-post__content").all()
    ]
    width = page.evaluate("document.documentElement.scrollWidth")
    return Seen(axe(page), width, [one for one in asked if not one.startswith(address)], posts)


def test_axe_finds_nothing_that_it_does_not_find_in_stock(seen):
    more = count(seen["ours"].faults) - count(seen["stock"].faults)
    assert not more, [fault for fault in seen["ours"].faults if rule_of(fault) in more]


def test_nothing_more_goes_sideways(seen):
    assert seen["ours"].width <= seen["stock"].width


def test_no_request_goes_to_another_host(seen):
    assert seen["ours"].other_hosts == []


def test_a_list_of_posts_shows_them_as_stock_does(seen):
    assert seen["ours"].posts == seen["stock"].posts


@pytest.mark.usefixtures("judges")
def test_the_html_has_no_more_faults_than_stock(material):
    found = {
        side: count(fault.split(": ")[1] for fault in html_files(site.folder))
        for side, site in material.items()
    }
    assert not found["ours"] - found["stock"]


@pytest.mark.usefixtures("judges")
@pytest.mark.parametrize("device", DEVICES)
def test_in_each_set_of_colours_axe_finds_no_fault_of_colours(
    shared_browser, material_addresses, device
):
    with open_device(shared_browser, DEVICES[device]) as context:
        page = context.new_page()
        page.goto(material_addresses["ours"] + "blocks.html")
        for colours in COLOURS:
            set_colours(page, colours)
            assert (colours, axe_colours(page)) == (colours, [])


@pytest.mark.usefixtures("judges")
def test_the_menu_and_the_search_can_be_read_in_each_set_of_colours(
    shared_browser, material_addresses
):
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        page.goto(material_addresses["ours"] + "part/far/plain.html")
        for button in (".md-header label[for=__drawer]", ".md-header label[for=__search]"):
            page.click(button)
            for colours in COLOURS:
                set_colours(page, colours)
                assert (colours, axe_colours(page)) == (colours, [])
            page.reload()


def test_the_tools_are_large_enough_for_a_finger(shared_browser, material_addresses):
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        page.goto(material_addresses["ours"])
        page.click(".se-tools summary")
        assert not [fault for fault in measured(page, "targets") if "se-button" in fault]


def count(faults):
    """How often each rule finds a fault."""
    return Counter(rule_of(fault) for fault in faults)


def rule_of(fault):
    return fault.partition(",")[0]
