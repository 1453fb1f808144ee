"""Find the replaceable parts: one object for each module of a folder, and those of installed packages."""

import importlib
import pkgutil
from importlib.metadata import entry_points
from types import ModuleType
from typing import TypeVar, cast

from curriclint.errors import InternalError

Part = TypeVar("Part")


def parts_of(package: ModuleType, attribute: str, kind: type[Part]) -> dict[str, Part]:
    """Return the `attribute` of each public module of `package`, by module name, sorted.

    Modules that do not have it are no parts. Other packages add parts under the entry point group named after the
    package ("curriclint.reporters"). Raises `InternalError` for a part of another type.
    """
    found: dict[str, object] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        part = getattr(importlib.import_module(f"{package.__name__}.{module}"), attribute, None)
        if part is not None:
            found[module] = part
    for entry in entry_points(group=package.__name__):
        found[entry.name] = entry.load()
    for name, part in found.items():
        if not isinstance(part, kind):
            raise InternalError(f"{package.__name__}.{name}.{attribute} is no {kind.__name__}")
    return cast("dict[str, Part]", found)
