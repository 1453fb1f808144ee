"""What a Markdown copy says of the places of remarks that stand elsewhere than on their words."""

from curriclint.wording import Text

BELOW = Text(nl="Over “{quote}” hierboven:", en="On “{quote}” above:")
IDEA_BELOW = Text(nl="Een idee voor hier:", en="An idea for here:")
AT_END = Text(
    nl="Bij deze woorden kon geen markering staan, of ze gaan over de hele tekst:",
    en="These could not be marked where they stand, or are about the text as a whole:",
)
ON_LINE = Text(nl="Regel {line}, “{quote}”:", en="Line {line}, “{quote}”:")
IDEA_ON_LINE = Text(nl="Regel {line}, een idee:", en="Line {line}, an idea:")
ON_ALL = Text(nl="De hele tekst:", en="The whole text:")
NO_PLACE = Text(
    nl="in deze tekst is nergens plaats voor een voetnoot, want er blijft iets open (een codeblok, HTML). "
    "Sluit dat af; een verslag kan wel: gebruik `curriclint check`.",
    en="there is no place for a footnote in this text, since something stays open (a block of code, HTML). "
    "Close it; a report is possible: use `curriclint check`.",
)
