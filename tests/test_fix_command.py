"""`speakeasy fix`: what people see, what it asks, and what is in the files afterwards."""

import resource
import subprocess
import sys

import pytest
from click.testing import CliRunner
from mkdocs_speakeasy import cli
from mkdocs_speakeasy.command.fix_pages import PageToFix, write_fixed
from mkdocs_speakeasy.fixing import find_changes
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.glossary import Glossary

PAGE = "# Hello\r\n\r\nWe don't know. It's late.\r\n"
FIXED = "# Hello\r\n\r\nWe do not know. It is late.\r\n"


@pytest.fixture
def page(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "a.md"
    path.write_bytes(PAGE.encode())
    return path


def fix(*typed, answer=None):
    return CliRunner().invoke(cli.main, ["fix", *map(str, typed)], input=answer)


def test_it_shows_each_change_and_asks(page):
    done = fix("a.md", answer="y\n")
    assert done.exit_code == 0
    assert done.stdout == (
        "a.md\n====\n\n"
        "line 3 (negative-contraction)\n"
        "  before: We don't know. It's late.\n"
        "  after:  We do not know. It's late.\n\n"
        "line 3 (other-contraction)\n"
        "  before: We don't know. It's late.\n"
        "  after:  We don't know. It is late.\n\n"
        "Make these 2 changes in a.md? [y/n]: y\n\n"
        "We made 2 changes on 1 page. To see what else there is, type: speakeasy check\n"
    )
    assert page.read_bytes() == FIXED.encode()


def test_no_leaves_the_page_as_it_is(page):
    done = fix("a.md", answer="n\n")
    assert (done.exit_code, page.read_bytes()) == (0, PAGE.encode())
    assert done.stdout.endswith("We changed nothing.\n")


def test_with_nobody_to_ask_nothing_changes(page):
    done = fix("a.md", answer="")
    assert (done.exit_code, page.read_bytes()) == (2, PAGE.encode())
    assert done.stderr == (
        "There is nobody here to ask. To make the changes without asking, add --yes.\n"
    )


def test_yes_does_not_ask_and_a_second_time_there_is_nothing(page):
    assert fix("--yes", "a.md").exit_code == 0
    assert page.read_bytes() == FIXED.encode()
    state = page.stat()
    again = fix("--yes", "a.md")
    assert (again.exit_code, again.stdout) == (0, "We found nothing that we can change for you.\n")
    assert page.stat() == state


def test_a_diff_shows_and_writes_nothing(page):
    done = fix("--diff", "a.md")
    assert (done.exit_code, page.read_bytes()) == (0, PAGE.encode())
    page.write_bytes(PAGE.encode())
    patched = subprocess.run(
        ["git", "apply", "-"], input=done.stdout_bytes, capture_output=True, check=False
    )
    assert (patched.returncode, page.read_bytes()) == (0, FIXED.encode())


def test_a_diff_of_a_last_line_without_an_end_can_be_applied(page):
    page.write_text("# Hi\n\nWe can't", encoding="utf-8")
    done = fix("--diff", "a.md")
    subprocess.run(["git", "apply", "-"], input=done.stdout_bytes, check=True)
    assert page.read_text(encoding="utf-8") == "# Hi\n\nWe cannot"


def test_the_mark_at_the_start_and_the_rights_stay(page):
    page.write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    page.chmod(0o640)
    fix("--yes", "a.md")
    assert page.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    assert page.stat().st_mode & 0o777 == 0o640


def test_all_pages_of_the_site_but_not_the_list_of_words(page):
    (page.parent / "docs").mkdir()
    page.rename(page.parent / "docs/a.md")
    (page.parent / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    words = page.parent / "glossary.yml"
    words.write_text("words:\n  - {word: x, use: explain, meaning: We don't.}\n", encoding="utf-8")
    before = words.read_bytes()
    assert fix("--yes").exit_code == 0
    assert (page.parent / "docs/a.md").read_bytes() == FIXED.encode()
    assert words.read_bytes() == before


def test_only_the_rules_that_were_asked_for(page):
    fix("--yes", "--select", "other-contraction", "a.md")
    assert page.read_bytes() == PAGE.replace("It's", "It is").encode()


def test_a_page_that_may_only_be_read_is_left(page):
    page.chmod(0o444)
    done = fix("--yes", "a.md")
    assert (done.exit_code, page.read_bytes()) == (1, PAGE.encode())
    assert done.stderr == "a.md: This page may only be read, so we left it as it is.\n"
    assert done.stdout.endswith("We changed nothing.\n")


def test_a_link_is_left(page):
    link = page.parent / "b.md"
    link.symlink_to("a.md")
    done = fix("--yes", "b.md")
    assert (done.exit_code, page.read_bytes()) == (1, PAGE.encode())
    assert "b.md: This is a link to another file" in done.stderr
    assert link.is_symlink()


@pytest.mark.parametrize("now", [b"Somebody wrote this.", None], ids=["changed", "taken away"])
def test_a_page_that_changed_meanwhile_is_left(page, now):
    changes = find_changes(PAGE, "a.md", Glossary(), Settings())
    if now is None:
        page.unlink()
    else:
        page.write_bytes(now)
    with pytest.raises(MistakesFound, match="Somebody changed this page"):
        write_fixed(PageToFix("a.md", PAGE.encode(), PAGE, changes))
    assert (page.read_bytes() if page.exists() else None) == now
    assert sorted(path.name for path in page.parent.iterdir()) == ["a.md"] * (now is not None)


def test_a_full_disk_leaves_the_page_as_it_was(page):
    page.write_text("We don't know.\n" * 5_000, encoding="utf-8")
    before = page.read_bytes()

    def no_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [sys.executable, "-m", "mkdocs_speakeasy.cli", "fix", "--yes", "a.md"]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=no_room, check=False)
    assert done.returncode == 1
    assert "a.md: We could not write this page, so it is as it was." in done.stderr
    assert page.read_bytes() == before
    assert [path.name for path in page.parent.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This page is empty"),
        (b"We don't\0", "This is not a page of text"),
        (b"We don't \xff", "not saved as UTF-8"),
        (b"---\ntitle: [\n---\nWe don't\n", "a.md line "),
    ],
    ids=["empty", "no text", "not UTF-8", "a broken top"],
)
def test_a_page_that_cannot_be_read_is_told_and_left(page, content, said):
    page.write_bytes(content)
    done = fix("--yes", "a.md")
    assert (done.exit_code, page.read_bytes()) == (1, content)
    assert said in done.stderr


def test_words_from_another_program_cannot_be_fixed():
    done = fix("-", answer="We don't.")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "Give the name of a file. We cannot write to another program.\n"
