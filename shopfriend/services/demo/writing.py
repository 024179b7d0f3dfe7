"""Writes the invented shop into the book, in one batch: plain rows, quick, as an import does."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shopfriend.book import settings
from shopfriend.book.tx import BatchTx
from shopfriend.domain.ids import IdMaker
from shopfriend.domain.settings import Value
from shopfriend.services.demo.days import Days
from shopfriend.services.demo.goods import Good
from shopfriend.services.demo.people import Person
from shopfriend.services.demo.pictures import SIDE, Picture
from shopfriend.services.demo.purchases import Sale

SOURCE = "till"
BRANCH = "1"
_OWNERS_PICK = "lemon-oil"
_CUSTOMER = ("kind", "salutation", "title", "first_name", "name_prefix", "last_name", "memo",
             "company", "department", "trade", "language", "address_form", "informed_on",
             "birth_year", "birth_month", "birth_day")  # fmt: skip
_NUMBERS = frozenset({"informed_on", "birth_year", "birth_month", "birth_day"})  # None, not ""
_PRODUCT = ("till_name", "print_name", "brand", "size", "colour", "price_cents", "cost_cents",
            "stock_milli", "unit", "content_milli", "content_unit", "kind", "flags", "gtin",
            "number")  # fmt: skip


@dataclass(frozen=True)
class Pen:
    """What every row needs: the transaction, fresh ids, and when it was written."""

    tx: BatchTx
    ids: IdMaker
    now: str


def write_settings(pen: Pen, values: dict[str, Value]) -> None:
    for name, value in values.items():
        settings.put(pen.tx, name, value, now=pen.now)


def write_branch(pen: Pen, name: str, days: Days) -> int:
    """The one branch, and the day its till is known until."""
    branch = pen.ids.next()
    pen.tx.insert(
        "branch",
        id=branch,
        code=BRANCH,
        name=name,
        street="Alte Marktgasse 7",
        postcode="89073",
        town="Ulm",
    )
    pen.tx.insert("known_until", source=SOURCE, branch=BRANCH, day=days.end.isoformat())
    return branch


def write_goods(
    pen: Pen, goods: Sequence[Good], pictures: Iterable[Picture], on: date
) -> list[int]:
    """Categories, pictures, products. Returns the product ids in the order of `goods`."""
    shown = {picture.number: picture for picture in pictures}
    pen.tx.load(
        "picture",
        ("hash", "media", "width", "height", "bytes"),
        [(p.hash, "image/webp", SIDE, SIDE, p.webp) for p in shown.values()],
    )
    groups = _write_categories(pen, goods)
    ids = list(pen.ids.many(len(goods)))
    columns = ("name", *_PRODUCT[1:], "deposit_cents", "id", "source", "category", "picture",
               "stock_on", "pick", "batch", "created_at", "changed_at")  # fmt: skip
    deposits = {good.key: good.price_cents for good in goods if "deposit" in good.flags}
    rows = []
    for id_, good in zip(ids, goods, strict=True):
        picture = shown.get(good.number)
        own = [getattr(good, name) for name in _PRODUCT]
        rows.append(
            (*own, deposits.get(good.deposit), id_, SOURCE, groups[good.category],
             picture.hash if picture else None,
             None if good.stock_milli is None else on.isoformat(), int(good.key == _OWNERS_PICK),
             pen.tx.batch, pen.now, pen.now)
        )  # fmt: skip
    pen.tx.load("product", columns, rows)
    return ids


def _write_categories(pen: Pen, goods: Sequence[Good]) -> dict[str, int]:
    """Every path and all above it; a category has the flags that all its goods have."""
    known: dict[str, int] = {}
    for path in dict.fromkeys(good.category for good in goods):
        flags = {good.flags for good in goods if good.category == path}
        parent, made = None, ""
        for step in path.split(" > "):
            made = f"{made} > {step}" if made else step
            if made not in known:
                known[made] = pen.ids.next()
                common = next(iter(flags)) if made == path and len(flags) == 1 else ""
                pen.tx.insert("category", id=known[made], path=made, parent=parent, flags=common,
                              batch=pen.tx.batch)  # fmt: skip
            parent = known[made]
    return known


def write_people(pen: Pen, people: Sequence[Person], branch: int) -> None:
    """Customers with address, phone, mail, card and household. Sets every `Person.id`."""
    homes = _write_households(pen, people)
    for person, id_ in zip(people, pen.ids.many(len(people)), strict=True):
        person.id = id_
    columns = (*_CUSTOMER, "id", "number", "household", "since", "preferred_branch", "batch",
               "created_at", "changed_at")  # fmt: skip
    pen.tx.load(
        "customer",
        columns,
        [
            (*(p.columns.get(c, None if c in _NUMBERS else "") for c in _CUSTOMER), p.id, p.number,
             homes.get(p.household), p.since.isoformat(), branch, pen.tx.batch, pen.now, pen.now)
            for p in people
        ],
    )  # fmt: skip
    for person in people:
        _write_contact(pen, person)


def _write_households(pen: Pen, people: Sequence[Person]) -> dict[str, int]:
    names = {p.household: p.columns["last_name"] for p in people if p.household}
    homes = dict(zip(names, pen.ids.many(len(names)), strict=True))
    pen.tx.load(
        "household",
        ("id", "name", "batch"),
        [(homes[key], name, pen.tx.batch) for key, name in names.items()],
    )
    return homes


def _write_contact(pen: Pen, person: Person) -> None:
    if person.address:
        pen.tx.insert("address", id=pen.ids.next(), customer=person.id, **person.address)
    if person.phone:
        pen.tx.insert(
            "phone",
            id=pen.ids.next(),
            customer=person.id,
            number=person.phone,
            e164=e164(person.phone),
        )
    if person.mail:
        pen.tx.insert("email", id=pen.ids.next(), customer=person.id, address=person.mail)
    if person.card:
        pen.tx.insert("card", number=person.card, customer=person.id)


def e164(number: str) -> str:
    """For our own well-formed numbers only."""
    plain = number.replace(" ", "")
    return plain if plain.startswith("+") else "+49" + plain.removeprefix("0")


def write_sales(
    pen: Pen, sales: Sequence[Sale], people: Sequence[Person], products: Sequence[int], branch: int
) -> int:
    """Receipts and lines; numbers run on through each year. Returns how many lines."""
    ids = list(pen.ids.many(len(sales)))
    receipts, running, year = [], 0, 0
    for id_, sale in zip(ids, sales, strict=True):
        running = running + 1 if sale.day.year == year else 1
        year = sale.day.year
        day = sale.day.isoformat()
        who = None if sale.who is None else people[sale.who].id
        total = sum(line.total_cents for line in sale.lines)
        at = f"{day}T{sale.minute // 60:02}:{sale.minute % 60:02}"
        receipts.append((id_, SOURCE, branch, f"{year}-{running:05}", at, day, who, total,
                         len(sale.lines), pen.tx.batch))  # fmt: skip
    pen.tx.load(
        "receipt",
        ("id", "source", "branch", "number", "at", "day", "customer", "total_cents", "lines",
         "batch"),
        receipts,
    )  # fmt: skip
    lines = [
        (id_, place, products[sold.good], sold.quantity_milli, sold.total_cents,
         sold.discount_cents)
        for id_, sale in zip(ids, sales, strict=True)
        for place, sold in enumerate(sale.lines, 1)
    ]  # fmt: skip
    pen.tx.load(
        "line",
        ("receipt", "line_no", "product", "quantity_milli", "total_cents", "discount_cents"),
        lines,
    )
    return len(lines)


def write_counts(pen: Pen, **counts: int) -> None:
    """How many of what came in, beside the batch, as an import notes it."""
    pen.tx.run(
        "update batch set counts = :counts where id = :id",
        counts=json.dumps(counts),
        id=pen.tx.batch,
    )
