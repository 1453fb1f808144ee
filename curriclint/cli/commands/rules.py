"""`curriclint rules`: look rules up, try their examples, write their pages, start a new one.

What is slow to load (YAML, pydantic, the rules) is imported in the commands, so that help is there at once.
"""

import sys
from pathlib import Path

import click

from curriclint.cli.manner import Manner, ui_option
from curriclint.cli.terminal import look_of, show
from curriclint.rule import Category, Status

category_option = click.option(
    "--category", type=click.Choice([category.value for category in Category]), help="Category of rules."
)


@click.group(short_help="List, explain, test, document and start rules.")
def rules() -> None:
    """List, explain, test, document and start rules."""


COMMAND = rules


@rules.command("list")
@category_option
@ui_option
@click.pass_obj
def list_rules(manner: Manner, category: str | None) -> None:
    """Show all rules in a table."""
    from curriclint.cli.own_rules import own_rulebook
    from curriclint.cli.rule_pages import table_lines
    from curriclint.reporters.text_line import draw

    found = [
        rule
        for rule in own_rulebook(manner).rules.values()
        if category in {None, rule.category.value} and rule.status is not Status.RETIRED
    ]
    look = look_of(sys.stdout)
    show(draw(table_lines(found, manner.language, look), look), colour=look.colour)


@rules.command("show")
@click.argument("rule_id", metavar="ID")
@ui_option
@click.pass_obj
def show_rule(manner: Manner, rule_id: str) -> None:
    """Explain one rule: what it finds, why, and its examples. ID may also be its name."""
    from curriclint.cli.own_rules import own_rulebook, rule_named
    from curriclint.cli.rule_pages import rule_lines
    from curriclint.measured import shipped_measures
    from curriclint.reporters.text_line import draw

    book = own_rulebook(manner)
    look = look_of(sys.stdout)
    rule = rule_named(rule_id, book)
    measures = [one for one in shipped_measures() if one.rule == rule.id]
    show(draw(rule_lines(rule, book, manner.language, look, measures=measures), look), colour=look.colour)


@rules.command("test")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@ui_option
@click.pass_obj
def test_rules(manner: Manner, path: Path | None) -> int:
    """Try the examples of all rules, or of the rules in one file or folder."""
    from curriclint.cli.own_rules import own_rulebook, rules_at
    from curriclint.cli.rule_proofs import proof_lines, total_line
    from curriclint.reporters.text_line import draw
    from curriclint.rule_examples import failures_of

    book = own_rulebook(manner)
    tried = list(book.rules.values()) if path is None else list(rules_at(path, book))
    look = look_of(sys.stdout)
    wrong = 0
    for rule in tried:
        failures = list(failures_of(rule, book))
        wrong += sum(not failure.known for failure in failures)
        show(draw(proof_lines(rule, failures, manner.language, look), look), colour=look.colour)
    examples = sum(len(rule.examples) for rule in tried)
    show(draw([total_line(len(tried), examples, wrong, manner.language)], look), colour=look.colour)
    return 1 if wrong else 0


@rules.command("docs")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@ui_option
@click.pass_obj
def write_docs(manner: Manner, folder: Path) -> None:
    """Write a page in Markdown for each rule, and an index, into a folder: all of them or none.

    Pages of an earlier run are renewed. Other files in the folder stay as they are.
    """
    from curriclint.cli.own_rules import own_rulebook
    from curriclint.cli.page_files import WRITTEN, write_pages
    from curriclint.measured import shipped_measures
    from curriclint.reporters.text_line import draw, wrapped
    from curriclint.rule_docs import PAGE_START, pages_of

    pages = pages_of(own_rulebook(manner), shipped_measures())
    changed = write_pages(folder, pages, start=PAGE_START)
    look = look_of(sys.stdout)
    told = WRITTEN.say(manner.language, folder=folder.as_posix(), pages=len(pages), changed=changed)
    show(draw(wrapped(told, look), look))


@rules.command("new")
@click.argument("rule_id", metavar="ID")
@click.option("--name", default="new-rule", show_default=True, help="What it finds, in lower case with hyphens.")
@category_option
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    default="rules",
    show_default=True,
    help="Folder of rules; the file goes into the folder of its category.",
)
@ui_option
@click.pass_obj
def new_rule(manner: Manner, rule_id: str, name: str, category: str | None, output: Path) -> None:
    """Write a commented file for a new rule, to be filled in."""
    from curriclint.cli.own_rules import own_rulebook
    from curriclint.cli.rule_template import WRITTEN, write_template
    from curriclint.reporters.text_line import draw, wrapped

    book = own_rulebook(manner)
    path = write_template(rule_id, name, Category(category) if category else None, output, book)
    look = look_of(sys.stdout)
    show(draw(wrapped(WRITTEN.say(manner.language, path=path.as_posix()), look), look))
