"""What we see in the file of a picture."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.pictures.drawings import look_into_drawing
from mkdocs_speakeasy.pictures.facts import PictureFacts
from mkdocs_speakeasy.pictures.looking import MOST_READ, look_into

CASES = yaml.safe_load(Path(__file__).with_name("files.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, tmp_path):
    file = tmp_path / case["file"]
    is_hex = "hex" in case
    file.write_bytes(bytes.fromhex(str(case["hex"])) if is_hex else case["text"].encode())
    facts = look_into(file)
    wanted = {name: case[name] for name in PictureFacts._fields if name in case}
    assert facts == PictureFacts(bytes=file.stat().st_size, **wanted)


def test_a_file_that_is_not_there_has_no_facts(tmp_path):
    assert look_into(tmp_path / "a.svg") is None
    assert look_into(tmp_path / "bad\0name.svg") is None


def test_a_drawing_that_is_too_large_to_look_through_is_a_danger(tmp_path):
    file = tmp_path / "a.svg"
    file.write_bytes(b"<svg>" + b" " * MOST_READ + b"</svg>")
    facts = look_into(file)
    assert facts
    assert facts.danger


def test_a_file_that_changed_is_looked_into_again(tmp_path):
    file = tmp_path / "a.svg"
    file.write_text("<svg/>", encoding="utf-8")
    assert look_into(file) == PictureFacts(bytes=6)
    file.write_text("<svg><script/></svg>", encoding="utf-8")
    assert look_into(file) == PictureFacts(bytes=20, danger="a script")


@given(st.binary(max_size=300))
def test_nothing_in_a_drawing_stops_us(data):
    assert look_into_drawing(data).bytes == len(data)


@pytest.mark.parametrize("name", ["onload", "onClick", "ONMOUSEOVER"])
def test_no_script_is_missed_for_the_way_it_is_written(name):
    drawing = f"<svg><g><g {name} = 'x'/></g></svg>"
    assert look_into_drawing(drawing.encode()).danger == "a script"
