"""What could run something stands on the page as text; all other HTML stays as it is."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_speakeasy.markup import SpeakeasyExtension
from mkdocs_speakeasy.markup.page_facts import PageFacts

CASES = yaml.safe_load(Path(__file__).with_name("harmless.yml").read_text(encoding="utf-8"))
EXTENSIONS = ["attr_list", "md_in_html", "pymdownx.highlight", "pymdownx.superfences"]
PARTS = st.sampled_from(
    [
        *"<script> </script> <a href= <img <svg onload= src= javascript: ` ``` ~~~ x".split(),
        *"> < / \" ' = [ ]( ) ![ { } : <div> </div> <!-- --> &#106; &colon; # - markdown=1".split(),
        *" \n\t",
        "\n\n",
    ]
)


class Dangers(HTMLParser):
    """What of a page could run."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)
        self.close()

    def parse_marked_section(self, start, _report=1):
        """Python stops at `<![a`. A browser takes it for a comment."""
        return self.parse_bogus_comment(start)

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "base", "meta", "link"):
            self.found.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or address.startswith("javascript:"):
                self.found.append(f"{tag} {name}")


def render(text, *, ours=True):
    extension = SpeakeasyExtension(facts=PageFacts(is_our_theme=ours))
    return markdown.markdown(text, extensions=[*EXTENSIONS, extension])


@pytest.mark.parametrize("case", CASES["text"], ids=lambda case: case["name"])
def test_it_is_text(case):
    assert render(case["markdown"]) == case["shows"]


@pytest.mark.parametrize("case", CASES["leave_alone"], ids=lambda case: case["name"])
def test_it_is_left_alone(case):
    assert render(case["markdown"]) == render(case["markdown"], ours=False)


def test_there_are_more_cases_to_leave_alone_than_to_change():
    assert len(CASES["leave_alone"]) > len(CASES["text"])


@example('<a href="java\tscript:alert(1)">')
@example("<div><![href=")
@settings(deadline=None, max_examples=300)
@given(st.lists(PARTS, max_size=14).map("".join))
def test_nothing_that_runs_comes_of_any_text(text):
    assert Dangers(render(text)).found == []
