"""What of a library goes onto the site, on small sites that the real MkDocs builds."""

import logging
import re

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

CUP = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 72 36'/>"
SCRIPT = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
PAGE = "# Tea\n\n![](picture:cup)\nYou can have tea.\n"


class Site:
    """A folder with a site in it."""

    def __init__(self, folder):
        self.folder = folder
        self.config()

    def config(self, theme="speakeasy", **ours):
        values = {"site_name": "A", "theme": theme, "plugins": [{"speakeasy": ours}]}
        self.put("mkdocs.yml", yaml.safe_dump(values))

    def put(self, name, text):
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def library(self, *records, folder="docs/pictures"):
        usual = {"shows": "A cup of tea.", "means": "tea", "licence": "CC0", "made_by": "Sam"}
        pictures = [{**usual, "name": one["name"], **one} for one in records]
        self.put(f"{folder}/pictures.yml", yaml.safe_dump({"pictures": pictures}))

    def build(self, *, strict=False):
        build(load_config(str(self.folder / "mkdocs.yml"), strict=strict))

    def page(self, name="index.html"):
        return (self.folder / "site" / name).read_text(encoding="utf-8")

    def has(self, name):
        return (self.folder / "site" / name).exists()


@pytest.fixture
def site(tmp_path, monkeypatch, caplog):
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.INFO)
    made = Site(tmp_path)
    made.put("docs/index.md", PAGE)
    made.put("docs/pictures/cup.svg", CUP)
    made.library({"name": "cup", "file": "cup.svg"})
    return made


@pytest.mark.parametrize("theme", ["speakeasy", "material"])
def test_a_name_becomes_the_file_and_its_description(site, theme):
    site.config(theme)
    site.build(strict=True)
    assert 'alt="A cup of tea."' in site.page()
    assert 'src="pictures/cup.svg"' in site.page()
    assert 'width="72"' in site.page()
    assert 'height="36"' in site.page()
    assert "picture:" not in site.page()


def test_words_of_the_page_win_over_the_description(site):
    site.put("docs/deep/a.md", "![Sam's tea](picture:cup)\nYou can have tea.\n")
    site.build()
    assert 'alt="Sam\'s tea" height="36" src="../../pictures/cup.svg"' in site.page(
        "deep/a/index.html"
    )


def test_a_picture_may_be_marked_as_adding_nothing_new(site):
    site.put("docs/index.md", '![](picture:cup){: alt="" }\nYou can have tea.\n')
    config = yaml.safe_load((site.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    site.put("mkdocs.yml", yaml.safe_dump({**config, "markdown_extensions": ["attr_list"]}))
    site.build()
    assert '<img alt=""' in site.page()


def test_the_records_are_not_published(site):
    site.build()
    assert not site.has("pictures/pictures.yml")


def test_a_description_is_only_text(site):
    site.library({"name": "cup", "file": "cup.svg", "shows": '"><script>alert(1)</script>'})
    site.build()
    assert "<script>alert" not in site.page()


@pytest.mark.parametrize(
    "text", [SCRIPT, "<svg", "<html/>", "<svg><a href='//example.org'/></svg>"]
)
def test_a_drawing_that_may_harm_is_left_out_and_its_words_stay(site, text, caplog):
    site.put("docs/pictures/cup.svg", text)
    site.build()
    assert "<p>You can have tea.</p>" in site.page()
    assert "<img" not in site.page().partition("<main")[2].partition("</main>")[0]
    assert "speakeasy: docs/pictures/pictures.yml:2:" in caplog.text


def test_a_drawing_with_a_script_is_never_published(site):
    site.put("docs/pictures/cup.svg", SCRIPT)
    site.put("docs/other.svg", SCRIPT)
    site.put("docs/plain.svg", CUP)
    site.build()
    assert not site.has("pictures/cup.svg")
    assert not site.has("other.svg")
    assert site.has("plain.svg")


def test_a_drawing_with_a_link_is_published_only_where_it_is_no_picture_of_the_library(site):
    for name in ("pictures/cup.svg", "map.svg"):
        site.put(f"docs/{name}", "<svg><image href='//example.org/cup.png'/></svg>")
    site.build()
    assert not site.has("pictures/cup.svg")
    assert site.has("map.svg")


@pytest.mark.parametrize(
    ("record", "content"),
    [
        ({"licence": ""}, CUP),
        ({"licence": "All rights reserved"}, CUP),
        ({"file": "mug.svg"}, CUP),
        ({}, SCRIPT),
        ({}, "<svg><animate/></svg>"),
        ({"shows": ""}, CUP),
    ],
)
def test_what_must_change_fails_a_strict_build(site, record, content):
    site.put("docs/pictures/cup.svg", content)
    site.library({"name": "cup", "file": "cup.svg", **record})
    with pytest.raises(Abort):
        site.build(strict=True)


def test_a_name_that_is_not_there_fails_a_strict_build(site, caplog):
    site.put("docs/index.md", PAGE.replace("cup", "cupp"))
    with pytest.raises(Abort):
        site.build(strict=True)
    assert "There is no picture 'cupp' in the library. Did you mean 'cup'?" in caplog.text


def test_2_pictures_with_one_name_stop_the_build(site, caplog):
    site.library({"name": "cup", "file": "cup.svg"}, {"name": "cup", "file": "mug.svg"})
    with pytest.raises(Abort):
        site.build()
    assert "The list of pictures has mistakes." in caplog.text
    assert "2 pictures have the name 'cup'" in caplog.text


def test_a_second_build_says_the_same(site, caplog):
    site.library({"name": "cup", "file": "cup.svg", "licence": ""})
    site.build()
    first = [line for line in caplog.messages if "licence" in line]
    caplog.clear()
    site.build()
    assert [line for line in caplog.messages if "licence" in line] == first != []


def test_a_second_build_sees_a_picture_that_changed(site, caplog):
    site.build()
    site.put("docs/pictures/cup.svg", SCRIPT)
    caplog.clear()
    site.build()
    assert "This drawing has a script in it" in caplog.text


# --- a set of one's own, beside the pages ---------------------------------------------------


@pytest.fixture
def own_set(site):
    """A set that a charity pays for. It stands first, so its cup is the one that is shown."""
    site.put("bought/cup.svg", CUP.replace("72 36", "80 40"))
    site.put("bought/bus.svg", CUP)
    rights = {"licence": "Bought", "permission": "We pay until 1 May 2027."}
    site.library(
        {"name": "cup", "file": "cup.svg", "shows": "A mug of tea.", **rights},
        {"name": "bus", "file": "bus.svg", "shows": "A bus.", **rights},
        folder="bought",
    )
    site.config(pictures=["bought", "docs/pictures"])
    return site


def test_another_set_takes_the_place_of_ours(own_set):
    own_set.build(strict=True)
    assert 'alt="A mug of tea." height="40" src="pictures/bought/cup.svg"' in own_set.page()


def test_only_the_pictures_in_use_are_published(own_set):
    own_set.build()
    assert own_set.has("pictures/bought/cup.svg")
    assert not own_set.has("pictures/bought/bus.svg")
    assert not own_set.has("pictures/bought/pictures.yml")


def test_a_word_of_the_list_may_have_a_picture_by_name(own_set):
    words = [{"word": "coach", "use": "explain", "meaning": "A bus.", "picture": "bus"}]
    own_set.put("glossary.yml", yaml.safe_dump({"words": words}))
    own_set.put("docs/index.md", PAGE + "\nWe go by coach.\n")
    own_set.build(strict=True)
    assert own_set.has("pictures/bought/bus.svg")
    assert 'src="./pictures/bought/bus.svg"' in own_set.page()


def test_a_word_with_a_picture_that_is_not_there_is_told(own_set, caplog):
    words = [{"word": "coach", "use": "explain", "meaning": "A bus.", "picture": "buss"}]
    own_set.put("glossary.yml", yaml.safe_dump({"words": words}))
    own_set.build()
    assert "There is no picture 'buss' in the library. Did you mean 'bus'?" in caplog.text


# --- the page of all pictures ---------------------------------------------------------------


def test_the_page_of_pictures_says_who_made_each(own_set):
    own_set.put("docs/index.md", PAGE + "\n- [Our pictures](speakeasy/pictures.md)\n")
    own_set.build(strict=True)
    page = own_set.page("speakeasy/pictures/index.html")
    assert "Pictures by Sam" in page
    assert "Their licence is Bought." in page
    assert "We pay until 1 May 2027." in page
    assert 'src="../../pictures/bought/cup.svg"' in page
    assert "bus.svg" not in page


def test_nothing_in_a_record_does_anything_on_that_page(site):
    nasty = "<script>alert(1)</script> [x](javascript:alert(1)) **b** {{ 1 }}"
    own = {"means": nasty, "made_by": nasty, "licence": nasty, "permission": nasty, "from": nasty}
    site.library({"name": "cup", "file": "cup.svg", **own})
    site.put("docs/index.md", PAGE + "\n- [Our pictures](speakeasy/pictures.md)\n")
    site.build()
    page = site.page("speakeasy/pictures/index.html")
    assert "<script>alert" not in page
    assert 'href="javascript' not in page
    assert "<strong>b</strong>" not in page


def test_many_pictures_stand_on_more_than_one_page(site):
    names = [f"cup-{number}" for number in range(130)]
    for name in names:
        site.put(f"docs/pictures/{name}.svg", CUP)
    site.library(*({"name": name, "file": f"{name}.svg"} for name in names))
    shown = "\n\n".join(f"![](picture:{name})\nYou can have tea." for name in names)
    site.put("docs/index.md", f"{shown}\n\n- [Our pictures](speakeasy/pictures.md)\n")
    site.build(strict=False)
    pages = [
        "speakeasy/pictures/index.html",
        *(f"speakeasy/pictures/{n}/index.html" for n in (2, 3)),
    ]
    on_pages = [re.findall(r"cup-\d+(?=\.svg)", site.page(name)) for name in pages]
    assert sorted(name for one in on_pages for name in one) == sorted(names)
    assert max(map(len, on_pages)) == 50
    assert "Our pictures, part 2" in site.page(pages[0])
    assert "Our pictures, part 3" in site.page(pages[1])
