"""The rules that a user has: those that come with curriclint and those of the folders in the configuration."""

from collections.abc import Iterator
from pathlib import Path

from curriclint.cli.manner import Manner
from curriclint.config import load_config
from curriclint.errors import UsageError
from curriclint.nearest import unknown
from curriclint.rule import Rule, Rulebook
from curriclint.rulebook import load_rule, load_rulebook
from curriclint.shipped import installed_folders, shipped_folder
from curriclint.wording import Text

_NO_RULE = Text(
    nl="er is geen regel “{name}”.{hint_nl} `curriclint rules list` toont ze allemaal.",
    en="there is no rule “{name}”.{hint_en} `curriclint rules list` shows them all.",
)
_NO_RULE_FILE = Text(
    nl="{path}: hier is geen regelbestand. Geef het pad van een .yaml-bestand of van een map met regels.",
    en="{path}: there is no rule file here. Give the path of a .yaml file or of a folder of rules.",
)
TIPS_FILE = "tips.yaml"


def own_rulebook(manner: Manner) -> Rulebook:
    """Return all rules, lexicons and tips; a language set in the configuration is followed from then on."""
    config = load_config(None, Path.cwd())
    manner.ui = manner.ui or config.ui
    return load_rulebook(
        [shipped_folder("rules"), *installed_folders("rules"), *config.rules],
        [shipped_folder("lexicons"), *installed_folders("lexicons"), *config.lexicons],
    )


def rule_named(name: str, book: Rulebook) -> Rule:
    """Return the rule with an id or a name, in any capitals; `UsageError` with the nearest one where there is none."""
    for rule in book.rules.values():
        if name.lower() in {rule.id.lower(), rule.name}:
            return rule
    raise unknown(_NO_RULE, name, [*book.rules, *(rule.name for rule in book.rules.values())])


def rules_at(path: Path, book: Rulebook) -> Iterator[Rule]:
    """Yield the rules in a file, or in a folder and below it, read with the lexicons and tips of `book`."""
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path] if path.is_file() else []
    files = [file for file in files if file.name != TIPS_FILE]
    if not files:
        raise UsageError(_NO_RULE_FILE, path=path)
    for file in files:
        yield load_rule(file, book)
