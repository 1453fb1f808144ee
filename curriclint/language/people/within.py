"""The people of a part of a document: those who are named in some of its blocks, with what is told of them there."""

from collections.abc import Container, Sequence
from dataclasses import replace

from curriclint.language.people.named import NamedPerson


def people_within(people: Sequence[NamedPerson], blocks: Container[int]) -> tuple[NamedPerson, ...]:
    """Return the people who are named in `blocks` (numbers of blocks of the document), in the order of that part.

    Each has the mentions, the acts and the words of that part only. Who somebody is, their gender and their jobs, stays
    what the whole document tells: "Noor" is the welder of chapter 1 in chapter 2 as well.
    """
    found = []
    for person in people:
        here = tuple(mention for mention in person.mentions if mention.block in blocks)
        if here:
            acts = tuple(act for act in person.acts if act.mention.block in blocks)
            spoken = tuple(mention for mention in person.spoken if mention.block in blocks)
            found.append(replace(person, mentions=here, acts=acts, spoken=spoken))
    return tuple(sorted(found, key=lambda one: one.mentions[0]))
