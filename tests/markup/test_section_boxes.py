"""Boxes round the parts of a page that readers look for."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions import Extension
from mkdocs_speakeasy.checker import check_page
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.section_boxes import KINDS, NAMES, SectionBoxes
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.glossary import Glossary

CASES = yaml.safe_load(Path(__file__).with_name("section-boxes.yml").read_text(encoding="utf-8"))
EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
]
NOTHING = PageFacts()


class Boxes(Extension):
    def extendMarkdown(self, md):  # noqa: N802 - Python-Markdown names it
        md.treeprocessors.register(SectionBoxes(md, NOTHING), "boxes", 3)


def rendered(text, *more):
    return markdown.markdown(text, extensions=[*EXTENSIONS, *more])


def words(html):
    return re.sub(r"<[^>]*>", " ", html).split()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_boxes(case):
    html = rendered(case["markdown"], "toc", Boxes())
    assert html.strip() == case.get("html", rendered(case["markdown"], "toc")).strip()


PIECES = st.sampled_from(
    [
        *(f"{level} {text}" for level in ("#", "##", "###") for text in ("Main points", "Tea")),
        *(f"## Tea {{: .{kind} }}" for kind in KINDS),
        *(f'!!! {kind} "x"\n    ' for kind in KINDS),
        *("> ", "- ", "1. ", "    ", "words", "*more*", "[^1]", "[^1]: x", "<div markdown>"),
        *(
            "</div>",
            "[TOC]",
            ": x",
            "??? do",
            "\n",
            "\n\n",
            "\n\n",
            "\x02",
            "\x03",
            "| a |\n|---|\n",
        ),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_word_is_lost_or_moved(text):
    assert words(rendered(text, "toc", Boxes())) == words(rendered(text, "toc"))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_contents_of_the_page_stay_the_same(text):
    contents = []
    for more in ([], [Boxes()]):
        page = markdown.Markdown(extensions=[*EXTENSIONS, "toc", *more])
        page.convert(text)
        contents.append(page.toc_tokens)
    assert contents[0] == contents[1]


def test_a_box_without_an_id_has_no_name():
    html = rendered("## Main points\n\nText.", Boxes())
    assert html.startswith('<section class="se-box se-box--main-points">\n<h2>Main points</h2>')


@pytest.mark.parametrize("option", ["permalink", "anchorlink"])
def test_a_link_in_the_heading_makes_no_difference(option):
    toc = {"toc": {option: True}}
    html = markdown.markdown(
        "## Contact us\n\nText.", extensions=["toc", Boxes()], extension_configs=toc
    )
    assert html.startswith('<section aria-labelledby="contact-us" class="se-box se-box--contact">')


def test_the_box_of_hard_words_is_no_part_of_the_last_box():
    root = Element("div")
    SubElement(root, "h2").text = "Contact us"
    SubElement(root, "p").text = "Ring us."
    SubElement(root, "section", {"class": "se-hard-words"})
    SectionBoxes(markdown.Markdown(), NOTHING).run(root)
    assert [one.get("class") for one in root] == ["se-box se-box--contact", "se-hard-words"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_class(kind):
    html = rendered(f'## Tea {{: .{kind} }}\n\nText.\n\n!!! {kind} "Tea"\n    Text.', Boxes())
    assert html.count(f"se-box se-box--{kind}") == 2


LONG = "You can ask the doctor to say it again. The nurse gives you a cup of tea.\n\n" * 30


@pytest.mark.parametrize("name", [name for name, kind in NAMES.items() if kind == "main-points"])
def test_our_checker_knows_the_names_of_main_points(name):
    assert "main-points" in noted(f"# Tea\n\n{LONG}")
    assert "main-points" not in noted(f"# Tea\n\n## {name.title()}\n\n- Ask.\n\n## More\n\n{LONG}")


@pytest.mark.parametrize(
    "name", [n for n, k in NAMES.items() if k in {"next-steps", "help", "contact"}]
)
def test_our_checker_knows_the_names_of_what_comes_next(name):
    text = "The tea is hot. The cup is blue. It is a nice day today.\n\n" * 10
    assert "next-step" in noted(f"# Tea\n\n{text}")
    assert "next-step" not in noted(f"# Tea\n\n{text}## {name.title()}\n\nThe cup is blue.\n")


def noted(text):
    return {one.rule for one in check_page(text, "tea.md", Glossary(), Settings()).findings}


def test_a_page_of_many_boxes_is_quick():
    root = Element("div")
    for _ in range(5000):
        SubElement(root, "h2").text = "Contact us"
        SubElement(root, "p").text = "Ring us."
    SectionBoxes(markdown.Markdown(), NOTHING).run(root)
    assert len(root) == 5000
