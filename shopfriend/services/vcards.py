"""Customers as vCard 3.0, for telephones and mail programs."""

from pathlib import Path
from typing import Any

from shopfriend.book import exports as rows
from shopfriend.book.tx import Row
from shopfriend.domain.ids import CustomerId
from shopfriend.services import lists
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.exports import Exported
from shopfriend.services.tables_out import whole

TOLD_EVERY = 100
BIRTHDAY_WITHOUT_YEAR = "--{:02}-{:02}"


def write(
    desk: Desk, path: Path, *, saved: str = "all", text: str = "", progress: Progress = no_progress
) -> Exported:
    """One card a person of a saved list; `progress` once a hundred. Raises `Trouble` for the disk;
    an older file is still there then."""
    cards = _cards(desk, lists.ids(desk, saved, text), progress)
    whole(path, lambda: "".join(cards).encode("utf-8"))
    return Exported(path, len(cards))


def of(desk: Desk, customer: CustomerId) -> str:
    """One person's card as text, e.g. for a code to scan."""
    return "".join(_cards(desk, [customer]))


def _cards(desk: Desk, ids: list[CustomerId] | None, progress: Progress = no_progress) -> list[str]:
    with desk.read() as tx:
        people = rows.people(tx, ids)
        phones, mails = rows.phones(tx), rows.emails(tx)
    cards = []
    for done, row in enumerate(people):
        if done % TOLD_EVERY == 0:
            progress(done, len(people))
        cards.append(_card(row, phones.get(row["id"], []), mails.get(row["id"], [])))
    return cards


def _card(row: Row, phones: list[str], mails: list[str]) -> str:
    import vobject

    card = vobject.vCard()
    last = " ".join(part for part in (row["name_prefix"], row["last_name"]) if part)
    name = vobject.vcard.Name(
        family=last, given=row["first_name"], prefix=row["title"], suffix=row["suffix"]
    )
    card.add("n").value = name
    spoken = " ".join(part for part in (row["title"], row["first_name"], last) if part)
    card.add("fn").value = spoken or row["company"] or row["nickname"] or row["number"]
    card.add("uid").value = row["number"]
    if row["company"]:
        card.add("org").value = [row["company"], *filter(None, [row["department"]])]
    if row["nickname"]:
        card.add("nickname").value = row["nickname"]
    for phone in phones:
        _typed(card, "tel", phone)
    for mail in mails:
        _typed(card, "email", mail)
    if row["town"] or row["street"]:
        _typed(card, "adr", _address(row))
    if row["birth_month"] and row["birth_day"]:
        card.add("bday").value = _birthday(row)
    return str(card.serialize())


def _typed(card: Any, name: str, value: object) -> None:
    line = card.add(name)
    line.value = value
    line.type_param = "HOME"


def _address(row: Row) -> Any:
    import vobject

    street = " ".join(part for part in (row["street"], row["house_number"]) if part)
    return vobject.vcard.Address(
        street=street, city=row["town"] or "", code=row["postcode"] or "",
        country=row["country"] or "", box=row["post_box"] or "", extended=row["extra"] or "",
    )  # fmt: skip


def _birthday(row: Row) -> str:
    if not row["birth_year"]:
        return BIRTHDAY_WITHOUT_YEAR.format(row["birth_month"], row["birth_day"])
    return f"{row['birth_year']:04}-{row['birth_month']:02}-{row['birth_day']:02}"
