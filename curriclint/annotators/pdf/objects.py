"""Objects of a PDF file: looked up whatever is in the file, and made."""

from collections.abc import Iterable, Mapping
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name


def entry(dictionary: Any, name: str) -> Any:
    """Return the object under a name, wherever in the file it stands; None where there is none, or no dictionary."""
    if not isinstance(dictionary, generic.DictionaryObject) or name not in dictionary:
        return None
    return dictionary[name]


def items(array: Any) -> list[Any]:
    """Return what an array holds, references as they are; nothing where there is no array."""
    return list(array.iterate()) if isinstance(array, generic.ArrayObject) else []


def dictionary(entries: Mapping[str, Any]) -> generic.DictionaryObject:
    """Return a dictionary; names are told by their slash."""
    return generic.DictionaryObject(
        {pdf_name(key): pdf_name(value) if _is_name(value) else value for key, value in entries.items()}
    )


def numbers(values: Iterable[float]) -> generic.ArrayObject:
    """Return an array of numbers, rounded to thousandths of a point."""
    return generic.ArrayObject(generic.FloatObject(_figure(value)) for value in values)


def figures(values: Iterable[float]) -> bytes:
    """Return numbers as they stand in what is drawn."""
    return " ".join(map(_figure, values)).encode()


def _is_name(value: Any) -> bool:
    return type(value) is str and value.startswith("/")


def _figure(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
