"""Links alone in their line, cells of tables that say their column, and headings of nothing."""

from __future__ import annotations

import markdown
import pytest
from markdown.extensions import Extension
from mkdocs_speakeasy.markup import SpeakeasyExtension
from mkdocs_speakeasy.markup.lone_links import LoneLinks
from mkdocs_speakeasy.markup.table_heads import TableHeads


class Marks(Extension):
    def extendMarkdown(self, md):  # noqa: N802 - Python-Markdown names it
        md.treeprocessors.register(LoneLinks(md), "links", 1)
        md.treeprocessors.register(TableHeads(md), "tables", 1)


def render(text):
    return markdown.markdown(text, extensions=["tables", "attr_list", "def_list", Marks()])


@pytest.mark.parametrize(
    "text",
    [
        "[Home](a.md)",
        "[Home](a.md).",
        "- [Home](a.md)\n- [More](b.md)",
        "- [Home](a.md)\n    - words",
        "a\n:   [b](c.md)",
    ],
)
def test_a_link_alone_in_its_line_is_marked(text):
    assert 'class="se-alone"' in render(text)


def test_its_own_class_stays():
    assert 'class="button se-alone"' in render("[Home](a.md){ .button }")


@pytest.mark.parametrize(
    "text",
    [
        "See [Home](a.md).",
        "[Home](a.md) is here.",
        "[Home](a.md) [More](b.md)",
        "**[Home](a.md)**",
        "# [Home](a.md)",
        "Words alone.",
        "",
    ],
)
def test_a_link_among_words_is_left_alone(text):
    assert "se-alone" not in render(text)


WIDE = (
    "| Day | Time | Where |\n| --- | --: | --- |\n| Monday | 2pm | Hall |\n| Tuesday | | Café |\n"
)


def test_each_cell_of_a_wide_table_says_its_column():
    html = render(WIDE)
    assert '<td data-se-head="Day">Monday</td>' in html
    assert '<td data-se-head="Time"></td>' in html
    assert html.count("data-se-head") == 6


def test_no_style_stands_in_a_table():
    assert "style" not in render(WIDE)


def test_a_table_of_two_columns_is_left_alone():
    assert "data-se-head" not in render("| Day | Time |\n| --- | --- |\n| Monday | 2pm |\n")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("**Day** now", "Day now"),
        ('"Day" & <b>', "&quot;Day&quot; &amp; "),
        ("`<script>`", "&lt;script&gt;"),
        ("", None),
    ],
)
def test_the_words_of_a_heading_stay_words(head, said):
    html = render(WIDE.replace("Day", head))
    assert "<script>" not in html
    if said is None:
        assert html.count("data-se-head") == 4
    else:
        assert f'data-se-head="{said.strip()}"' in html


@pytest.mark.parametrize(
    "text", ["#\n\nWords.", "## \n\nWords.", "# #\n\nWords.", "######\nWords."]
)
def test_a_heading_of_nothing_is_taken_off(text):
    md = markdown.Markdown(extensions=["toc", SpeakeasyExtension()])
    assert md.convert(text) == "<p>Words.</p>"
    assert md.toc_tokens == []


@pytest.mark.parametrize(
    "text",
    ["# One", "# ![](a.png)", "# {#top}", "# `a`", "# &amp;", "# <b></b>", "<h2></h2>", "#1"],
)
def test_any_other_heading_stays(text):
    extensions = ["toc", "attr_list"]
    with_ours = markdown.markdown(text, extensions=[*extensions, SpeakeasyExtension()])
    assert with_ours == markdown.markdown(text, extensions=extensions)
