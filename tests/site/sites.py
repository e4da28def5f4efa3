"""The sites that are judged, made by the real MkDocs: our own, all components, and hostile text."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs_speakeasy import theme

HERE = Path(__file__).parent
TOP = HERE.parents[1]
COMPONENTS = Path(theme.__file__).parent / "components"
OTHERS = yaml.safe_load((HERE / "other-themes.yml").read_text(encoding="utf-8"))
HOSTILE = yaml.safe_load((HERE / "hostile.yml").read_text(encoding="utf-8"))
WORD_LIST = {"Word list": "speakeasy/words.md"}
TOGETHER = "all.htm"
EMOJI = """
emoji_index: !!python/name:material.extensions.emoji.twemoji
emoji_generator: !!python/name:material.extensions.emoji.to_svg
"""
EXTENSIONS = {
    **{name: {} for name in "abbr admonition attr_list def_list footnotes".split()},
    **{name: {} for name in "md_in_html tables".split()},
    "pymdownx.arithmatex": {"generic": True},
    **{f"pymdownx.{name}": {} for name in "betterem blocks.caption caret critic details".split()},
    "pymdownx.emoji": yaml.unsafe_load(EMOJI),
    "pymdownx.highlight": {"linenums_style": "pymdownx-inline"},
    **{f"pymdownx.{name}": {} for name in "inlinehilite keys mark smartsymbols".split()},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {},
}
"""What Material tells its users to switch on."""


@dataclass(frozen=True)
class Site:
    """A built site, and those of its pages that are opened in the browser."""

    folder: Path
    pages: tuple[str, ...]


def build_own(folder):
    """This project's own docs. All rule pages are alike, so one of them is opened."""
    build(load_config(str(TOP / "mkdocs.yml"), site_dir=str(folder), strict=False))
    pages = _pages(folder)
    rules = [page for page in pages if page.startswith("speakeasy/rules/")]
    alike = set(rules[1:]) - {"speakeasy/rules/index.html"}
    return Site(folder, tuple(page for page in pages if page not in alike))


def build_examples(folder):
    """One page for each component. An example that brings words is a small site of its own."""
    pages, with_words = {"index.md": "# Home\n\nHello.\n"}, {}
    for path in sorted(COMPONENTS.glob("*/*.yml")):
        examples = yaml.safe_load(path.read_text(encoding="utf-8")).get("examples", [])
        texts = []
        for number, example in enumerate(examples, 1):
            if "glossary" in example:
                page = {"index.md": f"# {example['name']}\n\n{example['markdown']}\n"}
                with_words[f"{path.stem}-{number}"] = (page, example["glossary"])
            else:
                texts.append(f"## {example['name']}\n\n{example['markdown']}\n")
        if texts:
            pages[f"{path.stem}.md"] = "\n".join([f"# {path.stem.capitalize()}\n", *texts])
    site = _build(folder / "all", folder / "site", pages)
    for name, (page, words) in with_words.items():
        _build(folder / name, folder / "site" / name, page, words=words)
    _put_together(site)
    return Site(site.folder, (*site.pages, *(f"{name}/index.html" for name in with_words)))


def _put_together(site):
    """One more page with all examples in it, for checks that only look at colours and edges."""
    start, end = '<article class="se-page">', "</article>"
    texts = [(site.folder / page).read_text(encoding="utf-8") for page in site.pages]
    articles = [text.partition(start)[2].partition(end)[0] for text in texts]
    page = (site.folder / "index.html").read_text(encoding="utf-8")
    whole = page.replace(start, start + "".join(articles), 1)
    (site.folder / TOGETHER).write_text(whole, encoding="utf-8")


def build_for_theme(folder, theme, *, ours=True):
    """A few pages in a theme of somebody else, with our plugin or as they are in stock."""
    blocks = [
        f"## {example['name']}\n\n{example['markdown']}\n"
        for name in ("row", "box", "note", "table", "code", "text")
        for example in yaml.safe_load((COMPONENTS / name / f"{name}.yml").read_text())["examples"]
        if "glossary" not in example
    ]
    is_material = theme == "material"
    pages = {**OTHERS["pages"], "blocks.md": "\n".join(["# Blocks\n", *blocks])}
    settings = {
        "theme": {"name": theme, **(OTHERS["material"] if is_material else {})},
        "plugins": ["search", *(["blog"] if is_material else [])],
        "site_url": "http://127.0.0.1/",
        "markdown_extensions": [
            {"toc": {"permalink": True}},
            *({one: options} for one, options in EXTENSIONS.items()),
        ],
    }
    if ours:
        settings["plugins"].append({"speakeasy": {"skip": ["*"]}})
    settings["nav"] = OTHERS["menu"] + (["blog/index.md"] if is_material else [])
    return _build(folder / "all", folder / "site", pages, words=OTHERS["words"], **settings)


def build_rows(folder, count):
    """One page with many pictures beside words of many lengths, and one with many lists."""
    rows = [
        "![A cup](images/blocks/cup.svg)\n"
        f"Words number {number}. {'Tea is good. ' * (number % 9)}\n"
        for number in range(count)
    ]
    lists = [
        f"{'Tea is good. ' * (number % 9 * 5)}\n\nLead number {number}:\n\n- First of {number}\n"
        for number in range(count)
    ]
    pages = {
        "index.md": "\n".join(["# Rows\n", *rows]),
        "lists.md": "\n".join(["# Lists\n", *lists]),
    }
    return _build(folder / "all", folder / "site", pages, site_url="https://example.org/easy/")


def build_hostile(folder):
    """Pages, menu and words with text that wants to be more than text."""
    texts, pages = HOSTILE["texts"], HOSTILE["pages"]
    nav = [{text: name} for text, name in zip(texts, pages, strict=False)]
    nav += [WORD_LIST, *HOSTILE["menu"], "d.md"]
    settings = {**HOSTILE["settings"], "nav": nav}
    return _build(folder / "all", folder / "site", pages, words=HOSTILE["words"], **settings)


def _build(source, folder, pages, *, words=(), **settings):
    shutil.copytree(TOP / "docs" / "images", source / "docs" / "images")
    for page, text in pages.items():
        (source / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (source / "docs" / page).write_text(text, encoding="utf-8")
    config = {
        "site_name": "All components",
        "theme": "speakeasy",
        "plugins": [{"speakeasy": {"skip": ["*"]}}],
        "markdown_extensions": [{one: options} for one, options in EXTENSIONS.items()],
        "nav": ["index.md", WORD_LIST],
        "site_dir": str(folder),
        "use_directory_urls": False,
        **settings,
    }
    (source / "glossary.yml").write_text(yaml.safe_dump({"words": list(words)}), encoding="utf-8")
    (source / "mkdocs.yml").write_text(yaml.dump(config), encoding="utf-8")
    build(load_config(str(source / "mkdocs.yml")))
    return Site(folder, _pages(folder))


def _pages(folder):
    return tuple(sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html")))
