"""`speakeasy print`: from what a person types to the booklet in their hands."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import page as pdf_checker
import pypdf
import pytest
from click.testing import CliRunner
from component_page import leave_out
from mkdocs_speakeasy import cli
from mkdocs_speakeasy.paper.browser import find_browser, print_page

TOP = Path(__file__).parents[2]
CONFIG = """
site_name: The tea "group"
site_url: https://example.org/easy/
theme: speakeasy
plugins: [search, {speakeasy: {skip: ["*"]}}]
markdown_extensions: [admonition, attr_list, def_list, tables]
nav: [index.md, more/second.md, Word list: speakeasy/words.md]
"""
GLOSSARY = """
about: {contact: "Write to 1 High Street, Leeds."}
words:
  - {word: advocate, use: explain, meaning: A person who helps you.}
  - {word: benefit, use: explain, meaning: Money from the state.}
"""
PAGES = {
    "index.md": """# Home

An advocate helps you. See [the second page](more/second.md) and [all words](speakeasy/words.md).

![A cup](images/blocks/cup.svg) Some tea.

![A lost cup](images/lost.png) No tea.

## What you can do next

1. Ask an advocate for a *benefit*.
2. Say **yes**.

| What | When |
|------|------|
| Tea  | 3 pm |
""",
    "more/second.md": "# The second page\n\n" + "Tea is good. " * 900 + "\n\n## The end\n\nBye.\n",
    "left.md": "# Not in the menu\n\nHello.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("printed")
    shutil.copytree(TOP / "docs" / "images" / "blocks", folder / "docs" / "images" / "blocks")
    (folder / "docs" / "more").mkdir()
    for name, text in PAGES.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _here(site, monkeypatch):
    monkeypatch.chdir(site)
    monkeypatch.delenv("SPEAKEASY_BROWSER", raising=False)


@pytest.fixture(scope="module")
def browser():
    if not find_browser():
        leave_out("Chromium is missing. To install it: make browser")


def run(*typed):
    return CliRunner().invoke(cli.main, ["print", *map(str, typed)])


@pytest.fixture(scope="module")
def whole(browser, site):  # noqa: ARG001 - it must be there
    """The booklet of the whole site, and what was said."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(site)
        result = run("--output", "whole.pdf")
    return result, pypdf.PdfReader(site / "whole.pdf")


@pytest.fixture(scope="module")
def texts(whole):
    return [" ".join(page.extract_text().split()) for page in whole[1].pages]


def test_it_says_where_the_booklet_is_and_which_picture_is_missing(whole):
    result, reader = whole
    assert result.exit_code == 0
    assert result.stdout == f"The booklet is in whole.pdf. It has {len(reader.pages)} pages.\n"
    assert result.stderr.splitlines() == [
        "Making the booklet",
        (
            "This picture is not there: images/lost.png, on the page index.md. "
            "Its description stands in its place."
        ),
    ]


def test_it_keeps_the_standard_for_tagged_pdf(whole, site):
    assert whole[0].exit_code == 0
    profile = pdf_checker.ValidationProfile.PDF_UA_1
    report = pdf_checker.validate_pdf(site / "whole.pdf", profile=profile)
    assert [(one.rule_id, one.message) for one in report.failures] == []


def test_the_checker_finds_what_the_browser_leaves_out(site, browser, tmp_path):  # noqa: ARG001 - it must be there
    source = tmp_path / "page.html"
    source.write_text("<title>T</title><a href='https://example.org'>a</a>", encoding="utf-8")
    print_page(find_browser(), source, tmp_path / "plain.pdf")
    profile = pdf_checker.ValidationProfile.PDF_UA_1
    assert not pdf_checker.validate_pdf(tmp_path / "plain.pdf", profile=profile).is_compliant


def test_it_has_a_title_and_a_language_and_shows_the_title(whole):
    root = whole[1].trailer["/Root"]
    assert whole[1].metadata.title == 'The tea "group"'
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_bookmarks_are_the_headings(whole):
    def names(outline):
        return [names(one) if isinstance(one, list) else one.title for one in outline]

    assert names(whole[1].outline) == [
        'The tea "group"',
        ["What is in this booklet"],
        "Home",
        ["What you can do next", "Hard words on this page"],
        "The second page",
        ["The end"],
        "What the hard words mean",
        "Tell us what you think",
        [
            "Was this booklet easy to understand?",
            "Which words or parts were hard?",
            "What would make it better?",
            "How to tell us",
        ],
    ]


def test_the_contents_name_the_page_on_which_each_part_starts(texts):
    for title in ("Home", "The second page", "What the hard words mean", "Tell us what you think"):
        number = int(re.search(rf"{title} (\d+)", texts[0])[1])
        assert texts[number - 1].startswith(f"{title} {number}example.org/easy")


def test_a_link_to_another_chapter_names_its_page(texts):
    number = re.search(r"The second page (\d+)", texts[0])[1]
    words = re.search(r"What the hard words mean (\d+)", texts[0])[1]
    assert f"the second page (page {number}) and all words (page {words})" in texts[1]


def test_each_page_has_the_name_of_its_part_and_an_address(texts):
    second = [text for text in texts if "Tea is good." in text]
    assert len(second) > 2
    for text in second:
        assert "The second page" in text
        assert "example.org/easy/more/second" in text


def test_every_meaning_is_printed_and_in_the_list_at_the_end(texts):
    assert "A person who helps you." in " ".join(texts[:3])
    words = next(text for text in texts if text.count("What the hard words mean") > 1)
    assert re.search(r"advocate A person who helps you.*benefit Money from the state", words)


def test_the_last_page_asks_what_people_think_and_says_where_to_send_it(texts):
    assert "Was this booklet easy to understand? Yes Some of it No" in texts[-1]
    assert "Write to 1 High Street, Leeds." in texts[-1]


def test_a_missing_picture_leaves_its_description(texts):
    assert any("A lost cup" in text for text in texts)


def test_a_page_that_is_not_in_the_menu_is_not_in_the_booklet_of_the_site(texts):
    assert not any("Not in the menu" in text for text in texts)


def smallest(reader):
    """The size of the smallest text, in points."""
    sizes = []

    def look(text, matrix, text_matrix, _font, size):
        if text.strip():
            sizes.append(size * abs(text_matrix[3] * matrix[3]))

    for page in reader.pages:
        page.extract_text(visitor_text=look)
    return min(sizes)


def test_no_text_is_smaller_than_14_points(whole):
    assert smallest(whole[1]) >= 14


def test_it_is_on_a4(whole):
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in whole[1].pages}
    assert sizes == {(595, 842)}


def test_a_picture_stands_on_the_page_of_its_words(whole, texts):
    number = next(number for number, text in enumerate(texts) if "Some tea." in text)
    assert "/XObject" in whole[1].pages[number]["/Resources"] or any(
        "/Figure" in str(page.get_contents().get_data()) for page in [whole[1].pages[number]]
    )


@pytest.mark.usefixtures("browser")
def test_one_page_in_large_print_has_the_name_of_the_page(site):
    result = run("docs/left.md", "--large")
    assert result.exit_code == 0, result.stderr
    reader = pypdf.PdfReader(site / "not-in-the-menu.pdf")
    assert reader.metadata.title == "Not in the menu"
    assert smallest(reader) >= 21
    assert result.stdout.startswith("The booklet is in not-in-the-menu.pdf. It has ")


@pytest.mark.usefixtures("browser")
def test_nothing_is_left_behind(whole, site):
    assert whole[0].exit_code == 0
    assert not list((site / ".cache" / "speakeasy").glob("print-*"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["docs/no.md"], "There is no file or folder docs/no.md. Check the name."),
        (["--browser", "/no/browser"], "There is no browser at /no/browser. Check the name."),
        (
            ["--output", "mkdocs.yml"],
            "mkdocs.yml is there, and is no PDF. Give the booklet another name.",
        ),
        (["--output", "no/a.pdf"], "We could not write no/a.pdf. Check the name and the folder."),
        (["--output", "docs"], "We could not write docs. Check the name and the folder."),
    ],
)
@pytest.mark.usefixtures("browser")
def test_a_mistake_is_told_before_anything_is_made(typed, said):
    result = run(*typed)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{said}\n")


@pytest.mark.usefixtures("browser")
def test_a_file_that_is_no_page_of_the_site_is_told():
    result = run("glossary.yml")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "glossary.yml: This is no page of the site. Choose a page, or a folder with pages."
    )


@pytest.mark.usefixtures("browser")
def test_a_browser_that_makes_nothing_leaves_the_old_booklet(site):
    (site / "old.pdf").write_bytes(b"%PDF old")
    result = run("--browser", shutil.which("true"), "--output", "old.pdf")
    assert result.exit_code == 2
    assert "made no PDF." in result.stderr
    assert (site / "old.pdf").read_bytes() == b"%PDF old"


def test_without_a_browser_it_says_how_to_get_one(monkeypatch):
    monkeypatch.setenv("PATH", "")
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "To make a PDF, we need the browser Chromium, Chrome or Edge. We found none of them.\n"
        "On Debian or Ubuntu, this adds it: sudo apt install chromium\n"
    )


@pytest.mark.usefixtures("browser")
def test_a_site_that_cannot_be_built_makes_no_booklet(site, tmp_path):
    shutil.copytree(site / "docs", tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ntheme: no-such-theme\n", encoding="utf-8")
    result = run("--config", tmp_path / "mkdocs.yml", "--output", tmp_path / "a.pdf")
    assert result.exit_code == 2
    assert "We could not build the site.\n" in result.stderr
    assert "no-such-theme" in result.stderr
    assert not (tmp_path / "a.pdf").exists()


def test_outside_of_a_site_it_says_where_to_go(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 2
    assert result.stderr == (
        "Go to the folder of your site, where mkdocs.yml is. Then type it again.\n"
    )


@pytest.mark.usefixtures("browser")
def test_a_site_without_pages_is_told(tmp_path, monkeypatch):
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG.partition("nav:")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "mkdocs.yml: This site has no pages yet."


def test_a_site_that_mkdocs_does_not_build_is_told(tmp_path, monkeypatch):
    (tmp_path / "zensical.toml").write_text('[project]\nsite_name = "A"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("We can only print a site that MkDocs builds")


@pytest.mark.usefixtures("browser")
def test_pages_in_another_language_make_a_booklet_in_it_and_are_not_in_that_of_the_site(
    site, tmp_path, monkeypatch
):
    shutil.copytree(site / "docs", tmp_path / "docs")
    (tmp_path / "docs" / "cy").mkdir()
    (tmp_path / "docs" / "cy" / "index.md").write_text("# Croeso\n\nMae eiriolwr yma.\n")
    (tmp_path / "mkdocs.yml").write_text(CONFIG.partition("nav:")[0], encoding="utf-8")
    entry = "{word: eiriolwr, use: explain, meaning: Gair.}"
    (tmp_path / "glossary.cy.yml").write_text(
        f"about: {{contact: Ffoniwch ni}}\nwords:\n  - {entry}\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert run("docs/cy", "--output", "cy.pdf").exit_code == 0
    welsh = pypdf.PdfReader("cy.pdf")
    text = " ".join(" ".join(page.extract_text() for page in welsh.pages).split())
    assert welsh.trailer["/Root"]["/Lang"] == "cy"
    for words in ("Beth sydd yn y llyfryn hwn", "Gair.", "Dywedwch eich barn", "Ffoniwch ni"):
        assert words in text
    assert run("--output", "en.pdf").exit_code == 0
    english = " ".join(page.extract_text() for page in pypdf.PdfReader("en.pdf").pages)
    assert "Croeso" not in english
