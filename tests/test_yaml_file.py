"""YAML comes out as it is written, with places, and no file does harm."""

import time

import pytest
from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlText, parse_yaml
from mkdocs_speakeasy.mistakes import MistakesFound


def test_each_name_and_value_has_its_place():
    top = parse_yaml("a: é\nb:\n  - 'No'\n", "x.yml")
    assert (top.line, top.column) == (1, 1)
    assert top.keys["b"] == YamlText("b", 2, 1)
    assert top.values["a"] == YamlText("é", 1, 4)
    assert top.values["b"] == YamlList([YamlText("No", 3, 5, plain=False)], 3, 3)


def test_tags_never_make_an_object():
    top = parse_yaml("a: !!python/name:os.system\nb: !ENV [A, b]\nc: !relative $docs_dir", "x.yml")
    assert top.values["a"].text == ""
    assert [item.text for item in top.values["b"].items] == ["A", "b"]
    assert top.values["c"].tag == "!relative"


def test_aliases_and_merges_work():
    top = parse_yaml("a: &a {x: 1, y: 2}\nb: {y: 3, <<: *a}\nc: {<<: [*a, {z: 4}]}", "x.yml")
    assert _plain(top) == {
        "a": {"x": "1", "y": "2"},
        "b": {"y": "3", "x": "1"},
        "c": {"x": "1", "y": "2", "z": "4"},
    }


BOMB = "a: &a [x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "x.yml line 7: This file repeats its parts too many times. Use fewer '*' names."),
        ("[" * 10**6, "x.yml line 1: There are too many lists inside lists here. Use fewer."),
        ("- " * 10**6, "x.yml line 1: There are too many lists inside lists here. Use fewer."),
        ("{a: " * 10**6, "x.yml line 1: There are too many lists inside lists here. Use fewer."),
        ("'" * (10**6 + 1), "x.yml line 1: A quote mark opens here and does not close."),
        ("a: &a [*a]", "x.yml line 1: '*a' stands inside the part that it repeats."),
        (
            "a: *b",
            (
                "x.yml line 1: There is no '&b' above for '*b'. "
                "If the star is part of the text, put quote marks around the text."
            ),
        ),
        ("a: 1\n---\nb: 2", "x.yml line 2: A second part starts here. Take out the line '---'."),
        (
            "a: b\n\n<<: 3",
            "x.yml line 3: '<<' must have the name of another part, like '<<: *name'.",
        ),
        ("a: b\na: c", "x.yml line 2: 'a' is already on line 1. Take one out."),
        (
            "a: \ud800",
            "x.yml line 1: There is a character that nobody can see here (U+D800). Take it out.",
        ),
    ],
    ids=lambda value: value[:20],
)
def test_harm_and_mistakes_end_in_a_plain_sentence(text, message):
    start = time.process_time()
    assert _message(text) == message
    assert time.process_time() - start < 2


def _message(text):
    try:
        top = parse_yaml(text, "x.yml")
    except MistakesFound as error:
        return str(error)
    return "\n".join(map(str, top.mistakes))


def _plain(node):
    if isinstance(node, YamlMapping):
        return {name: _plain(value) for name, value in node.values.items()}
    return node.text
