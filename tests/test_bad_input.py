"""What is wrong on a page or in the settings is told by a build, with file and line.

The page stays whole. Tiny sites that the real MkDocs builds.
"""

import logging
import re

import pytest
import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs_speakeasy.building.job import ENOUGH

pytest.importorskip("material")

PICTURE = "# Us\n\n![A bus](bus.png) We go.\n"
LOST = "There is no picture at 'bus.png'. Check the name, or put the file there. [picture-missing]"
NEAR = "There is no picture at 'bus.png'. Did you mean 'Bus.png'? [picture-missing]"
HOSTILE = '"><script>alert(1)</script>\u202e'


class Site:
    """A folder with a site in it, and what a build of it says."""

    def __init__(self, folder, logged):
        self.folder = folder
        self.logged = logged

    def put(self, name, text=""):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def config(self, theme="", **ours):
        ours = {"select": ["picture-missing"], "fail_on": "should", **ours}
        self.put(
            "mkdocs.yml",
            f"site_name: Site\ntheme:\n  name: speakeasy\n{theme}"
            + yaml.safe_dump({"plugins": [{"speakeasy": ours}], "hooks": self.hooks}),
        )

    @property
    def hooks(self):
        return [path.name for path in self.folder.glob("*.py")]

    def build(self, command="build"):
        """What the plugin says at a warning and above."""
        self.logged.clear()
        config = load_config(str(self.folder / "mkdocs.yml"))
        config.plugins.on_startup(command=command, dirty=False)
        build_site(config)
        said = [one for one in self.logged.records if one.name == "mkdocs.plugins.speakeasy"]
        return [
            one.message.removeprefix("speakeasy: ")
            for one in said
            if one.levelno >= logging.WARNING
        ]

    @property
    def html(self):
        return (self.folder / "site" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch, caplog):
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.DEBUG, "mkdocs")
    made = Site(tmp_path, caplog)
    made.put("docs/index.md", "# Home\n\nHello.\n")
    made.config()
    return made


# --- pictures ---------------------------------------------------------------------------------


def test_a_picture_that_is_not_there_is_a_warning_with_its_line(site):
    site.put("docs/index.md", PICTURE)
    assert site.build() == [f"docs/index.md:3:1: {LOST}"]


def test_a_picture_that_is_there_is_fine(site):
    site.put("docs/part/us.md", PICTURE.replace("bus", "../images/bus"))
    site.put("docs/images/bus.png")
    assert site.build() == []


@pytest.mark.parametrize("is_long", [False, True])
def test_what_a_build_remembers_goes_with_the_pictures(site, is_long):
    # A long page is checked in a second process.
    site.put("docs/index.md", PICTURE + "We go.\n\n" * (ENOUGH // 8 if is_long else 1))
    lost, near = f"docs/index.md:3:1: {LOST}", f"docs/index.md:3:1: {NEAR}"
    assert site.build() == [lost]
    assert site.build() == [lost]
    site.put("docs/bus.png")
    assert site.build() == []
    assert site.build() == []
    (site.folder / "docs/bus.png").rename(site.folder / "docs/Bus.png")
    assert site.build() == [near]
    (site.folder / "docs/Bus.png").unlink()
    assert site.build() == [lost]


def test_a_page_whose_pictures_stay_the_same_is_not_checked_again(site, monkeypatch):
    site.put("docs/index.md", PICTURE)
    first = site.build()
    monkeypatch.setattr("mkdocs_speakeasy.checker.check_page", None)
    assert site.build() == first


def test_a_picture_that_another_plugin_makes_is_there(site):
    site.put(
        "hook.py",
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'images/bus.png', content=b'x'))\n",
    )
    site.put("docs/index.md", PICTURE.replace("bus.png", "images/bus.png"))
    site.put("docs/part/us.md", PICTURE.replace("bus.png", "../images/bus.png"))
    site.config()
    assert site.build() == []


def test_a_picture_of_the_theme_is_there(site):
    site.put("docs/index.md", PICTURE.replace("bus.png", "assets/images/favicon.png"))
    assert site.build() == []


def test_while_somebody_writes_a_lost_picture_is_told_when_it_goes(site):
    site.put("docs/index.md", PICTURE)
    site.put("docs/bus.png")
    assert site.build("serve") == []
    (site.folder / "docs/bus.png").unlink()
    assert site.build("serve") == [f"docs/index.md:3:1: {LOST}"]


# --- the list of words --------------------------------------------------------------------------


def test_markup_in_a_meaning_is_told_once_with_its_line_and_stays_text(site):
    site.put(
        "glossary.yml",
        "words:\n  - {word: forum, use: explain, meaning: 'A **group** <script>x</script>.'}\n",
    )
    site.put("docs/index.md", "# Us\n\nWe go to a forum.\n\n## More\n\nThe forum is big.\n")
    assert site.build() == []
    told = [one.message for one in site.logged.records if "glossary.yml line" in one.message]
    message = "The meaning of 'forum' has signs of Markdown or HTML in it."
    help_text = "Take them out, because readers see these signs."
    assert told == [f"speakeasy: glossary.yml line 2: {message} {help_text}"]
    assert "&lt;script&gt;x" in site.html


# --- the theme ----------------------------------------------------------------------------------

NO_COLOURS = "We cannot read the colours in 'palette'. Write them like 'primary: teal'."
NO_WORDS = "We cannot read the words in 'words'. Write them like 'menu: Pages'."
NO_LANGUAGE = (
    "We have no words in the language 'xx'. Write the short name of a language, like 'cy' for"
    " Welsh. For now they are in English."
)
COLOURS = " For now the site has its usual colours."
WORDS = " For now the usual words stand there."


@pytest.mark.parametrize(
    ("theme", "told"),
    [
        (
            "  palette: {primary: purpel}\n",
            [f"line 4: 'primary' of 'palette' is 'purpel'. Did you mean 'purple'?{COLOURS}"],
        ),
        (
            "  palette:\n    - primary: Red\n      scheme: slat\n",
            [
                f"line 5: 'primary' of 'palette' is 'Red'. Did you mean 'red'?{COLOURS}",
                f"line 6: 'scheme' of 'palette' is 'slat'. Did you mean 'slate'?{COLOURS}",
            ],
        ),
        (
            "  palette:\n    primry: red\n",
            [f"line 5: We do not know 'primry' in 'palette'. Did you mean 'primary'?{COLOURS}"],
        ),
        *(
            (f"  palette: {wrong}\n", [f"line 4: {NO_COLOURS}{COLOURS}"])
            for wrong in ("5", "true", "purple", "[~]", "[[red]]", "''")
        ),
        (
            "  words:\n    meenu: x\n    skip: [a]\n    menu: no\n    odd: x\n",
            [
                f"line 5: We do not know 'meenu' in 'words'. Did you mean 'menu'?{WORDS}",
                f"line 6: 'skip' of 'words' is a list. We want text.{WORDS}",
                f"line 7: 'menu' of 'words' is 'false'. We want text.{WORDS}",
                f"line 8: We do not know 'odd' in 'words'. Take it out.{WORDS}",
            ],
        ),
        ("  words: [menu]\n", [f"line 4: {NO_WORDS}{WORDS}"]),
        ("  language: xx\n", [f"line 4: {NO_LANGUAGE}"]),
    ],
)
def test_what_nobody_knows_in_the_settings_of_the_theme_is_told_and_the_site_is_built(
    site, theme, told
):
    site.config(theme)
    assert site.build() == [f"mkdocs.yml {line}" for line in told]
    assert '<html lang="en" dir="ltr"' in site.html
    assert "['a']" not in site.html


@pytest.mark.parametrize(
    "theme",
    [
        "",
        "  palette:\n",
        "  palette: []\n",
        "  palette: {}\n",
        "  palette: {primary: deep purple, accent: pink, scheme: default}\n",
        "  palette: {primary: indigo}\n",
        "  palette: {primary: custom}\n",
        "  palette: {primary: }\n",
        "  palette:\n    - {media: '(x)', scheme: slate, primary: teal, toggle: {icon: x}}\n",
        "  words:\n",
        "  words: {}\n",
        "  words: {menu: All pages, missing.title: '', tools.size: }\n",
        "  language: cy\n",
        "  font: 5\n  features: sideways\n  logo: 5\n  icon: 7\n",
    ],
)
def test_settings_of_the_theme_that_are_right_are_left_alone(site, theme):
    site.config(theme)
    assert site.build() == []


def test_settings_of_another_theme_are_left_alone(site):
    site.config("  palette: {primary: purpel}\n  words: 5\n")
    text = (site.folder / "mkdocs.yml").read_text().replace("name: speakeasy", "name: mkdocs")
    site.put("mkdocs.yml", text)
    assert site.build() == []


def test_hostile_text_in_the_settings_of_the_theme_stays_text(site):
    hostile = yaml.safe_dump(HOSTILE, width=1000).strip()
    site.config(
        f"  palette: {{primary: {hostile}, {hostile}: x}}\n"
        f"  words: {{{hostile}: x, home: {hostile}, skip: {{{hostile}: 1}}}}\n"
    )
    told = site.build()
    assert [re.match(r"mkdocs\.yml line (\d)", one)[1] for one in told] == ["4", "4", "5", "5"]
    assert all(one.isprintable() for one in told)
    assert "<script>alert" not in site.html


def test_a_setting_that_is_inherited_is_told_with_its_own_file(site):
    text = (site.folder / "mkdocs.yml").read_text()
    site.put("base.yml", text.replace("speakeasy\n", "speakeasy\n  palette: {primary: purpel}\n"))
    site.put("mkdocs.yml", "INHERIT: base.yml\nsite_name: Ours\n")
    [told] = site.build()
    assert told.startswith("base.yml line 4: 'primary' of 'palette' is 'purpel'.")


@pytest.mark.parametrize("value", ["sideways", "5", "[page]", "{page: x}"])
def test_a_wrong_value_of_our_own_is_one_clear_sentence(site, value):
    site.put("mkdocs.yml", f"site_name: x\nplugins:\n  - speakeasy:\n      explain: {value}\n")
    with pytest.raises(Abort):
        site.build()
    text = "\n".join(one.message for one in site.logged.records)
    assert re.search(
        r"mkdocs\.yml line 4: 'explain' is .*\. Choose page, section, every or off\.", text
    )
