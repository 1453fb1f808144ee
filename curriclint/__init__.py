"""A linter for lesson material."""

__version__ = "0.1.0"
