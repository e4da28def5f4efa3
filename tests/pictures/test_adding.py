"""Adding a picture to the library: nothing that people wrote is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.pictures.adding import CANNOT_WRITE, add_picture, with_record
from mkdocs_speakeasy.pictures.reading import parse_set
from mkdocs_speakeasy.pictures.record import PictureRecord

CUP = PictureRecord("cup", "cup.svg", means="tea", shows="A cup of tea.", licence="CC0")
LISTS = [
    "",
    "# Our pictures\n",
    "pictures:\n",
    "pictures: []\n",
    "about: {made_by: Sam}\n",
    "about: {made_by: Sam}\npictures: []\n",
    "pictures:\n- name: bus # red\n  file: bus.svg\n",
    "pictures:\n    # The bus\n    -   name: bus\n        file: bus.svg\n\n\n# The end\n",
    "pictures:\n  - {name: bus, file: bus.svg}\nabout:\n  made_by: Sam\n",
    "pictures:\r\n  - {name: bus, file: bus.svg}\r\n",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_record_is_added_and_all_else_stays(text):
    before = parse_set(text, "pictures.yml").records
    after = with_record(text, CUP)
    records = parse_set(after, "pictures.yml").records
    assert [one.name for one in records] == [*(one.name for one in before), "cup"]
    assert records[-1].shows == "A cup of tea."
    kept = [line for line in text.splitlines() if line.strip() and line != "pictures: []"]
    assert [line for line in after.splitlines() if line in kept] == kept


def test_a_list_in_one_line_is_left_to_people():
    with pytest.raises(MistakesFound, match=CANNOT_WRITE[:30]):
        with_record("pictures: [{name: bus, file: bus.svg}]\n", CUP)


def test_a_name_that_is_there_already_is_told():
    with pytest.raises(MistakesFound, match="2 pictures have the name 'cup'"):
        with_record("pictures:\n  - {name: cup, file: mug.svg}\n", CUP)


printable = st.text(
    st.characters(blacklist_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Co"), max_codepoint=0xD7FF),
    max_size=30,
).map(lambda text: " ".join(text.split()))


@given(means=printable, shows=printable, made_by=printable)
def test_any_text_comes_back_as_it_was(means, shows, made_by):
    record = CUP._replace(means=means, shows=shows, made_by=made_by)
    [read] = parse_set(with_record("pictures:\n", record), "pictures.yml").records
    assert read._replace(line=0) == record


def test_a_picture_and_its_record_are_written(tmp_path):
    add_picture(tmp_path / "docs/pictures", CUP, b"<svg/>")
    assert (tmp_path / "docs/pictures/cup.svg").read_bytes() == b"<svg/>"
    assert "name: cup" in (tmp_path / "docs/pictures/pictures.yml").read_text(encoding="utf-8")


def test_another_picture_with_that_name_is_never_replaced(tmp_path):
    (tmp_path / "cup.svg").write_bytes(b"<svg>mine</svg>")
    with pytest.raises(MistakesFound, match="There is another picture with this name already"):
        add_picture(tmp_path, CUP, b"<svg/>")
    assert (tmp_path / "cup.svg").read_bytes() == b"<svg>mine</svg>"
    assert not (tmp_path / "pictures.yml").exists()


def test_a_list_with_mistakes_is_left_as_it_is(tmp_path):
    (tmp_path / "pictures.yml").write_text("pictures: {", encoding="utf-8")
    with pytest.raises(MistakesFound):
        add_picture(tmp_path, CUP, b"<svg/>")
    assert (tmp_path / "pictures.yml").read_text(encoding="utf-8") == "pictures: {"
    assert not (tmp_path / "cup.svg").exists()
