"""The owner's own pairs of goods: put together and taken apart by hand, or from a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from shopfriend.book import pairs as rows
from shopfriend.book import products
from shopfriend.book.tx import ChangeTx, Tx
from shopfriend.domain.change import Change
from shopfriend.domain.ids import ProductId
from shopfriend.domain.pairs import Pair, checked
from shopfriend.domain.products import Product
from shopfriend.domain.trouble import ShopError
from shopfriend.services import csv_file
from shopfriend.services.desk import Desk

COLUMNS = ("product", "goes_with", "why")
Way = Literal["to", "from", "both"]


@dataclass(frozen=True)
class Companion:
    """What is paired with a good. `way`: `to` – who bought the good hears of `product`; `from` –
    the other way round; or both."""

    product: ProductId
    name: str
    way: Way
    why: str


def of(desk: Desk, product: ProductId) -> list[Companion]:
    """By name; what is said in both directions stands once."""
    with desk.read() as tx:
        found = rows.of(tx, product)
        to = {pair.other: pair.why for pair in found if pair.product == product}
        back = {pair.product: pair.why for pair in found if pair.other == product}
        made = [
            Companion(other, _known(tx, other).shown_name, _way(other, to, back),
                      to.get(other) or back.get(other, ""))
            for other in to | back
        ]  # fmt: skip
    return sorted(made, key=lambda each: (each.name.casefold(), each.product))


def _way(other: ProductId, to: Iterable[ProductId], back: Iterable[ProductId]) -> Way:
    if other in to and other in back:
        return "both"
    return "to" if other in to else "from"


def add(
    desk: Desk, product: ProductId, other: ProductId, *, why: str = "", both: bool = False
) -> Change:
    """Whoever buys `product` hears of `other`; `both`: and the other way round. What was said of
    these two before is replaced. Raises `ShopError`: see `domain.pairs.checked`; and for goods that
    must not be advertised."""
    pair = checked(product, other, why)
    with desk.change("product-paired", **_names(desk, product, other)) as tx:
        _part(tx, product, other)
        _put(tx, desk, pair)
        if both:
            _put(tx, desk, Pair(other, product, pair.why))
    return tx.done


def remove(desk: Desk, product: ProductId, other: ProductId) -> Change:
    """In both directions. Raises `ShopError("pair-gone")`."""
    with desk.change("product-unpaired", **_names(desk, product, other)) as tx:
        if not _part(tx, product, other):
            raise ShopError("pair-gone")
    return tx.done


def everyone(desk: Desk) -> list[tuple[str, str, str]]:
    """All of them by product numbers: rows of `COLUMNS`."""
    with desk.read() as tx:
        return rows.numbered(tx)


def write_csv(desk: Desk, path: Path) -> None:
    """Raises `Trouble("file-not-saved")`."""
    csv_file.write(path, COLUMNS, everyone(desk))


def take_csv(desk: Desk, path: Path) -> Change:
    """The pairs of such a file beside those that are known, whole or not at all, as one deed.
    Raises `ShopError` with the line."""
    listed = list(csv_file.read(path, COLUMNS))
    with desk.change("pairs-taken-in", count=len(listed)) as tx:
        for line, row in listed:
            _put(tx, desk, _read(tx, path, line, row))
    return tx.done


def _read(tx: Tx, path: Path, line: int, row: dict[str, str]) -> Pair:
    product, other = (_numbered(tx, path, line, row[name]) for name in COLUMNS[:2])
    return checked(product, other, row["why"])


def _numbered(tx: Tx, path: Path, line: int, number: str) -> ProductId:
    found = products.by_number(tx, number)
    if found is None:
        raise ShopError("pair-product", file=path.name, line=line, number=number)
    return found


def _put(tx: ChangeTx, desk: Desk, pair: Pair) -> None:
    told = _known(tx, pair.other)
    if not told.may_be_advertised:
        raise ShopError("pair-not-advertised", name=told.shown_name, field="other")
    rows.put(tx, pair, on=desk.today, actor=desk.actor)
    tx.touch("product", pair.product, pair.other)


def _part(tx: ChangeTx, product: ProductId, other: ProductId) -> int:
    tx.touch("product", product, other)
    return rows.delete(tx, product, other) + rows.delete(tx, other, product)


def _names(desk: Desk, product: ProductId, other: ProductId) -> dict[str, str]:
    with desk.read() as tx:
        return {"name": _known(tx, product).shown_name, "other": _known(tx, other).shown_name}


def _known(tx: Tx, product: ProductId) -> Product:
    known = products.get(tx, product)
    if known is None:
        raise ShopError("product-gone")
    return known
