"""`curriclint tips`: the tips of the whitepaper that findings point to."""

import sys

import click

from curriclint.cli.manner import Manner, ui_option
from curriclint.cli.terminal import look_of, show
from curriclint.nearest import unknown
from curriclint.wording import Text

_NO_TIP = Text(
    nl="er is geen tip “{name}”.{hint_nl} `curriclint tips` toont ze allemaal.",
    en="there is no tip “{name}”.{hint_en} `curriclint tips` shows them all.",
)


@click.command(short_help="Show the tips that remarks point to.")
@click.argument("tip_id", metavar="[ID]", required=False)
@ui_option
@click.pass_obj
def tips(manner: Manner, tip_id: str | None) -> None:
    """Show all tips of the whitepaper, or one of them with the rules that go with it."""
    from curriclint.cli.own_rules import own_rulebook
    from curriclint.cli.rule_pages import tip_lines, tip_list_lines
    from curriclint.reporters.text_line import draw

    book = own_rulebook(manner)
    look = look_of(sys.stdout)
    if tip_id is None:
        lines = tip_list_lines(book.tips.values(), manner.language, look)
    else:
        by_id = {tip.id.lower(): tip for tip in book.tips.values()}
        if tip_id.lower() not in by_id:
            raise unknown(_NO_TIP, tip_id, list(book.tips))
        lines = tip_lines(by_id[tip_id.lower()], book, manner.language, look)
    show(draw(lines, look), colour=look.colour)


COMMAND = tips
