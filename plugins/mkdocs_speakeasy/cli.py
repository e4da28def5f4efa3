"""The speakeasy command: check pages, fix them, score them, print them, find pictures, rules.

Only this file and `command/` print or end the program. What is slow to import is imported
inside the commands, so that the command starts fast.
"""

from __future__ import annotations

import gc
import sys

import click

from mkdocs_speakeasy.command.plain_click import PlainCommand, PlainGroup, show
from mkdocs_speakeasy.reports import FORMATS

PROFILES = ("easy-read", "plain")
FAIL_ON = ("must", "should", "think", "never")
ROUNDS_APART = 50_000
"""New objects between 2 rounds of Python's clean-up. What we make goes away without it, and with
the usual 700 it takes 7 % of the time of a large check."""
MOST_NOTES = 10
"""How many notes the text shows of each page. More would make people give up."""
HOW = "How to tell."
HELP = """Speakeasy finds the words and sentences that stop a reader.

\b
To check one page, type:
  speakeasy check docs/page.md

\b
To check all pages of your site, type:
  speakeasy check
"""

config_option = click.option("--config", metavar="FILE", help="The settings, such as mkdocs.yml.")
profile_option = click.option("--profile", type=click.Choice(PROFILES), help="Which limits to use.")
paths_argument = click.argument("paths", nargs=-1, metavar="[file or folder ...]")
glossary_option = click.option(
    "--glossary", metavar="FILE", help="The list of words, such as glossary.yml."
)
select_option = click.option(
    "--select", multiple=True, metavar="RULE,...", help="Use only these rules."
)
ignore_option = click.option(
    "--ignore", multiple=True, metavar="RULE,...", help="Do not use these rules."
)


def _say_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            show(f"speakeasy {version('mkdocs-speakeasy')}\n")
        except PackageNotFoundError:
            show("speakeasy, not installed\n")
        ctx.exit()


@click.group(
    name="speakeasy",
    cls=PlainGroup,
    help=HELP,
    invoke_without_command=True,
    subcommand_metavar="command",
    context_settings={"max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_say_version,
    help="Show which Speakeasy this is.",
)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Show the help where no command was typed."""
    if ctx.invoked_subcommand is None:
        show(ctx.get_help() + "\n")


@main.command(cls=PlainCommand, options_metavar="[options]")
@paths_argument
@config_option
@glossary_option
@profile_option
@select_option
@ignore_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=HOW)
@click.option("--output", metavar="FILE", help="Put the report in this file.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="What to fail on. Without it: must.")
@click.option(
    "--all-uses/--first-use",
    default=None,
    help="Show each use of a hard word, or only the first on a page.",
)
@click.option("--all", "show_all", is_flag=True, help="Show all notes, not only 10 on a page.")
def check(  # noqa: PLR0917  # click calls it by name
    paths: tuple[str, ...],
    config: str | None,
    glossary: str | None,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    output: str | None,
    fail_on: str | None,
    all_uses: bool | None,  # noqa: FBT001  # click hands over a switch
    show_all: bool,  # noqa: FBT001
) -> int:
    """Say which words and sentences will stop a reader.

    Without a file or folder, this checks all pages of the site. For words that another program
    sends, use - as the file.
    """
    from mkdocs_speakeasy.command.checkup import check_pages, exit_code
    from mkdocs_speakeasy.command.choices import choose, rule_names
    from mkdocs_speakeasy.command.showing import tell
    from mkdocs_speakeasy.command.site_pages import find_site

    gc.set_threshold(ROUNDS_APART)
    site = find_site(config)
    uses = "" if all_uses is None else "every" if all_uses else "first"
    settings = choose(
        site.settings,
        profile=profile or "",
        select=rule_names(select),
        ignore=rule_names(ignore),
        uses=uses,
    )
    outcome = check_pages(
        paths, site, settings, glossary or "", sys.stdin.buffer, with_ease=form == "json"
    )
    tell(outcome, form, output, most=0 if show_all else MOST_NOTES)
    return exit_code(outcome, fail_on or settings.fail_on)


@main.command(cls=PlainCommand, options_metavar="[options]")
@paths_argument
@config_option
@glossary_option
@profile_option
@select_option
@ignore_option
@click.option("--yes", is_flag=True, help="Make the changes, and do not ask.")
@click.option("--diff", "as_diff", is_flag=True, help="Show the changes, and write nothing.")
def fix(  # noqa: PLR0917  # click calls it by name
    paths: tuple[str, ...],
    config: str | None,
    glossary: str | None,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    yes: bool,  # noqa: FBT001  # click hands over a switch
    as_diff: bool,  # noqa: FBT001
) -> int:
    """Write plain words into your pages, where only one fits.

    This shows each change and asks you first. Without a file or folder, it looks at all pages of
    the site.
    """
    from mkdocs_speakeasy.command.choices import choose, rule_names
    from mkdocs_speakeasy.command.fix_pages import pages_to_fix
    from mkdocs_speakeasy.command.fix_talk import show_diffs, talk_through
    from mkdocs_speakeasy.command.showing import terminal_look
    from mkdocs_speakeasy.command.site_pages import find_site

    site = find_site(config)
    names = rule_names(select), rule_names(ignore)
    settings = choose(site.settings, profile=profile or "", select=names[0], ignore=names[1])
    pages = pages_to_fix(paths, site, settings, glossary or "")
    return show_diffs(pages) if as_diff else talk_through(pages, terminal_look(), yes=yes)


@main.command(cls=PlainCommand, options_metavar="[options]")
@paths_argument
@config_option
@glossary_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help=HOW)
@click.option("--output", metavar="FILE", help="Put the report in this file.")
@click.option("--all", "show_all", is_flag=True, help="Show the sentences of all pages.")
def score(  # noqa: PLR0917  # click calls it by name
    paths: tuple[str, ...],
    config: str | None,
    glossary: str | None,
    form: str,
    output: str | None,
    show_all: bool,  # noqa: FBT001  # click hands over a switch
) -> int:
    """Say how hard your pages are to read, and what to mend first.

    Without a file or folder, this looks at all pages of the site. For words that another program
    sends, use - as the file.
    """
    from mkdocs_speakeasy.command.scoring import score_pages
    from mkdocs_speakeasy.command.showing_scores import tell_scores
    from mkdocs_speakeasy.command.site_pages import find_site

    gc.set_threshold(ROUNDS_APART)
    scores = score_pages(paths, find_site(config), glossary or "", sys.stdin.buffer)
    tell_scores(scores, form, output, show_all=show_all)
    return 1 if scores.mistakes else 0


@main.command(name="print", cls=PlainCommand, options_metavar="[options]")
@paths_argument
@config_option
@click.option("--large", is_flag=True, help="Make large print: 24 point and not 16.")
@click.option("--output", metavar="FILE", help="Put the booklet in this file.")
@click.option("--browser", metavar="FILE", help="Print with this browser.")
def print_(
    paths: tuple[str, ...],
    config: str | None,
    large: bool,  # noqa: FBT001  # click hands over a switch
    output: str | None,
    browser: str | None,
) -> None:
    """Make a booklet to print: one PDF of your pages.

    Without a file or folder, this takes all pages of the site.
    """
    from mkdocs_speakeasy.command.print_booklet import print_booklet
    from mkdocs_speakeasy.command.site_pages import find_site

    print_booklet(paths, find_site(config), output=output, browser=browser, is_large=large)


@main.command(cls=PlainCommand, options_metavar="[options]")
@click.argument("word", nargs=-1, required=True, metavar="word")
@config_option
@click.option("--add", type=int, metavar="NUMBER", help="Add this one, and do not ask.")
def picture(word: tuple[str, ...], config: str | None, add: int | None) -> None:
    """Find a picture for a word, and add it to your library.

    This looks in your own library, and in the drawings of OpenMoji.
    """
    from mkdocs_speakeasy.command.add_picture import picture_for
    from mkdocs_speakeasy.command.site_pages import find_site

    picture_for(" ".join(word), find_site(config), add)


@main.command(cls=PlainCommand, options_metavar="[options]")
@config_option
@profile_option
def rules(config: str | None, profile: str | None) -> None:
    """List the rules, and how much each one matters."""
    from mkdocs_speakeasy.command.choices import choose
    from mkdocs_speakeasy.command.showing import terminal_look
    from mkdocs_speakeasy.command.site_pages import find_site
    from mkdocs_speakeasy.reports.rule_text import rule_table
    from mkdocs_speakeasy.rules import load_rules
    from mkdocs_speakeasy.settings import level_for

    settings = choose(find_site(config).settings, profile=profile or "")
    rows = [(rule.id, level_for(rule, settings), rule.title) for rule in load_rules()]
    look = terminal_look()
    show("\n".join(rule_table(rows, look)) + "\n", colour=look.colour)


@main.command(cls=PlainCommand, options_metavar="[options]")
@click.argument("rule", metavar="rule")
def explain(rule: str) -> None:
    """Say what a rule is for, with examples."""
    from mkdocs_speakeasy.command.choices import rule_names
    from mkdocs_speakeasy.command.showing import terminal_look
    from mkdocs_speakeasy.reports.rule_text import rule_text
    from mkdocs_speakeasy.rules import load_rules

    names = rule_names([rule])
    look = terminal_look()
    for found in load_rules():
        if found.id in names:
            show("\n".join(rule_text(found, look)) + "\n", colour=look.colour)


if __name__ == "__main__":
    main()
