import pytest
from builders import passage

from curriclint.language.antecedents.plural_forms import plural_noun
from curriclint.rulebook import checker_of, shipped_rulebook

BOOK = shipped_rulebook()
CHECKERS = [checker_of(BOOK.rules[rule], BOOK) for rule in ("GP01", "GP02")]


def rewritten(text, language):
    """Return the sentence that is offered for each pronoun that is found."""
    return [match.rewritten for checker in CHECKERS for match in checker.find(passage(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Een leerling pakt zijn tas.", "Leerlingen pakken hun tas."),
        ("nl", "Morgen levert elke student zijn werk in.", "Morgen leveren alle studenten hun werk in."),
        ("nl", "Als een speler wint, krijgt hij een punt.", "Als spelers winnen, krijgen ze een punt."),
        ("nl", "Een klant die belt, wil dat je hem helpt.", "Klanten die bellen, willen dat je hen helpt."),
        ("nl", "Elke verpleegkundige heeft haar handen gewassen.", "Alle verpleegkundigen hebben hun handen gewassen."),
        ("en", "Every pupil has brought his notes.", "All pupils have brought their notes."),
        ("en", "A nurse who is tired calls her colleague.", "Nurses who are tired call their colleague."),
        ("en", "When a driver stops, he looks back.", "When drivers stop, they look back."),
    ],
)
def test_a_sentence_about_anyone_is_offered_in_the_plural(language, text, expected):
    assert expected in rewritten(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De patiënt belt. Daarna vraagt hij om een afspraak."),
        ("nl", "Iedereen werkt in zijn eigen tempo."),
        ("nl", "Elke tweede leerling pakt zijn boek."),
        ("nl", "De burgemeester antwoordde dat hij het niet wist."),
        ("nl", "Een nieuw lid betaalt zijn contributie vooraf."),
        ("nl", "Een leerling is een detective die zijn bewijs zoekt."),
        ("en", "Nobody needs to say whom he voted for."),
        ("en", "The driver's foot slips. What force acts on him?"),
        ("en", "One day the teacher stopped his lesson."),
    ],
)
def test_no_sentence_is_offered_where_not_all_is_sure(language, text):
    assert not any(rewritten(text, language))


@pytest.mark.parametrize(
    ("noun", "language", "plural"),
    [
        ("wiskundeleraar", "nl", "wiskundeleraren"),
        ("bioloog", "nl", "biologen"),
        ("gebruiker", "nl", "gebruikers"),
        ("technicus", "nl", "technici"),
        ("teamlid", "nl", "teamleden"),
        ("havist", "nl", "havisten"),
        ("baby", "en", "babies"),
        ("coach", "en", "coaches"),
        ("schoolchild", "en", "schoolchildren"),
    ],
)
def test_a_noun_for_people_has_this_plural(noun, language, plural):
    assert plural_noun(noun, language) == plural


@pytest.mark.parametrize(("noun", "language"), [("man", "nl"), ("heer", "nl"), ("craftsman", "en")])
def test_a_plural_that_no_ending_tells_is_not_guessed(noun, language):
    assert plural_noun(noun, language) is None
