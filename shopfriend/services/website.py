"""For the shop's own website: goods and offers as files, and where a code came from (A31).

Nothing here names anybody: the website shows the same goods to all, and a code leads to a person
only in the book, when it is typed or scanned at the counter.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shopfriend.book import coupons, customers, pieces, products
from shopfriend.book import exports as rows
from shopfriend.domain import codes
from shopfriend.domain.ids import CustomerId, PieceId, RunId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.products import Product, basic_price
from shopfriend.domain.trouble import ShopError
from shopfriend.services import tables_out, texts
from shopfriend.services.coupons import read
from shopfriend.services.desk import Desk
from shopfriend.services.exports import Exported, Table
from shopfriend.services.print_names import unfit
from shopfriend.services.tables_out import Heading, Kind

_GOODS: Mapping[str, Kind] = {
    "number": "text", "name": "text", "category": "text", "brand": "text", "size": "text",
    "price": "cents", "unit": "text", "basic_price": "cents", "basic_unit": "text",
    "in_stock": "number", "pick": "number",
}  # fmt: skip


@dataclass(frozen=True)
class Traced:
    """Where a code stands: on whose piece of which run. `kind`: coupon, no-advertising, why."""

    code: str
    kind: str
    piece: PieceId | None
    run: RunId | None
    campaign: str
    customer: CustomerId | None
    number: str
    name: str


def write_goods(desk: Desk, path: Path) -> Exported:
    """What may be advertised and has a name fit to be read: .json, .xlsx, else CSV."""
    with desk.read() as tx:
        every = products.everyone(tx)
    shown = (good for good in every if good.may_be_advertised)
    fit = [good for good in shown if not unfit(good.name, good.print_name)]
    table = Table([Heading(name, kind) for name, kind in _GOODS.items()], [_good(g) for g in fit])
    return _write(desk, path, table, "goods")


def write_offers(desk: Desk, path: Path, *, run: RunId) -> Exported:
    """The offers of a run by coupon code: what the page behind a code shows. No person is in it."""
    with desk.read() as tx:
        found = rows.offers_by_code(tx, run)
    kinds: Mapping[str, Kind] = {"code": "text", "valid_until": "text", "number": "text",
                                 "name": "text", "price": "cents"}  # fmt: skip
    table = Table(
        [Heading(name, kind) for name, kind in kinds.items()],
        [
            (row["code"], row["valid_until"], row["number"], row["print_name"] or row["name"],
             row["price_cents"])
            for row in found
        ],
    )  # fmt: skip
    return _write(desk, path, table, "offers")


def trace(desk: Desk, text: str) -> Traced:
    """The piece and the person behind a code that was typed or scanned. Raises
    `ShopError("code-untraced")`."""
    reading = read(desk, text)
    with desk.read() as tx:
        coupon = coupons.by_code(tx, reading.code)
        own = pieces.by_code(tx, reading.code)
        if coupon is None and own is None:
            raise ShopError("code-untraced", code=text.strip()[:40])
        if own is None:
            piece, kind = rows.piece_of_coupon(tx, reading.code), "coupon"
            customer = coupon.customer if coupon else None
        else:
            kind, piece, customer = own
        person = customers.get(tx, customer) if customer is not None else None
        where = rows.run_of_piece(tx, piece) if piece is not None else None
    return Traced(
        codes.grouped(reading.code), kind, piece, RunId(where["run"]) if where else None,
        where["campaign"] if where else "", customer, person.number if person else "",
        person.list_name if person else "",
    )  # fmt: skip


def said(traced: Traced) -> Message:
    """As a sentence for the counter."""
    return message("code-traced", code=traced.code, name=traced.name or "none",
                   campaign=traced.campaign or "none")  # fmt: skip


# -- inside ---------------------------------------------------------------------------------------


def _good(good: Product) -> tuple[tables_out.Cell, ...]:
    basic = basic_price(good)
    return (
        good.number, good.shown_name, good.category_path, good.brand, good.size, good.price_cents,
        good.unit, basic.cents if basic else None, basic.unit if basic else "",
        int(good.in_stock), int(good.pick),
    )  # fmt: skip


def _write(desk: Desk, path: Path, table: Table, noun: str) -> Exported:
    if path.suffix.lower() != ".json":
        written = tables_out.write(path, table.headings, table.rows, language="en")
        return Exported(path, written)
    tables_out.whole(path, lambda: _json(desk, table, noun))
    return Exported(path, len(table.rows))


def _json(desk: Desk, table: Table, noun: str) -> bytes:
    """Money in cents, as everywhere; the prices as people read them stand beside."""
    names = [f"{h.title}_cents" if h.kind == "cents" else h.title for h in table.headings]
    listed = []
    for row in table.rows:
        facts = dict(zip(names, row, strict=True))
        if isinstance(price := facts.get("price_cents"), int):
            facts["price"] = texts.money(price, desk.language)
        listed.append(facts)
    made = {"made_on": desk.today.isoformat(), noun: listed}
    return json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8")
