"""The list of a folder of pictures: what is read, and every mistake at once."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.pictures.reading import open_library, parse_set

CASES = yaml.safe_load(Path(__file__).with_name("lists.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    try:
        found = [one.name for one in parse_set(case["text"], "docs/pictures/pictures.yml").records]
    except MistakesFound as error:
        found = [[one.line, one.column, one.message] for one in error.mistakes]
    assert found == case.get("mistakes", case.get("names"))


def test_what_holds_for_all_gives_way_to_what_one_picture_says():
    about = "about: {licence: CC0, made_by: Sam}\n"
    text = f"{about}pictures:\n  - {{name: cup, file: cup.svg, made_by: Ade}}\n"
    [record] = parse_set(text, "pictures.yml").records
    assert (record.licence, record.made_by) == ("CC0", "Ade")


def _set(folder, *names):
    folder.mkdir()
    lines = "".join(f"  - {{name: {name}, file: {name}.svg}}\n" for name in names)
    (folder / "pictures.yml").write_text(f"pictures:\n{lines}", encoding="utf-8")
    return folder


def test_of_2_sets_with_one_name_the_first_wins(tmp_path):
    ours = _set(tmp_path / "ours", "cup")
    others = _set(tmp_path / "others", "cup", "bus")
    library = open_library([ours, others])
    assert library.by_name["cup"].path == ours / "cup.svg"
    assert library.by_name["bus"].path == others / "bus.svg"


def test_a_folder_without_a_list_is_told(tmp_path):
    with pytest.raises(MistakesFound, match="There is no file here"):
        open_library([tmp_path])
