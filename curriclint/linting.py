"""Make a linter out of the shipped rules and the user's own."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from curriclint.engine import Linter
from curriclint.errors import RuleFileError
from curriclint.nearest import hints
from curriclint.nearest import unknown as unknown_name
from curriclint.rule import Rulebook
from curriclint.rulebook import load_rulebook
from curriclint.settings import Settings
from curriclint.shipped import installed_folders, shipped_folder
from curriclint.wording import Text

_NO_RULE = Text(
    nl="er is geen regel of categorie “{name}” (bij select of ignore).{hint_nl} "
    "`curriclint rules list` toont wat er is.",
    en="there is no rule or category “{name}” (in select or ignore).{hint_en} "
    "`curriclint rules list` shows what there is.",
)
_NO_RULE_HERE = Text(
    nl="{where}: er is geen regel of categorie “{name}”.{hint_nl} `curriclint rules list` toont wat er is.",
    en="{where}: there is no rule or category “{name}”.{hint_en} `curriclint rules list` shows what there is.",
)


def load_linter(
    settings: Settings,
    *,
    rule_folders: Iterable[Path] = (),
    lexicon_folders: Iterable[Path] = (),
    names: Mapping[str, str] | None = None,
    with_proofs: bool = True,
) -> Linter:
    """Return a linter with the shipped rules and lexicons and those in the folders, ready for any number of documents.

    Rules and lexicons of installed packages take part. `names` are of rules that other settings will use, with the
    places where the user wrote them. Linting itself needs no proofs (`load_rulebook`). Raises `RuleFileError` for a
    rule or lexicon file, or one of these names, that is wrong, and `UsageError` where `select`, `ignore` or `pipelines`
    names what does not exist or does not serve.
    """
    book = load_rulebook(
        [shipped_folder("rules"), *installed_folders("rules"), *rule_folders],
        [shipped_folder("lexicons"), *installed_folders("lexicons"), *lexicon_folders],
        with_proofs=with_proofs,
    )
    _check_names(settings, names or {}, book)
    _check_pipelines(settings)
    return Linter(book, settings)


def _check_pipelines(settings: Settings) -> None:
    if settings.pipelines:
        # spaCy takes longer to load than most files take to be linted, and few people name a pipeline.
        from curriclint.language.pipelines import load_pipeline

        for language, name in settings.pipelines:
            load_pipeline(language, name)


def _check_names(settings: Settings, places: Mapping[str, str], book: Rulebook) -> None:
    known = book.names()
    unknown = sorted((settings.select | settings.ignore | places.keys()) - known)
    if unknown:
        name = unknown[0]
        if name in places:
            raise RuleFileError(_NO_RULE_HERE, where=places[name], name=name, **hints(name, known))
        raise unknown_name(_NO_RULE, name, known)
