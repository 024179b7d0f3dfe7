"""Receipts of a file into the book. The natural key is source, number and day.

The same receipt again with the same content changes nothing; with a customer it did not have, the
book's receipt gets her; with other content it is refused, for nobody can say which one is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shopfriend.book import branches, categories, customers, products, receipts
from shopfriend.book.receipts import Key, Known
from shopfriend.domain.ids import BranchId, CustomerId, ProductId
from shopfriend.domain.incoming import ProductSeen
from shopfriend.domain.products import category_path, gtin_of
from shopfriend.services.importing import Taking, proposal

if TYPE_CHECKING:
    from shopfriend.intake import Parsed, Purchases

SOURCE = "csv"


@dataclass
class _Places:
    """File values -> ids of the book."""

    customers: dict[str, int | None]
    branches: dict[str, BranchId | None]
    products: list[int]


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
    sorted_ = _sort(taking, purchases)
    places = _places(taking, purchases)
    same = _compare(taking, purchases, starts, sorted_, places)
    _write(taking, purchases, sorted_.new, places)
    _reach(taking, purchases, sorted_.new)
    _count(taking, purchases, sorted_.new, "new")
    _count(taking, purchases, same, "same")


def source_of(branch: str) -> str:
    """Each branch's tills number their receipts for themselves."""
    return f"{SOURCE}/{branch}" if branch else SOURCE


def _starts(purchases: "Purchases") -> list[int]:
    """Where each receipt's lines begin; one more at the end."""
    starts = [0]
    for count in purchases.lines.tolist():
        starts.append(starts[-1] + count)
    return starts


def _key(purchases: "Purchases", i: int) -> Key:
    return source_of(purchases.branch[i]), purchases.number[i], purchases.day[i]


def _sort(taking: Taking, purchases: "Purchases") -> _Sorted:
    sources = {source_of(branch) for branch in set(purchases.branch)}
    known = receipts.known(taking.tx, sources, min(purchases.day), max(purchases.day))
    result = _Sorted()
    for i in range(len(purchases.number)):
        found = known.get(_key(purchases, i))
        if found is None:
            result.new.append(i)
        else:
            result.maybe.append((i, found))
    return result


# -- what the book does not know yet -----------------------------------------------------------


def _places(taking: Taking, purchases: "Purchases") -> _Places:
    return _Places(
        _customers(taking, dict.fromkeys(purchases.customer)),
        _branches(taking, dict.fromkeys(purchases.branch)),
        _products(taking, purchases.products),
    )


def _customers(taking: Taking, wanted: dict[str, None]) -> dict[str, int | None]:
    """By number, else by card; who is in neither is new and known by the number alone."""
    found: dict[str, int | None] = {"": None}
    for text in wanted:
        if text:
            found[text] = customers.by_number(taking.tx, text) or customers.by_card(taking.tx, text)
    fresh = [text for text, customer in found.items() if text and customer is None]
    for text, new in zip(fresh, taking.desk.ids.many(len(fresh)), strict=True):
        customer = CustomerId(new)
        customers.insert(taking.tx, customer, now=taking.now, number=text, batch=taking.tx.batch)
        found[text] = customer
        taking.tx.touch("customer", customer)
    taking.noun("customer", "new", len(fresh))
    return found


def _branches(taking: Taking, wanted: dict[str, None]) -> dict[str, BranchId | None]:
    known: dict[str, BranchId | None] = {"": None, **branches.codes(taking.tx)}
    for code in wanted:
        if code not in known:
            known[code] = branch = branches.create(taking.tx, code, taking.desk.ids)
            taking.ledger.inserted("branch", {"id": branch})
            taking.noun("branch", "new")
    return known


def _products(taking: Taking, seen: Sequence[ProductSeen]) -> list[int]:
    """By number, else by GTIN; what is in neither is made from what the line says."""
    numbers = products.numbers(taking.tx)
    gtins = products.gtins(taking.tx)
    ids: list[int] = []
    fresh: list[tuple[int, ProductSeen]] = []
    makers = taking.desk.ids.many(len(seen))
    for good in seen:
        known = numbers.get(good.number) or gtins.get(gtin_of(good.number))
        if known is None:
            known = ProductId(next(makers))
            fresh.append((known, good))
        ids.append(known)
    _create_products(taking, fresh)
    return ids


def _create_products(taking: Taking, fresh: Sequence[tuple[int, ProductSeen]]) -> None:
    if not fresh:
        return
    paths = {good.category: category_path(good.category) for _, good in fresh}
    known = categories.ensure(taking.tx, paths.values(), taking.desk.ids, batch=taking.tx.batch)
    products.load_seen(
        taking.tx,
        (
            (
                new, good.number, good.name, known.get(paths[good.category]), good.unit,
                proposal(good.name, good.category, gtin_of(good.number)), taking.tx.batch,
                taking.now, taking.now,
            )
            for new, good in fresh
        ),
    )  # fmt: skip
    taking.tx.touch("product", *(new for new, _ in fresh))
    taking.noun("product", "new", len(fresh))


# -- receipts the book knows -------------------------------------------------------------------


def _compare(
    taking: Taking, purchases: "Purchases", starts: list[int], sorted_: _Sorted, places: _Places
) -> list[int]:
    """The receipts that are the same; attaches and refuses the others."""
    inside = receipts.contents(taking.tx, (known.id for _, known in sorted_.maybe))
    same: list[int] = []
    for i, known in sorted_.maybe:
        customer = places.customers[purchases.customer[i]]
        fits = (
            known.lines == starts[i + 1] - starts[i]
            and known.total_cents == int(purchases.total_cents[i])
            and known.at == purchases.at[i]
            and inside[known.id] == _content(purchases, starts, i, places.products)
        )
        if not fits or (customer and known.customer and customer != known.customer):
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


def _attach(taking: Taking, purchases: "Purchases", i: int, known: Known, customer: int) -> None:
    """A receipt that had nobody: the newer file knows whose it was."""
    taking.change_row("receipt", {"id": known.id}, {"customer": customer})
    taking.tx.touch("customer", customer)
    taking.tx.months.add(purchases.day[i])
    _count(taking, purchases, [i], "changed")


# -- writing -----------------------------------------------------------------------------------


def _write(taking: Taking, purchases: "Purchases", new: list[int], places: _Places) -> None:
    if not new:
        return
    ids = list(taking.desk.ids.many(len(new)))
    with receipts.many(taking.tx, 0 if taking.dry_run else int(purchases.lines[new].sum())):
        receipts.load(taking.tx, _receipt_rows(taking, purchases, new, ids, places))
        if not taking.dry_run:
            _write_lines(taking, purchases, new, ids, places.products)
    for i in new:
        customer = places.customers[purchases.customer[i]]
        if customer:
            taking.tx.touch("customer", customer)
    taking.tx.months.update(purchases.day[i] for i in new)
    taking.tx.touch("receipt", *ids[:KEPT_IDS])


KEPT_IDS = 1000  # of a big import the pages ask for all again anyway


def _receipt_rows(
    taking: Taking, purchases: "Purchases", new: list[int], ids: list[int], places: _Places
) -> Iterator[tuple[int | str | None, ...]]:
    totals = purchases.total_cents.tolist()
    counts = purchases.lines.tolist()
    for i, receipt in zip(new, ids, strict=True):
        branch = purchases.branch[i]
        yield (
            receipt, source_of(branch), places.branches[branch], purchases.number[i],
            purchases.at[i], purchases.day[i], places.customers[purchases.customer[i]], totals[i],
            counts[i], taking.tx.batch,
        )  # fmt: skip


def _write_lines(
    taking: Taking,
    purchases: "Purchases",
    new: list[int],
    ids: list[int],
    products_: list[int],
) -> None:
    """In portions: a million and a half rows never lie in memory as Python values at once."""
    total = int(purchases.lines.sum())
    done = 0
    for count, rows in purchases.portions(new, ids, products_):
        receipts.load_lines(taking.tx, rows)
        done += count
        taking.progress(done, total)


def _reach(taking: Taking, purchases: "Purchases", new: Sequence[int]) -> None:
    """Till data of each branch reaches its newest receipt – no further than today."""
    last: dict[str, str] = {}
    for i in new:
        branch = purchases.branch[i]
        last[branch] = max(purchases.day[i], last.get(branch, ""))
    today = taking.desk.today.isoformat()
    known = branches.known_until(taking.tx)
    for branch, day in last.items():
        reached = min(day, today)
        before = known.get((SOURCE, branch))
        key = {"source": SOURCE, "branch": branch}
        if before is None:
            branches.reach(taking.tx, SOURCE, branch, reached)
            taking.ledger.inserted("known_until", key)
        elif reached > before.isoformat():
            taking.change_row("known_until", key, {"day": reached})


def _count(taking: Taking, purchases: "Purchases", which: Sequence[int], what: str) -> None:
    """Rows of the file, and money per month of everything that is in the book now."""
    rows = 0
    for i in which:
        cents = int(purchases.total_cents[i])
        rows += int(purchases.lines[i])
        taking.total_cents += cents
        taking.months[purchases.day[i][:7]] += cents
        taking.new_cents += cents if what == "new" else 0
    taking.counts[what] += rows
    taking.noun("line", what, rows)
    taking.noun("receipt", what, len(which))
