"""Pieces: each letter as it was frozen, its codes, and the goods it shows."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from shopfriend.book import customers as people
from shopfriend.book import runs
from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CategoryId, CustomerId, OfferId, PieceId, ProductId, RunId
from shopfriend.domain.letters import Letter, letter_facts, letter_from
from shopfriend.domain.reasons import Offer
from shopfriend.domain.till_names import readable


@dataclass(frozen=True)
class PieceRow:
    id: PieceId
    run: RunId
    customer: CustomerId
    position: int
    letter: Letter
    elements: int
    voided: bool = False


@dataclass(frozen=True)
class PieceLine:
    """A line of the list of a run's pieces; `coupon` is "" when there is none, else open, used,
    withdrawn or expired."""

    piece: PieceId
    customer: CustomerId
    name: str
    address: str
    offers: int
    elements: int
    coupon: str
    used_on: date | None


@dataclass(frozen=True)
class Goods:
    """What a letter prints of a product; prices are for one `unit`, `content_milli` is what one
    piece holds."""

    id: ProductId
    name: str
    price_cents: int | None
    unit: str
    content_milli: int | None
    content_unit: str
    picture: str | None
    no_discount: bool
    deposit_cents: int | None = None
    raw: str = ""  # as the till writes it
    printed: str = ""  # the name somebody has chosen for letters


_SELECT = """
    select id, run, customer, position, content, elements, voided_at from piece"""


def insert(tx: Tx, pieces: Iterable[PieceRow]) -> None:
    columns = ("id", "run", "customer", "position", "language", "content", "elements")
    rows = (
        (p.id, p.run, p.customer, p.position, p.letter.language, _json(p.letter), p.elements)
        for p in pieces
    )
    tx.load("piece", columns, rows)


def of_run(tx: Tx, run: RunId, *, voided: bool = False) -> list[PieceRow]:
    """In the order of the print; void ones only when asked for."""
    only = "" if voided else " and voided_at is null"
    rows = tx.all(_SELECT + f" where run = :run{only} order by position", run=run)
    return [_row(row) for row in rows]


def lines_of(tx: Tx, run: RunId, today: date) -> list[PieceLine]:
    """In the order of the print; a void piece is no longer among them."""
    ready = of_run(tx, run)
    names = list_names(tx, [piece.customer for piece in ready])
    coupons = {
        row["piece"]: row
        for row in tx.each(
            """select c.piece, c.withdrawn_on, c.valid_until, min(d.used_on) as used_on
                 from coupon c left join redemption d on d.coupon = c.id
                where c.run = :run group by c.piece, c.withdrawn_on, c.valid_until""",
            run=run,
        )
    }
    return [_line(piece, names, coupons.get(piece.id), today) for piece in ready]


def list_names(tx: Tx, customers: Iterable[CustomerId]) -> dict[CustomerId, str]:
    """As lists are sorted."""
    wanted = set(customers)
    return {one.id: one.list_name for one in people.everyone(tx) if one.id in wanted}


def _line(
    piece: PieceRow, names: Mapping[CustomerId, str], coupon: Row | None, today: date
) -> PieceLine:
    return PieceLine(
        piece=piece.id,
        customer=piece.customer,
        name=names.get(piece.customer, piece.letter.address[0]),
        address=", ".join(piece.letter.address[-2:]),
        offers=len(piece.letter.offers),
        elements=piece.elements,
        coupon=_coupon_state(coupon, today),
        used_on=date.fromisoformat(coupon["used_on"]) if coupon and coupon["used_on"] else None,
    )


def _coupon_state(coupon: Row | None, today: date) -> str:
    if coupon is None:
        return ""
    if coupon["used_on"]:
        return "used"
    if coupon["withdrawn_on"]:
        return "withdrawn"
    return "expired" if coupon["valid_until"] < today.isoformat() else "open"


def of_customer(tx: Tx, customer: CustomerId) -> list[PieceRow]:
    """Newest first."""
    rows = tx.all(_SELECT + " where customer = :c order by id desc", c=customer)
    return [_row(row) for row in rows]


def get(tx: Tx, piece: PieceId) -> PieceRow | None:
    row = tx.one(_SELECT + " where id = :id", id=piece)
    return None if row is None else _row(row)


def void(tx: Tx, piece: PieceId, *, now: str) -> None:
    tx.run("update piece set voided_at = :now where id = :id", id=piece, now=now)


def void_run(tx: Tx, run: RunId, *, now: str) -> None:
    tx.run(
        "update piece set voided_at = :now where run = :run and voided_at is null", run=run, now=now
    )


def insert_codes(tx: Tx, codes: Iterable[tuple[str, str, PieceId, CustomerId]]) -> None:
    """(code, kind, piece, customer)."""
    tx.load("piece_code", ("code", "kind", "piece", "customer"), codes)


def by_code(tx: Tx, code: str) -> tuple[str, PieceId | None, CustomerId | None] | None:
    """(kind, piece, customer) of a letter's code."""
    row = tx.one("select kind, piece, customer from piece_code where code = :code", code=code)
    return None if row is None else (row["kind"], row["piece"], row["customer"])


def taken(tx: Tx) -> set[str]:
    """Every code that was ever given out."""
    return {row[0] for row in tx.each("select code from piece_code union select code from coupon")}


def insert_offers(
    tx: Tx, offers: Iterable[tuple[OfferId, PieceId, Offer]], *, on_day: str, actor: str
) -> None:
    """What the pieces offer, with the reasons as they were that day (kept for "why")."""
    columns = (
        *("id", "customer", "product", "category", "kind", "score_milli"),
        *("reasons", "place", "on_day", "piece", "actor"),
    )
    rows = (
        (
            *(id_, o.customer, o.product, o.category, o.kind, o.score_milli),
            *(_reasons(o), "letter", on_day, piece, actor),
        )
        for id_, piece, o in offers
    )
    tx.load("offer", columns, rows)


def reasons_of(tx: Tx, piece: PieceId) -> list[Row]:
    return tx.all(
        """select o.product, p.name, p.print_name, o.kind, o.reasons
             from offer o left join product p on p.id = o.product
            where o.piece = :piece order by o.id""",
        piece=piece,
    )


def goods(tx: Tx, products: Iterable[ProductId]) -> dict[ProductId, Goods]:
    rows = (
        tx.one(
            """select p.id, p.name, p.print_name, p.price_cents, p.deposit_cents, p.unit,
                      p.content_milli, p.content_unit, p.picture
                 from product p where p.id = :id""",
            id=product,
        )
        for product in products
    )
    return {ProductId(row["id"]): _goods(tx, row) for row in rows if row is not None}


def categories(tx: Tx, ids: Iterable[CategoryId]) -> dict[CategoryId, str]:
    """The last step of each path."""
    found = ((one, tx.value("select path from category where id = :id", id=one)) for one in ids)
    return {one: str(path).rpartition(">")[2].strip() for one, path in found if path}


def has_bought(tx: Tx, customer: CustomerId, on: date) -> bool:
    """Before `on`."""
    first = tx.value("select first_day from customer_stat where customer = :c", c=customer)
    return first is not None and str(first) < on.isoformat()


def picture(tx: Tx, key: str) -> bytes | None:
    raw = tx.value("select bytes from picture where hash = :hash", hash=key)
    return None if raw is None else bytes(raw)


def picture_size(tx: Tx, key: str) -> tuple[int, int] | None:
    """Width and height in dots."""
    size = tx.one("select width, height from picture where hash = :hash", hash=key)
    return None if size is None else (size["width"], size["height"])


def is_coarse(tx: Tx, key: str, pixels: int) -> bool:
    """Is the picture's longer side shorter than that?"""
    size = picture_size(tx, key)
    return size is not None and max(size) < pixels


def _goods(tx: Tx, row: Row) -> Goods:
    return Goods(
        id=ProductId(row["id"]),
        name=row["print_name"] or readable(row["name"]),
        price_cents=row["price_cents"],
        unit=row["unit"],
        content_milli=row["content_milli"],
        content_unit=row["content_unit"],
        picture=row["picture"],
        deposit_cents=row["deposit_cents"],
        no_discount=runs.is_excluded(tx, "product", row["id"]),
        raw=row["name"],
        printed=row["print_name"],
    )


def _row(row: Row) -> PieceRow:
    return PieceRow(
        id=PieceId(row["id"]),
        run=RunId(row["run"]),
        customer=CustomerId(row["customer"]),
        position=row["position"],
        letter=letter_from(json.loads(row["content"])),
        elements=row["elements"],
        voided=row["voided_at"] is not None,
    )


def _json(letter: Letter) -> str:
    return json.dumps(letter_facts(letter), ensure_ascii=False)


def _reasons(offer: Offer) -> str:
    return json.dumps(
        [
            {"kind": r.kind, "weight_milli": r.weight_milli, "facts": dict(r.facts)}
            | {"evidence": {noun: list(ids) for noun, ids in r.evidence.items()}}
            for r in offer.reasons
        ],
        ensure_ascii=False,
        default=str,
    )
