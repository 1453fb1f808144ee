"""What the exit of the command tells."""

from enum import IntEnum


class ExitCode(IntEnum):
    """A contract with CI jobs and scripts: change it by adding only."""

    FINE = 0
    FINDINGS = 1
    TO_SOLVE = 2
    OUR_FAULT = 3
    STOPPED = 130
