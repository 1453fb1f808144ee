"""The page for the browser: a small server on one's own computer, or a school's, for those who use no command line.

Nothing here lints or parses: files go to child processes (`desk`), and what comes back is shown (`pages`).
"""
