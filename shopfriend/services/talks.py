"""The talk log: calls, visits, messages, talk in the street, events, deliveries, complaints."""

from datetime import date

from shopfriend.book import talks as rows
from shopfriend.domain import talks
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, TalkId
from shopfriend.domain.talks import Talk
from shopfriend.domain.trouble import ShopError
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk

LONGEST = 2000


def log(
    desk: Desk,
    customer: CustomerId,
    text: str,
    *,
    kind: str = "visit",
    target: str = "",
    mood: str = "",
    follow_up_on: date | None = None,
) -> Change:
    """One entry, now. A complaint stays open, and stops advertising, until it is closed. Raises
    `ShopError`: `note-empty`, `note-too-long`, `talk-kind-unknown`."""
    talks.check(kind, mood)
    said = " ".join(text.split())
    if not said:
        raise ShopError("note-empty", field="note")
    if len(said) > LONGEST:
        raise ShopError("note-too-long", field="note", count=len(said), most=LONGEST)
    with about(desk, f"talk-{kind}", customer) as tx:
        rows.insert(
            tx,
            Talk(
                TalkId(desk.ids.next()), customer, kind, desk.local_now(), said, target, mood,
                "", follow_up_on, None, desk.actor,
            ),
        )  # fmt: skip
    return tx.done


def of(desk: Desk, customer: CustomerId) -> list[Talk]:
    with desk.read() as tx:
        return rows.of(tx, customer)


def close(desk: Desk, talk: TalkId, *, outcome: str = "") -> Change:
    """The promise is kept, the complaint settled."""
    with about_row(desk, "talk-closed", "talk", talk) as tx:
        rows.close(tx, talk, desk.today, " ".join(outcome.split()))
    return tx.done


def follow_up(desk: Desk, talk: TalkId, *, on: date | None) -> Change:
    """Promise something for a day, or move it; None takes the promise away."""
    with about_row(desk, "talk-follow-up", "talk", talk, on=on) as tx:
        rows.set_follow_up(tx, talk, on)
    return tx.done


def delete(desk: Desk, talk: TalkId) -> Change:
    with about_row(desk, "talk-removed", "talk", talk) as tx:
        rows.delete(tx, talk)
    return tx.done
