"""One vCard as a person: names, telephones, mails, addresses, birthday."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from shopfriend.domain import folding, names
from shopfriend.domain.incoming import Birthday, CustomerRow, Place, Reach
from shopfriend.domain.names import Name
from shopfriend.intake import moments, persons, places_of
from shopfriend.intake.identity import Identity

if TYPE_CHECKING:
    from vobject.base import Component, ContentLine

SOURCE = "vcard"
_KNOWN = frozenset(
    ("n", "fn", "org", "title", "nickname", "tel", "email", "adr", "bday", "note", "uid", "lang",
     "kind", "x-addressbookserver-kind", "x-ablabel", "x-abshowas", "prodid", "rev", "version",
     "x-ms-ol-default-postal-address", "x-abuid", "sort-string")
)  # fmt: skip
_LABELS = {"cell": "mobile", "iphone": "mobile", "handy": "mobile", "arbeit": "work",
           "business": "work", "privat": "home"}  # fmt: skip
_RANK = {"mobile": 0, "home": 1, "": 2, "work": 3, "fax": 9, "pager": 9}
_PLAIN = frozenset({"internet", "pref", "voice", "msg", "x400", "text", "postal", "parcel", "dom",
                    "intl"})  # fmt: skip
_STYLE = moments.Style("dmy", sure=False, evidence="rule")
_BIRTHDAY = re.compile(r"(\d{4}|--)-?(\d\d)-?(\d\d)")
_APPLE_NO_YEAR = "1604"

Warn = Callable[[str, str, str], None]  # kind, property, value


@dataclass(frozen=True)
class Person:
    row: CustomerRow
    ignored: tuple[str, ...]  # properties nobody asked for


def is_group(card: "Component") -> bool:
    """A distribution list is nobody."""
    kinds = ("kind", "x-addressbookserver-kind")
    return any(_text(card, kind).casefold() == "group" for kind in kinds)


def person(card: "Component", line: int, today: date, warn: Warn) -> Person | None:
    """None for a card that names nobody."""
    name, company, department, suffix = _name(card)
    phones = _reaches(card, "tel", persons.phone, warn)
    emails = _reaches(card, "email", persons.email, warn)
    places = _places(card, warn)
    spoken = " ".join(part for part in (name.first, name.prefix, name.last) if part)
    if persons.is_nobody(spoken or company or _text(card, "nickname")) and not (phones or emails):
        return None
    first = places[0] if places else Place()
    row = CustomerRow(
        line=line,
        number="",
        uid=_uid(card, emails, phones, spoken or company, first.postcode),
        salutation=name.salutation or None,
        title=name.title or None,
        first_name=name.first or None,
        name_prefix=name.prefix or None,
        last_name=name.last or None,
        suffix=suffix or None,
        nickname=_text(card, "nickname") or None,
        company=company or None,
        department=department or None,
        memo=_text(card, "fn") or None if name.confidence_bp < persons.SURE_BP else None,
        street=first.street or None,
        postcode=first.postcode or None,
        town=first.town or None,
        country=first.country or None,
        email=emails[0].value if emails else None,
        phone=phones[0].value if phones else None,
        birthday=_birthday(card, today, warn),
        note=_note(card),
        more_phones=tuple(phones[1:]),
        more_emails=tuple(emails[1:]),
        more_addresses=tuple(places[1:]),
        extra=first.extra or None,
        care_of=first.care_of or None,
    )
    return Person(row, tuple(sorted(set(card.contents) - _KNOWN)))


# -- names ---------------------------------------------------------------------------------------


def _name(card: "Component") -> tuple[Name, str, str, str]:
    """Name, firm, department, suffix. FN is taken apart where N says nothing."""
    firm = [names.clean(part) for part in _first(card, "org", [])]
    company, department = [*firm, "", ""][:2]
    is_firm = (
        _text(card, "x-abshowas").casefold() == "company" or _text(card, "kind").casefold() == "org"
    )
    structured = _structured(card)
    whole = _text(card, "fn")
    if is_firm:
        return Name("firm", company=company or whole), company or whole, department, ""
    if structured:
        return structured[0], company, department, structured[1]
    if not whole or whole == company:
        return Name(), company, department, ""
    name = names.parse(whole)
    return name, company or name.company, department, ""


def _structured(card: "Component") -> tuple[Name, str] | None:
    found = _first(card, "n", None)
    if found is None:
        return None
    family, given, additional, before, after = (
        _joined(getattr(found, part))
        for part in ("family", "given", "additional", "prefix", "suffix")
    )
    if not (family or given):
        return None
    first = " ".join(part for part in (given, additional) if part)
    salutation, title = _titles(before)
    prefix, last = names.prefixed(family)
    return Name(salutation, title, first, prefix, last), after


def _titles(before: str) -> tuple[names.Salutation, str]:
    """ "Frau Dr." holds both."""
    words = before.split()
    code = names.salutation_code(words[0]) if words else ""
    return code, " ".join(words[1:] if code else words)


def _joined(value: str | list[str]) -> str:
    return names.clean(value if isinstance(value, str) else " ".join(value))


# -- how to reach them ---------------------------------------------------------------------------


def _reaches(
    card: "Component", kind: str, rule: Callable[[str], persons.Cell], warn: Warn
) -> list[Reach]:
    """The preferred one first, then mobile, home, work; each once."""
    found: dict[str, tuple[tuple[bool, int], Reach]] = {}
    for line in card.contents.get(kind, []):
        raw = str(line.value).split(";ext=")[0]
        cell = rule(raw)
        if not cell.value:
            if cell.kind:
                warn(f"left-out-{cell.kind}", kind.upper(), raw)
            continue
        label = _label(card, line)
        rank = ("pref" not in _types(line), _RANK.get(label, 2))
        key = folding.digits(cell.value) if kind == "tel" else cell.value.casefold()
        found.setdefault(key, (rank, Reach(cell.value, label)))
    return [reach for _, reach in sorted(found.values(), key=lambda each: each[0])]


def _types(line: "ContentLine") -> set[str]:
    return {word.casefold() for word in line.params.get("TYPE", [])}


def _label(card: "Component", line: "ContentLine") -> str:
    """mobile, home, work, fax – or what Apple's own label says."""
    types = _types(line) - _PLAIN
    if "fax" in types:
        return "fax"
    own = next(
        (str(each.value) for each in card.contents.get("x-ablabel", [])
         if line.group and each.group == line.group), "",
    )  # fmt: skip
    word = next(iter(sorted(types, key=lambda t: (t not in _LABELS, t))), own.strip("_$!<>"))
    return _LABELS.get(word.casefold(), word.casefold())


def _places(card: "Component", warn: Warn) -> list[Place]:
    """Home before work, each once."""
    found: dict[Place, int] = {}
    for line in card.contents.get("adr", []):
        label = _label(card, line)
        place = _place(line.value, "work" if label == "work" else "home", warn)
        if place.street or place.town or place.postcode:
            found.setdefault(place, "pref" not in _types(line) and label == "work")
    return sorted(found, key=lambda place: found[place])


def _place(value: object, kind: str, warn: Warn) -> Place:
    box, extended, street, town, code, country = (
        _joined(getattr(value, part))
        for part in ("box", "extended", "street", "city", "code", "country")
    )
    known = places_of.country_code(country)
    if country and not known:
        warn("left-out-country", "ADR", country)
    cell = persons.postcode(code, known, town)
    if cell.warned:
        warn(cell.warned, "ADR", f"{code} {town}")
    road = street or (f"Postfach {box}" if box.isdigit() else box) or extended
    beside = extended if road != extended else ""
    road, extra, care_of = persons.beside_street(road, beside)
    return Place(road, cell.value, town, known, kind, extra, care_of)


# -- the rest ------------------------------------------------------------------------------------


def _birthday(card: "Component", today: date, warn: Warn) -> Birthday | None:
    text = _text(card, "bday")
    found = _BIRTHDAY.match(text)
    if found:
        year = "" if found[1] in ("--", _APPLE_NO_YEAR) else found[1]
        text = f"{year}-{found[2]}-{found[3]}" if year else f"--{found[2]}-{found[3]}"
    born, kind = persons.birthday(text, _STYLE, today)
    if kind:
        warn(f"left-out-{kind}", "BDAY", text)
    return born


def _note(card: "Component") -> str | None:
    texts = (str(line.value).strip() for line in card.contents.get("note", []))
    return "\n".join(text for text in texts if text) or None


def _uid(
    card: "Component", emails: Sequence[Reach], phones: Sequence[Reach], name: str, postcode: str
) -> str:
    """A couple may share mail and telephone: the name belongs to who they are."""
    if own := _text(card, "uid"):
        return f"{SOURCE}:{own.removeprefix('urn:uuid:')}"
    reach = Identity(
        email=emails[0].value if emails else "", phone=phones[0].value if phones else ""
    ).uid(SOURCE)
    known = (reach or f"{SOURCE}:{postcode}", folding.key(name))
    return " ".join(part for part in known if part)


def _text(card: "Component", name: str) -> str:
    value = _first(card, name, "")
    if not isinstance(value, str):
        value = " ".join(map(str, value)) if isinstance(value, Iterable) else str(value)
    return names.clean(value)


def _first(card: "Component", name: str, otherwise: object) -> Any:
    lines = card.contents.get(name)
    return lines[0].value if lines else otherwise
