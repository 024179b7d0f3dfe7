"""Receipts and their lines, from files and by hand."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from shopfriend.book import indexes
from shopfriend.book.lines import Lines
from shopfriend.book.tx import Row, Tx, Value, WriteTx
from shopfriend.domain.ids import BranchId, CustomerId, ReceiptId
from shopfriend.domain.purchases import HandLine

Key = tuple[str, str, str]  # source, number, day
MANY = 100_000  # lines
_PORTION = 50_000  # lines
_RECEIPT = ("id", "source", "branch", "number", "at", "day", "customer", "total_cents", "lines",
            "batch", "fiscal_number", "fiscal_at", "channel")  # fmt: skip
_LINE = ("receipt", "line_no", "product", "quantity_milli", "total_cents", "discount_cents")


@dataclass(slots=True)
class Known:
    """A receipt the book has: enough to tell whether a file says the same."""

    id: int
    at: str
    customer: int | None
    total_cents: int
    lines: int


def known(tx: Tx, sources: Iterable[str], first: str, last: str) -> dict[Key, Known]:
    """Receipts of these sources from the first day to the last."""
    found: dict[Key, Known] = {}
    for source in sources:
        rows = tx.tuples(
            """select number, day, id, at, customer, total_cents, lines from receipt
                where source = :source and day >= :first and day <= :last""",
            source=source,
            first=first,
            last=last,
        )
        for number, day, *facts in rows:
            found[source, number, day] = Known(*facts)
    return found


def contents(tx: Tx, receipts: Iterable[int]) -> dict[int, int]:
    """For each receipt a number that says what its lines are, whatever their order; see
    `content_of`. Read in one pass when it is many."""
    wanted = set(receipts)
    found: dict[int, int] = dict.fromkeys(wanted, 0)
    if not wanted:
        return found
    rows = tx.each(
        """select receipt, product, quantity_milli, total_cents, discount_cents from line
            where receipt >= :first and receipt <= :last""",
        first=min(wanted),
        last=max(wanted),
    )
    for row in rows:
        receipt, *line = row
        if receipt in wanted:
            found[receipt] += content_of(*line)
    return found


def content_of(product: int, quantity_milli: int, total_cents: int, discount_cents: int) -> int:
    """Add these up over a receipt's lines. Only comparable within one run of the program."""
    return hash((product, quantity_milli, total_cents, discount_cents))


def load(tx: Tx, rows: Iterable[Sequence[Value]]) -> None:
    """id, source, branch, number, at, day, customer, total_cents, lines, batch, fiscal_number,
    fiscal_at, channel."""
    tx.load("receipt", _RECEIPT, rows)


def load_lines(tx: Tx, rows: Iterable[Sequence[Value]]) -> None:
    """receipt, line_no, product, quantity_milli, total_cents, discount_cents; ascending."""
    tx.load("line", _LINE, rows)


def add_lines(tx: Tx, receipt: int, have: int, lines: Iterable[tuple[int, int, int, int]]) -> None:
    """Product, thousandths, cents, discount of each; behind the `have` lines that are there."""
    load_lines(tx, [(receipt, n, *line) for n, line in enumerate(lines, have + 1)])


def set_head(
    tx: Tx, receipt: int, *, at: str, customer: int | None, total_cents: int, lines: int
) -> None:
    tx.run(
        """update receipt set at = :at, customer = :customer, total_cents = :total, lines = :lines
            where id = :receipt""",
        at=at, customer=customer, total=total_cents, lines=lines, receipt=receipt,
    )  # fmt: skip


def load_bought(tx: WriteTx, bought: Lines, told: Callable[[int, int], None]) -> None:
    """Lines of new receipts, each receipt's together, as many as there are. In portions: a million
    and a half rows never lie in memory as Python values at once. `told(done, of)`."""
    import numpy as np

    numbers = bought.line_numbers()
    columns = (bought.receipt, numbers, bought.product, bought.quantity_milli, bought.total_cents,
               bought.discount_cents)  # fmt: skip
    for start in range(0, len(bought), _PORTION):
        part = slice(start, start + _PORTION)
        tx.load_integers("line", _LINE, np.stack([column[part] for column in columns], axis=1))
        told(min(start + _PORTION, len(bought)), len(bought))
    tx.loaded.append(bought)


def are_many(tx: Tx, coming: int) -> bool:
    """So many lines that what goes over the whole book costs less than what goes line by line."""
    if coming <= MANY:
        return False
    held: int = tx.value("select coalesce(sum(lines), 0) from receipt")
    return coming > held // 4


def many(tx: Tx, coming: int) -> AbstractContextManager[None]:
    """Around `load` and `load_bought` of so many lines."""
    return indexes.made_anew(tx, "receipt", "line") if are_many(tx, coming) else nullcontext()


def insert(
    tx: Tx,
    receipt: ReceiptId,
    lines: Sequence[HandLine],
    *,
    source: str,
    number: str,
    at: str,
    customer: CustomerId | None,
    branch: BranchId | None = None,
) -> None:
    """One receipt by hand; `at` is shop-local, its first ten signs are the day."""
    total = sum(line.total_cents for line in lines)
    head = (receipt, source, branch, number, at, at[:10], customer, total, len(lines), None)
    load(tx, [(*head, "", "", "")])
    load_lines(
        tx,
        [
            (receipt, n, line.product, line.quantity_milli, line.total_cents, line.discount_cents)
            for n, line in enumerate(lines, 1)
        ],
    )


def get(tx: Tx, receipt: ReceiptId) -> Row | None:
    return tx.one(
        """select id, source, branch, number, at, day, customer, total_cents, lines, batch
             from receipt where id = :receipt""",
        receipt=receipt,
    )


def lines_of(tx: Tx, receipt: ReceiptId) -> list[Row]:
    return tx.all(
        """select l.line_no, l.product, l.quantity_milli, l.total_cents, l.discount_cents,
                  p.number, p.name, p.print_name, p.unit
             from line l join product p on p.id = l.product
            where l.receipt = :receipt order by l.line_no""",
        receipt=receipt,
    )


def of_customer(tx: Tx, customer: CustomerId, *, limit: int = 20) -> list[Row]:
    """The newest first."""
    return tx.all(
        """select id, number, at, day, total_cents, lines, branch from receipt
            where customer = :customer order by day desc, at desc, id desc limit :limit""",
        customer=customer,
        limit=limit,
    )


def without_person(tx: Tx, day: str, *, limit: int = 200) -> list[Row]:
    """A day's receipts that belong to nobody yet, the latest first."""
    return tx.all(
        """select id, number, at, day, total_cents, lines, branch from receipt
            where day = :day and customer is null and lines > 0
            order by at desc, id desc limit :limit""",
        day=day,
        limit=limit,
    )


def set_customer(tx: Tx, receipt: int, customer: int | None) -> None:
    tx.run(
        "update receipt set customer = :customer where id = :receipt",
        customer=customer,
        receipt=receipt,
    )


def products_of(tx: Tx, receipt: int) -> list[int]:
    return [row[0] for row in tx.all(
        "select distinct product from line where receipt = :r", r=receipt
    )]  # fmt: skip


def is_of_batch(tx: Tx, receipt: int, batch: int) -> bool:
    found = tx.value("select batch from receipt where id = :receipt", receipt=receipt)
    return bool(found == batch)


def total_of_batch(tx: Tx, batch: int) -> tuple[int, int]:
    """Cents and lines that a batch brought."""
    row = tx.one(
        """select coalesce(sum(total_cents), 0) as cents, coalesce(sum(lines), 0) as lines
             from receipt where batch = :batch""",
        batch=batch,
    )
    return (row["cents"], row["lines"]) if row else (0, 0)
