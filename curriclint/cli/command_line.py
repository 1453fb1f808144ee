"""The command `curriclint`: finds its subcommands, and turns what goes wrong into one line and an exit code.

Exit codes: 0 nothing at or above `--fail-on`; 1 findings at or above it; 2 the user's to solve; 3 our fault; and 130
when somebody stops the run with Ctrl-C.
"""

import importlib
import pkgutil
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from curriclint import __version__
from curriclint.cli import commands
from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.manner import Manner
from curriclint.errors import CurriclintError, InternalError
from curriclint.nearest import DID_YOU_MEAN, nearest


class CommandLine(click.Group):
    """A group whose subcommands are the modules of the folder `commands`, imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all subcommands."""
        return _names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the subcommand of that name, if there is one."""
        return _command(cmd_name) if cmd_name in _names() else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand, or name the one that was probably meant."""
        name = args[0]
        if not name.startswith("-") and name not in _names():
            near = nearest(name, _names())
            hint = f" {DID_YOU_MEAN.say('en', name=near)}" if near else ""
            ctx.fail(f"No such command “{name}”.{hint}")
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any
    ) -> Any:
        """Run, and leave with an exit code; `standalone_mode=False` lets results and exceptions through."""
        manner = extra.pop("obj", None) or Manner()
        if not standalone_mode:
            return super().main(args, standalone_mode=False, obj=manner, **extra)
        sys.exit(self._exit_code(args, manner, extra))

    def _exit_code(self, args: Sequence[str] | None, manner: Manner, extra: dict[str, Any]) -> int:
        try:
            result = super().main(args, standalone_mode=False, obj=manner, **extra)
        except click.ClickException as error:
            error.show()
            return ExitCode.TO_SOLVE
        except (click.Abort, KeyboardInterrupt):
            return ExitCode.STOPPED
        except CurriclintError as error:
            if manner.verbose and isinstance(error, InternalError):
                traceback.print_exc()
            _complain(error.say(manner.language))
            return error.exit_code
        except Exception as error:  # the last resort: a user never sees a traceback
            if manner.verbose:
                traceback.print_exc()
            what = " ".join(f"{type(error).__name__}: {error}".split())
            _complain(InternalError(what).say(manner.language))
            return ExitCode.OUR_FAULT
        return result if isinstance(result, int) else ExitCode.FINE


def _complain(message: str) -> None:
    from curriclint.cli.terminal import complain

    complain(message)


def _names() -> list[str]:
    return sorted(info.name for info in pkgutil.iter_modules(commands.__path__))


def _command(name: str) -> click.Command:
    command = importlib.import_module(f"{commands.__name__}.{name}").COMMAND
    assert isinstance(command, click.Command)
    return command


@click.command(cls=CommandLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="curriclint", message="%(prog)s %(version)s")
def command_line() -> None:
    """Find wording and gaps in lesson material that keep pupils out.

    Reads Word, PDF, Markdown and text, in Dutch and English. Nothing leaves your computer.
    """
