"""Notes: one line from the clerk, and those that pop up at the next visit."""

from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx, preferences
from shopfriend.book import notes as rows
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, NoteId
from shopfriend.domain.notes import LineKind, Note, sort_line
from shopfriend.domain.preferences import Basis, Kind, Target
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk
from shopfriend.services.preferences import put

SNOOZE = timedelta(days=1)
_PREFERENCES: dict[LineKind, Kind] = {"like": "like", "never": "never", "wish": "wish"}


@dataclass(frozen=True)
class Noted:
    """What the line became: like, never, wish, pop-up or note."""

    kind: LineKind
    text: str
    change: Change


def note(
    desk: Desk, customer: CustomerId, text: str, *, private: bool = False, basis: Basis = "said"
) -> Noted:
    """One line (F4): `+` likes, `-` never, `!` pops up at the next visit, `?` wish, else a note.
    A product's exact name becomes that product. Raises `note-empty`, `note-too-long`."""
    line = sort_line(text)
    with about(desk, f"noted-{line.kind}", customer, text=_short(line.text)) as tx:
        kind = _PREFERENCES.get(line.kind)
        if kind:
            put(tx, desk, customer, kind, _target(tx, line.text), basis=basis, source="note")
        else:
            _insert(tx, desk, customer, line.text, line.kind == "pop-up", private, basis)
    return Noted(line.kind, line.text, tx.done)


def of(desk: Desk, customer: CustomerId) -> list[Note]:
    """Newest first, private ones too: for the person's page, not for the card."""
    with desk.read() as tx:
        return rows.of(tx, customer)


def done(desk: Desk, note: NoteId) -> Change:
    """Mentioned: it does not pop up again."""
    with about_row(desk, "note-done", "note", note) as tx:
        rows.set_done(tx, note, desk.book.now())
    return tx.done


def snooze(desk: Desk, note: NoteId, *, until: date | None = None) -> Change:
    """Not now: it pops up again from `until` on, tomorrow unless told."""
    day = until or desk.today + SNOOZE
    with about_row(desk, "note-snoozed", "note", note, until=day) as tx:
        rows.set_snoozed(tx, note, day)
    return tx.done


def edit(desk: Desk, note: NoteId, *, text: str) -> Change:
    """Raises `note-empty`, `note-too-long`. The first sign means nothing here."""
    line = sort_line("\u2063" + text) if text.strip() else sort_line(text)
    with about_row(desk, "note-changed", "note", note, text=_short(text.strip())) as tx:
        rows.set_text(tx, note, line.text.removeprefix("\u2063"))
    return tx.done


def make_private(desk: Desk, note: NoteId, *, private: bool = True) -> Change:
    """A private note is not on the card and not found by search."""
    with about_row(desk, "note-private" if private else "note-open", "note", note) as tx:
        rows.set_private(tx, note, private)
    return tx.done


def delete(desk: Desk, note: NoteId) -> Change:
    with about_row(desk, "note-removed", "note", note) as tx:
        rows.delete(tx, note)
    return tx.done


def _insert(
    tx: Tx, desk: Desk, customer: CustomerId, text: str, pops_up: bool, private: bool, basis: Basis
) -> None:
    rows.insert(
        tx,
        Note(
            NoteId(desk.ids.next()), customer, text, pops_up, private, basis, "counter",
            desk.book.now(), desk.actor,
        ),
    )  # fmt: skip


def _target(tx: Tx, word: str) -> Target:
    product = preferences.product_for(tx, word)
    return Target(product=product) if product is not None else Target(word=word)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
