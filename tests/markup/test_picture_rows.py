"""Rows: a picture and its words side by side; and the sizes of pictures."""

from __future__ import annotations

import os
import re
import struct
import zlib
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions import Extension
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.picture_rows import PictureRows
from mkdocs_speakeasy.markup.picture_sizes import PictureSizes

CASES = yaml.safe_load(Path(__file__).with_name("picture-rows.yml").read_text(encoding="utf-8"))
EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
]
OPTIONS = {"pymdownx.tabbed": {"alternate_style": True}}
NOTHING = PageFacts()


class Rows(Extension):
    def extendMarkdown(self, md):  # noqa: N802 - Python-Markdown names it
        md.treeprocessors.register(PictureRows(md, NOTHING), "rows", 3)


class Sizes(Extension):
    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def extendMarkdown(self, md):  # noqa: N802 - Python-Markdown names it
        md.treeprocessors.register(PictureSizes(md, PageFacts(folder=self.folder)), "sizes", 3)


def rendered(text, *more):
    return markdown.markdown(text, extensions=[*EXTENSIONS, *more], extension_configs=OPTIONS)


def words(html):
    return re.sub(r"<[^>]*>", " ", html).split()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_rows(case):
    html = rendered(case["markdown"], Rows())
    assert html.strip() == case.get("html", rendered(case["markdown"])).strip()


PIECES = st.sampled_from(
    [
        *("![a](a.svg)", "[![a](a.svg)](b)", "![](b.png){: .icon }", "{: .no-row }", "words", " "),
        *("*more*", "`code`", "<br>", "<b>", "</b>", "&amp;", "\\*", "[^1]", "[^1]: x", "|", ": "),
        *("- ", "1. ", "    ", "> ", "# ", "!!! note\n    ", '??? note "x"\n    ', '=== "t"\n    '),
        *(
            "<div markdown>",
            "</div>",
            "\n",
            "\n\n",
            "  \n",
            "|---|\n",
            "\x02",
            "\x03",
            "\u202e",
            "\0",
        ),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_word_is_lost_or_moved(text):
    assert words(rendered(text, Rows())) == words(rendered(text))


def test_a_very_deep_page_has_rows():
    text = "".join("    " * depth + "- ![a](a.svg) x\n" for depth in range(60))
    assert rendered(text, Rows()).count('class="se-row"') == 60


@pytest.mark.parametrize(
    "address", ["x" * 10_000, "javascript:alert(1)", "//other/a.png", "data:,"]
)
def test_an_odd_address_stays_as_it_is(address):
    html = rendered(f"![a]({address}) Words", Rows())
    assert html == (
        f'<div class="se-row"><div class="se-row__picture"><img alt="a" src="{address}" /></div>'
        '<div class="se-row__words"><p>Words</p></div></div>'
    )


def png(width, height):
    head = b"IHDR" + struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


GIF = b"GIF89a" + struct.pack("<2H", 30, 20) + b"\0\0\0"
WEBP = b"RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\x1d\0\0" + b"\x13\0\0"
JPEG = (
    b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">2H", 20, 30) + b"\x03" + b"\0" * 9 + b"\xff\xd9"
)
TURNED = (
    b"\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01"
    b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0" + JPEG[2:]
)
"""A photo from a phone that was held upright."""


def size(tmp_path, content, name="a.svg", page="![a](a.svg)"):
    (tmp_path / name).write_bytes(content)
    html = rendered(page, Sizes(tmp_path))
    return tuple(re.findall(r'(?:height|width)="([^"]*)"', html))[::-1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", png(30, 20)),
        ("a.gif", GIF),
        ("a.webp", WEBP),
        ("a.jpg", JPEG),
        ("a.SVG", b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'),
    ],
)
def test_a_picture_has_the_size_of_its_file(tmp_path, name, content):
    assert size(tmp_path, content, name, f"![a]({name})") == ("30", "20")


def test_a_photo_that_a_phone_turned_has_the_size_that_people_see(tmp_path):
    assert size(tmp_path, TURNED, "a.jpg", "![a](a.jpg)") == ("20", "30")


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('viewBox="0 0 24 12"', ("24", "12")),
        ('viewBox="-5,-5 24.4,11.6"', ("24", "12")),
        ('width="100%" height="100%" viewBox="0 0 24 12"', ("24", "12")),
        ('width="48" viewBox="0 0 24 12"', ("48", "24")),
        ('height="48" viewBox="0 0 24 12"', ("96", "48")),
        ('width="1in" height="0.5in"', ("96", "48")),
        ('width="30.4px" height="19.6"', ("30", "20")),
        ('width="0.2" height="0.1"', ("1", "1")),
        ("", ()),
        ('viewBox="0 0 24"', ()),
        ('viewBox="0 0 0 0"', ()),
        ('viewBox="0 0 nan inf"', ()),
        ('viewBox="0 0 -1 -1"', ()),
        ('viewBox="0 0 1e999 1"', ()),
        ('viewBox="a b c d"', ()),
        ('width="2em" height="2em"', ()),
        ('width="-5" height="5"', ()),
    ],
)
def test_a_drawing_has_its_own_size(tmp_path, attributes, expected):
    drawing = f'<?xml version="1.0"?><!-- width="1" --><svg {attributes}><rect width="9" /></svg>'
    assert size(tmp_path, drawing.encode()) == expected


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n", png(0, 0), b"<svg", b"<html/>", b"\xff\xd8\xff", b"\0" * 99, b"P6"],
)
@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_a_damaged_picture_has_no_size(tmp_path, name, content):
    assert size(tmp_path, content, name, f"![a]({name})") == ()


@pytest.mark.parametrize(
    "address",
    [
        "gone.png",
        "",
        ".",
        "..",
        "/a.svg",
        "//x/a.svg",
        "file:a.svg",
        "https://x/a.svg",
        "http://[a.svg",
        "%00a.svg",
        "\\a.svg",
        "x" * 10_000,
        "a.svg/b",
        "?a.svg",
    ],
)
def test_an_address_that_is_no_file_has_no_size(tmp_path, address):
    drawing = b'<svg viewBox="0 0 3 2"/>'
    assert size(tmp_path, drawing, page=f"![a](<{address}>)") == ()


@pytest.mark.parametrize("address", ["my%20cup.svg", "<my cup.svg>", "my%20cup.svg?v=1#only-light"])
def test_an_address_with_other_signs_leads_to_its_file(tmp_path, address):
    drawing = b'<svg viewBox="0 0 30 20"/>'
    assert size(tmp_path, drawing, "my cup.svg", f"![a]({address})") == ("30", "20")


@pytest.mark.parametrize(
    ("given_size", "expected"),
    [
        ("width=60", ("60", "40")),
        ("height=40", ("60", "40")),
        ("width=1 height=2", ("1", "2")),
        ("width=0", ("0", "1")),
        ('width="50%"', ("50%",)),
        ("width=10em", ("10em",)),
    ],
)
def test_the_size_that_a_writer_chose_stays(tmp_path, given_size, expected):
    page = f"![a](a.svg){{: {given_size} }}"
    html_size = size(tmp_path, b'<svg viewBox="0 0 30 20"/>', page=page)
    assert sorted(html_size) == sorted(expected)


def test_a_picture_that_changes_has_its_new_size(tmp_path):
    size(tmp_path, png(3, 2), "a.png", "![a](a.png)")
    (tmp_path / "a.png").unlink()
    (tmp_path / "a.png").write_bytes(png(5, 4))
    os.utime(tmp_path / "a.png", (1, 1))
    assert 'width="5"' in rendered("![a](a.png)", Sizes(tmp_path))


def test_only_the_first_picture_does_not_wait():
    html = rendered("![a](a.svg)\n\n![b](b.svg)\n\n![c](c.svg){: loading=eager }", Sizes(None))
    assert re.findall(r"<img[^>]*>", html) == [
        '<img alt="a" src="a.svg" />',
        '<img alt="b" decoding="async" loading="lazy" src="b.svg" />',
        '<img alt="c" decoding="async" loading="eager" src="c.svg" />',
    ]


def test_a_folder_that_is_not_there_does_no_harm(tmp_path):
    assert "width" not in rendered("![a](a.svg)", Sizes(tmp_path / "none"))
