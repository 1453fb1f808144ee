"""What the user chose: which rules run, from which severity they speak, and in which language."""

from dataclasses import dataclass

from curriclint.document import Genre
from curriclint.rule import Rule, Severity, Status
from curriclint.wording import Language


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that hold for one document.

    `select` and `ignore` hold rule ids, rule names and categories; an empty `select` means all. `severity` hides what
    is below it. `language` is the language of the material, None to tell it by paragraph; `ui` that of the messages,
    None for the material's. `pipelines` has languages with the names of installed spaCy pipelines to use instead of
    ours. `balance_band` are the shares of women between which nothing is out of balance, None for what each rule says.
    `assume_long` lets rules about absence speak on short text, as the examples of rules do. `accept` holds words that
    are never flagged. `fixed` names the choices that a document's own wishes do not go over.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severity: Severity = Severity.INFO
    preview: bool = False
    language: Language | None = None
    genre: Genre = Genre.AUTO
    ui: Language | None = None
    pipelines: tuple[tuple[Language, str], ...] = ()
    balance_band: tuple[float, float] | None = None
    assume_long: bool = False
    accept: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()

    def enables(self, rule: Rule) -> bool:
        """Tell whether a rule takes part; one that is selected by its id or name does so even in preview."""
        own_names = {rule.id, rule.name}
        if rule.status is Status.RETIRED or self.ignore & (own_names | {rule.category.value}):
            return False
        if self.select & own_names:
            return True
        if rule.status is Status.PREVIEW and not self.preview:
            return False
        return not self.select or rule.category.value in self.select
