"""A new rule file, filled in far enough to pass its own test and commented far enough to be finished by a teacher."""

import re
from pathlib import Path

from curriclint.errors import UsageError
from curriclint.rule import Category, Rulebook
from curriclint.wording import Text

_ID = re.compile(r"[A-Z]{2}\d{2}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

_NO_ID = Text(
    nl="“{id}” kan geen id zijn. Een id is twee hoofdletters en twee cijfers, zoals FM10.",
    en="“{id}” cannot be an id. An id is two capitals and two digits, such as FM10.",
)
_NO_NAME = Text(
    nl="“{name}” kan geen naam zijn. Gebruik kleine letters met streepjes ertussen, zoals learning-styles.",
    en="“{name}” cannot be a name. Use lower case with hyphens between words, such as learning-styles.",
)
_TAKEN = Text(
    nl="{id} is al de regel “{name}” ({where}). Een id wordt nooit hergebruikt; {free} is nog vrij.",
    en="{id} is the rule “{name}” already ({where}). Ids are never reused; {free} is free.",
)
_NAME_TAKEN = Text(
    nl="de naam “{name}” is al van {id}. Kies met --name een andere.",
    en="the name “{name}” belongs to {id}. Choose another with --name.",
)
_WHICH_CATEGORY = Text(
    nl="geef een categorie met --category; er is nog geen regel die met {prefix} begint. Kies uit: {allowed}.",
    en="give a category with --category; no rule starts with {prefix} yet. Choose from: {allowed}.",
)

_FILE_TAKEN = Text(
    nl="{id} staat al in {where}. Kies een ander nummer, of werk dat bestand bij.",
    en="{id} is already in {where}. Choose another number, or work on that file.",
)
_CANNOT_WRITE = Text(
    nl="{path}: kan hier niet schrijven ({what}). Kies met -o een andere map.",
    en="{path}: cannot write here ({what}). Choose another folder with -o.",
)
WRITTEN = Text(
    nl="{path} staat klaar. Vul het bestand in en probeer het met: curriclint rules test {path}",
    en="{path} is ready. Fill it in and try it with: curriclint rules test {path}",
)

_TEMPLATE = """\
# Eén regel, één idee. Vul alles in, haal de uitleg weg en draai: curriclint rules test {path}
# One rule, one idea. Fill in everything, take out the comments and run: curriclint rules test {path}
id: {id}
name: {name}
category: {category}
# high: sluit duidelijk uit · medium: waarschijnlijk onbedoeld · low: even bekijken · info: een telling, nooit een fout
# high: clear exclusion · medium: probably unintended · low: worth a look · info: a count, never a fault
severity: low
# preview: op proef, alleen actief met --preview · preview: being tried out, only active with --preview
status: preview
# De best passende tip eerst; zie: curriclint tips · The most fitting tip first; see: curriclint tips
tips: [{tip}]
# Minstens één bron die een lezer kan openen · At least one source that a reader can open
sources:
  - title: "Auteur (jaar), titel"
    url: https://example.org
    says: in eigen woorden wat de bron onderbouwt · in your own words, what the source supports
# Eén regel, voor overzichten · One line, for lists
finds:
  nl: wat deze regel vindt
  en: what this rule finds
# Noem de woorden ({{quote}}) en wat ze kunnen doen; nooit een oordeel · Name the words and their possible effect
message:
  nl: "‘{{quote}}’ kan de indruk wekken dat …"
  en: "“{{quote}}” may suggest that …"
# Eén alternatief, als vraag aan een collega · One alternative, as a question to a colleague
advice:
  nl: "Kun je ook … schrijven?"
  en: "Could you write … instead?"
# Stil als de tekst het bespreekt, citeert of ontkent · Silent where the text discusses, quotes or denies it
unless: [discussed, quoted, negated]
# De patroontaal staat in docs/rule-files.md · docs/rule-files.md has the pattern language
check:
  kind: phrases
  nl:
    - "{{voorbeeldwoord}}"
  en:
    - "{{exampleword}}"
# Het bewijs: minstens twee keer flag en twee keer pass in elke taal; [[...]] staat om de woorden die opvallen.
# The proof: at least two flag and two pass in each language; [[...]] stands around the flagged words.
examples:
  nl:
    - flag: "Hier staat een [[voorbeeldwoord]]."
    - flag: "[[Voorbeeldwoord]] staat hier vooraan."
    - pass: "Een voorbeeldwoord is niet nodig."
      because: ontkend
    - pass: "Voorbeeldwoordenboeken mogen blijven."
      because: een ander woord
  en:
    - flag: "This is an [[exampleword]]."
    - flag: "[[Exampleword]] stands in front."
    - pass: "An exampleword is not needed."
      because: denied
    - pass: "Examplewordbooks may stay."
      because: another word
"""


def write_template(rule_id: str, name: str, category: Category | None, folder: Path, book: Rulebook) -> Path:
    """Write the file of a new rule into the folder of its category and return its path.

    Without a category, that of the rules whose ids start with the same letters is taken. Raises `UsageError` for an id
    or name that is taken or cannot be one, and where nothing can be written; no file is ever written over.
    """
    _check_free(rule_id, name, folder, book)
    category = category or _category_of(rule_id, book)
    path = folder / category.value / f"{rule_id}-{name}.yaml"
    tips = [tip for rule in book.rules.values() if rule.category is category for tip in rule.tips]
    tip = (tips or list(book.tips))[0]
    text = _TEMPLATE.format(id=rule_id, name=name, category=category.value, path=path.as_posix(), tip=tip)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(_CANNOT_WRITE, path=path, what=error.strerror or error) from error
    return path


def _check_free(rule_id: str, name: str, folder: Path, book: Rulebook) -> None:
    if not _ID.fullmatch(rule_id):
        raise UsageError(_NO_ID, id=rule_id)
    if not _NAME.fullmatch(name):
        raise UsageError(_NO_NAME, name=name)
    if rule_id in book.rules:
        taken = book.rules[rule_id]
        where = taken.location.split(":")[0]
        raise UsageError(_TAKEN, id=rule_id, name=taken.name, where=where, free=_free_id(rule_id[:2], book))
    for file in sorted(folder.rglob(f"{rule_id}-*.yaml")):
        raise UsageError(_FILE_TAKEN, id=rule_id, where=file)
    for rule in book.rules.values():
        if rule.name == name:
            raise UsageError(_NAME_TAKEN, name=name, id=rule.id)


def _free_id(prefix: str, book: Rulebook) -> str:
    """Return the id after the highest one in use with these letters."""
    used = [int(rule_id[2:]) for rule_id in book.rules if rule_id.startswith(prefix)]
    return f"{prefix}{max(used, default=0) + 1:02d}"


def _category_of(rule_id: str, book: Rulebook) -> Category:
    for rule in book.rules.values():
        if rule.id.startswith(rule_id[:2]):
            return rule.category
    allowed = ", ".join(category.value for category in Category)
    raise UsageError(_WHICH_CATEGORY, prefix=rule_id[:2], allowed=allowed)
