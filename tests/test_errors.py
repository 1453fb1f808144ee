import pickle

from curriclint.errors import InternalError, ReadError
from curriclint.wording import Text

TEXT = Text(nl="heeft {number} pagina's", en="has {number} pages")


def test_an_error_speaks_both_languages():
    error = ReadError(TEXT, number=3)
    assert (error.say("nl"), error.say("en"), str(error)) == ("heeft 3 pagina's", "has 3 pages", "has 3 pages")


def test_an_error_survives_the_way_from_a_child_process():
    error = pickle.loads(pickle.dumps(ReadError(TEXT, number=3)))
    assert (type(error), error.say("nl")) == (ReadError, "heeft 3 pagina's")


def test_an_internal_error_survives_the_way_from_a_child_process():
    error = pickle.loads(pickle.dumps(InternalError("a span from 3 to 2")))
    assert (error.exit_code, str(error)) == (3, str(InternalError("a span from 3 to 2")))


def test_an_error_within_another_speaks_the_language_of_the_reader():
    inner = ReadError(Text(nl="dit", en="that"))
    outer = ReadError(Text(nl="fout: {what}", en="error: {what}"), what=inner)
    assert pickle.loads(pickle.dumps(outer)).say("nl") == outer.say("nl") == "fout: dit"
