"""The command line: thin commands over the rest of the house, one module each."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    from curriclint.cli.command_line import command_line

    command_line(prog_name="curriclint")
