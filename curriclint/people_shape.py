"""What may stand in a file of corrections of people, and under `people` in a configuration file, key by key."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from curriclint.errors import RuleFileError
from curriclint.language.folding import fold
from curriclint.language.people.corrections import Correction
from curriclint.language.people.named import Gender
from curriclint.rule_file import Filled
from curriclint.wording import Text
from curriclint.yaml_file import Key, YamlFile, read_yaml, shaped

_NO_MAPPING = Text(
    nl="{where}: hier horen regels van de vorm `naam: f`, of `naam: {{gender: m, also: [andere naam]}}`.",
    en="{where}: expected lines of the form `name: f`, or `name: {{gender: m, also: [other name]}}`.",
)
_TWICE = Text(
    nl="{where}: “{name}” staat ook bij “{other}”. Zet elke naam bij één persoon.",
    en="{where}: “{name}” is listed for “{other}” as well. List each name for one person.",
)


def _from_gender(value: object) -> object:
    """Allow `Sam: f` where only the gender is told."""
    return {"gender": value} if isinstance(value, str) else {} if value is None else value


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[Filled, ...], BeforeValidator(_listed)]


class PersonShape(BaseModel):
    """What an author says of one person; see `Correction` for what it means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gender: Gender | None = None
    person: bool = True
    also: Names = ()
    roles: Names | None = None


PeopleShape = dict[Filled, Annotated[PersonShape, BeforeValidator(_from_gender)]]
"""The people by the name by which they are to be called."""


def read_people(path: Path, name: str) -> tuple[Correction, ...]:
    """Return what a file of corrections says; `name` is what messages call it.

    Raises `RuleFileError` with file, line and column, what is allowed and the nearest right name.
    """
    file = read_yaml(path, name)
    if file.data is not None and not isinstance(file.data, dict):
        raise RuleFileError(_NO_MAPPING, where=file.where(()))
    return corrections_in(file, shaped(file, PeopleShape))


def corrections_in(file: YamlFile, people: Mapping[str, PersonShape], key: Key = ()) -> tuple[Correction, ...]:
    """Return the corrections that stand in a file at `key`. Raises `RuleFileError` where two claim the same name."""
    owners: dict[str, str] = {}
    for name, one in people.items():
        for number, form in enumerate((name, *one.also)):
            other = owners.setdefault(fold(form), name)
            if other != name:
                at = (*key, name) if number == 0 else (*key, name, "also", number - 1)
                raise RuleFileError(_TWICE, where=file.where(at), name=form, other=other)
    return tuple(
        Correction(name, one.also, one.gender, one.person, one.roles, file.where((*key, name)))
        for name, one in people.items()
    )
