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
from shopfriend.book.derivation import Derived, Touched
from shopfriend.book.lines import Lines, sums
from shopfriend.book.moved import Line, Moved
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
_TOTALS = """
    select customer, count(*), sum(total_cents), sum(lines) from receipt where {}
     group by customer order by customer"""
# A customer's day counts once however many receipts it had; returns lower what was spent.
_DAYS = "select distinct customer, day from receipt where {} order by customer, day"
_KEEP_STAT = """
    insert into customer_stat (customer, receipts, days, spent_cents, discount_lines, lines,
                               first_day, last_day, gap_days)
    values (:customer, :receipts, :days, :spent_cents, :discount_lines, :lines, :first_day,
            :last_day, :gap_days)
    on conflict (customer) do update
       set receipts = excluded.receipts, days = excluded.days,
           spent_cents = excluded.spent_cents, discount_lines = excluded.discount_lines,
           lines = excluded.lines, first_day = excluded.first_day, last_day = excluded.last_day,
           gap_days = excluded.gap_days"""
_MORE_OF_CATEGORY = """
    insert into customer_category as s (customer, category, lines, cents, last_day)
    values (:customer, :category, :lines, :cents, :day)
    on conflict (customer, category) do update
       set lines = s.lines + excluded.lines, cents = s.cents + excluded.cents,
           last_day = case when excluded.last_day > s.last_day
                           then excluded.last_day else s.last_day end"""
_CATEGORIES = """
    select r.customer, p.category, count(*), sum(l.total_cents), max(r.day),
           sum(case when l.discount_cents > 0 then 1 else 0 end)
      from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
     where r.customer = :c
     group by r.customer, p.category"""
_MOVED = """
    select p.id from product_stat s join product p on p.id = s.product
     where coalesce(p.category, 0) <> coalesce(s.category, 0) {}"""
_BLOCKS = "select lines, columns from line_block order by day, first_receipt"
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
    moved = _buyers_of_moved(tx, touched.products)
    only_more = touched.buyers & touched.moved.came.keys() - touched.moved.went - moved
    _add(tx, touched.moved, only_more)
    anew = (touched.buyers | moved) - only_more
    if len(anew) > MANY and len(anew) > tx.value("select count(*) from customer") // 2:
        rebuild(tx)
        return
    bought = _by_rows(tx, anew) if len(anew) < SOME else _by_blocks(tx, anew)
    for customer in sorted(anew):
        _keep_stat(tx, customer, bought.discounted.get(customer, 0))
        _renew_categories(tx, customer, bought.categories.get(customer, set()))
    counts.note_categories(tx, touched.products)


def _add(tx: Tx, moved: Moved, customers: Set[int]) -> None:
    """Of people who have some lines more and none less: what was counted before stays."""
    goods = {line[2] for customer in customers for _, line in moved.came[customer]}
    rows = tx.of_many("select id, category from product where id in ({})", sorted(goods))
    category_of = dict(rows)
    for customer in sorted(customers):
        saved = tx.value("select discount_lines from customer_stat where customer = :c", c=customer)
        more: defaultdict[int, list[tuple[str, Line]]] = defaultdict(list)
        for day, line in moved.came[customer]:
            saved = (saved or 0) + (line[5] > 0)
            if (category := category_of[line[2]]) is not None:
                more[category].append((day, line))
        _keep_stat(tx, customer, saved)
        tx.many(_MORE_OF_CATEGORY, [_more(customer, *each) for each in sorted(more.items())])


def _more(customer: int, category: int, came: Sequence[tuple[str, Line]]) -> dict[str, Value]:
    return {
        "customer": customer,
        "category": category,
        "lines": len(came),
        "cents": sum(line[4] for _, line in came),
        "day": max(day for day, _ in came),
    }


def _keep_stat(tx: Tx, customer: int, discounted: int) -> None:
    rows = list(_stats(tx, {customer: discounted}, _ONE, c=customer))
    if rows:
        tx.many(_KEEP_STAT, [dict(zip(_COLUMNS, row, strict=True)) for row in rows])
    else:
        tx.run("delete from customer_stat where customer = :c", c=customer)


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
    """Only rows that differ are written."""
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
    visits = groupby(tx.tuples(_DAYS.format(which), **facts), key=itemgetter(0))
    totals = tx.tuples(_TOTALS.format(which), **facts)
    for (customer, receipts, cents, sold), (_, rows) in zip(totals, visits, strict=True):
        days = [day for _, day in rows]
        yield (
            *(customer, receipts, len(days), cents, discounted.get(customer, 0), sold),
            *(days[0], days[-1], _usual_gap([ordinal(day) for day in days])),
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
        found = tx.of_many(_MOVED.format("and p.id in ({})"), sorted(products))
        moved = {product for (product,) in found}
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
