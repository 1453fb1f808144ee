"""Make a linter out of the shipped rules and the user's own."""

import difflib
from collections.abc import Iterable
from pathlib import Path

from curriclint.engine import Linter
from curriclint.errors import UsageError
from curriclint.rule import Category, Rulebook
from curriclint.rulebook import load_rulebook
from curriclint.settings import Settings
from curriclint.shipped import shipped_folder
from curriclint.wording import Text


def load_linter(
    settings: Settings, *, rule_folders: Iterable[Path] = (), lexicon_folders: Iterable[Path] = ()
) -> Linter:
    """Return a linter with the shipped rules and lexicons and those in the folders, ready for any number of documents.

    Raises `RuleFileError` for a rule or lexicon file that is wrong, and `UsageError` where `select`, `ignore` or
    `pipelines` names what does not exist or does not serve.
    """
    book = load_rulebook(
        [shipped_folder("rules"), *rule_folders],
        [shipped_folder("lexicons"), *lexicon_folders],
    )
    _check_names(settings, book)
    _check_pipelines(settings)
    return Linter(book, settings)


def _check_pipelines(settings: Settings) -> None:
    if settings.pipelines:
        # spaCy takes longer to load than most files take to be linted, and few people name a pipeline.
        from curriclint.language.pipelines import load_pipeline

        for language, name in settings.pipelines:
            load_pipeline(language, name)


def _check_names(settings: Settings, book: Rulebook) -> None:
    known = set(book.rules) | {rule.name for rule in book.rules.values()} | {category.value for category in Category}
    unknown = sorted((settings.select | settings.ignore) - known)
    if unknown:
        near = difflib.get_close_matches(unknown[0], known, n=1, cutoff=0.5)
        raise UsageError(
            Text(
                nl="er is geen regel of categorie “{name}” (bij select of ignore).{near_nl} "
                "`curriclint rules list` toont wat er is.",
                en="there is no rule or category “{name}” (in select or ignore).{near_en} "
                "`curriclint rules list` shows what there is.",
            ),
            name=unknown[0],
            near_nl=f" Bedoelde je “{near[0]}”?" if near else "",
            near_en=f" Did you mean “{near[0]}”?" if near else "",
        )
