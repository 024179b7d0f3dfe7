"""Lines of people as values. A cell that cannot be understood is left out and told; only a line
that says nothing about anybody, or the same number twice, is refused.

In our own file people have the shop's number; in those of other programs a `uid` of that program,
or one made of e-mail, phone or name. A column may stand there several times (`phone`,
`phone@mobile`, `email#2`): the first one that says something counts, the others are further ones.
What holds for people whatever the file is `persons.py`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from shopfriend.domain import names
from shopfriend.domain.incoming import Birthday, CustomerRow, Permission, Place, Reach
from shopfriend.intake import moments, persons, places_of
from shopfriend.intake.findings import SHOWN
from shopfriend.intake.identity import Identity
from shopfriend.intake.persons import Cell, Order
from shopfriend.intake.row_cells import RowCells
from shopfriend.intake.table import Table

_LANGUAGES = {
    **dict.fromkeys(("de", "deutsch", "german", "ger", "deu", "de-de"), "de"),
    **dict.fromkeys(("en", "englisch", "english", "eng", "en-gb", "en-us"), "en"),
}
_FORMS = {
    **dict.fromkeys(("formal", "sie", "förmlich"), "formal"),
    **dict.fromkeys(("familiar", "du", "informal", "per du"), "familiar"),
}
_UNSAID = frozenset({"unknown", "unbekannt", "pending"})
_MANY = re.compile(r"\s*:::\s*")  # several values in one cell, as Google writes them
_NEVER = moments.Style("ymd", sure=False, evidence="none")


@dataclass
class _Cells(RowCells):
    styles: Mapping[str, moments.Style]

    def line(self, name: str) -> str | None:
        """No sign stays in it that a spreadsheet would run; in a good's size a plus may."""
        return names.clean(self.text(name) or "") or None

    def alike(self, name: str) -> list[str]:
        """Columns of this name that say something: `phone`, `phone@mobile`, `phone#2`."""
        same = (each for each in self.table.headers if re.split("[@#]", each)[0] == name)
        return [each for each in same if self.text(each)]

    def reaches(self, name: str, rule: Callable[[str], Cell]) -> list[Reach]:
        """All telephones or mail addresses, the first one first, each once."""
        found: dict[str, Reach] = {}
        for column in self.alike(name):
            for text in _MANY.split(self.text(column) or ""):
                cell = rule(text)
                if cell.kind:
                    self.left_out(column, cell.kind)
                elif cell.value:
                    found.setdefault(cell.value, Reach(cell.value, self._label(name, column)))
        return list(found.values())

    def _label(self, name: str, column: str) -> str:
        """`phone@mobile` says it itself, `phone#2` has it in a column beside."""
        _, _, said = column.partition("@")
        _, _, number = column.partition("#")
        label = said or self.line(f"{name}_label#{number}") or ""
        return "" if label.isdigit() else label.strip("* ").casefold()

    def day(self, name: str) -> date | None:
        found = self.line(name)
        if found is None:
            return None
        try:
            style = self.styles.get(name, _NEVER)
            return moments.parse_day(found.split("T")[0].split(" ")[0], style)
        except moments.NoDate as error:
            self.left_out(name, error.kind)
            return None

    def permission(self, name: str) -> Permission | None:
        """Yes, no, or the day since when."""
        found = self.line(name)
        if found is None or found.casefold() in _UNSAID:
            return None
        if said := persons.permission(found):
            return said
        since = self.day(name)
        return None if since is None else Permission(given=True, on=since)

    def objection(self, name: str) -> Permission | None:
        """A column that asks the other way round: "do not write"."""
        said = persons.permission(self.line(name) or "")
        return Permission(given=False, objected=True) if said and said.given else None


def read(
    table: Table, styles: Mapping[str, moments.Style], today: date, source: str = ""
) -> tuple[CustomerRow, ...]:
    """`source`: the other program whose people these are; "" for the shop's own numbers."""
    order = persons.order_of(table.texts("name"))
    seen: dict[str, int] = {}
    result = []
    for row in range(table.rows):
        cells = _Cells(table, row, styles)
        person = _customer(cells, today, order)
        if source:
            person = replace(person, number="", uid=_uid(cells, person, source))
        known = person.number or person.uid
        if _is_nobody(person):
            table.refuse_row(row, "person-nobody", **table.cell("last_name", row))
        elif not known:
            gone = "number-gone" if table.lost("number", row) else "number-missing"
            kind = "person-empty" if source else gone
            table.refuse_row(row, kind, **table.cell("number", row))
        elif known in seen:
            table.refuse_row(row, "twice", value=known[:SHOWN], first=seen[known])
        else:
            seen[known] = person.line
            result.append(person)
    return tuple(result)


def _is_nobody(person: CustomerRow) -> bool:
    """Laufkunde, Barverkauf, Test: named, but nobody."""
    name = " ".join(part for part in (person.first_name, person.last_name) if part)
    shown = name or person.company or ""
    return bool(shown) and persons.is_nobody(shown)


def _uid(cells: _Cells, person: CustomerRow, source: str) -> str:
    """Their number in the other program, else what tells them from others."""
    parts = (person.first_name, person.name_prefix, person.last_name)
    return Identity(
        cells.text("uid") or "", person.email or "", person.phone or "",
        " ".join(part for part in parts if part) or person.company or "", person.postcode or "",
    ).uid(source)  # fmt: skip


def _customer(cells: _Cells, today: date, order: Order) -> CustomerRow:
    name, memo = _name(cells, order)
    home, *others = list(_places(cells)) or [Place(country="")]
    emails = cells.reaches("email", persons.email)
    phones = cells.reaches("phone", persons.phone)
    return CustomerRow(
        line=cells.at,
        number=cells.text("number") or "",
        uid=cells.text("uid") or "",
        card=cells.line("card"),
        salutation=name.salutation or None,
        title=name.title or None,
        first_name=name.first or None,
        name_prefix=name.prefix or None,
        last_name=name.last or None,
        suffix=cells.line("suffix"),
        nickname=cells.line("nickname"),
        memo=memo or None,
        company=name.company or None,
        department=cells.line("department"),
        street=home.street or None,
        postcode=home.postcode or None,
        town=home.town or None,
        country=home.country or None,
        email=emails[0].value if emails else None,
        phone=phones[0].value if phones else None,
        birthday=_birthday(cells, today),
        language=cells.understood("language", _word(_LANGUAGES), "language"),
        address_form=cells.understood("address_form", _word(_FORMS), "address-form"),
        household=cells.line("household"),
        informed_on=cells.day("informed_on"),
        profile_consent=cells.permission("profile_consent"),
        email_consent=cells.objection("email_objection") or cells.permission("email_consent"),
        sms_consent=cells.permission("sms_consent"),
        post_objection=cells.permission("post_objection"),
        note=cells.text("note"),
        more_phones=tuple(phones[1:]),
        more_emails=tuple(emails[1:]),
        more_addresses=tuple(others),
        extra=home.extra or None,
        care_of=home.care_of or None,
    )


def _name(cells: _Cells, order: Order) -> tuple[names.Name, str]:
    """As the columns say; one field for the whole name is taken apart, and kept beside its parts
    when it can be read in two ways. A column "Name" without one for first names holds whole ones.
    """
    first, last = cells.line("first_name"), cells.line("last_name")
    whole = "" if first or (last and cells.table.has("first_name")) else cells.line("name") or last
    apart = names.Name(first=first or "", last=last or "")
    known = persons.readings(whole, order)[0] if whole else apart
    said = cells.understood("salutation", names.salutation_code, "salutation")
    unsure = whole if whole and known.confidence_bp < persons.SURE_BP else ""
    name = replace(
        known,
        salutation=cast("names.Salutation", said or known.salutation),
        title=cells.line("title") or known.title,
        company=cells.line("company") or known.company,
    )
    return name, unsure


def _places(cells: _Cells) -> Iterator[Place]:
    """At home, then at work."""
    for kind, suffix in (("home", ""), ("work", "@work")):
        said = ("street", "postcode", "town", "extra", "post_box")
        parts = {part: cells.line(part + suffix) for part in said}
        country = cells.understood(f"country{suffix}", places_of.country_code, "country") or ""
        if not any(parts.values()) and not country:
            continue
        town = parts["town"] or ""
        code = persons.postcode(parts["postcode"] or "", country, town)
        if code.warned:
            cells.table.warn(cells.at, code.warned, value=code.value, town=town)
        box = f"Postfach {parts['post_box']}" if parts["post_box"] else ""
        street, extra, care_of = persons.beside_street(parts["street"] or box, parts["extra"] or "")
        yield Place(street, code.value, town, country, kind, extra, care_of)


def _word(table: dict[str, str]) -> Callable[[str], str]:
    return lambda text: table.get(text.casefold(), "")


def _birthday(cells: _Cells, today: date) -> Birthday | None:
    text = cells.line("birthday") or ""
    born, kind = persons.birthday(text, cells.styles.get("birthday", _NEVER), today)
    if kind:
        cells.left_out("birthday", kind)
    return born
