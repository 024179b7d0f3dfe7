"""Lines of `customers.csv` as values. A cell that cannot be understood is left out and told; only
a missing number, or the same number twice, refuses the line."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from shopfriend.domain import names
from shopfriend.domain.incoming import Birthday, CustomerRow, Permission
from shopfriend.intake import moments, places_of
from shopfriend.intake.table import SHOWN, Table, sift

_YES = frozenset({"yes", "y", "ja", "j", "x", "1", "true", "wahr", "ok", "on", "given", "erteilt"})
_NO = frozenset({"no", "n", "nein", "0", "false", "falsch", "off", "-", "none"})
_LANGUAGES = {
    **dict.fromkeys(("de", "deutsch", "german", "ger", "deu", "de-de"), "de"),
    **dict.fromkeys(("en", "englisch", "english", "eng", "en-gb", "en-us"), "en"),
}
_FORMS = {
    **dict.fromkeys(("formal", "sie", "förmlich"), "formal"),
    **dict.fromkeys(("familiar", "du", "informal", "per du"), "familiar"),
}
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")
_LOST = re.compile(r"[\d.,]+E\+?\d+", re.IGNORECASE)
_DAY_COLUMNS = ("birthday", "informed_on", "profile_consent", "email_consent", "post_objection")


@dataclass
class _Cells:
    table: Table
    row: int
    styles: dict[str, moments.Style]

    def text(self, name: str) -> str | None:
        return self.table.column(name).text(self.row) or None

    def line(self, name: str) -> str | None:
        found = names.clean(self.text(name) or "")
        return found or None

    def understood(self, name: str, understand: Callable[[str], str], kind: str) -> str | None:
        found = self.line(name)
        if found is None:
            return None
        known = understand(found)
        if not known:
            self.left_out(name, kind)
        return known or None

    def day(self, name: str) -> date | None:
        found = self.line(name)
        if found is None:
            return None
        try:
            return moments.parse_day(found.split("T")[0].split(" ")[0], self.styles[name])
        except moments.NoDate as error:
            self.left_out(name, error.kind)
            return None

    def permission(self, name: str) -> Permission | None:
        """Yes, no, or the day since when."""
        found = self.line(name)
        if found is None:
            return None
        if found.casefold() in _YES:
            return Permission(given=True)
        if found.casefold() in _NO:
            return Permission(given=False)
        since = self.day(name)
        return None if since is None else Permission(given=True, on=since)

    def left_out(self, name: str, kind: str) -> None:
        value = (self.text(name) or "")[:SHOWN]
        line = int(self.table.lines[self.row])
        self.table.warn(line, f"left-out-{kind}", column=self.table.headers[name], value=value)


def read(table: Table, today: date) -> tuple[CustomerRow, ...]:
    good = sift(table, ("number", "last_name", "street"))
    styles = {name: moments.style_of(table.column(name).texts) for name in _DAY_COLUMNS}
    seen: dict[str, int] = {}
    result = []
    for row in good.nonzero()[0].tolist():
        number = table.column("number").text(row)
        if not number:
            table.refuse_row(row, "number-missing", **table.cell("number", row))
        elif number in seen:
            table.refuse_row(row, "twice", value=number[:SHOWN], first=seen[number])
        else:
            seen[number] = int(table.lines[row])
            result.append(_customer(_Cells(table, row, styles), number, today))
    return tuple(result)


def _customer(cells: _Cells, number: str, today: date) -> CustomerRow:
    country = cells.understood("country", places_of.country_code, "country")
    town = cells.line("town")
    return CustomerRow(
        line=int(cells.table.lines[cells.row]),
        number=number,
        card=cells.line("card"),
        salutation=cells.understood("salutation", names.salutation_code, "salutation"),
        title=cells.line("title"),
        first_name=cells.line("first_name"),
        last_name=cells.line("last_name"),
        nickname=cells.line("nickname"),
        company=cells.line("company"),
        street=cells.line("street"),
        postcode=_postcode(cells, country or "DE", town or ""),
        town=town,
        country=country,
        email=cells.understood("email", _email, "email"),
        phone=cells.understood("phone", _phone, "phone"),
        birthday=_birthday(cells, today),
        language=cells.understood("language", _word(_LANGUAGES), "language"),
        address_form=cells.understood("address_form", _word(_FORMS), "address-form"),
        household=cells.line("household"),
        informed_on=cells.day("informed_on"),
        profile_consent=cells.permission("profile_consent"),
        email_consent=cells.permission("email_consent"),
        post_objection=cells.permission("post_objection"),
        note=cells.text("note"),
    )


def _word(table: dict[str, str]) -> Callable[[str], str]:
    return lambda text: table.get(text.casefold(), "")


def _email(text: str) -> str:
    return text if _EMAIL.fullmatch(text) else ""


def _phone(text: str) -> str:
    """A spreadsheet's 4.9351E+11 has lost its digits."""
    return "" if _LOST.fullmatch(text) or sum(c.isdigit() for c in text) < 3 else text


def _birthday(cells: _Cells, today: date) -> Birthday | None:
    found = cells.line("birthday")
    if found is None:
        return None
    try:
        born = moments.parse_birthday(found, cells.styles["birthday"], today)
    except moments.NoDate as error:
        cells.left_out("birthday", error.kind)
        return None
    return None if born is None else Birthday(*born)


def _postcode(cells: _Cells, country: str, town: str) -> str | None:
    """Spreadsheets hand us 1067 for 01067 Dresden: repaired when the town knows the long one."""
    found = cells.line("postcode")
    if found is None:
        return None
    plain = re.sub(r"[.,]0$", "", found)
    if country == "DE" and len(plain) == 4 and plain.isascii() and plain.isdigit():
        if places_of.is_postcode_of(f"0{plain}", town):
            return f"0{plain}"
        cells.table.warn(
            int(cells.table.lines[cells.row]), "postcode-short", value=plain, town=town
        )
    return plain
