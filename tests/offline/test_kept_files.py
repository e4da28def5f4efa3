"""Which files browsers keep, and under which address."""

from __future__ import annotations

from mkdocs_speakeasy.offline import kept_files as module
from mkdocs_speakeasy.offline.kept_files import kept_files, sum_of

ALL = [
    "./",
    "assets/look.css",
    "assets/search.json",
    "guides/",
    "guides/a%20b%20%C3%A9.html",
    "offline.html",
    "pictures/large.svg",
    "pictures/small.PNG",
]


def addresses(site, **how):
    return [file.address for file in kept_files(site, **{"folders": True, **how})]


def test_pages_parts_and_pictures_are_kept_and_nothing_else(site):
    assert addresses(site) == ALL


def test_where_links_lead_to_files_the_addresses_name_them(site):
    found = addresses(site, folders=False)
    assert [one for one in found if "index" in one] == ["guides/index.html", "index.html"]


def test_a_folder_that_no_page_asks_for_is_left_out(site):
    assert addresses(site, left_out=["assets/"]) == [one for one in ALL if "assets" not in one]


def test_the_small_pictures_come_first_and_stop_at_the_limit(site, monkeypatch):
    parts = sum(file.size for file in kept_files(site, folders=True)) - 6
    monkeypatch.setattr(module, "LIMIT", parts + 3)
    assert addresses(site) == [one for one in ALL if one != "pictures/large.svg"]


def test_pages_are_kept_beyond_the_limit(site, monkeypatch):
    monkeypatch.setattr(module, "LIMIT", 0)
    assert addresses(site) == [one for one in ALL if "pictures" not in one]


def test_the_sum_is_that_of_the_file():
    assert sum_of(b"") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
