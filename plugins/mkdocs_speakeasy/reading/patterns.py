"""The signs of Markdown and HTML inside a line: one pattern each, with one line of meaning."""

from __future__ import annotations

import html
import re

SPECIAL = re.compile(r"[\n\\`\[\]<&{*_~^!=+:$]")
"""Where something that is not plain text may begin."""

CAN_BE_ESCAPED = frozenset("\\`*_{}[]()<>#+-.!|~^=:\"'$%&,/;?@")

BACKTICKS = re.compile(r"`+")

CRITIC = re.compile(r"\{(?:\+\+|--|==|>>|~~)|(?:\+\+|--|==|<<|~~)\}|~>")
"""Signs that mark a change: {++new++} {--old--} {~~old~>new~~} {==marked==} {>>remark<<}."""

_ATTRIBUTE = r"""(?:[.\#][\w:.-]+|[\w:@.-]+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]*))"""
ATTRIBUTES = re.compile(
    rf"""
    \{{:[^{{}}\n]*\}}                                            # {{: anything }}
    |
    \{{[ ]*{_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE}|[ ]+[\w-]+)*[ ]*\}}   # {{ .class #name key=value }}
    """,
    re.VERBOSE,
)
"""An attribute list."""

ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""&amp; &#8217; &#x2019;"""

TAG = re.compile(
    r"""
    <(?P<close>/?)
    (?P<name>[a-zA-Z][\w:-]*)
    (?P<attributes>(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)
    /?>
    """,
    re.VERBOSE,
)
"""An HTML tag."""

HTML_ATTRIBUTE = re.compile(r"""([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
"""One attribute of an HTML tag."""

AUTOMATIC_LINK = re.compile(r"<(?:[a-zA-Z][\w+.-]*:[^<>\s]*|[^<>\s@/]+@[^<>\s@]+)>")
"""<https://example.org> <ann@example.org>"""

ADDRESS = re.compile(
    r"""
    (?:https?|ftp)://[^\s<>"'`|\]]*[^\s<>"'`|.,;:!?)\]*_]     # a web address
    |
    \bwww\.[^\s<>"'`|\]]*[^\s<>"'`|.,;:!?)\]*_]               # one that starts with www.
    |
    (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+   # an e-mail address
    """,
    re.VERBOSE,
)

SHORTCODE = re.compile(r":(?=[\w+-]*[a-z])[\w+-]+:(?!\w)")
""":smile: :material-account:"""

KEYS = re.compile(r"\+\+[\w\"'](?:[^+\n]|\+(?!\+)){0,60}\+\+")
"""++ctrl+alt+del++"""

MATHS = re.compile(
    r"""
    \$\$[^$]++\$\$                                # $$ a whole line of it $$
    | \$(?!\s)(?=[^$\n\\^_{}]{0,400}+[\\^_{}])     # $x_1$, but not $5 and $6
      [^$\n]{1,800}+(?<!\s)\$(?!\d)
    """,
    re.VERBOSE,
)
"""A formula between dollars."""

MATHS_SIGN = re.compile(r"[\\^_={}]")
"""What stands in a formula and seldom in a sentence: \\( x_1 \\)."""

TARGET = re.compile(
    r"""
    \(\s*+
    (?:<(?P<angle>[^<>\n]*)>|(?P<plain>[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))   # where it goes
    (?:\s++(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?                           # a title
    \s*+\)
    """,
    re.VERBOSE,
)
"""(page.md "Title"), after the words of a link."""

LOOSE_TARGET = re.compile(r"\((?P<plain>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")
"""(my page.md): Python-Markdown lets spaces stand in an address."""

REFERENCE = re.compile(r"[ ]?(?:\n[ ]*)?\[([^\[\]]{0,999})\]")
"""[name], after the words of a link."""

HIDDEN_TAGS = frozenset(
    "code pre script style svg math template textarea kbd samp var iframe object video audio"
    " canvas select".split()
)
"""Tags whose inside is no prose."""

MARK_OF_TAG = {
    "em": "em",
    "i": "em",
    "cite": "em",
    "dfn": "em",
    "u": "underline",
    "ins": "underline",
    "strong": "strong",
    "b": "strong",
    "mark": "mark",
}

MARK_OF_SIGN = {
    "*": "em",
    "_": "em",
    "**": "strong",
    "__": "strong",
    "^^": "underline",
    "==": "mark",
}


def html_attributes(text: str) -> dict[str, str]:
    """The attributes inside a tag, names in lower case; an empty text for one without a value."""
    values: dict[str, str] = {}
    for found in HTML_ATTRIBUTE.finditer(text):
        value = next((part for part in found.groups()[1:] if part is not None), "")
        values.setdefault(found[1].lower(), html.unescape(value))
    return values


def label(text: str) -> str:
    """The name of a reference: case and white space do not count."""
    return " ".join(text.split()).lower()
