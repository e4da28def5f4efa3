"""`speakeasy picture`: finding a picture for a word, and adding it."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs_speakeasy import cli
from mkdocs_speakeasy.command import add_picture
from mkdocs_speakeasy.pictures import drawing_index
from mkdocs_speakeasy.pictures.drawing_index import Drawing, read_index
from mkdocs_speakeasy.pictures.finding import find_drawings
from mkdocs_speakeasy.pictures.looking import look_into
from mkdocs_speakeasy.pictures.reading import read_set

SEARCHES = yaml.safe_load(Path(__file__).with_name("searches.yml").read_text(encoding="utf-8"))
DRAWINGS = [
    Drawing("cup", "2615", "a hot drink", "A cup of tea.", ("cup", "tea", "hot drink")),
    Drawing("bus", "1F68C", "go by bus", "A bus.", ("bus", "public transport")),
    Drawing("vote", "1F5F3", "people vote", "A paper goes into a box.", ("vote", "ballot")),
]


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site, and drawings of our own in the place of those of OpenMoji."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nplugins: [speakeasy]\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    drawings = tmp_path / "drawings"
    drawings.mkdir()
    for one in DRAWINGS[:2]:
        (drawings / f"{one.code}.svg").write_text("<svg/>", encoding="utf-8")
    monkeypatch.setattr(drawing_index, "_folder", lambda: drawings)
    monkeypatch.setattr(add_picture, "read_index", lambda: tuple(DRAWINGS))
    return tmp_path


def run(*typed):
    return CliRunner().invoke(cli.main, ["picture", *typed])


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("cup", ["cup"]),
        ("CUPS", ["cup"]),
        ("hot drinks", ["cup"]),
        ("voting", ["vote"]),
        ("transport", ["bus"]),
        ("paper", ["vote"]),
        ("zebra", []),
        ("", []),
        ("   ", []),
        ("../../etc", []),
    ],
)
def test_a_word_finds_its_pictures(word, names):
    assert [one.name for one in find_drawings(word, DRAWINGS)] == names


def test_the_choices_are_shown_and_nothing_is_written_where_there_is_nobody_to_ask(site):
    said = run("tea")
    assert "  1. cup: A cup of tea. It means: a hot drink.\n" in said.stdout
    assert said.exit_code == 0
    assert not (site / "docs/pictures").exists()


def test_a_picture_is_added_with_its_record(site):
    said = run("tea", "--add", "1")
    assert said.exit_code == 0
    assert said.stdout == (
        "We added 'cup' to docs/pictures.\nTo show it on a page, write: ![](picture:cup)\n"
    )
    [record] = read_set(site / "docs/pictures").records
    assert (record.name, record.licence, record.made_by) == ("cup", "CC BY-SA 4.0", "OpenMoji")
    assert (site / "docs/pictures/cup.svg").read_text(encoding="utf-8") == "<svg/>"


@pytest.mark.usefixtures("site")
def test_a_picture_in_the_library_comes_first_and_is_not_offered_again():
    run("tea", "--add", "1")
    said = run("cup").stdout
    assert said.startswith("In your library:\n\n  cup: A cup of tea.")
    assert "Drawings that you can add" not in said


def test_it_goes_where_the_settings_say(site):
    (site / "ours").mkdir()
    (site / "ours/pictures.yml").write_text("pictures:\n", encoding="utf-8")
    settings = "site_name: A\nplugins:\n  - speakeasy: {pictures: [ours]}\n"
    (site / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert run("bus", "--add", "1").exit_code == 0
    assert (site / "ours/bus.svg").is_file()


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (["tea", "--add", "9"], "There is no picture 9. Choose a number from 1 to 1."),
        (["vote", "--add", "1"], "Your copy of OpenMoji does not have this drawing."),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_added_is_told_in_one_sentence(typed, message):
    said = run(*typed)
    assert said.exit_code == 2
    assert message in said.output


@pytest.mark.usefixtures("site")
def test_a_word_without_a_picture_is_told():
    said = run("zebra")
    assert said.exit_code == 0
    assert said.stdout == "We found no picture for 'zebra'. Try another word.\n"


@pytest.mark.usefixtures("site")
def test_a_word_with_a_slip_gets_the_nearest_one():
    assert run("balot").stdout == "We found no picture for 'balot'. Did you mean 'ballot'?\n"


@pytest.mark.usefixtures("site")
def test_a_picture_of_the_library_is_found_by_other_words_too():
    run("tea", "--add", "1")
    assert run("hot drink").stdout.startswith("In your library:\n\n  cup: A cup of tea.")


def test_without_the_drawings_it_says_how_to_get_them(site, monkeypatch):
    monkeypatch.setattr(drawing_index, "_folder", lambda: None)
    said = run("tea", "--add", "1")
    assert said.exit_code == 2
    assert 'pip install "mkdocs-speakeasy[pictures]"' in said.output
    assert not (site / "docs/pictures").exists()


def test_without_a_site_it_says_where_to_go(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = run("tea")
    assert said.exit_code == 2
    assert "Go to the folder of your site" in said.output


def test_a_broken_list_stops_it_and_stays_as_it_is(site):
    (site / "docs/pictures").mkdir()
    (site / "docs/pictures/pictures.yml").write_text("pictures: {", encoding="utf-8")
    said = run("tea", "--add", "1")
    assert said.exit_code == 2
    assert (site / "docs/pictures/pictures.yml").read_text(encoding="utf-8") == "pictures: {"


# --- our index ------------------------------------------------------------------------------


def test_the_index_leads_to_drawings_that_are_there():
    assert [one.name for one in read_index() if not (one.file and one.file.is_file())] == []


def test_nothing_in_a_drawing_of_ours_can_do_harm():
    own = [one for one in read_index() if one.is_ours]
    facts = [look_into(one.file) for one in own]
    assert len(own) >= 60
    assert [one for one in facts if one.danger or one.moves or one.has_writing] == []
    assert {one.file.name for one in own} == {one.name for one in own[0].file.parent.iterdir()}


def test_no_name_of_the_index_stands_twice():
    names = [one.name for one in read_index()]
    assert sorted(set(names)) == names


@pytest.mark.parametrize("one", read_index(), ids=lambda one: one.name)
def test_a_drawing_says_what_it_means_and_shows(one):
    assert one.means
    assert one.shows.endswith(".")
    assert len(one.shows) <= 125
    assert not one.shows.lower().startswith(("a picture of", "picture of", "an image"))


def test_the_index_has_pictures_for_many_words():
    words = {word for one in read_index() for word in one.words}
    assert len(words) >= 3000


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: search["typed"])
def test_a_search_in_the_index_brings_what_fits(search):
    found = [one.name for one in find_drawings(search["typed"], read_index())]
    assert found[0] == search.get("first", found[0])
    assert search.get("has", found[0]) in found
    assert search.get("never") not in found
