"""Kinds of option values that click does not know."""

import click

from curriclint.reporters import Reporter, reporters


class FormatName(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.4 on
    """The name of a report format; the formats are looked for only when one is asked for."""

    name = "format"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return the formats as the help shows them."""
        return f"[{'|'.join(reporters())}]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Reporter:
        """Return the reporter of that name."""
        if isinstance(value, Reporter):
            return value
        found = reporters()
        if str(value) not in found:
            self.fail(f"{str(value)!r} is not one of {', '.join(repr(name) for name in found)}.", param, ctx)
        return found[str(value)]


class NameList(click.ParamType):  # type: ignore[type-arg]
    """Names with commas between them."""

    name = "name,..."

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Return the names."""
        if isinstance(value, tuple):
            return value
        names = tuple(part.strip() for part in str(value).split(",") if part.strip())
        if not names:
            self.fail("give at least one name, such as FM01 or fixed-mindset.", param, ctx)
        return names
