"""The learned model as bytes, and what it was learned from. A cache: never part of a deed."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.derivation import Derived, Touched
from shopfriend.book.tx import Tx, Value

NAME, THEN = "offers", "offers-then"  # of today's lists, of those of another day
_GOODS, _PAST = "goods", "past"


@dataclass(frozen=True)
class Goods:
    """Short texts about all goods. `learned` changes with what the model looks at (group, kind,
    pick, flags, name, brand, size, colour, style, price), `edited` with group, size or unit."""

    learned: str
    edited: str


def state(tx: Tx, cut: date) -> str:
    """What a model of all lines before day `cut` rests on, as a short text: it changes when a
    line or what is learned about goods changes. A millisecond: goods are looked at by the deed that
    changes them."""
    return f"{cut.isoformat()} {lines(tx, cut)} {goods(tx).learned}"


def lines(tx: Tx, before: date) -> str:
    """Changes when a line before that day does."""
    row = tx.one(
        """select coalesce(sum(lines), 0) as sold, coalesce(sum(fingerprint), 0) as prints
             from line_block where day < :before""",
        before=before.isoformat(),
    )
    return f"{row['sold']} {row['prints']:x}" if row else ""


def goods(tx: Tx) -> Goods:
    """As kept beside the model; counted where it is not."""
    kept = tx.value("select state from model where name = :name", name=_GOODS)
    learned, _, edited = (kept or _counted(tx)).partition(" | ")
    groups = tx.tuples("select id, path, flags from category order by id")
    return Goods(f"{learned} {zlib.crc32(repr(groups).encode()):08x}", edited)


def _counted(tx: Tx) -> str:
    row = tx.one(
        """select count(*) as goods, coalesce(sum(learned), 0) as learned,
                  coalesce(sum(edited), 0) as edited from product_print"""
    )
    return _said(*row) if row else _said(0, 0, 0)


def _said(count: int, learned: int, edited: int) -> str:
    return f"{count} {learned} | {edited}"


def load(tx: Tx, version: int, wanted: str) -> bytes | None:
    """The stored model, if it is of this version and state."""
    data: bytes | None = tx.value(
        """select bytes from model
            where name in (:name, :other) and version = :version and state = :state""",
        name=NAME,
        other=THEN,
        version=version,
        state=wanted,
    )
    return data


def is_stored(tx: Tx, version: int, wanted: str) -> bool:
    """Whether a model of this version and state lies in the book."""
    return bool(
        tx.value(
            "select 1 from model where name = :n and version = :v and state = :s",
            n=NAME, v=version, s=wanted,
        )
    )  # fmt: skip


def store(tx: Tx, version: int, new_state: str, data: bytes, *, then: bool = False) -> None:
    name = THEN if then else NAME
    tx.run("delete from model where name = :name", name=name)
    tx.insert("model", name=name, version=version, state=new_state, bytes=data)


def kept_text(tx: Tx, wanted: str) -> str | None:
    """What the look at the past has found, if it rests on this state."""
    data = tx.value("select bytes from model where name = :n and state = :s", n=_PAST, s=wanted)
    return None if data is None else bytes(data).decode()


def keep_text(tx: Tx, new_state: str, text: str) -> None:
    tx.run("delete from model where name = :name", name=_PAST)
    tx.insert("model", name=_PAST, version=1, state=new_state, bytes=text.encode())


def forget(tx: Tx) -> None:
    """Throw the model away: it is learned anew when next asked for."""
    tx.run("delete from model where name in (:name, :other)", name=NAME, other=THEN)
    _keep_goods(tx, _counted(tx))


def rebuild_prints(tx: Tx) -> None:
    tx.run("delete from product_print")
    tx.load("product_print", ("product", "learned", "edited"), _prints(tx.tuples(_FACTS)))


def update_prints(tx: Tx, touched: Touched) -> None:
    """Few goods move the sums by what differs; so a sale does not count all goods anew."""
    kept = tx.value("select state from model where name = :name", name=_GOODS)
    if not touched.products:
        return
    if len(touched.products) > _MANY:
        rebuild_prints(tx)
        _keep_goods(tx, _counted(tx))
        return
    before, after = (0, 0, 0), (0, 0, 0)
    for some in _some(sorted(touched.products)):
        holders, facts = among("p", some)
        before = _plus(before, tx.tuples(_SUMS.format(holders=holders), **facts))
        tx.run(f"delete from product_print where product in ({holders})", **facts)
        rows = list(_prints(tx.tuples(f"{_FACTS} where id in ({holders})", **facts)))
        tx.load("product_print", ("product", "learned", "edited"), rows)
        after = _plus(after, [(len(rows), sum(r[1] for r in rows), sum(r[2] for r in rows))])
    if before != after or kept is None:
        _keep_goods(tx, _moved(kept, before, after) if kept else _counted(tx))


_AT_ONCE = 500
_MANY = 5_000  # then making all anew is quicker
_FACTS = """select id, category, kind, pick, flags, name, brand, size, colour, style, price_cents,
                   unit from product"""
_SUMS = """select count(*), coalesce(sum(learned), 0), coalesce(sum(edited), 0)
             from product_print where product in ({holders})"""


def _prints(rows: Iterable[tuple[Value, ...]]) -> Iterator[tuple[int, int, int]]:
    """Fingerprints of what is learned from, and of what is kept beside the model."""
    for id_, *facts in rows:
        edited = (facts[0], facts[6], facts[-1])  # group, size, unit
        yield (
            int(str(id_)),
            zlib.crc32(repr((id_, facts[:-1])).encode()),
            zlib.crc32(repr((id_, edited)).encode()),
        )


def _some(ids: list[int]) -> Iterator[list[int]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))


def _plus(sums: tuple[int, int, int], rows: list[tuple[int, int, int]]) -> tuple[int, int, int]:
    [(count, learned, edited)] = rows
    return sums[0] + count, sums[1] + learned, sums[2] + edited


def _moved(kept: str, before: tuple[int, int, int], after: tuple[int, int, int]) -> str:
    learned, _, edited = kept.partition(" | ")
    count, total = learned.split()
    return _said(
        int(count) + after[0] - before[0],
        int(total) + after[1] - before[1],
        int(edited) + after[2] - before[2],
    )


def _keep_goods(tx: Tx, said: str) -> None:
    tx.run("delete from model where name = :name", name=_GOODS)
    tx.insert("model", name=_GOODS, version=1, state=said, bytes=b"")


def _nothing(_tx: Tx, _touched: Touched) -> None:
    """A deed changes the state, and with it whether the stored model is used at all."""


DERIVED = (
    Derived("goods prints", ("product_print",), ("product",), 1, rebuild_prints, update_prints),
    Derived(
        "offer model",
        ("model",),
        ("line_block", "product"),
        3,
        rebuild=forget,
        update=_nothing,
        compared=False,
    ),
)
