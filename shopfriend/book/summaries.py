"""Summaries of purchases per customer, kept in the deed's own transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from statistics import median_low
from typing import TYPE_CHECKING, Any

from shopfriend.book import blocks, counts, indexes, lines
from shopfriend.book.derived import Derived, Touched
from shopfriend.book.lines import Lines, sums
from shopfriend.book.tx import Tx, Value

if TYPE_CHECKING:
    from shopfriend.book.lines import Integers

# More customers at once than this, if they are half of all, and making all anew is quicker. More
# goods at once, and asking all of them whether they moved is.
MANY = 300
# So many at once, and reading every block is quicker than reading each one's lines.
SOME = 50

_COLUMNS = ("customer", "receipts", "days", "spent_cents", "discount_lines", "lines", "first_day",
            "last_day", "gap_days")  # fmt: skip
# A customer's day counts once however many receipts it had; returns lower what was spent.
_RECEIPTS = """
    select customer, day, total_cents, lines from receipt where {} order by customer, day, id"""
_CATEGORIES = """
    select r.customer, p.category, count(*), sum(l.total_cents), max(r.day),
           sum(case when l.discount_cents > 0 then 1 else 0 end)
      from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
     where r.customer = :c
     group by r.customer, p.category"""
_MOVED = """
    select p.id from product_stat s join product p on p.id = s.product
     where coalesce(p.category, 0) <> coalesce(s.category, 0) {}"""
_BLOCKS = "select lines, columns from line_block order by day"
_CATEGORY_COLUMNS = ("customer", "category", "lines", "cents", "last_day")
_ALL, _ONE = "customer is not null", "customer = :c"


def rebuild(tx: Tx) -> None:
    with indexes.made_anew(tx, "customer_stat", "customer_category"):
        tx.run("delete from customer_stat")
        tx.run("delete from customer_category")
        found = tx.tuples(_BLOCKS)
        if found:
            _load_all(tx, lines.from_blocks(found))


def update(tx: Tx, touched: Touched) -> None:
    customers = touched.customers | _buyers_of_moved(tx, touched.products)
    if len(customers) > MANY and len(customers) > tx.value("select count(*) from customer") // 2:
        rebuild(tx)
        return
    bought = _by_rows(tx, customers) if len(customers) < SOME else _by_blocks(tx, customers)
    for customer in sorted(customers):
        tx.run("delete from customer_stat where customer = :c", c=customer)
        tx.load("customer_stat", _COLUMNS, list(_stats(tx, bought.discounted, _ONE, c=customer)))
        _renew_categories(tx, customer, bought.categories.get(customer, set()))
    counts.note_categories(tx, touched.products)


@dataclass(frozen=True)
class _Bought:
    """Per customer: lines with a discount, and rows of `customer_category`."""

    discounted: Mapping[int, int]
    categories: Mapping[int, set[tuple[Value, ...]]]


def _by_rows(tx: Tx, customers: Iterable[int]) -> _Bought:
    discounted: dict[int, int] = {}
    categories: dict[int, set[tuple[Value, ...]]] = {}
    for customer in customers:
        rows = tx.tuples(_CATEGORIES, c=customer)  # of no category, too: they may be discounted
        discounted[customer] = sum(row[5] for row in rows)
        categories[customer] = {row[:5] for row in rows if row[1] is not None}
    return _Bought(discounted, categories)


def _by_blocks(tx: Tx, customers: Set[int]) -> _Bought:
    import numpy as np

    blocks_ = tx.tuples(_BLOCKS)
    if not blocks_:
        return _Bought({}, {})
    bought = lines.from_blocks(blocks_)
    bought = bought.chosen(np.isin(bought.customer, list(customers)))
    categories: defaultdict[int, set[tuple[Value, ...]]] = defaultdict(set)
    for row in _all_categories(tx, bought):
        categories[row[0]].add(row)
    return _Bought(_discounted(bought), categories)


def _renew_categories(tx: Tx, customer: int, now: set[tuple[Value, ...]]) -> None:
    """Only rows that differ are written: each one costs a page of the index by day."""
    names = ", ".join(_CATEGORY_COLUMNS)
    was = set(tx.tuples(f"select {names} from customer_category where customer = :c", c=customer))
    for _, category, *_ in was - now:
        tx.run(
            "delete from customer_category where customer = :c and category = :category",
            c=customer,
            category=category,
        )
    tx.load("customer_category", _CATEGORY_COLUMNS, sorted(now - was))


def _load_all(tx: Tx, bought: Lines) -> None:
    tx.load("customer_stat", _COLUMNS, list(_stats(tx, _discounted(bought), _ALL)))
    tx.load("customer_category", _CATEGORY_COLUMNS, _all_categories(tx, bought))


def _discounted(bought: Lines) -> dict[int, int]:
    import numpy as np

    saved = bought.customer[bought.discount_cents > 0]
    who, often = np.unique(saved, return_counts=True)
    return dict(zip(who.tolist(), often.tolist(), strict=True))


def _all_categories(tx: Tx, bought: Lines) -> Iterator[tuple[Any, ...]]:
    import numpy as np

    people, who = bought.people()
    categories, what = _categories_of(tx, bought)
    kept = (people[who] > 0) & (categories[what] > 0)
    pairs, at = np.unique(who[kept] * len(categories) + what[kept], return_inverse=True)
    last = np.zeros(len(pairs), dtype=np.int64)
    last[at] = bought.day[kept]  # in the order of days: the last one stays
    columns = (
        people[pairs // len(categories)],
        categories[pairs % len(categories)],
        np.bincount(at, minlength=len(pairs)),
        sums(bought.total_cents[kept], at, len(pairs)),
    )
    known = {day: date.fromordinal(day).isoformat() for day in set(last.tolist())}
    days = (known[day] for day in last.tolist())
    return zip(*(column.tolist() for column in columns), days, strict=True)


def _categories_of(tx: Tx, bought: Lines) -> tuple["Integers", "Integers"]:
    """The distinct categories (0: none), and for each line which one it is."""
    import numpy as np

    rows = tx.tuples(
        """select s.product, coalesce(p.category, 0)
             from product_stat s join product p on p.id = s.product order by s.product"""
    )
    products, categories = np.array(rows, dtype=np.int64).T
    distinct, at = np.unique(categories, return_inverse=True)
    return distinct, at[np.searchsorted(products, bought.product)]


def _stats(
    tx: Tx, discounted: Mapping[int, int], which: str, **facts: Value
) -> Iterator[tuple[Value, ...]]:
    ordinal = cache(lambda day: date.fromisoformat(day).toordinal())
    receipts = tx.tuples(_RECEIPTS.format(which), **facts)
    for customer, rows in groupby(receipts, key=itemgetter(0)):
        _, days, cents, lines = zip(*rows, strict=True)
        distinct = list(dict.fromkeys(days))
        gap = _usual_gap([ordinal(day) for day in distinct])
        yield (
            *(customer, len(days), len(distinct), sum(cents), discounted.get(customer, 0)),
            *(sum(lines), days[0], days[-1], gap),
        )


def _usual_gap(days: Sequence[int]) -> int | None:
    """The median gap in days between two days with a purchase; None with fewer than two."""
    gaps = [later - day for day, later in pairwise(days)]
    return median_low(gaps) if gaps else None


def _buyers_of_moved(tx: Tx, products: Set[int]) -> set[int]:
    """Who bought goods that stand in another category now than when they were counted."""
    if len(products) > MANY:
        moved = products & {product for (product,) in tx.tuples(_MOVED.format(""))}
    else:
        one = _MOVED.format("and p.id = :p")
        moved = {product for product in products if tx.value(one, p=product)}
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
