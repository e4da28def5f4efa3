"""What comes out of a printer when a reader prints a page of the site."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from click.testing import CliRunner
from mkdocs_speakeasy import cli
from server import serve
from sites import build_rows
from states import COLOURS, DESKTOP, State, open_device

MM = 72 / 25.4
ROWS = 40


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """A page on which many pictures stand beside words of many lengths."""
    site = build_rows(tmp_path_factory.mktemp("rows"), ROWS)
    with serve(site.folder) as address:
        yield address


@pytest.fixture(scope="module")
def print_page(shared_browser):
    """Prints a page, as a reader with these choices sees it."""

    def print_it(address, **choices):
        state = State("desktop", DESKTOP.width, DESKTOP.height, kept=choices)
        with open_device(shared_browser, state) as context:
            page = context.new_page()
            page.goto(address, wait_until="networkidle")
            made = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        return pypdf.PdfReader(io.BytesIO(made))

    return print_it


@pytest.fixture(scope="module")
def printed(print_page, rows):
    return print_page(rows)


def texts_of(reader):
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def text_parts(page):
    """Each text of a page, with the place where it starts and its size, in points."""
    parts = []

    def look(text, matrix, text_matrix, _font, size):
        if text.strip():
            scale = abs(matrix[3] * text_matrix[3])
            left = text_matrix[4] * matrix[0] + matrix[4]
            parts.append((text.strip(), left, size * scale))

    page.extract_text(visitor_text=look)
    return parts


def test_it_is_on_a4(printed):
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in printed.pages} == {
        (595, 842)
    }


def test_each_sheet_has_the_name_of_the_page_its_address_and_its_number(printed):
    assert len(printed.pages) > 3
    for number, page in enumerate(printed.pages, 1):
        assert {"Rows", "example.org/easy", str(number)} <= {text for text, *_ in text_parts(page)}


def test_no_text_is_smaller_than_14_points_and_the_words_have_16(printed):
    sizes = {text: size for page in printed.pages for text, _, size in text_parts(page)}
    assert min(sizes.values()) >= 13.9
    assert any(15.9 < size < 16.1 for size in sizes.values())


def test_the_margin_at_the_left_is_wide(printed):
    for page in printed.pages:
        assert min(left for _, left, _ in text_parts(page)) >= 34 * MM


@pytest.mark.parametrize("way", ["a reader prints", "a booklet"])
def test_no_picture_is_parted_from_its_words(way, printed, rows, request):  # noqa: ARG001 - it serves
    if way == "a booklet":
        printed = request.getfixturevalue("booklet_of_rows")
    seen = 0
    for page in printed.pages:
        words = re.findall(r"Words number \d+", page.extract_text())
        content = page.get_contents().get_data().decode("latin-1")
        assert len(re.findall(r"/Figure <</MCID \d+ >>BDC", content)) == len(words)
        seen += len(words)
    assert seen == ROWS


def test_words_that_lead_to_a_list_stay_with_its_start(print_page, rows):
    texts = [page.extract_text() for page in print_page(f"{rows}lists.html").pages]
    leads = [re.findall(r"Lead number (\d+)", text) for text in texts]
    assert sum(map(len, leads)) == ROWS
    assert leads == [re.findall(r"First of (\d+)", text) for text in texts]


@pytest.fixture(scope="module")
def booklet_of_rows(tmp_path_factory):
    folder = tmp_path_factory.mktemp("booklet")
    build_rows(folder, ROWS)
    typed = ["print", "--config", folder / "all" / "mkdocs.yml", "--output", folder / "rows.pdf"]
    result = CliRunner().invoke(cli.main, list(map(str, typed)))
    assert result.exit_code == 0, result.stderr
    return pypdf.PdfReader(folder / "rows.pdf")


@pytest.mark.parametrize("colours", COLOURS)
def test_each_set_of_colours_prints_the_same(print_page, printed, rows, colours):
    def inks(reader):
        contents = (page.get_contents().get_data().decode("latin-1") for page in reader.pages)
        return {ink for content in contents for ink in re.findall(r"[\d. ]+ rg\b", content)}

    assert inks(print_page(rows, colours=colours)) == inks(printed)


def test_it_has_tags_and_bookmarks(printed):
    assert printed.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert [one.title for one in printed.outline if not isinstance(one, list)] == ["Rows"]


def test_what_is_there_to_be_pressed_is_not_printed(printed):
    whole = " ".join(texts_of(printed))
    for words in ("Menu", "Find", "Reading tools", "Listen", "Skip to"):
        assert words not in whole
