"""The four ways in which a run can go wrong, and what each means for the exit code.

`RuleFileError`, `ReadError` and `UsageError` are the user's to solve (exit code 2); `InternalError` is ours (3).
"""

from curriclint.wording import Language, Text


class CurriclintError(Exception):
    """Base of all errors that curriclint raises on purpose."""

    exit_code = 2

    def __init__(self, text: Text, **facts: object) -> None:
        super().__init__(text, facts)
        self.text = text
        self.facts = facts

    def say(self, language: Language) -> str:
        """Return the message in `language`: one line, without the name of the file it is about."""
        facts = {
            name: fact.say(language) if isinstance(fact, CurriclintError) else fact for name, fact in self.facts.items()
        }
        return self.text.say(language, **facts)

    def __str__(self) -> str:
        return self.say("en")

    def __reduce__(self) -> tuple[object, ...]:
        # NOTE: exceptions cross process borders by pickle, which by default forgets keyword arguments; a fact that is
        # an exception of somebody else's (as in `what=error`) would not survive, so it crosses as text.
        plain = {
            name: fact if isinstance(fact, str | int | float | CurriclintError) else str(fact)
            for name, fact in self.facts.items()
        }
        return (_rebuild, (type(self), self.text, plain))


class ReadError(CurriclintError):
    """A lesson file that cannot be read; the other files of the run are still linted."""


class RuleFileError(CurriclintError):
    """A rule, lexicon, tip or configuration file that is wrong; the message starts with `file:line:column`."""


class UsageError(CurriclintError):
    """A request that cannot be carried out as it was put."""


class InternalError(CurriclintError):
    """Something that cannot happen unless curriclint itself is wrong."""

    exit_code = 3

    def __init__(self, what: str) -> None:
        super().__init__(
            Text(
                nl="interne fout: {what}. Dit ligt aan curriclint; meld het met het bestand erbij.",
                en="internal error: {what}. This is a fault of curriclint; please report it with the file.",
            ),
            what=what,
        )


def _rebuild(kind: type[CurriclintError], text: Text, facts: dict[str, object]) -> CurriclintError:
    error = kind.__new__(kind)
    CurriclintError.__init__(error, text, **facts)
    return error
