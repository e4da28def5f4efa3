"""What people are told where no program stands, or where it fails. Everything else still runs."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from mkdocs_speakeasy import check
from mkdocs_speakeasy.cli import main
from mkdocs_speakeasy.spelling import programs as speller

NONE = (
    "There is no Aspell or Hunspell here, so we did not check spelling. "
    "To get it on Debian, type: sudo apt install aspell aspell-en"
)
FAILS = "Aspell did not answer as it should, so we did not check all spelling."
PAGE = "# News\n\nYou can't recieve it in the wnter of 2026.\n"

DICTS = 'if sys.argv[1] == "dicts": print("en_GB"); sys.exit()'
LISTS = f"""{DICTS}
if sys.argv[1] == "list":
    print("recieve")
    sys.stdin.read()
    sys.exit()
"""
BROKEN = {
    "it cannot start": None,
    "it crashes": "os.abort()",
    "it ends with an error": f"{DICTS}\nsys.exit(3)",
    "it never answers": f"{DICTS}\ntime.sleep(60)",
    "it never answers at all": "time.sleep(60)",
    "it says what nobody asked": f'{DICTS}\nprint("hello\\n" * 100)',
    "it says what is no text": f"{DICTS}\nos.write(1, bytes(range(256)) * 50)",
    "its suggestions crash": f"{LISTS}\nos.abort()",
    "its suggestions never come": f"{LISTS}\ntime.sleep(60)",
    "its suggestions are nonsense": f'{LISTS}\nprint("hello", flush=True)\ntime.sleep(60)',
    "its suggestions never end": (
        f'{LISTS}\nprint("@(#)", flush=True)\nwhile True: print("& x 1 1: y", flush=True)'
    ),
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(speller, "LONGEST_WAIT", 0.5)
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


def run(*typed):
    return CliRunner().invoke(main, ["check", "a.md", *typed])


def lines(result):
    """What was said, without the breaks of lines."""
    return " ".join(result.stdout.split())


@pytest.mark.usefixtures("programs")
def test_where_no_program_stands_one_line_says_so():
    result = run()
    assert lines(result).count(NONE) == 1
    assert "'can't' is a short form" in result.stdout
    assert "Rule: spelling" not in result.stdout


@pytest.mark.usefixtures("programs")
def test_the_line_changes_nothing_but_itself():
    without = run("--ignore", "spelling")
    assert NONE not in lines(without)
    assert run().exit_code == without.exit_code
    assert lines(run()).replace(f"{NONE} ", "") == lines(without)


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize("form", ["json", "github"])
def test_other_reports_stay_as_they_are(form):
    result = run("--format", form)
    assert result.stdout == run("--format", form, "--ignore", "spelling").stdout
    if form == "json":
        json.loads(result.stdout)


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize("typed", [["--ignore", "spelling"], ["--select", "clock"]])
def test_a_site_that_does_not_want_it_is_not_told(typed):
    assert "spelling" not in run(*typed).stdout


@pytest.mark.usefixtures("programs")
def test_a_site_that_wants_one_program_is_told_of_that_one(folder):
    config = "plugins: [{speakeasy: {rules: {spelling: {program: hunspell}}}}]\n"
    (folder / "mkdocs.yml").write_text(f"site_name: Us\n{config}", encoding="utf-8")
    line = "There is no Hunspell here, so we did not check spelling."
    assert f"{line} To get it on Debian, type: sudo apt install hunspell hunspell-en-gb" in lines(
        run()
    )


def test_a_program_without_british_english(put_program):
    put_program("aspell", 'print("en_US\\nen")')
    line = "Aspell has no dictionary 'en_GB' here, so we did not check spelling."
    assert f"{line} To get it on Debian, type: sudo apt install aspell-en" in lines(run())


def test_hunspell_without_british_english(put_program):
    put_program("hunspell", "sys.exit(1)")
    line = "Hunspell has no dictionary 'en_GB' here, so we did not check spelling."
    assert f"{line} To get it on Debian, type: sudo apt install hunspell-en-gb" in lines(run())


@pytest.mark.parametrize("why", BROKEN)
def test_a_program_that_fails_stops_nothing(why, put_program, programs):
    if BROKEN[why] is None:
        file = programs / "aspell"
        file.write_text("#!/no/such/program\n")
        file.chmod(0o755)
    else:
        put_program("aspell", BROKEN[why])
    result = run()
    assert FAILS in lines(result)
    assert "'can't' is a short form" in result.stdout
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.usefixtures("programs")
def test_the_check_of_one_page_in_python_is_silent_too():
    assert check("You recieve it.", settings={"select": ["spelling"]}) == []


# --- mistakes of people ---------------------------------------------------------------------


def _with(folder, options):
    config = f"site_name: Us\nplugins:\n  - speakeasy:\n      rules:\n        spelling: {options}\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return run()


@pytest.mark.usefixtures("programs")
def test_a_program_that_we_do_not_know(folder):
    result = _with(folder, "{program: word}")
    assert result.exit_code == 2
    assert "'program' of 'spelling' is 'word'. Choose aspell or hunspell." in result.stderr


@pytest.mark.usefixtures("programs")
def test_a_language_that_is_none(folder):
    result = _with(folder, "{language: ../../etc/passwd}")
    line = "'../../etc/passwd' is no dictionary, so we did not check spelling."
    assert f"{line} Write a name like 'en_GB'." in lines(result)


@pytest.mark.usefixtures("programs")
def test_a_file_of_words_that_is_not_there(folder):
    result = _with(folder, "{file: gone.txt}")
    assert result.exit_code == 2
    assert result.stderr == "gone.txt: There is no file here. Check the name and the folder.\n"


@pytest.mark.usefixtures("programs")
def test_a_file_of_words_with_mistakes(folder):
    (folder / "words.txt").write_text("kanban\n\nkanban: a board\nfine\n12 % of it\n")
    result = _with(folder, "{file: words.txt}")
    assert result.exit_code == 2
    want = "is not a word. Write one word or one name on each line."
    assert result.stderr == (
        f"words.txt line 3: 'kanban: a board' {want}\nwords.txt line 5: '12 % of it' {want}\n"
    )
