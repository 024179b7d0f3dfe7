"""The learned model as bytes, and what it was learned from. A cache: never part of a deed."""

import zlib
from dataclasses import dataclass
from datetime import date

from shopfriend.book.derived import Derived, Touched
from shopfriend.book.tx import Tx

NAME = "offers"
_GOODS = "goods"


@dataclass(frozen=True)
class Goods:
    """Short texts about all goods. `learned` changes with a product's group, kind, pick or flags,
    `edited` with anything a product's row says."""

    learned: str
    edited: str


def state(tx: Tx, cut: date) -> str:
    """What a model of all lines before day `cut` rests on, as a short text: it changes when a
    line, a product's group, kind, pick or flags change. A millisecond: goods are looked at by the
    deed that changes them."""
    return f"{cut.isoformat()} {lines(tx, cut)} {goods(tx).learned}"


def lines(tx: Tx, before: date) -> str:
    """Changes when a line before that day does."""
    days, sold = 0, 0
    for day, count, fingerprint in tx.tuples(
        "select day, lines, fingerprint from line_block where day < :before order by day",
        before=before.isoformat(),
    ):
        days = zlib.crc32(f"{day} {fingerprint}".encode(), days)
        sold += count
    return f"{sold} {days:08x}"


def goods(tx: Tx) -> Goods:
    """As kept beside the model; counted where it is not."""
    kept = tx.value("select state from model where name = :name", name=_GOODS)
    learned, _, edited = (kept or _counted(tx)).partition(" | ")
    flags = tx.tuples("select id, flags from category where flags <> '' order by id")
    return Goods(f"{learned} {zlib.crc32(repr(flags).encode()):08x}", edited)


def _counted(tx: Tx) -> str:
    """30 ms with 70,000 goods."""
    row = tx.one(
        """select count(*) as goods, count(category) as grouped,
                  coalesce(sum(category % 1000003), 0) as groups,
                  coalesce(sum(pick * (id % 1000003)), 0) as picks,
                  coalesce(sum(length(kind) * (id % 1000003)), 0) as kinds,
                  coalesce(sum(length(flags) * (id % 1000003)), 0) as flags,
                  coalesce(max(changed_at), '') as changed,
                  coalesce(sum(case unit when 'pc' then 0 else id % 1000003 end), 0) as units,
                  coalesce(sum(length(size) * (id % 1000003)), 0) as sizes from product"""
    )
    facts = [str(fact) for fact in row] if row else []
    return f"{' '.join(facts[:6])} | {' '.join(facts[6:])}"


def load(tx: Tx, version: int, wanted: str) -> bytes | None:
    """The stored model, if it is of this version and state."""
    data: bytes | None = tx.value(
        "select bytes from model where name = :name and version = :version and state = :state",
        name=NAME,
        version=version,
        state=wanted,
    )
    return data


def is_stored(tx: Tx, wanted: str) -> bool:
    """Whether a model of this state lies in the book; its version is checked when it is loaded."""
    return bool(tx.value("select 1 from model where name = :n and state = :s", n=NAME, s=wanted))


def store(tx: Tx, version: int, new_state: str, data: bytes) -> None:
    tx.run("delete from model where name = :name", name=NAME)
    tx.insert("model", name=NAME, version=version, state=new_state, bytes=data)


def forget(tx: Tx) -> None:
    """Throw the model away: it is learned anew when next asked for."""
    tx.run("delete from model where name = :name", name=NAME)
    _keep_goods(tx)


def _keep(tx: Tx, touched: Touched) -> None:
    """A deed changes the state, and with it whether the stored model is used at all."""
    if touched.products:
        _keep_goods(tx)


def _keep_goods(tx: Tx) -> None:
    tx.run("delete from model where name = :name", name=_GOODS)
    tx.insert("model", name=_GOODS, version=1, state=_counted(tx), bytes=b"")


DERIVED = (
    Derived(
        "offer model",
        ("model",),
        ("line_block", "product"),
        2,
        rebuild=forget,
        update=_keep,
        compared=False,
    ),
)
