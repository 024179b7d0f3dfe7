"""The consent ledger's rows: only ever added."""

from collections.abc import Iterable

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.consents import Entry
from shopfriend.domain.ids import ConsentId, CustomerId

_SELECT = """select id, customer, channel, purpose, state, at, how, wording, wording_language,
                    proof, actor from consent"""


def ledger(tx: Tx, customer: CustomerId) -> tuple[Entry, ...]:
    rows = tx.all(_SELECT + " where customer = :c order by at, id", c=customer)
    return tuple(entry(row) for row in rows)


def ledgers(tx: Tx) -> dict[int, list[Entry]]:
    """Everybody's, oldest line first."""
    return _by_customer(tx.each(_SELECT + " order by at, id"))


def of_objectors(tx: Tx) -> dict[int, list[Entry]]:
    """Of those who ever objected to anything; whether it still stands is the ledger's to say."""
    return _by_customer(
        tx.each(
            f"""{_SELECT} where customer in (select customer from consent where state = 'objected')
                 order by at, id"""
        )
    )


def _by_customer(rows: Iterable[Row]) -> dict[int, list[Entry]]:
    result: dict[int, list[Entry]] = {}
    for row in rows:
        result.setdefault(row["customer"], []).append(entry(row))
    return result


def add(tx: Tx, new: Entry, *, batch: int | None = None) -> None:
    tx.insert(
        "consent",
        id=new.id,
        customer=new.customer,
        channel=new.channel,
        purpose=new.purpose,
        state=new.state,
        at=new.at,
        how=new.how,
        wording=new.wording,
        wording_language=new.wording_language,
        proof=new.proof,
        actor=new.actor,
        batch=batch,
    )


def entry(row: Row) -> Entry:
    return Entry(
        id=ConsentId(row["id"]),
        customer=CustomerId(row["customer"]),
        channel=row["channel"],
        purpose=row["purpose"],
        state=row["state"],
        at=row["at"],
        how=row["how"],
        wording=row["wording"],
        wording_language=row["wording_language"],
        proof=row["proof"],
        actor=row["actor"],
    )
