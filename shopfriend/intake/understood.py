"""A table's rows become values: the same for text files and spreadsheets."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from shopfriend.domain.areas import AreaRow
from shopfriend.domain.events import EventRow
from shopfriend.domain.incoming import CustomerRow, How, ProductRow
from shopfriend.domain.past import Past
from shopfriend.intake import (
    beside,
    bought_by,
    consent_columns,
    customers,
    dirt,
    discounts,
    letters,
    past,
    products,
    purchases,
    styles,
    traits,
)
from shopfriend.intake.layout import Layout
from shopfriend.intake.receipts import Purchases
from shopfriend.intake.seen import Parsed, Seen
from shopfriend.intake.table import Table, sift

# A sum under the table has nothing here.
_KEYS = {"purchase": ("date", "day"), "product": ("price",), "customer": ("street",),
         "mailing": ("campaign",), "area": ("postcode",), "event": ("customer",)}  # fmt: skip


def parsed(
    table: Table, physical: int, seen: Seen, layout: Layout, how: How, *, today: date, zone: str
) -> Parsed:
    """All rows as values of the layout's noun; `physical` lines were counted while reading."""
    format_ = layout.format
    sift(table, (*_KEYS[format_.noun], *(("name",) if format_.fill else ())))
    dirt.clear(table)
    traits.apply(table, format_)
    decided = styles.decide(
        format_, table, how.answers, file=table.file, comma=layout.separator == ";", today=today
    )
    bought: Purchases | None = None
    goods: tuple[ProductRow, ...] = ()
    people: tuple[CustomerRow, ...] = ()
    mailed = Past()
    areas: tuple[AreaRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    if format_.noun == "purchase":
        decided = discounts.decide(table, format_, decided, how.answers)
        people = bought_by.people(table, format_, decided.dates, today)
        bought = purchases.read(table, format_, decided, today, ZoneInfo(zone))
        known = frozenset(bought.customer)
        people = tuple(person for person in people if person.uid in known)
    elif format_.noun == "product":
        goods = products.read(table, decided.decimals)
    elif format_.noun == "mailing":
        mailed = past.read(table, format_.name, decided.dates)
    elif format_.noun == "area":
        areas = beside.areas(table, decided.dates, ZoneInfo(zone))
    elif format_.noun == "event":
        events = beside.events(table, decided.dates, ZoneInfo(zone))
    else:
        people = customers.read(table, decided.dates, today, format_.source)
    decided = replace(decided, evidence=(*decided.evidence, *consent_columns.notes(people, table)))
    return Parsed(
        corrected(seen, decided), table.count_lines(physical), bought, goods, people,
        tuple(sorted(table.refused, key=lambda refusal: refusal.line)),
        tuple(sorted(table.warned, key=lambda refusal: refusal.line)),
        dict(table.refused_by_kind), dict(table.warned_by_kind), dict(table.skipped),
        mailed, areas, events,
    )  # fmt: skip


def corrected(seen: Seen, decided: styles.Styles) -> Seen:
    """What all lines say about numbers and dates instead of what the sample said."""
    lasting = tuple(each for each in seen.evidence if each.kind not in styles.KINDS)
    asked = tuple(each for each in seen.questions if each.name == letters.ENCODING)
    return replace(seen, evidence=lasting + decided.evidence, questions=asked + decided.questions)
