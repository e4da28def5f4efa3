"""What tags, attribute lists and CSS say of a look, read alike."""

import pytest
from mkdocs_speakeasy.reading.attributes import attributes_of, css_rules, pixels, styles_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('class="a b" ALIGN=center', {"class": "a b", "align": "center"}),
        (" src='a.mp4' autoplay", {"src": "a.mp4", "autoplay": ""}),
        ("{: .a .b #c }", {"class": "a b", "id": "c"}),
        ('{ width=40 style="color: red" class="a" .b }',
         {"width": "40", "style": "color: red", "class": "a b"}),
        ("{.a data-x='1 2' markdown}", {"class": "a", "data-x": "1 2", "markdown": ""}),
        ("", {}),
        ("{: }", {}),
    ],
)  # fmt: skip
def test_attributes_of_a_tag_and_of_a_list_are_read_alike(text, expected):
    assert attributes_of(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("color: Red; width : 2cm", {"color": "red", "width": "2cm"}),
        ("color:red !important;", {"color": "red"}),
        ("background: url(data:image/png;base64,AA); top: 0",
         {"background": "url(data:image/png;base64,aa)", "top": "0"}),
        ("font-family: 'A; b', serif", {"font-family": "'a; b', serif"}),
        ("color red; width:", {}),
        ('x: "never closed; y: z', {"y": "z"}),
    ],
)  # fmt: skip
def test_a_style_is_read_part_by_part(value, expected):
    assert styles_of(value) == expected


def test_a_rule_of_css_has_its_place_and_what_stands_around_it():
    css = "/* } */ p, h1 { color: red } @media print { p { top: 0 } q { top: 1 } } a { top: 2 }"
    found = [(rule.selector, rule.around, css[rule.start : rule.end]) for rule in css_rules(css)]
    assert found == [
        ("p, h1", "", "p, h1 { color: red }"),
        ("p", "@media print", "p { top: 0 }"),
        ("q", "@media print", "q { top: 1 }"),
        ("a", "", "a { top: 2 }"),
    ]


@pytest.mark.parametrize(
    ("length", "expected"),
    [("40", 40), ("40px", 40), ("1.5rem", 24), ("12pt", 16), ("50%", None), ("auto", None)],
)
def test_a_length_is_given_in_pixels_where_it_is_known(length, expected):
    assert pixels(length) == expected
