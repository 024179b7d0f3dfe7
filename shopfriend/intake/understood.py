"""A table's rows become values: the same for text files and spreadsheets."""

from dataclasses import dataclass, field, replace
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
    origin,
    past,
    products,
    purchases,
    styles,
    traits,
)
from shopfriend.intake.formats import Format
from shopfriend.intake.layout import Layout
from shopfriend.intake.receipts import Purchases
from shopfriend.intake.seen import Parsed, Seen
from shopfriend.intake.table import Table, sift

# A sum under the table has nothing here.
_KEYS = {"purchase": ("date", "day"), "product": ("price",), "customer": ("street",),
         "mailing": ("campaign",), "area": ("postcode",), "event": ("customer",)}  # fmt: skip


@dataclass
class Settled:
    """How the first portion of a file writes its numbers and days; so do the others."""

    decided: styles.Styles | None = None


def parsed(
    table: Table, physical: int, seen: Seen, layout: Layout, how: How, *, today: date, zone: str,
    settled: Settled | None = None,
) -> Parsed:  # fmt: skip
    """All rows as values of the layout's noun; `physical` lines were counted while reading."""
    format_ = layout.format
    sift(table, (*_KEYS[format_.noun], *(("name",) if format_.fill else ())))
    dirt.clear(table)
    traits.apply(table, format_)
    decided = _decided(table, layout, how, today, settled or Settled())
    rows = _read(table, format_, decided, today, ZoneInfo(zone))
    people = rows.customers
    asked = origin.questions(format_, how.answers, file=table.file, people=len(people))
    decided = replace(
        decided,
        evidence=(*decided.evidence, *consent_columns.notes(people, table)),
        questions=decided.questions + asked,
    )
    return Parsed(
        corrected(seen, decided), table.count_lines(physical), rows.purchases, rows.products,
        people,
        tuple(sorted(table.refused, key=lambda refusal: refusal.line)),
        tuple(sorted(table.warned, key=lambda refusal: refusal.line)),
        dict(table.refused_by_kind), dict(table.warned_by_kind), dict(table.skipped),
        rows.past, rows.areas, rows.events,
    )  # fmt: skip


@dataclass(frozen=True)
class _Rows:
    """What a table of one noun brings."""

    purchases: Purchases | None = None
    products: tuple[ProductRow, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    past: Past = field(default_factory=Past)
    areas: tuple[AreaRow, ...] = ()
    events: tuple[EventRow, ...] = ()


def _read(
    table: Table, format_: Format, decided: styles.Styles, today: date, zone: ZoneInfo
) -> _Rows:
    match format_.noun:
        case "purchase":
            people = bought_by.people(table, format_, decided.dates, today)
            bought = purchases.read(table, format_, decided, today, zone)
            known = frozenset(bought.customer)
            return _Rows(bought, customers=tuple(each for each in people if each.uid in known))
        case "product":
            return _Rows(products=products.read(table, decided.decimals))
        case "mailing":
            return _Rows(past=past.read(table, format_.name, decided.dates))
        case "area":
            return _Rows(areas=beside.areas(table, decided.dates, zone))
        case "event":
            return _Rows(events=beside.events(table, decided.dates, zone))
        case "customer":
            people = customers.read(table, decided.dates, today, format_.source)
            return _Rows(customers=people)


def _decided(
    table: Table, layout: Layout, how: How, today: date, settled: Settled
) -> styles.Styles:
    if settled.decided is None:
        found = styles.decide(
            layout.format, table, how.answers, file=table.file, comma=layout.separator == ";",
            today=today,
        )  # fmt: skip
        if layout.format.noun == "purchase":
            found = discounts.decide(table, layout.format, found, how.answers)
            net = discounts.net_notes(table, layout.format)
            found = replace(found, evidence=(*found.evidence, *net))
        settled.decided = found
    return settled.decided


def corrected(seen: Seen, decided: styles.Styles) -> Seen:
    """What all lines say about numbers and dates instead of what the sample said."""
    lasting = tuple(each for each in seen.evidence if each.kind not in styles.KINDS)
    asked = tuple(each for each in seen.questions if each.name == letters.ENCODING)
    return replace(seen, evidence=lasting + decided.evidence, questions=asked + decided.questions)
