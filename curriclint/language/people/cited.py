"""Whom a document cites, beside whom it names: of two readings of one place only one counts."""

from collections import defaultdict
from collections.abc import Iterable

from curriclint.document import UNLINTED_SCOPES, Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.citations import cited_people
from curriclint.language.people.in_text_citations import people_cited_in_text
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.reading import Reading
from curriclint.language.people.surnames import Surnames


def cited_in(document: AnalysedDocument, knowledge: NameKnowledge, words: frozenset[str]) -> list[Reading]:
    """Return the people whom references and running text cite."""
    languages = {passage.index: passage.language for passage in document.passages}
    usual = document.passages[0].language if document.passages else "nl"
    found: list[Reading] = []
    for index, block in enumerate(document.document.blocks):
        surnames = Surnames(block, languages.get(index, usual), knowledge, words)
        if block.scope is Scope.REFERENCE or block.scope not in UNLINTED_SCOPES:
            found += cited_people(index, surnames)
        if block.scope not in UNLINTED_SCOPES:
            found += people_cited_in_text(index, surnames)
    return found


def without_overlaps(found: Iterable[Reading], cited: Iterable[Reading]) -> list[Reading]:
    """Return all readings in order, of two at one place the fuller one, or else the one that is cited."""
    by_block: dict[int, list[Reading]] = defaultdict(list)
    for one in found:
        by_block[one.mention.block].append(one)
    for one in cited:
        others = by_block[one.mention.block]
        at_place = [other for other in others if other.mention.span.overlaps(one.mention.span)]
        if any(_is_fuller(other, one) for other in at_place):
            continue
        by_block[one.mention.block] = [other for other in others if other not in at_place] + [one]
    return sorted((one for of_block in by_block.values() for one in of_block), key=lambda one: one.mention)


def _is_fuller(reading: Reading, cited: Reading) -> bool:
    """Tell whether a reading names somebody more fully than a citation at the same place does."""
    if reading.certainty < cited.certainty:
        return False
    if reading.is_full and not cited.is_full:
        return True
    same = len(reading.mention.span) >= len(cited.mention.span)
    return same and (reading.cited or reading.known is not None)
