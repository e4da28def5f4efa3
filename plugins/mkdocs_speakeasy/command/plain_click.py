"""click in plain words: its help, its mistakes and its ends.

The command never shows a traceback. It ends with 0, 1 or 2 as the design says, with 130 where a
person stopped it, and in silence where nobody reads on (`speakeasy check | head`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from mkdocs_speakeasy.mistakes import MistakesFound, nearest, one_of

COULD_NOT_RUN = 2
STOPPED = 130
REPORT_IT = (
    "Something went wrong in Speakeasy itself. Your files are safe.\n"
    "Tell its makers what you typed, and this line:\n"
)
TO_SEE_MORE = "To see more for its makers, set SPEAKEASY_DEBUG=1 and type it again."


class PlainError(click.ClickException):
    """The command could not run. The message says why, in plain words."""

    exit_code = COULD_NOT_RUN


class PlainCommand(click.Command):
    """A command whose help and mistakes are in plain words."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, in our words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Show this help."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How to type the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write(f"Type: {ctx.command_path} {pieces}\n")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The parts that may follow the name of the command."""
        return [
            piece.replace("[OPTIONS]", "[options]") for piece in super().collect_usage_pieces(ctx)
        ]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed. Words that have no place are a mistake."""
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left and not isinstance(self, click.Group):
            typed = " ".join(left)
            message = f"'{typed}' is too much here. Type '{ctx.command_path} --help' to see why."
            raise PlainError(message)
        return left


class PlainGroup(PlainCommand, click.Group):
    """The command as a whole."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command with this name, or a plain sentence with the nearest one."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            raise PlainError(_no_command(name, self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002  # click calls it so
        **extra: Any,  # noqa: ANN401  # handed on to click as it comes
    ) -> NoReturn:
        """Run the command, and end with its exit code."""
        del standalone_mode
        _never_fail_on_letters()
        try:
            code = super().main(
                args, prog_name or "speakeasy", complete_var, standalone_mode=False, **extra
            )
        except BrokenPipeError:
            code = 0
        except (click.Abort, KeyboardInterrupt):
            code = STOPPED
        except MistakesFound as error:
            code = say(str(error))
        except click.ClickException as error:
            code = say(_plain(error))
        except Exception as error:  # people never see a traceback
            if os.environ.get("SPEAKEASY_DEBUG"):
                raise
            code = say(f"{REPORT_IT}{type(error).__name__}: {error}\n{TO_SEE_MORE}")
        _close_quietly()
        sys.exit(code or 0)


def show(text: str, *, colour: bool = False) -> None:
    """Print a report. Where nobody reads on, the rest is dropped."""
    try:
        click.echo(text, nl=False, color=colour)
    except BrokenPipeError:
        _drop_output()


def say(message: str) -> int:
    """Tell a mistake. Gives back the exit code for it."""
    # Imported here, because most runs have nothing to say.
    from mkdocs_speakeasy.reports.terminal import clean  # noqa: PLC0415

    try:
        click.echo("\n".join(map(clean, message.splitlines())), err=True)
    except BrokenPipeError:
        _drop_output()
    return COULD_NOT_RUN


# --- ends -----------------------------------------------------------------------------------


def _never_fail_on_letters() -> None:
    """A terminal that cannot show a letter shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _close_quietly() -> None:
    try:
        sys.stdout.flush()
    except (BrokenPipeError, ValueError):
        _drop_output()


def _drop_output() -> None:
    """Python flushes standard output once more at its end. That must not fail either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


# --- mistakes in what was typed -------------------------------------------------------------


def _plain(error: click.ClickException) -> str:
    """What click found, in plain words."""
    if isinstance(error, click.NoSuchOption):
        known = error.ctx.command.params if error.ctx else []
        names = [name for option in known for name in (*option.opts, *option.secondary_opts)]
        return _no_option(error.option_name, [name for name in names if name.startswith("--")])
    if isinstance(error, click.MissingParameter):
        typed = error.ctx.command_path if error.ctx else "speakeasy"
        return f"Something is missing after '{typed}'. To see what, type: {typed} --help"
    if isinstance(error, click.BadOptionUsage):
        return f"The option {error.option_name} needs one value after it."
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        return _bad_value(error.param)
    return error.format_message()


def _no_option(name: str, known: list[str]) -> str:
    near = nearest(name, [*known, "--help"])
    hint = f"Did you mean '{near}'?" if near else "Type '--help' to see all options."
    return f"There is no option '{name}'. {hint}"


def _no_command(name: str, known: list[str]) -> str:
    if os.path.exists(name):  # noqa: PTH110  # a name that cannot be a path is no mistake here
        return f"'{name}' is not a command. To check it, type: speakeasy check {name}"
    near = nearest(name, known)
    hint = f"Did you mean '{near}'?" if near else "To see all commands, type: speakeasy --help"
    return f"There is no command '{name}'. {hint}"


def _bad_value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return f"We do not know this value of {option.opts[0]}. Use {one_of(option.type.choices)}."
    return f"We cannot use this value of {option.opts[0]}."
