"""What a report says of the people whom a document names."""

from curriclint.document import Document
from curriclint.finding import Person
from curriclint.language.people.named import NamedPerson


def reported(person: NamedPerson, document: Document) -> Person:
    """Return what a report says of somebody; `document` is where they are named."""
    first = person.mentions[0]
    block = document.blocks[first.block]
    return Person(
        name=person.name,
        gender=person.gender.value,
        basis=person.basis.value,
        roles=person.roles,
        mentions=len(person.mentions),
        name_form=person.form.value if person.form else None,
        deeds=tuple(deed.value for deed in person.deeds),
        quoted=len(person.spoken),
        section=block.section,
        place=block.origin.place_of(first.span),
    )
