"""Receipts of a file into the book. The natural key is source, number and day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from shopfriend.book import branches, receipts
from shopfriend.book.lines import Lines
from shopfriend.book.receipts import Known
from shopfriend.services.imports import attaching, counting, known_receipts, redeeming, returns
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
    known_receipts.compare(taking, purchases, starts, sorted_.maybe, ids)
    whose = attaching.find(taking, purchases, sorted_.new, starts, ids)
    returned = returns.owners(taking, purchases, sorted_.new, ids, whose.customers)
    made = _write(taking, purchases, sorted_.new, ids, {**whose.customers, **returned}, sources)
    attaching.settle(taking, whose, made)
    returns.link(taking, purchases, made)
    redeeming.take(taking, purchases, made, ids)
    _reach(taking, purchases, sorted_.new, sources)
    counting.count(taking, purchases, sorted_.new, "new")


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
    with receipts.many(taking.tx, 0 if taking.light else len(bought)):
        rows = _receipt_rows(taking, purchases, new, made, customers, ids, sources)
        receipts.load(taking.tx, rows)
        if not taking.light:
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
