"""Read the list of findings to leave alone."""

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from curriclint.errors import RuleFileError
from curriclint.ignore_list import Entry, absolute
from curriclint.wording import Text
from curriclint.yaml_file import read_yaml, shaped

_NO_LIST = Text(
    nl="{where}: hier hoort een lijst van `- fingerprint: …` met een `reason: …` te staan.",
    en="{where}: expected a list of `- fingerprint: …` with a `reason: …`.",
)


class _EntryShape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    fingerprint: Annotated[str, BeforeValidator(lambda value: str(value).lower()), Field(pattern="^[0-9a-f]{16}$")]
    reason: str = Field(min_length=1)
    path: str | None = None
    until: date | None = None


def read_ignore_list(file: Path, name: str) -> tuple[Entry, ...]:
    """Return what a list holds; `name` is what errors call it. Raises `RuleFileError` with line and column."""
    content = read_yaml(file, name)
    if content.data is not None and not isinstance(content.data, list):
        raise RuleFileError(_NO_LIST, where=content.where(()))
    folder = absolute(file).parent
    entries = []
    for number in range(len(content.data or ())):
        shape = shaped(content, _EntryShape, (number,))
        path = absolute(folder / shape.path) if shape.path else None
        entries.append(Entry(shape.fingerprint, shape.reason, path, shape.until, content.where((number,))))
    return tuple(entries)
