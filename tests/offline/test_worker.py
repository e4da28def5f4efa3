"""The worker is small, it has a new name for each build, and it lets a site go again."""

from __future__ import annotations

import json
import logging

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs_speakeasy.offline import worker
from mkdocs_speakeasy.offline.kept_files import LIST, WORKER, kept_files, sum_of
from mkdocs_speakeasy.offline.worker import leaving_worker, register_script, worker_files


def written(site):
    return dict(worker_files(kept_files(site, folders=True)))


def test_the_worker_is_small(site):
    assert len(written(site)[WORKER].encode()) < 2560


def test_a_build_with_nothing_changed_gives_the_same_worker(site):
    assert written(site) == written(site)


@pytest.mark.parametrize("name", ["index.html", "pictures/small.PNG", "assets/look.css"])
def test_a_build_with_a_change_gives_another_worker(site, name):
    before = written(site)
    (site / name).write_bytes(b"new")
    assert written(site)[WORKER] != before[WORKER]


def test_a_file_that_is_not_kept_changes_nothing(site):
    before = written(site)
    (site / "talk.mp3").write_bytes(b"new")
    assert written(site) == before


def test_the_worker_knows_the_sum_of_its_list(site):
    files = written(site)
    assert f'"{sum_of(files[LIST].encode())}"' in files[WORKER]


def test_another_worker_makes_another_list(site, monkeypatch):
    before = written(site)
    monkeypatch.setattr(worker, "_script", lambda name: f"{name} {{list}}")
    assert written(site)[LIST] != before[LIST]


def test_the_list_holds_each_address_with_its_sum(site):
    files = json.loads(written(site)[LIST])["files"]
    assert ["./", sum_of(b"home")] in files
    assert len(files) == 8


def test_scripts_come_without_comments_and_the_space_before_their_lines(site):
    scripts = [written(site)[WORKER], leaving_worker()[1], register_script()]
    lines = [line for script in scripts for line in script.splitlines()]
    assert not [one for one in lines if not one or one.startswith((" ", "//"))]


def make(folder, plugin, theme="speakeasy", command="build", **settings):
    """The names of the files of a built site, and its first page."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    config = {"site_name": "A", "theme": theme, "plugins": [{"speakeasy": plugin}], **settings}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    build(config)
    site = folder / "site"
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return names, (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("plugin", "command"),
    [({}, "build"), ({"offline": False}, "build"), ({"offline": True}, "serve")],
)
def test_usually_and_while_somebody_writes_the_worker_only_takes_itself_away(
    tmp_path, plugin, command
):
    names, page = make(tmp_path, plugin, command=command)
    assert not names & {LIST, "offline.html", "assets/speakeasy/register.js"}
    assert "register.js" not in page
    assert (tmp_path / "site" / WORKER).read_text(encoding="utf-8") == leaving_worker()[1]


@pytest.mark.parametrize("theme", ["speakeasy", "material"])
def test_where_it_is_on_pages_ask_for_the_worker(tmp_path, theme, caplog):
    caplog.set_level(logging.INFO, "mkdocs")
    names, page = make(tmp_path, {"offline": True}, theme)
    assert names >= {WORKER, LIST, "offline.html", "assets/speakeasy/register.js"}
    assert 'src="assets/speakeasy/register.js" defer' in page
    assert "For readers without internet, browsers keep" in caplog.text


def test_the_index_of_a_search_that_our_theme_does_not_have_is_not_kept(tmp_path):
    make(tmp_path, {"offline": True}, plugins=["search", {"speakeasy": {"offline": True}}])
    assert "search/search_index.json" not in (tmp_path / "site" / LIST).read_text()
    assert (tmp_path / "site/search/search_index.json").exists()


def test_another_theme_is_told_that_it_cannot_be_kept(tmp_path, caplog):
    names, page = make(tmp_path, {"offline": True}, "readthedocs")
    assert (
        "'offline: true' works with 'theme: speakeasy' and 'theme: material' only." in caplog.text
    )
    assert LIST not in names
    assert "register.js" not in page
