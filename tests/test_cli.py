"""The command, from what a person types to what they read and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from mkdocs_speakeasy import checker, cli
from mkdocs_speakeasy.checker import check_page
from mkdocs_speakeasy.command import plain_click
from mkdocs_speakeasy.files import page_files
from mkdocs_speakeasy.files.whole_file import write_whole
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.glossary import Glossary

EASY = "# The cat\n\nThe cat sat on the mat.\n"
LONG = "# The cat\n\n" + "The cat sat on the mat " * 5 + "all day.\n"
"""A sentence of 32 words, which is a must."""
CONTRACTION = "# The cat\n\nThe cat can't sit.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SPEAKEASY_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def put(path, text=EASY):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def run(*typed, stdin=None):
    return CliRunner().invoke(cli.main, [str(part) for part in typed], input=stdin)


def told(*typed, stdin=None):
    """What --format json tells."""
    return json.loads(run("check", *typed, "--format", "json", stdin=stdin).stdout)


def pages(*typed):
    return [page["path"] for page in told(*typed)["pages"]]


def shell(command, **others):
    return subprocess.run(
        command,
        shell=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **others},
        check=False,
        timeout=60,
    )


SPEAKEASY = f'"{sys.executable}" -m mkdocs_speakeasy.cli'


# --- how it ends ----------------------------------------------------------------------------


def test_a_page_with_nothing_to_change_ends_with_0(folder):
    put(folder / "a.md")
    result = run("check", "a.md")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("We found nothing to change. Thank you for your care.\n")


def test_a_page_with_something_that_must_change_ends_with_1(folder):
    put(folder / "a.md", LONG)
    assert run("check", "a.md").exit_code == 1


@pytest.mark.parametrize(
    ("fail_on", "code"), [("must", 1), ("should", 1), ("think", 1), ("never", 0)]
)
def test_fail_on_says_what_to_fail_on(folder, fail_on, code):
    put(folder / "a.md", LONG)
    assert run("check", "a.md", "--fail-on", fail_on).exit_code == code


def test_what_is_quieter_than_fail_on_does_not_fail(folder):
    put(folder / "a.md", "# The cat\n\n" + "The cat sat on the mat " * 3 + "all day.\n")
    assert run("check", "a.md", "--select", "sentence-long").exit_code == 0
    assert run("check", "a.md", "--select", "sentence-long", "--fail-on", "should").exit_code == 1


# --- which pages ----------------------------------------------------------------------------


def test_a_folder_gives_its_pages_in_the_order_of_their_names(folder):
    for name in ("d/z.md", "d/b/a.markdown", "d/a.txt", "d/B.MD", "d/picture.png", "d/.hidden.md"):
        put(folder / name)
    assert pages("d") == ["d/B.MD", "d/a.txt", "d/b/a.markdown", "d/z.md"]


@pytest.mark.parametrize("name", [".git", ".venv", "node_modules", "__pycache__"])
def test_some_folders_are_left_out_of_a_walk_but_not_when_named(folder, name):
    put(folder / "d" / name / "a.md")
    put(folder / "d" / "b.md")
    assert pages("d") == ["d/b.md"]
    assert pages(f"d/{name}") == [f"d/{name}/a.md"]


def test_a_built_site_is_left_out(folder):
    put(folder / "site" / "index.html")
    put(folder / "site" / "a.md")
    put(folder / "docs" / "site" / "b.md")
    assert pages(".") == ["docs/site/b.md"]


def test_a_file_that_is_named_is_checked_whatever_its_ending(folder):
    put(folder / "notes.text")
    assert pages("notes.text") == ["notes.text"]


def test_each_file_is_checked_once_under_its_own_name(folder):
    put(folder / "d" / "b.md")
    (folder / "d" / "a.md").symlink_to("b.md")
    (folder / "e").symlink_to("d")
    assert pages("d", "d/b.md", "./d", "d/a.md", "e") == ["d/b.md"]


def test_a_loop_of_folders_comes_to_an_end(folder):
    put(folder / "d" / "a.md")
    (folder / "d" / "loop").symlink_to(folder / "d")
    (folder / "d" / "deep").mkdir()
    (folder / "d" / "deep" / "up").symlink_to(folder)
    assert pages("d") == ["d/a.md"]


@pytest.mark.usefixtures("folder")
def test_standard_input_is_a_page():
    result = told("-", stdin=LONG)
    assert {(one["path"], one["line"]) for one in result["findings"]} >= {("-", 3)}


def test_without_a_path_the_pages_of_the_site_are_checked(folder, monkeypatch):
    put(folder / "mkdocs.yml", "site_name: x\ndocs_dir: pages\n")
    put(folder / "pages" / "a.md")
    put(folder / "inner" / "b.md")
    assert pages() == ["pages/a.md"]
    monkeypatch.chdir(folder / "inner")
    assert pages() == ["../pages/a.md"]


def test_pages_that_the_settings_skip_are_left_out_unless_named(folder):
    put(folder / "mkdocs.yml", "plugins:\n  - speakeasy:\n      skip: [old/*]\n")
    put(folder / "docs" / "a.md")
    put(folder / "docs" / "old" / "b.md")
    assert pages() == ["docs/a.md"]
    assert pages("docs/old/b.md") == ["docs/old/b.md"]
    assert "skip all pages" in run("check", "docs/old").stderr


# --- how a page is read -----------------------------------------------------------------------


def test_a_byte_order_mark_is_not_a_column(folder):
    put(folder / "a.md", b"\xef\xbb\xbf" + b"The cat can't sit.\n")
    place = told("a.md", "--select", "negative-contraction")["findings"][0]
    assert (place["line"], place["column"]) == (1, 9)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_kind_of_line_end_is_one_line(folder, end):
    put(folder / "a.md", CONTRACTION.replace("\n", end))
    place = told("a.md", "--select", "negative-contraction")["findings"][0]
    assert (place["line"], place["column"], place["text"]) == (3, 9, "can't")


# --- bad input --------------------------------------------------------------------------------

NOT_UTF_8 = b"# The cat\n\nThe caf\xe9.\n"
BAD_PAGES = {
    "not UTF-8": (NOT_UTF_8, "bad.md line 3: This line is not saved as UTF-8."),
    "saved as UTF-16": ("The cat.".encode("utf-16"), "bad.md line 1: This line is not saved as"),
    "NUL bytes": (b"The cat.\n\0\n", "bad.md line 2: This is not a page of text"),
    "empty": (b"", "bad.md"),
    "only white space": (b" \n\n", "bad.md"),
    "broken front matter": (b"---\ntitle: [a\n---\n\nThe cat.\n", "bad.md line "),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_bad_page_alone_ends_with_2_and_a_sentence(folder, name):
    page, message = BAD_PAGES[name]
    put(folder / "bad.md", page)
    result = run("check", "bad.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_bad_page_is_told_and_the_others_are_checked(folder, name):
    page, message = BAD_PAGES[name]
    put(folder / "bad.md", page)
    put(folder / "good.md")
    result = run("check", ".")
    assert result.exit_code == 1
    assert message in result.stdout
    assert "We checked 1 page." in result.stdout
    assert run("check", ".", "--fail-on", "never").exit_code == 0
    assert [problem["path"] for problem in told(".")["problems"]] == ["bad.md"]


def test_a_name_cannot_change_the_terminal(folder):
    put(folder / "a\x1b[31m.md", LONG)
    assert "\x1b" not in run("check", ".").stdout
    assert "\x1b" not in run("check", "\x1b[31m.md").stderr


@pytest.mark.skipif(os.name != "posix", reason="names are text elsewhere")
def test_a_name_that_is_not_utf_8_is_no_mistake(folder):
    os.close(os.open(os.fsencode(folder) + b"/caf\xe9.md", os.O_CREAT))
    (folder / os.fsdecode(b"caf\xe9.md")).write_text(LONG)
    assert "caf?.md:3:1" in run("check", ".").stdout
    assert len(pages(".")) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_page_that_may_not_be_read_is_told(folder):
    put(folder / "a.md").chmod(0)
    result = run("check", "a.md")
    assert (result.exit_code, result.stderr.split(": ")[0]) == (2, "a.md")


def test_a_page_that_may_not_be_read_is_told_to_anybody(folder, monkeypatch):
    put(folder / "a.md")

    def refuse(_path):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    message = "a.md: We are not allowed to read this file. Ask its owner to let you read it.\n"
    assert run("check", "a.md").stderr == message


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nope.md", "nope.md: There is no file or folder with this name."),
        ("empty", "empty: There are no pages in this folder."),
        ("lost.md", "lost.md: This name leads to a file that is not there."),
        ("links", "links/lost.md: This name leads to a file that is not there."),
    ],
)
def test_a_path_without_pages_ends_with_2_and_a_sentence(folder, path, message):
    (folder / "empty").mkdir()
    (folder / "links").mkdir()
    (folder / "lost.md").symlink_to("nowhere.md")
    (folder / "links" / "lost.md").symlink_to("nowhere.md")
    result = run("check", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)


@pytest.mark.usefixtures("folder")
def test_without_a_site_and_a_path_it_asks_for_a_page():
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr == "Say which page to check. For example: speakeasy check docs/page.md\n"


@pytest.mark.parametrize("typed", [("--glossary", "nope.yml"), ("--config", "nope.yml")])
def test_a_missing_file_of_words_or_settings_ends_with_2(folder, typed):
    put(folder / "a.md")
    result = run("check", "a.md", *typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("nope.yml: ")


def test_every_mistake_in_the_glossary_is_told_and_nothing_is_checked(folder):
    put(folder / "a.md", LONG)
    put(folder / "glossary.yml", "words:\n  - word: hub\n  - wrod: pathway\n    use: avoid\n")
    result = run("check", "a.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) > 1
    assert all(line.startswith("glossary.yml line ") for line in result.stderr.splitlines())


def test_an_unknown_setting_is_told_with_the_nearest_name(folder):
    put(folder / "docs" / "a.md")
    put(folder / "mkdocs.yml", "plugins:\n  - speakeasy:\n      profil: plain\n")
    result = run("check")
    assert result.exit_code == 2
    assert "'profile'" in result.stderr


def test_a_page_of_one_long_line_takes_time_that_grows_with_its_length(folder):
    def seconds(copies):
        put(folder / "a.md", "The cat can't sit on the mat with us today. " * copies)
        start = time.perf_counter()
        assert run("check", "a.md").exit_code in {0, 1}
        return time.perf_counter() - start

    seconds(100)
    assert seconds(20_000) < 20 * seconds(4_000)


# --- words that are typed wrong -----------------------------------------------------------------


WRONG = {
    "check --fromat text": "There is no option '--fromat'. Did you mean '--format'?",
    "check --xyzzy": "There is no option '--xyzzy'. Type '--help' to see all options.",
    "chek": "There is no command 'chek'. Did you mean 'check'?",
    "xyzzy": "There is no command 'xyzzy'. To see all commands, type: speakeasy --help",
    "a.md": "'a.md' is not a command. To check it, type: speakeasy check a.md",
    "check --format pdf a.md": "We do not know this value of --format. Use text, json or",
    "check --format": "The option --format needs one value after it.",
    "check a.md --select sentense-long": "There is no rule 'sentense-long'. Did you mean 's",
    "check a.md --ignore xyzzy": "There is no rule 'xyzzy'. To see all rules, type: speak",
    "explain sentance-long": "There is no rule 'sentance-long'. Did you mean 'sentence-long'",
    "explain": "Something is missing after 'speakeasy explain'. To see what, type: speakeasy",
    "rules now": "'now' is too much here. Type 'speakeasy rules --help' to see why.",
}


@pytest.mark.parametrize("typed", WRONG)
def test_what_is_typed_wrong_is_told_in_plain_words(folder, typed):
    put(folder / "a.md")
    result = run(*typed.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(WRONG[typed])


def test_all_unknown_rules_are_told_at_once(folder):
    put(folder / "a.md")
    result = run("check", "a.md", "--select", "one-x,two-x", "--ignore", "three-x")
    assert result.stderr.count("There is no rule") >= 2


# --- choices ----------------------------------------------------------------------------------


def rules_found(*typed):
    return {one["rule"] for one in told(*typed)["findings"]}


def test_select_takes_only_these_rules_and_adds_up(folder):
    put(folder / "a.md", LONG + CONTRACTION)
    assert rules_found("a.md", "--select", "sentence-long") == {"sentence-long"}
    both = {"sentence-long", "negative-contraction"}
    assert rules_found("a.md", "--select", "sentence-long,negative-contraction") == both
    assert rules_found("a.md", "--select=sentence-long", "--select=negative-contraction") == both


def test_ignore_leaves_rules_out(folder):
    put(folder / "a.md", LONG + CONTRACTION)
    assert "sentence-long" not in rules_found("a.md", "--ignore", "sentence-long, passive")


def test_select_turns_on_a_rule_that_is_off(folder):
    put(folder / "a.md", LONG)
    off = "plugins:\n  - speakeasy:\n      ignore: [passive]\n      rules: {sentence-long: off}\n"
    put(folder / "mkdocs.yml", off)
    assert "sentence-long" not in rules_found("a.md", "--ignore", "passive")
    assert rules_found("a.md", "--select", "sentence-long") == {"sentence-long"}


def test_the_plain_profile_has_other_limits(folder):
    put(folder / "a.md", "# The cat\n\n" + "The cat sat on the mat " * 3 + ".\n")
    typed = ("a.md", "--select", "sentence-long")
    assert rules_found(*typed) == {"sentence-long"}
    assert rules_found(*typed, "--profile", "plain") == set()


GLOSSARY = "words:\n  - {word: stakeholder, use: avoid, say_instead: [people involved]}\n"


def test_each_use_of_a_word_is_shown_or_only_the_first(folder):
    put(folder / "glossary.yml", GLOSSARY)
    put(folder / "a.md", "# The cat\n\nA stakeholder.\n\nOur stakeholders.\n")
    typed = ("a.md", "--select", "jargon-term")
    assert len(told(*typed)["findings"]) == 2
    assert len(told(*typed, "--all-uses")["findings"]) == 2
    assert len(told(*typed, "--first-use")["findings"]) == 1


def test_the_list_of_words_is_checked_with_the_whole_site_or_when_named(folder):
    hard = "The co-production " + "of the plan " * 10 + "is here."
    put(folder / "glossary.yml", f"words:\n  - {{word: hub, use: explain, meaning: {hard}}}\n")
    put(folder / "mkdocs.yml", "site_name: x\n")
    put(folder / "docs" / "a.md")
    assert pages() == ["docs/a.md", "glossary.yml"]
    assert pages("docs") == ["docs/a.md"]
    assert rules_found("glossary.yml") >= {"sentence-long"}


def test_without_a_glossary_the_report_says_so(folder):
    put(folder / "a.md")
    sentence = "There is no glossary.yml, so we did not look for hard words."
    assert sentence in run("check", "a.md").stdout
    put(folder / "words.yml", GLOSSARY)
    assert sentence not in run("check", "a.md", "--glossary", "words.yml").stdout


# --- how it is told -----------------------------------------------------------------------------


def test_colour_is_for_terminals_and_for_those_who_ask(folder, monkeypatch):
    put(folder / "a.md", LONG)
    assert "\x1b[" not in run("check", "a.md").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in CliRunner().invoke(cli.main, ["check", "a.md"], color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(cli.main, ["check", "a.md"], color=True).stdout


def test_the_report_goes_into_a_file(folder):
    put(folder / "a.md", LONG)
    result = run("check", "a.md", "--format", "json", "--output", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "The report is in report.json.\n"
    assert json.loads((folder / "report.json").read_text())["files"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["a.md", "report.json"]


def test_a_report_never_takes_the_place_of_a_page(folder):
    page = put(folder / "a.md")
    result = run("check", "a.md", "--output", "./a.md")
    assert (result.exit_code, page.read_text()) == (2, EASY)


def test_a_report_that_cannot_be_written_ends_with_2(folder):
    put(folder / "a.md")
    result = run("check", "a.md", "--output", "nope/report.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("We could not write nope")


def test_a_file_is_written_whole_or_not_at_all(folder, monkeypatch):
    report = put(folder / "report.txt", "before")
    report.chmod(0o640)
    write_whole(report, "after")
    assert (report.read_text(), report.stat().st_mode & 0o777) == ("after", 0o640)

    def fail(_number):
        message = "the disk is full"
        raise OSError(message)

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="the disk is full"):
        write_whole(report, "half")
    assert [path.read_text() for path in folder.iterdir()] == ["after"]


@pytest.mark.usefixtures("folder")
def test_rules_are_listed_with_their_levels():
    result = run("rules")
    assert result.exit_code == 0
    for rule in load_rules():
        row = next(line for line in result.stdout.splitlines() if line.startswith(f"{rule.id} "))
        assert row.split()[1] == rule.level.easy_read


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_each_rule_is_explained(rule):
    result = run("explain", rule.id)
    assert result.exit_code == 0
    assert result.stdout.startswith(rule.title.replace("`", "").replace("*", ""))
    assert not any(line.startswith("#") for line in result.stdout.splitlines())


@pytest.mark.usefixtures("folder")
def test_alone_it_shows_help_with_two_examples():
    result = run()
    assert result.exit_code == 0
    assert result.stdout.count("speakeasy check") == 2


@pytest.mark.usefixtures("folder")
def test_it_says_its_version():
    assert run("--version").stdout.startswith("speakeasy")


ABOUT_WHOLE_PAGES = ("heading-often", "page-length", "main-points", "next-step")
"""What we say is no page."""


def test_what_we_say_keeps_our_own_rules(folder):
    constants = vars(page_files) | vars(plain_click)
    said = [value for name, value in constants.items() if name.isupper() and type(value) is str]
    put(folder / "a.md", LONG)
    put(folder / "empty.md", b"")
    for typed in WRONG:
        said += run(*typed.split()).stderr.splitlines()
    for typed in ("--help", "check --help", "rules --help", "explain --help"):
        said += [line.split("  ")[-1] for line in run(*typed.split()).stdout.splitlines()]
    said += run("check", ".").stdout.splitlines()[-4:]
    sentences = [line for line in said if line.strip().endswith((".", "?"))]
    assert len(sentences) > 30
    page = "\n\n".join(sentences)
    ignore = ("all-caps", "acronym", *ABOUT_WHOLE_PAGES)
    result = check_page(page, "", Glossary(), Settings(ignore=ignore))
    loud = [one for one in result.findings if one.level != "think"]
    assert [(one.rule, one.text) for one in loud] == []


# --- how it breaks ------------------------------------------------------------------------------


def test_what_nobody_expected_is_told_without_a_traceback(folder, monkeypatch):
    put(folder / "a.md")

    def fail(*_values):
        message = "over the moon"
        raise RuntimeError(message)

    monkeypatch.setattr("mkdocs_speakeasy.command.checkup.pages_of", fail)
    result = run("check", "a.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "RuntimeError: over the moon" in result.stderr
    assert "Traceback" not in result.stderr
    monkeypatch.setenv("SPEAKEASY_DEBUG", "1")
    assert isinstance(run("check", "a.md").exception, RuntimeError)


def test_a_fault_of_our_own_on_one_page_does_not_stop_the_others(folder, monkeypatch):
    put(folder / "a.md")
    put(folder / "b.md", "Over the moon.\n")
    read = checker.read

    def fail(source):
        if "moon" in source:
            raise RuntimeError
        return read(source)

    monkeypatch.setattr(checker, "read", fail)
    result = run("check", ".", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [page["path"] for page in report["pages"]] == ["a.md"]
    assert [problem["path"] for problem in report["problems"]] == ["b.md"]


def test_a_closed_pipe_ends_quietly(folder):
    put(folder / "a.md", CONTRACTION * 3000)
    result = shell(f"{SPEAKEASY} check a.md --format json | head -c 10")
    assert (result.stdout, result.stderr) == ('{"version"', "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_cannot_show_a_letter_shows_another_sign(folder, encoding):
    put(folder / "a.md", LONG.replace("mat", "日本 café"))
    result = shell(f"{SPEAKEASY} check a.md > out.txt", PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (1, "")
    assert b" caf" in (folder / "out.txt").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="signals are different there")
def test_ctrl_c_ends_with_130_and_no_traceback():
    command = [sys.executable, "-m", "mkdocs_speakeasy.cli", "check", "-"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=20)
    assert (process.returncode, b"Traceback" in stderr) == (130, False)
