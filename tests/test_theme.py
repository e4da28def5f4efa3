"""The templates of the theme, in tiny sites that the real MkDocs builds. No browser is needed."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

pytest.importorskip("material")

HOSTILE = "<script>alert(1)</script> \"quoted\" 'it' & </title> \u202eback <b>bold</b>"
LONG = "a" * 200
VOID = {"meta", "link", "img", "br", "hr", "input", "wbr"}


class Page(HTMLParser):
    """What a browser makes of a page, as far as these tests ask."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.text_in = {}
        self.open = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        for tag in set(self.open):
            self.text_in[tag] = self.text_in.get(tag, "") + data

    def all(self, tag, **attributes):
        return [
            attrs
            for name, attrs in self.elements
            if name == tag and attributes.items() <= attrs.items()
        ]


@pytest.fixture
def site(tmp_path):
    """Builds a site from pages and settings, and gives its pages back."""

    def make(pages, **settings):
        for name, text in pages.items():
            path = tmp_path / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        top = {"site_name": "Our site", "theme": "speakeasy", "plugins": [], **settings}
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(top), encoding="utf-8")
        build(load_config(str(tmp_path / "mkdocs.yml")))
        return lambda name: Page((tmp_path / "site" / name).read_text(encoding="utf-8"))

    return make


PAGES = {
    "index.md": "# Home\n\nHello.\n",
    "a.md": "# A & E <b>\n\nText.\n",
    "part/b.md": "---\ntitle: B <i>\n---\n\n# Other\n\nText.\n",
}


def test_a_page_has_no_inline_script_or_style(site):
    page = site(PAGES)("a/index.html")
    assert all("src" in script for script in page.all("script"))
    assert page.all("style") == []
    assert not any(name.startswith("on") or name == "style" for _, a in page.elements for name in a)


def test_the_skip_link_comes_first_and_leads_to_the_words(site):
    page = site(PAGES)("index.html")
    assert page.all("a")[0]["href"] == "#main"
    assert page.all("main", id="main")


def test_next_and_back_have_the_names_of_their_pages(site):
    page = site(PAGES)("a/index.html")
    assert page.all("a", rel="next")[0]["href"] == "../part/b/"
    assert page.all("a", rel="prev")[0]["href"] == ".."
    assert "Next: B <i>" in page.text_in["main"]
    assert "Back: Home" in page.text_in["main"]


def test_the_menu_has_each_page_and_marks_this_one(site):
    page = site(PAGES)("part/b/index.html")
    links = [one["href"] for one in page.all("a")]
    assert {"../..", "../../a/"} <= set(links)
    assert [one["href"] for one in page.all("a", **{"aria-current": "page"})] == ["./"]
    assert "Part" in page.text_in["summary"] + page.text_in["nav"]


@pytest.mark.parametrize("text", [HOSTILE, LONG])
def test_text_of_settings_and_pages_stays_text(site, text):
    page = site(
        {
            "index.md": f"---\ntitle: {yaml.safe_dump(text).strip()}\n---\n\n# Home\n",
            "a.md": "# A\n",
        },
        site_name=text,
        site_description=text,
        nav=[{text: "a.md"}, {text: [{text: "index.md"}]}, {text: "https://example.org/?a&b=\"'"}],
        extra={
            "alternate": [{"name": text, "link": f"/{text}", "lang": f'"{text}'}],
            "social": [{"name": text, "link": "https://example.org"}],
        },
    )("index.html")
    assert all("src" in script for script in page.all("script"))
    assert page.all("b") == []
    assert page.text_in["title"] == f"{text} – {text}"
    assert page.text_in["nav"].count(text) >= 4
    assert page.all("meta", name="description")[0]["content"] == text
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)


def test_a_page_without_a_heading_gets_its_title(site):
    page = site({"index.md": "# Home\n", "a.md": "---\ntitle: A <b>\n---\n\nText.\n"})(
        "a/index.html"
    )
    assert page.text_in["h1"] == "A <b>"


def test_a_heading_with_signs_is_a_title_with_those_signs(site):
    page = site({"index.md": "# Home\n", "a.md": "# A & E `<b>` *now*\n"})("a/index.html")
    assert page.text_in["title"] == "A & E <b> now – Our site"


@pytest.mark.parametrize(
    ("language", "direction", "skip"),
    [("cy", "ltr", "Neidio i'r cynnwys"), ("ar", "rtl", "")],
)
def test_the_site_can_be_in_another_language(site, language, direction, skip):
    page = site(PAGES, theme={"name": "speakeasy", "language": language})("index.html")
    html = page.all("html")[0]
    assert (html["lang"], html["dir"]) == (language, direction)
    assert skip in page.text_in["a"]


@pytest.mark.parametrize(
    ("palette", "named"),
    [
        ({"primary": "deep purple"}, "deep-purple"),
        ([{"primary": "teal", "scheme": "default"}, {"primary": "red"}], "teal"),
        ([{"scheme": "slate"}], None),
        ([], None),
        ({"primary": HOSTILE}, HOSTILE.replace(" ", "-")),
    ],
)
def test_the_site_can_have_a_colour_of_its_own(site, palette, named):
    page = site(PAGES, theme={"name": "speakeasy", "palette": palette})("index.html")
    assert page.all("html")[0].get("data-se-primary") == named


def test_words_of_the_theme_can_be_other_words(site):
    theme = {"name": "speakeasy", "words": {"menu": "All <pages>"}}
    page = site(PAGES, theme=theme)("index.html")
    assert page.text_in["summary"].startswith("All <pages>")


def test_a_page_that_is_not_there_leads_back(site):
    page = site(PAGES)("404.html")
    assert "This page is not here" in page.text_in["h1"]
    assert page.text_in["title"] == "This page is not here – Our site"


def test_styles_come_in_one_sheet_of_all_components(site, tmp_path):
    site(PAGES)
    styles = (tmp_path / "site" / "assets" / "speakeasy.css").read_text(encoding="utf-8")
    assert "{%" not in styles
    assert all(f".se-{name}" in styles for name in ("skip", "header", "menu", "next", "footer"))


def test_a_page_can_bring_its_own_styles_and_scripts(site):
    page = site(PAGES, extra_css=["own.css"], extra_javascript=["own.js"])("a/index.html")
    assert page.all("link", href="../own.css")
    assert page.all("script", src="../own.js")


# --- themes of others -------------------------------------------------------------------------

OURS = {"plugins": [{"speakeasy": {"skip": ["*"]}}]}


@pytest.mark.parametrize("urls", [True, False])
@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_in_any_theme_a_page_has_the_tools_after_its_title(site, tmp_path, theme, urls):
    read = site(PAGES, theme=theme, use_directory_urls=urls, **OURS)
    for name in ("index", "part/b/index" if urls else "part/b"):
        page = read(f"{name}.html")
        assert len(page.all("div", **{"class": "se-reading"})) == 1
        order = [attrs.get("class") or tag for tag, attrs in page.elements]
        assert order.index("h1") < order.index("se-tools") < order.index("p", order.index("h1"))
        ours = [one["src"] for one in page.all("script") if "speakeasy" in one.get("src", "")]
        assert len(ours) == 3
        for source in ours:
            assert (tmp_path / "site" / name).parent.joinpath(source).resolve().is_file()


def test_a_page_without_a_title_has_the_tools_at_its_start(site):
    page = site({"index.md": "Hello.\n"}, theme="mkdocs", **OURS)("index.html")
    order = [attrs.get("class") or tag for tag, attrs in page.elements]
    assert order.index("se-tools") < order.index("p", order.index("se-tools"))
    assert len(page.all("details", **{"class": "se-tools"})) == 1


def test_material_says_the_words_of_the_tools_as_the_settings_do(site):
    theme = {"name": "material", "words": {"tools.title": HOSTILE}}
    page = site(PAGES, theme=theme, **OURS)("index.html")
    assert HOSTILE in page.text_in["summary"]


def test_our_own_theme_has_the_tools_once(site, tmp_path):
    page = site(PAGES, **OURS)("index.html")
    assert len(page.all("details", **{"class": "se-tools"})) == 1
    assert page.all("div", **{"class": "se-reading"}) == []
    assert not (tmp_path / "site/assets/speakeasy/tools.js").exists()
