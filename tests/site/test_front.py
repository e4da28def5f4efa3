"""The front of our own site: what it is, who it is for, where to go, and easy read in one step."""

import re
from html import unescape

import pytest

GUIDES = "guides/"
MOST_IN_MENU = 7
"""More than this, and people lose their way in a menu."""


@pytest.fixture(scope="module")
def own(sites):
    """Each page of our own site, by its address."""
    folder = sites["own"].folder
    return {
        page.relative_to(folder).as_posix(): page.read_text(encoding="utf-8")
        for page in folder.rglob("*.html")
    }


def _main(page):
    return page.partition("<main")[2].partition("</main>")[0]


def _links(html):
    """The address and the words of each link."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [(address, " ".join(re.sub(r"<[^>]+>", "", words).split())) for address, words in found]


def _menu(page):
    return page.partition('class="se-menu')[2].partition("</details>")[0]


def test_home_says_what_who_and_where_in_3_parts_with_pictures(own):
    parts = re.split(r"<h2", _main(own["index.html"]))[1:]
    assert len(parts) == 3
    assert all('class="se-row"' in part and "<img" in part for part in parts)


def test_home_is_short(own):
    words = re.sub(r"<[^>]+>", " ", _main(own["index.html"]).partition("</article>")[0])
    assert len(unescape(words).split()) < 250


def test_the_first_link_of_home_leads_to_easy_read(own):
    address, words = _links(_main(own["index.html"]))[0]
    assert (address, words) == (GUIDES, "Guides")


def test_easy_read_has_the_same_words_and_the_same_sign_each_time(own):
    row = re.compile(
        r'<div class="se-row">(?:(?!<div class="se-row">).)*?</p></div></div>', re.DOTALL
    )
    signs = {
        re.search(r'src="[^"]*/([\w-]+\.svg)"', found)[1]
        for page in own.values()
        for found in row.findall(_main(page))
        if any(words == "Guides" for _, words in _links(found))
    }
    assert signs == {"easy-read.svg"}


def test_each_page_leads_home_and_to_easy_read_in_one_step(own):
    for name, page in own.items():
        words = [one for _, one in _links(page.partition("<main")[0])]
        assert words.count("Home") <= 1, name
        assert 'class="se-header__home"' in page, name


def test_the_menu_is_short_and_the_same_on_each_page(own):
    menus = {tuple(words for _, words in _links(_menu(page))) for page in own.values()}
    assert len(menus) == 1
    top = re.findall(r"<li[^>]*>", _menu(own["index.html"]))
    assert top
