"""Summaries of purchases per customer, kept in the deed's own transaction."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from statistics import median_low

from shopfriend.book import blocks, counts, lines
from shopfriend.book.derived import Derived, Touched
from shopfriend.book.lines import Lines, pairs, sums
from shopfriend.book.tx import Tx, Value

# More customers at once than this, and making all of them anew is quicker.
MANY = 300

_COLUMNS = ("customer", "receipts", "days", "spent_cents", "discount_lines", "lines", "first_day",
            "last_day", "gap_days")  # fmt: skip
# A customer's day counts once however many receipts it had; returns lower what was spent.
_TOTALS = """
    select customer, count(*), count(distinct day), sum(total_cents), sum(lines), min(day), max(day)
      from receipt where {} group by customer order by customer"""
_DISCOUNTED = """
    select r.customer, count(*) from receipt r join line l on l.receipt = r.id
     where l.discount_cents > 0 and r.customer = :c group by r.customer"""
_DAYS = "select distinct customer, day from receipt where {} order by customer, day"
_CATEGORIES = """
    select r.customer, p.category, count(*), sum(l.total_cents), max(r.day)
      from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
     where p.category is not null and r.customer = :c
     group by r.customer, p.category"""
_CATEGORY_COLUMNS = ("customer", "category", "lines", "cents", "last_day")
_ALL, _ONE = "customer is not null", "customer = :c"


def rebuild(tx: Tx) -> None:
    tx.run("delete from customer_stat")
    tx.run("delete from customer_category")
    found = tx.tuples("select lines, columns from line_block order by day")
    if found:
        _load_all(tx, lines.from_blocks(found))


def update(tx: Tx, touched: Touched) -> None:
    customers = touched.customers | _buyers_of_moved(tx, touched.products)
    if len(customers) > MANY:
        rebuild(tx)
        return
    for customer in sorted(customers):
        tx.run("delete from customer_stat where customer = :c", c=customer)
        discounted = dict(tx.tuples(_DISCOUNTED, c=customer))
        tx.load("customer_stat", _COLUMNS, list(_stats(tx, discounted, _ONE, c=customer)))
        _renew_categories(tx, customer)
    counts.note_categories(tx, touched.products)


def _renew_categories(tx: Tx, customer: int) -> None:
    """Only rows that differ are written: each one costs a page of the index by day."""
    names = ", ".join(_CATEGORY_COLUMNS)
    was = set(tx.tuples(f"select {names} from customer_category where customer = :c", c=customer))
    now = set(tx.tuples(_CATEGORIES, c=customer))
    for _, category, *_ in was - now:
        tx.run(
            "delete from customer_category where customer = :c and category = :category",
            c=customer,
            category=category,
        )
    tx.load("customer_category", _CATEGORY_COLUMNS, sorted(now - was))


def _load_all(tx: Tx, bought: Lines) -> None:
    import numpy as np

    saved = bought.customer[bought.discount_cents > 0]
    who, often = np.unique(saved, return_counts=True)
    discounted = dict(zip(who.tolist(), often.tolist(), strict=True))
    tx.load("customer_stat", _COLUMNS, list(_stats(tx, discounted, _ALL)))
    tx.load("customer_category", _CATEGORY_COLUMNS, _all_categories(tx, bought))


def _all_categories(tx: Tx, bought: Lines) -> Iterator[tuple[Value, ...]]:
    import numpy as np

    rows = tx.tuples(
        """select s.product, coalesce(p.category, 0)
             from product_stat s join product p on p.id = s.product order by s.product"""
    )
    products, categories = np.array(rows, dtype=np.int64).T
    category = categories[np.searchsorted(products, bought.product)]
    kept = (bought.customer > 0) & (category > 0)
    who, what, at = pairs(bought.customer[kept], category[kept])
    last = np.zeros(len(who), dtype=np.int64)
    last[at] = bought.day[kept]  # in the order of days: the last one stays
    cents = sums(bought.total_cents[kept], at, len(who))
    columns = (who, what, np.bincount(at, minlength=len(who)), cents)
    known = {day: date.fromordinal(day).isoformat() for day in set(last.tolist())}
    days = (known[day] for day in last.tolist())
    return zip(*(column.tolist() for column in columns), days, strict=True)


def _stats(
    tx: Tx, discounted: Mapping[int, int], which: str, **facts: Value
) -> Iterator[tuple[Value, ...]]:
    gaps = _usual_gaps(tx.tuples(_DAYS.format(which), **facts))
    for row in tx.tuples(_TOTALS.format(which), **facts):
        customer, receipts, days, cents, lines, first, last = row
        yield (
            *(customer, receipts, days, cents, discounted.get(customer, 0), lines, first, last),
            gaps[customer],
        )


def _usual_gaps(days: Iterable[tuple[int, str]]) -> dict[int, int | None]:
    """The median gap in days between two days with a purchase; None with fewer than two."""
    known: dict[str, int] = {}

    def number(day: str) -> int:
        if day not in known:
            known[day] = date.fromisoformat(day).toordinal()
        return known[day]

    usual: dict[int, int | None] = {}
    for customer, rows in groupby(days, key=itemgetter(0)):
        gaps = [later - day for day, later in pairwise(number(row[1]) for row in rows)]
        usual[customer] = median_low(gaps) if gaps else None
    return usual


def _buyers_of_moved(tx: Tx, products: Iterable[int]) -> set[int]:
    """Who bought goods that stand in another category now than when they were counted."""
    moved = {
        product
        for product in products
        if tx.value(
            """select 1 from product_stat s join product p on p.id = s.product
                where p.id = :p and coalesce(p.category, 0) <> coalesce(s.category, 0)""",
            p=product,
        )
    }
    return blocks.buyers(tx, moved)


DERIVED = (
    Derived(
        "customer summary",
        ("customer_stat", "customer_category"),
        ("receipt", "line", "product"),
        1,
        rebuild,
        update,
    ),
)
