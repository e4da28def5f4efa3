"""Opens each page of a round once, and runs all checks of the round on it."""

from __future__ import annotations

import time

from checks.network import Listening
from playwright.sync_api import Error
from rounds import make_rounds
from sites import TOGETHER
from states import open_device

KINDS = {
    "own": (
        "404.html index.html guides/index.html guides/what-co-production-is/index.html"
        " editors/blocks/picture-rows/index.html speakeasy/words/c-1/index.html"
    ).split(),
    "examples": ["word-1/index.html", "word-9/index.html", "word-1/speakeasy/words.html"],
    "hostile": ["index.html"],
}
NETWORK = "it asks for nothing that it should not"
"""A check of each round: errors, other hosts, cookies and windows, from the first to the last."""


def survey(browser, sites, addresses, name):
    """What is wrong in one round, under the name of each check: "page [state]: what, where"."""
    one = make_rounds()[name]
    found = {check: [] for check in [*one.checks, NETWORK]}
    spent = dict.fromkeys(found, 0.0)
    with open_device(browser, one.state) as context:
        page = context.new_page()
        for site, path in wanted(sites, one.pages):
            listening = Listening(page, addresses[site])
            page.goto(addresses[site] + path.removesuffix("index.html"))
            for check, run in one.checks.items():
                start = time.perf_counter()
                faults = _faults(page, run)
                found[check] += [f"{site}/{path} [{name}]: {fault}" for fault in faults]
                spent[check] += time.perf_counter() - start
            found[NETWORK] += [f"{site}/{path} [{name}]: {fault}" for fault in listening.heard()]
            listening.stop()
    return found, spent


def _faults(page, run):
    """The faults, or why a check could not go on. The next one finds the page as it was."""
    address = page.url
    try:
        return run(page)
    except Error as error:
        page.goto(address)
        return [f"the check could not go on: {str(error).splitlines()[0]}"]


def wanted(sites, pages):
    """The pages of a round, each with the name of its site."""
    if pages == "together":
        return [("examples", TOGETHER), ("own", "index.html")]
    chosen = CHOICES[pages]
    return [
        (name, path) for name, site in sites.items() for path in site.pages if chosen(name, path)
    ]


def _is_kind(site, path):
    return path in KINDS.get(site, ())


CHOICES = {
    "all": lambda _site, _path: True,
    "kinds": _is_kind,
    "components": lambda site, path: site != "own" or _is_kind(site, path),
    "first": lambda site, path: (site, path) == ("own", "index.html"),
    "pictures": lambda _site, path: path == "row.html" or "picture" in path,
}
"""Which pages a round may ask for."""
