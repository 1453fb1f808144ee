"""Audit a shelf of books: many files, one results folder of tables and pages that stand up in a meeting."""
