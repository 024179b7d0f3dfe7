"""Names for print: what a till writes must never stand in a letter.

The list proposes a name for each good whose till text is not fit, those first that a letter would
show soonest. A key of the till that holds many goods is kept as a group: it counts in what people
like, but is never offered as a product.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, lru_cache
from typing import Any

from shopfriend import places
from shopfriend.book import categories, products
from shopfriend.book import names as rows
from shopfriend.book.tx import ChangeTx, Row, Tx, Value
from shopfriend.domain import names, print_names
from shopfriend.domain.change import Change
from shopfriend.domain.ids import ProductId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.print_names import Proposal, Vocabulary
from shopfriend.domain.products import (
    GROUP_KEY,
    Product,
    may_be_advertised,
    read_flags,
    write_flags,
)
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.desk import Desk

OFFERED = timedelta(days=120)  # what was offered lately will be offered again
LONGEST = 80
MOST = 500  # lines of the list; who names that many asks again


@dataclass(frozen=True)
class Named:
    """A good whose name is not fit for a letter. `why`: capitals, abbreviated, group-key, empty;
    `soon` says why a letter may show it; `unsure`: parts of the proposal to look at."""

    product: ProductId
    number: str
    raw: str
    group: str
    why: str
    proposal: Proposal
    soon: Message

    @property
    def is_group(self) -> bool:
        return self.why == "group-key"


def to_do(desk: Desk) -> list[Named]:
    """All that wait, the soonest read in a letter first; keys for many goods last."""
    with desk.read() as tx:
        return in_book(tx, desk)


def in_book(tx: Tx, desk: Desk, *, limit: int = MOST) -> list[Named]:
    known = vocabulary(tx, str(settings.in_book(tx, "language")) or desk.language)
    return [_named(row, why, known) for row, why in waiting(tx, desk)[:limit]]


def waiting(tx: Tx, desk: Desk) -> list[tuple[Row, str]]:
    """Rows of goods whose name is not fit, and why; without proposals, which take longer."""
    found = [
        (row, why)
        for row in rows.soon(tx, desk.today - OFFERED)
        if may_be_advertised(read_flags(row["flags"]))
        and (why := unfit(row["name"], row["print_name"]))
    ]
    return sorted(found, key=lambda each: each[1] == "group-key")  # stable: the soonest first


def unfit_goods(tx: Tx) -> list[int]:
    """The same goods in no order: for a number alone."""
    return [
        product
        for product, name, printed, flags in rows.names(tx)
        if unfit(name, printed) and may_be_advertised(read_flags(flags))
    ]


def accept(desk: Desk, product: ProductId, name: str) -> Change:
    """This is what letters say. Raises `ShopError`: `print-name-empty`, `print-name-long`,
    `print-name-capitals`, `print-name-group`."""
    said = names.clean(name)
    with desk.change("product-named", name=said) as tx:
        good = _good(tx, product)
        _check(tx, desk, good, said)
        _set(tx, desk, good, {"print_name": said})
    return tx.done


def keep_as_group(desk: Desk, product: ProductId) -> Change:
    """It is no single good: never offered, and in the group of its own name unless it has one."""
    with desk.change("product-kept-as-group") as tx:
        _keep(tx, desk, _good(tx, product), vocabulary(tx, desk.language))
    return tx.done


def is_single(desk: Desk, product: ProductId) -> Change:
    """It is one good after all: it may be offered again."""
    with desk.change("product-is-single") as tx:
        good = _good(tx, product)
        _set(tx, desk, good, {"flags": write_flags(good.flags - {GROUP_KEY})})
    return tx.done


def keep_groups(desk: Desk) -> Change:
    """All that look like keys for many goods, at once: for a till that knows nothing else."""
    with desk.change("products-kept-as-groups") as tx:
        known = vocabulary(tx, desk.language)
        for row, why in waiting(tx, desk):
            if why == "group-key":
                _keep(tx, desk, _good(tx, ProductId(row["id"])), known)
    return tx.done


@lru_cache(50_000)  # a till repeats its names
def unfit(raw: str, printed: str) -> str:
    """Why this name must not stand in a letter; "" when it may. For the gate before printing."""
    return print_names.why_unfit(raw, printed, preset("de"))


def holds_many(name: str) -> bool:
    """For imports: a till's key for many goods is never taken for a good."""
    return print_names.holds_many(name, preset("de"))


def vocabulary(tx: Tx, language: str) -> Vocabulary:
    """The words that come with the program and those of the shop's own shelves."""
    own = tx.remember("own-words", lambda: print_names.own_words(rows.words_of_shelves(tx)))
    base = _facts(language)
    return Vocabulary(**base, own=own)


# -- inside ---------------------------------------------------------------------------------------


def _named(row: Row, why: str, known: Vocabulary) -> Named:
    return Named(
        product=ProductId(row["id"]),
        number=row["number"],
        raw=row["name"] or row["number"],
        group=row["path"],
        why=why,
        proposal=print_names.propose(row["print_name"] or row["name"], known),
        soon=_soon(row),
    )


def _soon(row: Row) -> Message:
    if row["pick"]:
        return message("name-soon-pick")
    if row["offers"]:
        return message("name-soon-offered", count=row["offers"])
    return message("name-soon-bought", count=row["customers"])


def _good(tx: Tx, product: ProductId) -> Product:
    known = products.get(tx, product)
    if known is None:
        raise ShopError("product-gone")
    return known


def _keep(tx: ChangeTx, desk: Desk, good: Product, known: Vocabulary) -> None:
    facts: dict[str, Value] = {"flags": write_flags(good.flags | {GROUP_KEY})}
    name = print_names.propose(good.name, known).name
    if good.category is None and name:
        facts["category"] = categories.ensure(tx, [name], desk.ids)[name]
    _set(tx, desk, good, facts)


def _check(tx: Tx, desk: Desk, good: Product, name: str) -> None:
    if not name:
        raise ShopError("print-name-empty", field="print_name")
    if len(name) > LONGEST:
        raise ShopError("print-name-long", field="print_name", count=len(name), most=LONGEST)
    why = print_names.why_unfit(good.name, name, vocabulary(tx, desk.language))
    if why == "group-key":
        raise ShopError("print-name-group", field="print_name", name=name)
    if why:
        raise ShopError("print-name-capitals", field="print_name", name=name)


def _set(tx: ChangeTx, desk: Desk, good: Product, facts: dict[str, Value]) -> None:
    products.update(tx, good.id, facts, now=desk.book.now())
    tx.touch("product", good.id)


@cache
def preset(language: str) -> Vocabulary:
    return Vocabulary(**_facts(language))


@cache
def _table() -> dict[str, Any]:
    path = places.resources() / "presets" / "till_words.json"
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table


def _facts(language: str) -> dict[str, Any]:
    table = _table()
    spoken = language if language in table["abbreviations"] else "de"
    return {
        "abbreviations": table["abbreviations"][spoken],
        "umlauts": tuple(table["umlauts"]) if spoken == "de" else (),
        "kept": frozenset(table["kept"]),
        "as_written": table["as_written"],
        "small": frozenset(table["small"][spoken]),
        "groups": frozenset(table["groups"]["words"]),
        "group_leads": frozenset(table["groups"]["leads"]),
        "language": spoken,
    }
