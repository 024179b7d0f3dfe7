"""The talk log's rows."""

from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId, TalkId
from shopfriend.domain.talks import Talk

_SELECT = """select id, customer, kind, at, text, target, mood, outcome, follow_up_on, closed_on,
                    actor from talk"""


def of(tx: Tx, customer: CustomerId) -> list[Talk]:
    """Newest first."""
    rows = tx.all(_SELECT + " where customer = :c order by at desc, id desc", c=customer)
    return [_from(row) for row in rows]


def get(tx: Tx, talk: TalkId) -> Talk | None:
    row = tx.one(_SELECT + " where id = :t", t=talk)
    return None if row is None else _from(row)


def due(tx: Tx, on: date) -> list[Talk]:
    """Promises whose day has come and that nobody has closed, oldest first."""
    rows = tx.all(
        _SELECT
        + """ where follow_up_on is not null and follow_up_on <= :day and closed_on is null
              order by follow_up_on, id""",
        day=on.isoformat(),
    )
    return [_from(row) for row in rows]


def insert(tx: Tx, new: Talk) -> None:
    tx.insert(
        "talk",
        id=new.id,
        customer=new.customer,
        kind=new.kind,
        at=new.at,
        text=new.text,
        target=new.target,
        mood=new.mood,
        outcome=new.outcome,
        follow_up_on=new.follow_up_on.isoformat() if new.follow_up_on else None,
        closed_on=new.closed_on.isoformat() if new.closed_on else None,
        actor=new.actor,
    )


def close(tx: Tx, talk: TalkId, day: date, outcome: str) -> None:
    tx.run(
        "update talk set closed_on = :day, outcome = :outcome where id = :t",
        day=day.isoformat(),
        outcome=outcome,
        t=talk,
    )


def set_follow_up(tx: Tx, talk: TalkId, day: date | None) -> None:
    tx.run(
        "update talk set follow_up_on = :day where id = :t",
        day=day.isoformat() if day else None,
        t=talk,
    )


def delete(tx: Tx, talk: TalkId) -> None:
    tx.run("delete from talk where id = :t", t=talk)


def _from(row: Row) -> Talk:
    return Talk(
        id=TalkId(row["id"]),
        customer=CustomerId(row["customer"]),
        kind=row["kind"],
        at=row["at"],
        text=row["text"],
        target=row["target"],
        mood=row["mood"],
        outcome=row["outcome"],
        follow_up_on=_day(row["follow_up_on"]),
        closed_on=_day(row["closed_on"]),
        actor=row["actor"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
