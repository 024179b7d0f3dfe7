"""Receipts of a file into the book. The natural key is source, number and day.

The same receipt again with the same content changes nothing; with a customer it did not have, the
book's receipt gets her; with other content it is refused, for nobody can say which one is right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from shopfriend.book import bare, branches, receipts
from shopfriend.book.lines import Lines
from shopfriend.book.receipts import Known
from shopfriend.book.tx import Value
from shopfriend.domain.purchases import WITHOUT_GOODS
from shopfriend.services.imports import attaching, redeeming, returns
from shopfriend.services.imports.ids import Ids, resolve
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Parsed, Purchases

SOURCE = "csv"


@dataclass
class _Sorted:
    """Which receipts of the file (by index) are what."""

    new: list[int] = field(default_factory=list)
    maybe: list[tuple[int, Known]] = field(default_factory=list)  # known: the lines decide


def take(taking: Taking, parsed: "Parsed") -> None:
    purchases = parsed.purchases
    if purchases is None or not purchases.number:
        return
    starts = _starts(purchases)
    sources = sources_of(purchases)
    sorted_ = _sort(taking, purchases, sources)
    ids = resolve(taking, purchases, goods=bool(sorted_.new) or not purchases.without_goods)
    same = _compare(taking, purchases, starts, sorted_, ids)
    whose = attaching.find(taking, purchases, sorted_.new, starts, ids)
    returned = returns.owners(taking, purchases, sorted_.new, ids, whose.customers)
    made = _write(taking, purchases, sorted_.new, ids, {**whose.customers, **returned}, sources)
    attaching.settle(taking, whose, made)
    returns.link(taking, purchases, made)
    redeeming.take(taking, purchases, made, ids)
    _reach(taking, purchases, sorted_.new, sources)
    _count(taking, purchases, sorted_.new, "new")
    _count(taking, purchases, same, "same")


def sources_of(purchases: "Purchases") -> list[str]:
    """Per receipt, as the file says; else each branch's tills number theirs for themselves."""
    own = {branch: f"{SOURCE}/{branch}" if branch else SOURCE for branch in set(purchases.branch)}
    if not purchases.source:
        return [own[branch] for branch in purchases.branch]
    both = zip(purchases.source, purchases.branch, strict=True)
    return [source or own[branch] for source, branch in both]


def _starts(purchases: "Purchases") -> list[int]:
    """Where each receipt's lines begin; one more at the end."""
    starts = [0]
    for count in purchases.lines.tolist():
        starts.append(starts[-1] + count)
    return starts


def _sort(taking: Taking, purchases: "Purchases", sources: list[str]) -> _Sorted:
    first, last = min(purchases.day), max(purchases.day)
    known = receipts.known(taking.tx, set(sources), first, last)
    if not known:
        return _Sorted(list(range(len(sources))))
    result = _Sorted()
    for i, key in enumerate(zip(sources, purchases.number, purchases.day, strict=True)):
        found = known.get(key)
        if found is None:
            result.new.append(i)
        else:
            result.maybe.append((i, found))
    return result


# -- receipts the book knows -------------------------------------------------------------------


def _compare(
    taking: Taking, purchases: "Purchases", starts: list[int], sorted_: _Sorted, ids: Ids
) -> list[int]:
    """The receipts that are the same; attaches and refuses the others."""
    inside = receipts.contents(taking.tx, (known.id for _, known in sorted_.maybe))
    same: list[int] = []
    for i, known in sorted_.maybe:
        customer = ids.customers[purchases.customer[i]]
        told = purchases.without_goods and known.total_cents == int(purchases.total_cents[i])
        fits = told or (
            known.lines == starts[i + 1] - starts[i]
            and known.total_cents == int(purchases.total_cents[i])
            and known.at == purchases.at[i]
            and inside[known.id] == _content(purchases, starts, i, ids.products)
        )
        if customer and known.customer and customer != known.customer:
            _refuse(taking, purchases, i, known)
        elif not fits and _came_bare(taking, purchases, i, known):
            _fill(taking, purchases, i, known, starts, ids)
        elif not fits:
            _refuse(taking, purchases, i, known)
        elif customer and not known.customer:
            _attach(taking, purchases, i, known, customer)
        else:
            same.append(i)
    return same


def _content(purchases: "Purchases", starts: list[int], i: int, products_: list[int]) -> int:
    part = slice(starts[i], starts[i + 1])
    return sum(
        receipts.content_of(products_[product], quantity, total, discount)
        for product, quantity, total, discount in zip(
            purchases.product[part].tolist(),
            purchases.quantity_milli[part].tolist(),
            purchases.line_cents[part].tolist(),
            purchases.discount_cents[part].tolist(),
            strict=True,
        )
    )


def _refuse(taking: Taking, purchases: "Purchases", i: int, known: Known) -> None:
    taking.refuse(
        int(purchases.first_line[i]),
        "receipt-differs",
        rows=int(purchases.lines[i]),
        spans=int(purchases.spans[i]),
        receipt=purchases.number[i],
        said_cents=int(purchases.total_cents[i]),
        known_cents=known.total_cents,
    )


def _came_bare(taking: Taking, purchases: "Purchases", i: int, known: Known) -> bool:
    """The book's receipt came from a file without goods, and its money is the same."""
    same = known.lines == 1 and known.total_cents == int(purchases.total_cents[i])
    return same and bare.goods(taking.tx, known.id) == [WITHOUT_GOODS]


def _fill(
    taking: Taking, purchases: "Purchases", i: int, known: Known, starts: list[int], ids: Ids
) -> None:
    part = slice(starts[i], starts[i + 1])
    columns = (purchases.quantity_milli, purchases.line_cents, purchases.discount_cents)
    products = [ids.products[place] for place in purchases.product[part].tolist()]
    lines = zip(products, *(column[part].tolist() for column in columns), strict=True)
    bare.fill(taking.tx, taking.ledger, known.id, lines)
    facts: dict[str, Value] = {"lines": int(purchases.lines[i]), "at": purchases.at[i]}
    customer = known.customer or ids.customers[purchases.customer[i]]
    taking.change_row("receipt", {"id": known.id}, {**facts, "customer": customer})
    taking.tx.touch("product", *products)
    if customer:
        taking.tx.touch("customer", customer)
    taking.tx.months.add(purchases.day[i])
    _count(taking, purchases, [i], "changed")


def _attach(taking: Taking, purchases: "Purchases", i: int, known: Known, customer: int) -> None:
    """A receipt that had nobody: the newer file knows whose it was."""
    taking.change_row("receipt", {"id": known.id}, {"customer": customer})
    taking.tx.touch("customer", customer)
    taking.tx.months.add(purchases.day[i])
    _count(taking, purchases, [i], "changed")


# -- writing -----------------------------------------------------------------------------------


def _write(
    taking: Taking,
    purchases: "Purchases",
    new: list[int],
    ids: Ids,
    whose: Mapping[int, int],
    sources: list[str],
) -> dict[int, int]:
    """`whose`: receipts that turned out to be somebody's. Returns the ids by index."""
    if not new:
        return {}
    made = list(taking.desk.ids.many(len(new)))
    customers = [whose.get(i) or ids.customers[purchases.customer[i]] for i in new]
    bought = _lines(purchases, new, made, customers, ids.products)
    with receipts.many(taking.tx, 0 if taking.dry_run else len(bought)):
        rows = _receipt_rows(taking, purchases, new, made, customers, ids, sources)
        receipts.load(taking.tx, rows)
        if not taking.dry_run:
            receipts.load_bought(taking.tx, bought, taking.progress)
    taking.tx.touch("customer", *{customer for customer in customers if customer})
    taking.tx.touch("receipt", *made[:KEPT_IDS])
    return dict(zip(new, made, strict=True))


KEPT_IDS = 1000  # of a big import the pages ask for all again anyway


def _lines(
    purchases: "Purchases",
    new: list[int],
    made: list[int],
    customers: list[int | None],
    products: list[int],
) -> Lines:
    at = purchases.rows_of(new)
    known = {day: date.fromisoformat(day).toordinal() for day in set(purchases.day)}
    return Lines(
        receipt=purchases.per_line(new, made),
        customer=purchases.per_line(new, [customer or 0 for customer in customers]),
        product=purchases.per_good(products)[at],
        day=purchases.per_line(new, [known[purchases.day[i]] for i in new]),
        quantity_milli=purchases.quantity_milli[at],
        total_cents=purchases.line_cents[at],
        discount_cents=purchases.discount_cents[at],
    )


def _receipt_rows(
    taking: Taking,
    purchases: "Purchases",
    new: list[int],
    made: list[int],
    customers: list[int | None],
    ids: Ids,
    sources: list[str],
) -> Iterator[tuple[int | str | None, ...]]:
    totals = purchases.total_cents.tolist()
    counts = purchases.lines.tolist()
    unsaid = [""] * len(purchases.number)
    signed, signed_at = purchases.fiscal or unsaid, purchases.fiscal_at or unsaid
    channel = purchases.channel or unsaid
    for i, receipt, customer in zip(new, made, customers, strict=True):
        yield (
            receipt, sources[i], ids.branches[purchases.branch[i]],
            purchases.number[i], purchases.at[i], purchases.day[i], customer, totals[i],
            counts[i], taking.tx.batch, signed[i], signed_at[i], channel[i],
        )  # fmt: skip


def _reach(taking: Taking, purchases: "Purchases", new: Sequence[int], sources: list[str]) -> None:
    """Till data of each branch reaches its newest receipt – no further than today."""
    last: dict[tuple[str, str], str] = {}
    kinds = {source: source.partition("/")[0] for source in set(sources)}
    for i in new:
        kind = kinds[sources[i]], purchases.branch[i]
        if purchases.day[i] > last.get(kind, ""):
            last[kind] = purchases.day[i]
    today = taking.desk.today.isoformat()
    known = branches.known_until(taking.tx)
    for (source, branch), day in last.items():
        reached = min(day, today)
        before = known.get((source, branch))
        key = {"source": source, "branch": branch}
        if before is None:
            branches.reach(taking.tx, source, branch, reached)
            taking.ledger.inserted("known_until", key)
        elif reached > before.isoformat():
            taking.change_row("known_until", key, {"day": reached})


def _count(taking: Taking, purchases: "Purchases", which: Sequence[int], what: str) -> None:
    """Rows of the file, and money per month of everything that is in the book now."""
    totals, days = purchases.total_cents[which].tolist(), purchases.day
    rows = int(purchases.lines[which].sum())
    for i, cents in zip(which, totals, strict=True):
        taking.months[days[i][:7]] += cents
        if what == "new":
            taking.new_months[days[i][:7]] += cents
    taking.total_cents += sum(totals)
    taking.new_cents += sum(totals) if what == "new" else 0
    taking.counts[what] += rows
    taking.noun("line", what, rows)
    taking.noun("receipt", what, len(which))
