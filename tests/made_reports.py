"""Reports built by hand, so that what is done with them can be tested without reading or linting anything."""

from dataclasses import replace

from curriclint.document import Format, Genre, Note, Scope
from curriclint.errors import ReadError
from curriclint.finding import (
    ChapterReport,
    DocumentReport,
    Evidence,
    EvidenceKind,
    FileError,
    Finding,
    Person,
    Report,
    TipResult,
    TipStatus,
)
from curriclint.rule import Category, Checkable, Severity, Tip
from curriclint.span import LineColumn, PageBox, Place, Span
from curriclint.wording import Text

GROWTH = Tip(
    id="P3.3",
    group="P3",
    page=22,
    text=Text(nl="Laat zien dat vaardigheden groeien door oefenen.", en="Show that skills grow with practice."),
    where=frozenset({Genre.PUPIL}),
    checkable=Checkable.DIRECT,
)
CAREERS = Tip(
    id="P2.1",
    group="P2",
    page=19,
    text=Text(nl="Verbind vakstof met loopbaanoriëntatie.", en="Link subject matter to careers."),
    where=frozenset({Genre.PUPIL}),
    checkable=Checkable.DIRECT,
)
NO_PAGE = Tip(
    "D.1", "D", None, Text(nl="Geef iedereen een beurt.", en="Give everyone a turn."), frozenset(), Checkable.DIRECT
)

_PLACES = {
    Format.MARKDOWN: Place(start=LineColumn(12, 31), end=LineColumn(12, 46)),
    Format.DOCX: Place(paragraph=7),
    Format.PDF: Place(page=22, boxes=(PageBox(22, 72.004, 100.0, 140.126, 112.5),)),
}

_MESSAGES = {
    "nl": (
        "‘{quote}’ klinkt alsof je het hebt of niet hebt. Wie denkt het niet te hebben, kan afhaken.",
        "Kun je noemen wat leerlingen hier oefenen?",
    ),
    "en": (
        "“{quote}” sounds like something you have or have not. Pupils who think they lack it may switch off.",
        "Could you name what pupils practise here?",
    ),
}


def finding(language="nl", format_=Format.MARKDOWN, **changes):
    """Return a finding with a sentence in `language`, at a place as `format_` has them."""
    sentence, quote = {
        "nl": ("Voor dit hoofdstuk heb je een wiskundeknobbel nodig.", "wiskundeknobbel"),
        "en": ("This chapter takes a maths brain, so take your time.", "maths brain"),
    }[language]
    sentence, quote = changes.pop("sentence", sentence), changes.pop("quote", quote)
    message, advice = _MESSAGES[language]
    made = Finding(
        rule="FM01",
        name="innate-ability",
        category=Category.FIXED_MINDSET,
        severity=Severity.HIGH,
        message=message.format(quote=quote),
        advice=advice,
        suggestions=(),
        tips=(GROWTH,),
        quote=quote,
        sentence=sentence,
        quote_start=max(sentence.find(quote), 0),
        scope=Scope.PARAGRAPH,
        section=("Les 3", "Inleiding") if language == "nl" else ("Lesson 3", "Before you start"),
        place=_PLACES[format_],
        block=4,
        span=Span(30, 45),
        language=language,
        fingerprint="0123456789abcdef",
    )
    return replace(made, **changes)


def absence(language="nl", **changes):
    """Return a finding about something that is not in the text."""
    message, advice = {
        "nl": ("Er wordt geen beroep genoemd waarin dit onderwerp voorkomt.", "Kun je er een noemen?"),
        "en": ("No job is named in which this subject is used.", "Could you name one?"),
    }[language]
    return replace(
        finding(language),
        rule=changes.pop("rule", "CX01"),
        name="no-career-link",
        category=Category.CAREER_CONTEXT,
        severity=Severity.INFO,
        message=changes.pop("message", message),
        advice=advice,
        tips=(CAREERS,),
        quote="",
        sentence="",
        quote_start=0,
        span=None,
        fingerprint="fedcba9876543210",
        **changes,
    )


def document(language="nl", path="les3.md", format_=Format.MARKDOWN, **changes):
    """Return the report of one document, without findings."""
    made = DocumentReport(
        path=path,
        format=format_,
        language=language,
        genre=Genre.PUPIL,
        words=1812,
        pages=24 if format_ is Format.PDF else None,
    )
    return replace(made, **changes)


def full_document(language="nl", path="les3.md"):
    """Return a document with everything that a report can hold."""
    he = {
        "nl": ("hij", "De ingenieur controleert of hij klaar is."),
        "en": ("he", "The engineer checks whether he is done."),
    }
    quote, sentence = he[language]
    lower = finding(
        language,
        sentence=sentence,
        quote=quote,
        quote_start=sentence.index(f" {quote} ") + 1,
        rule="GP01",
        name="generic-he",
        category=Category.GENERIC_PRONOUN,
        severity=Severity.MEDIUM,
        suggestions=("die", "de ingenieur") if language == "nl" else ("they", "the engineer"),
        tips=(NO_PAGE,),
        fingerprint="00112233445566aa",
    )
    again = [
        replace(lower, place=Place(start=LineColumn(line, 3), end=LineColumn(line, 6)), fingerprint=f"{line:016x}")
        for line in (30, 44)
    ]
    job, group = {"nl": ("landmeter", "in tweetallen"), "en": ("surveyor", "in pairs")}[language]
    place = Place(start=LineColumn(3, 1), end=LineColumn(3, 10))
    return document(
        language,
        path,
        findings=(finding(language), lower, *again, absence(language, chapters=(1,))),
        people=(
            Person("Marie Curie", "f", "lexicon", ("scientist",), 3),
            Person("Sam", "unknown", "none", (), 1),
        ),
        evidence=(
            Evidence(EvidenceKind.CAREER_CONTEXT, job, "occupation", place, 1, Span(0, 9), ("P2.1", "A.2")),
            Evidence(EvidenceKind.CAREER_CONTEXT, job.upper(), "occupation", place, 2, Span(0, 9), ("P2.1", "A.2")),
            Evidence(EvidenceKind.COLLABORATION, group, "pair work", place, 3, Span(0, 9)),
        ),
        tips=(
            TipResult(GROWTH, TipStatus.AT_ODDS, ("0123456789abcdef",), 0),
            TipResult(CAREERS, TipStatus.SHOWN, (), 2, (job,)),
        ),
        words_in_other_languages={"de": 120, "eo": 1},
        chapters=(
            ChapterReport(
                title="Les 3" if language == "nl" else "Lesson 3",
                label="3",
                words=950,
                place=place,
                persons={"f": 1, "unknown": 1},
                mentions={"f": 3, "unknown": 1},
                absent=("CX01",),
                tips=(TipResult(CAREERS, TipStatus.SHOWN, (), 2, (job,)),),
            ),
        ),
        notes=(Note(Text(nl="pagina {pages}: geen tekstlaag", en="page {pages}: no text layer"), {"pages": "3"}),),
    )


def error(path="scan.pdf"):
    """Return a file that could not be read."""
    return FileError(
        path, ReadError(Text(nl="geen tekstlaag op {count} pagina's", en="no text layer on {count} pages"), count=4)
    )


def full_report(language="nl"):
    """Return a report of one document with all that can be said of it, and a file that was not read."""
    return Report((full_document(language),), (error(),))


def shelf():
    """Return a report of several documents of each format, in both languages."""
    english = document("en", "bridges.pdf", Format.PDF, findings=(finding("en", Format.PDF), absence("en")))
    word = document("nl", "werkblad.docx", Format.DOCX, findings=(finding("nl", Format.DOCX),))
    empty = document(None, "plaatjes.pdf", Format.PDF, words=0)
    fine = document("nl", "les4.md")
    return Report((full_document("nl"), word, english, empty, fine), (error(),))
