"""The learned model as bytes, and what it was learned from. A cache: never part of a deed."""

import zlib
from datetime import date

from shopfriend.book.derived import Derived, Touched
from shopfriend.book.tx import Tx

NAME = "offers"


def state(tx: Tx, cut: date) -> str:
    """What a model of all lines before day `cut` rests on, as a short text: it changes when a
    line, a product's group, kind or pick changes. 10 ms with 90,000 goods."""
    days = 0
    lines = 0
    for day, count, fingerprint in tx.tuples(
        "select day, lines, fingerprint from line_block where day < :cut order by day",
        cut=cut.isoformat(),
    ):
        days = zlib.crc32(f"{day} {fingerprint}".encode(), days)
        lines += count
    goods = tx.one(
        """select count(*) as goods, count(category) as grouped, max(changed_at) as changed,
                  coalesce(sum(category % 1000003), 0) as groups, coalesce(sum(pick), 0) as picks,
                  coalesce(sum(length(kind) * (id % 1000003)), 0) as kinds from product"""
    )
    facts = tuple(goods) if goods else ()
    return f"{cut.isoformat()} {lines} {days:08x} {' '.join(str(fact) for fact in facts)}"


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


def _keep(tx: Tx, touched: Touched) -> None:
    """A deed changes the state, and with it whether the stored model is used at all."""


DERIVED = (
    Derived(
        "offer model",
        ("model",),
        ("line_block", "product"),
        1,
        rebuild=forget,
        update=_keep,
        compared=False,
    ),
)
