"""`python -m curriclint`: the command line, where the folder of commands is not on the path."""

from curriclint.cli import main

main()
