"""Lists on their way out: people, goods, receipts, offers, a mailing's people, findings (P100).

Customers and goods have the columns of our own import: what was exported can be taken in again,
objections included. A mailing is not made from an export: the list of the Customers page leaves out
who may not get post (`lists.export`); this one is the owner's own data, whole.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from shopfriend.book import consents as ledgers
from shopfriend.book import exports as rows
from shopfriend.book.tx import Row
from shopfriend.domain import consents
from shopfriend.domain.consents import Entry
from shopfriend.domain.ids import RunId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import lists, offers, tables_out, texts
from shopfriend.services.care import health
from shopfriend.services.customers import list_name
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.offers import listed
from shopfriend.services.tables_out import Cell, Heading, Kind

ALWAYS = (date(1900, 1, 1), date(2999, 12, 31))
_PEOPLE = ("number", "card", "salutation", "title", "first_name", "last_name", "nickname",
           "company", "street", "postcode", "town", "country", "email", "phone", "birthday",
           "language", "address_form", "household", "informed_on", "profile_consent",
           "email_consent", "post_objection", "note")  # fmt: skip
_GOODS: Mapping[str, Kind] = {
    "number": "text", "gtin": "text", "name": "text", "print_name": "text", "category": "text",
    "brand": "text", "size": "text", "colour": "text", "style": "text", "cut": "text",
    "price": "cents", "cost": "cents", "deposit": "cents", "stock": "milli", "unit": "text",
    "content": "milli", "content_unit": "text", "kind": "text", "flags": "text",
}  # fmt: skip
_LINES: Mapping[str, Kind] = {
    "receipt": "text", "date": "text", "customer": "text", "product": "text", "name": "text",
    "category": "text", "quantity": "milli", "unit": "text", "total": "cents", "discount": "cents",
    "branch": "text",
}  # fmt: skip


@dataclass(frozen=True)
class Exported:
    path: Path
    written: int


@dataclass(frozen=True)
class Table:
    headings: list[Heading]
    rows: list[tuple[Cell, ...]]


def write(
    desk: Desk, noun: str, path: Path, *, progress: Progress = no_progress, **how: Any
) -> Exported:
    """A table of `NOUNS` to .csv or .xlsx, in the language of the desk. Raises `ShopError` for a
    noun that is none, `Trouble` for the disk; then an older file is still there."""
    if noun not in NOUNS:
        raise ShopError("export-noun", given=noun, nouns=", ".join(NOUNS))
    table = NOUNS[noun](desk, **how)
    progress(1, 2)
    written = tables_out.write(path, table.headings, table.rows, language=desk.language)
    return Exported(path, written)


def customers(desk: Desk, *, saved: str = "all", text: str = "") -> Table:
    """Everybody of a saved list, with what our own import reads."""
    with desk.read() as tx:
        people = rows.people(tx, lists.ids(desk, saved, text))
        phones, mails, notes = rows.phones(tx), rows.emails(tx), rows.notes(tx)
        said = ledgers.ledgers(tx)
    return Table(
        [_heading(desk, name, "text") for name in _PEOPLE],
        [
            _person(desk, row, phones.get(row["id"], []), mails.get(row["id"], []),
                    notes.get(row["id"], []), said.get(row["id"], []))
            for row in people
        ],
    )  # fmt: skip


def goods(desk: Desk) -> Table:
    with desk.read() as tx:
        found = rows.goods(tx)
    columns = {"price": "price_cents", "cost": "cost_cents", "deposit": "deposit_cents",
               "stock": "stock_milli", "content": "content_milli"}  # fmt: skip
    return _plain(desk, _GOODS, found, columns)


def receipts(desk: Desk, *, first: date = ALWAYS[0], last: date = ALWAYS[1]) -> Table:
    """Line by line, as our own import reads purchases."""
    with desk.read() as tx:
        found = rows.lines(tx, first.isoformat(), last.isoformat())
    columns = {"date": "at", "quantity": "quantity_milli", "total": "total_cents",
               "discount": "discount_cents"}  # fmt: skip
    return _plain(desk, _LINES, found, columns)


def offered(desk: Desk, *, count: int = 3, on: date | None = None) -> Table:
    """Everybody's offers of a day, with their reasons in words."""
    found = listed.rows(desk, offers.for_all(desk, count=count, on=on))
    kinds: Mapping[str, Kind] = {"customer": "text", "rank": "number", "product": "text",
                                 "name": "text", "score": "milli", "reasons": "text"}  # fmt: skip
    return Table(
        [_heading(desk, name, kind) for name, kind in kinds.items()],
        [
            (row.customer, row.rank, row.product, row.name, round(row.score * 1000),
             " · ".join(row.reasons))
            for row in found
        ],
    )  # fmt: skip


def mailing(desk: Desk, *, run: RunId) -> Table:
    """Who got a letter of this run, who not and why, and each one's coupon."""
    with desk.read() as tx:
        found = rows.of_run(tx, run)
    names = ("number", "name", "outcome", "reason", "coupon")
    return Table(
        [_heading(desk, name, "text") for name in names],
        [
            (row["number"], list_name(row), _outcome(desk, row), _reason(desk, row),
             row["code"] or "")
            for row in found
        ],
    )  # fmt: skip


def findings(desk: Desk, *, kind: str) -> Table:
    """The list behind one figure of the data's health."""
    found = health.findings(desk, kind, limit=100_000)
    names = ("name", "place", "finding", "proposal")
    return Table(
        [_heading(desk, name, "text") for name in names],
        [
            (each.name, each.place, texts.say(each.said, desk.language), each.proposal)
            for each in found
        ],
    )


# -- inside ---------------------------------------------------------------------------------------


def _plain(
    desk: Desk, kinds: Mapping[str, Kind], found: list[Row], columns: Mapping[str, str]
) -> Table:
    return Table(
        [_heading(desk, name, kind) for name, kind in kinds.items()],
        [tuple(row[columns.get(name, name)] for name in kinds) for row in found],
    )


def _heading(desk: Desk, name: str, kind: Kind) -> Heading:
    return Heading(texts.say(message(f"column-{name.replace('_', '-')}"), desk.language), kind)


def _person(
    desk: Desk, row: Row, phones: list[str], mails: list[str], notes: list[str], said: list[Entry]
) -> tuple[Cell, ...]:
    last = " ".join(part for part in (row["name_prefix"], row["last_name"]) if part)
    street = " ".join(part for part in (row["street"], row["house_number"]) if part)
    return (
        row["number"], row["card"] or "", _salutation(desk, row["salutation"]), row["title"],
        row["first_name"], last, row["nickname"], row["company"], street, row["postcode"] or "",
        row["town"] or "", row["country"] or "", (mails or [""])[0], (phones or [""])[0],
        _birthday(row), row["language"], row["address_form"], row["household"],
        row["informed_on"] or "", _given(said, *consents.PROFILING),
        _given(said, "email", "offers"),
        _objected(said), " / ".join(notes),
    )  # fmt: skip


def _salutation(desk: Desk, code: str) -> str:
    return texts.say(message(f"export-salutation-{code}"), desk.language) if code else ""


def _birthday(row: Row) -> str:
    if not (row["birth_month"] and row["birth_day"]):
        return ""
    day = f"{row['birth_month']:02}-{row['birth_day']:02}"
    return f"{row['birth_year']:04}-{day}" if row["birth_year"] else f"--{day}"


def _given(said: list[Entry], channel: str, purpose: str) -> str:
    """The day of the consent that stands, or nothing."""
    if consents.consent(said, channel, purpose) != "given":
        return ""
    return max(entry.day.isoformat() for entry in said if entry.state == "given")


def _objected(said: list[Entry]) -> str:
    found = consents.objection(said, "post", "offers")
    return found.day.isoformat() if found else ""


def _outcome(desk: Desk, row: Row) -> str:
    return texts.say(message(f"outcome-{row['outcome']}"), desk.language)


def _reason(desk: Desk, row: Row) -> str:
    if not row["reason"]:
        return ""
    return texts.say(Message(row["reason"], json.loads(row["facts"])), desk.language)


NOUNS: Mapping[str, Callable[..., Table]] = {
    "customers": customers,
    "goods": goods,
    "receipts": receipts,
    "offers": offered,
    "mailing": mailing,
    "findings": findings,
}
