"""Counts per product: how often, by how many people, how many of them again.

They are never counted anew for one sale: `Moved` holds which lines of a day came and went, and
moves the counters by that (`n = n + :d`). Whether a customer is a new buyer or a returning
one follows from how often she has bought it now, less what this change added.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from datetime import date

from shopfriend.book.lines import Lines, from_blocks, sums
from shopfriend.book.moved import Moved
from shopfriend.book.tx import Tx

# So many people at once, and reading every block is quicker than reading each one's lines.
SOME = 50

_COLUMNS = ("product", "receipts", "customers", "repeaters", "quantity_milli", "cents", "last_day")

MOVE = """
    insert into product_stat as s (product, receipts, customers, repeaters,
                                   quantity_milli, cents, last_day, category)
    select p.id, :receipts, :customers, :repeaters, :quantity, :cents, :day, p.category
      from product p where p.id = :product
    on conflict (product) do update
       set receipts = s.receipts + excluded.receipts,
           customers = s.customers + excluded.customers,
           repeaters = s.repeaters + excluded.repeaters,
           quantity_milli = s.quantity_milli + excluded.quantity_milli,
           cents = s.cents + excluded.cents,
           last_day = case when excluded.last_day > s.last_day
                           then excluded.last_day else s.last_day end"""


def count(tx: Tx, lines: Lines) -> None:
    """All counts at once, from every line."""
    import numpy as np

    products, at = np.unique(lines.product, return_inverse=True)
    size = len(products)
    _, receipt = lines.receipts()
    first = np.unique(receipt * size + at, return_index=True)[1]  # twice on a receipt counts once
    people, who = lines.people()
    pairs, times = np.unique(who[first] * size + at[first], return_counts=True)
    bought, known = pairs % size, people[pairs // size] > 0
    newest = np.zeros(size, dtype=np.int64)
    newest[at] = lines.day  # in the order of days: the last one stays
    columns = (
        products,
        np.bincount(at[first], minlength=size),
        np.bincount(bought[known], minlength=size),
        np.bincount(bought[known & (times > 1)], minlength=size),
        sums(lines.quantity_milli, at, size),
        sums(lines.total_cents, at, size),
    )
    days = (date.fromordinal(day).isoformat() for day in newest.tolist())
    tx.load(
        "product_stat", _COLUMNS, zip(*(column.tolist() for column in columns), days, strict=True)
    )
    tx.run(
        """update product_stat
              set category = (select p.category from product p where p.id = product_stat.product)"""
    )


def move(tx: Tx, moved: Moved, last_day_of: Callable[[int], str]) -> None:
    customers, repeaters = _people(tx, moved)
    tx.many(
        MOVE,
        (
            {
                "product": product,
                "receipts": moved.receipts[product],
                "customers": customers[product],
                "repeaters": repeaters[product],
                "quantity": moved.quantity[product],
                "cents": moved.cents[product],
                "day": moved.newest.get(product, ""),
            }
            for product in moved.products()
        ),
    )
    _take_back_last_days(tx, moved, last_day_of)


def _people(tx: Tx, moved: Moved) -> tuple[Counter[int], Counter[int]]:
    customers: Counter[int] = Counter()
    repeaters: Counter[int] = Counter()
    moves: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (customer, product), times in moved.times.items():
        moves[customer][product] = times
    moves.pop(0, None)  # nobody known
    known = _times_by_blocks(tx, moves.keys()) if len(moves) >= SOME else {}
    for customer, goods in moves.items():
        bought = known.get(customer, {}) if known else _times_bought(tx, customer, goods)
        for product, times in goods.items():
            now = bought.get(product, 0)
            customers[product] += (now > 0) - (now - times > 0)
            repeaters[product] += (now > 1) - (now - times > 1)
    return customers, repeaters


def _times_by_blocks(tx: Tx, customers: Set[int]) -> Mapping[int, Mapping[int, int]]:
    """As `_times_bought`, of many: the blocks say by now what the rows say."""
    import numpy as np

    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    blocks = tx.tuples("select lines, columns from line_block order by day, first_receipt")
    if not blocks:
        return found
    lines = from_blocks(blocks)
    lines = lines.chosen(np.isin(lines.customer, list(customers)))
    order = np.lexsort((lines.receipt, lines.product, lines.customer))
    keys = np.stack((lines.customer, lines.product, lines.receipt))[:, order]
    once = keys[:, np.diff(keys, axis=1, prepend=-1).any(axis=0)]
    pairs, often = np.unique(once[:2], axis=1, return_counts=True)
    for customer, product, times in zip(*pairs.tolist(), often.tolist(), strict=True):
        found[customer][product] = times
    return found


def _times_bought(tx: Tx, customer: int, products: Iterable[int]) -> dict[int, int]:
    """On how many receipts."""
    return dict(
        tx.of_many(
            """select l.product, count(distinct l.receipt)
                 from receipt r join line l on l.receipt = r.id
                where r.customer = :customer and l.product in ({}) group by l.product""",
            products,
            customer=customer,
        )
    )


def _take_back_last_days(tx: Tx, moved: Moved, last_day_of: Callable[[int], str]) -> None:
    for product, day in sorted(moved.gone):
        row = tx.one("select receipts, last_day from product_stat where product = :p", p=product)
        if row is None:
            continue
        if not row["receipts"]:
            tx.run("delete from product_stat where product = :p", p=product)
        elif row["last_day"] <= day:
            tx.run(
                "update product_stat set last_day = :day where product = :p",
                day=last_day_of(product),
                p=product,
            )


def note_categories(tx: Tx, products: Iterable[int]) -> None:
    """Under which category the buyers' summaries have counted these goods."""
    for product in sorted(products):
        tx.run(
            """update product_stat
                  set category = (select p.category from product p where p.id = :p)
                where product = :p""",
            p=product,
        )
