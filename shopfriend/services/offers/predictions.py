"""Who buys again within the next days, and what: a probability and the day it is expected.

Computed from the lines before a day, so that any past day can be asked and compared with what
happened. Only people whose own purchases may be looked at (R-L11) are among them.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from shopfriend.book import Tx, categories, customers, noted
from shopfriend.book import offers as rows
from shopfriend.book.noted import Seen
from shopfriend.domain.ids import CategoryId, CustomerId
from shopfriend.services import csv_file, parts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned, reach, shopper

if TYPE_CHECKING:
    from shopfriend.insight import Chances

By = Literal["customer", "category"]
COLUMNS = ("customer", "category", "probability", "expected_on")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Prediction:
    """`probability` of at least one purchase within the days asked for, with the bounds it lies
    in eight times out of ten. `category` None: anything at all. `expected_on` None: no rhythm."""

    customer: CustomerId
    category: CategoryId | None
    probability: float
    low: float
    high: float
    expected_on: date | None


@dataclass(frozen=True)
class Predictions:
    """By customer id and category id. `step` names the method: learned from this shop's history,
    `bg-nbd` where it is young, or `crowd`."""

    on: date
    days: int
    step: str
    rows: tuple[Prediction, ...]


def of_all(desk: Desk, *, days: int, on: date | None = None, by: By = "customer") -> Predictions:
    """As of the morning of `on`; None: as things stand now."""
    with desk.read() as tx:
        return in_book(tx, on or desk.today + _DAY, days, by)


def in_book(tx: Tx, on: date, days: int, by: By) -> Predictions:
    insight = parts.insight
    lines = insight.Lines.from_blobs(rows.days_of(tx, on))
    allowed = shopper.profiled(tx, on)
    last_days = reach.last_days(tx, on)
    seen = noted.seen(tx, on)
    asof = {int(c): shopper.as_of(last_days, seen.get(c, Seen()), on).toordinal() for c in allowed}
    found = insight.buys_again(
        lines, learned.goods(tx), on.toordinal(), days=days, by=by, asof=asof
    )
    return Predictions(on, days, str(found.step), _rows(found, allowed))


def _rows(found: "Chances", allowed: set[CustomerId]) -> tuple[Prediction, ...]:
    columns = (found.customer, found.category, found.probability, found.low, found.high,
               found.expected)  # fmt: skip
    return tuple(
        Prediction(
            CustomerId(customer),
            CategoryId(category) if category else None,
            probability,
            low,
            high,
            date.fromordinal(expected) if expected else None,
        )
        for customer, category, probability, low, high, expected in zip(
            *(column.tolist() for column in columns), strict=True
        )
        if customer in allowed
    )


def write_csv(desk: Desk, path: Path, found: Predictions) -> None:
    """By customer number and path of the group. Raises `Trouble("file-not-saved")`."""
    with desk.read() as tx:
        numbers = customers.numbers(tx)
        paths = {id_: path for path, id_ in categories.paths(tx).items()}
    table = [
        (
            numbers.get(row.customer, ""),
            paths.get(row.category, "") if row.category else "",
            f"{row.probability:.6f}",
            row.expected_on.isoformat() if row.expected_on else "",
        )
        for row in found.rows
    ]
    csv_file.write(path, COLUMNS, sorted(table))
