"""The first rows of a file as the program understood them, for the eye before anything is written.

The first column says what or who; the others are named as facts are: `_cents` money, `_milli`
quantity, `at` a local moment, anything else text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from shopfriend.domain.incoming import CustomerRow, ProductRow
from shopfriend.domain.messages import Fact

if TYPE_CHECKING:
    from shopfriend.intake import Parsed, Purchases

SHOWN = 20
_PURCHASE = ("product", "at", "receipt", "customer", "quantity_milli", "unit", "total_cents")
_PRODUCT = ("product", "number", "category", "price_cents", "unit")
_CUSTOMER = ("name", "number", "street", "place", "phone", "email")


@dataclass(frozen=True)
class Sample:
    """`noun`: purchase, product or customer. `rows` go with `columns`."""

    file: str
    noun: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Fact, ...], ...]


def of(parsed: "Parsed") -> tuple[Sample, ...]:
    """At most twenty rows of each noun the file brings."""
    some = []
    if parsed.purchases is not None and parsed.purchases.number:
        rows = tuple(islice(_purchases(parsed.purchases), SHOWN))
        some.append(Sample(parsed.file, "purchase", _PURCHASE, rows))
    if parsed.products:
        products = tuple(_product(row) for row in parsed.products[:SHOWN])
        some.append(Sample(parsed.file, "product", _PRODUCT, products))
    if parsed.customers:
        people = tuple(_customer(row) for row in parsed.customers[:SHOWN])
        some.append(Sample(parsed.file, "customer", _CUSTOMER, people))
    return tuple(some)


def _purchases(bought: "Purchases") -> Iterator[tuple[Fact, ...]]:
    for line, receipt in enumerate(bought.receipt[:SHOWN].tolist()):
        good = bought.products[int(bought.product[line])]
        yield (
            good.name or good.number, bought.at[receipt], bought.number[receipt],
            bought.customer[receipt], int(bought.quantity_milli[line]), good.unit,
            int(bought.line_cents[line]),
        )  # fmt: skip


def _product(row: ProductRow) -> tuple[Fact, ...]:
    return row.name or "", row.number, row.category or "", row.price_cents, row.unit or ""


def _customer(row: CustomerRow) -> tuple[Fact, ...]:
    name = " ".join(part for part in (row.title, row.first_name, row.last_name) if part)
    place = " ".join(part for part in (row.postcode, row.town) if part)
    shown = name or row.company or row.nickname or ""
    return shown, row.number, row.street or "", place, row.phone or "", row.email or ""
