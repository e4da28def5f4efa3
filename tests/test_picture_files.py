"""The files of pictures are looked for beside the page, and never where nobody could know."""

import pytest
from mkdocs_speakeasy import check
from mkdocs_speakeasy.files.picture_files import MOST_GUESSES, PictureFile, look_for_pictures

TEXT = "![A bus](bus.png) We go by bus.\n"
ONLY = {"select": ["picture-missing"]}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    return tmp_path


def _is_told(path):
    return bool(check(TEXT, path=path, settings=ONLY))


@pytest.mark.parametrize("path", ["docs/page.md", "docs/not-saved-yet.md", "./page.md"])
def test_pictures_are_looked_for_beside_the_page(folder, path):
    assert _is_told(path)
    (folder / path).with_name("bus.png").touch()
    assert not _is_told(path)


@pytest.mark.parametrize("path", [None, "", "-", "page.md", "no-folder/page.md", "bad\0name/a.md"])
@pytest.mark.usefixtures("folder")
def test_a_name_that_stands_in_no_folder_says_nothing_of_pictures(path):
    assert not _is_told(path)


def test_a_bare_name_of_a_page_that_is_there_says_where_it_stands(folder):
    (folder / "page.md").write_text(TEXT, encoding="utf-8")
    assert _is_told("page.md")


def test_a_picture_in_another_folder_is_found(folder):
    (folder / "bus.png").touch()
    [found] = look_for_pictures("docs/a.md", ["../bus.png"])
    assert found.is_there


def test_a_file_that_only_a_build_makes_is_there(folder):
    made = {str(folder / "docs" / "chart.svg")}
    [found] = look_for_pictures("docs/a.md", ["./chart.svg"], made)
    assert found.is_there


@pytest.mark.parametrize(
    "source", ["a" * 5000, "a\0b.png", "%00.png", "%ff%fe.png", "../" * 500 + "x.png", "\udc80.png"]
)
@pytest.mark.usefixtures("folder")
def test_an_address_that_no_file_can_have_is_not_there(source):
    [found] = look_for_pictures("docs/a.md", [source])
    assert not found.is_there


def test_we_guess_for_a_few_pictures_only(folder):
    (folder / "docs" / "meeting.png").touch()
    sources = [f"meeting.p{number}" for number in range(MOST_GUESSES + 1)]
    near = [one.near for one in look_for_pictures("docs/a.md", sources)]
    assert near == ["meeting.png"] * MOST_GUESSES + [""]


def test_each_picture_is_looked_for_once(folder):
    (folder / "docs" / "a.png").touch()
    [found] = look_for_pictures("docs/a.md", ["a.png", "a.png"])
    assert found == PictureFile("a.png", is_there=True, state=found.state)
