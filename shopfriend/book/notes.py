"""Notes, also those that pop up."""

from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId, NoteId
from shopfriend.domain.notes import Note

_SELECT = """select id, customer, text, pops_up, private, basis, source, noted_at, snoozed_until,
                    done_at, actor from note"""


def of(tx: Tx, customer: CustomerId) -> list[Note]:
    """Newest first."""
    rows = tx.all(_SELECT + " where customer = :c order by noted_at desc, id desc", c=customer)
    return [_from(row) for row in rows]


def get(tx: Tx, note: NoteId) -> Note | None:
    row = tx.one(_SELECT + " where id = :n", n=note)
    return None if row is None else _from(row)


def popping(tx: Tx, customer: CustomerId, on: date) -> list[Note]:
    """What shows that day, oldest first: the promise made first is kept first."""
    rows = tx.all(
        _SELECT + " where customer = :c and pops_up = 1 and done_at is null order by noted_at, id",
        c=customer,
    )
    return [note for row in rows if (note := _from(row)).shows(on)]


def insert(tx: Tx, new: Note, *, batch: int | None = None) -> None:
    tx.insert(
        "note",
        id=new.id,
        customer=new.customer,
        text=new.text,
        pops_up=int(new.pops_up),
        private=int(new.private),
        basis=new.basis,
        source=new.source,
        noted_at=new.noted_at,
        snoozed_until=new.snoozed_until.isoformat() if new.snoozed_until else None,
        done_at=new.done_at,
        actor=new.actor,
        batch=batch,
    )


def set_text(tx: Tx, note: NoteId, text: str) -> None:
    tx.run("update note set text = :text where id = :n", text=text, n=note)


def set_private(tx: Tx, note: NoteId, private: bool) -> None:
    tx.run("update note set private = :private where id = :n", private=int(private), n=note)


def set_done(tx: Tx, note: NoteId, at: str) -> None:
    tx.run("update note set done_at = :at where id = :n", at=at, n=note)


def set_snoozed(tx: Tx, note: NoteId, until: date) -> None:
    tx.run("update note set snoozed_until = :day where id = :n", day=until.isoformat(), n=note)


def delete(tx: Tx, note: NoteId) -> None:
    tx.run("delete from note where id = :n", n=note)


def _from(row: Row) -> Note:
    snoozed = row["snoozed_until"]
    return Note(
        id=NoteId(row["id"]),
        customer=CustomerId(row["customer"]),
        text=row["text"],
        pops_up=bool(row["pops_up"]),
        private=bool(row["private"]),
        basis=row["basis"],
        source=row["source"],
        noted_at=row["noted_at"],
        actor=row["actor"],
        snoozed_until=date.fromisoformat(snoozed) if snoozed else None,
        done_at=row["done_at"],
    )
