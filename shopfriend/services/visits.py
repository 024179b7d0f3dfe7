"""Was here (F5): one key stamps person, branch and time; nothing else is asked."""

from dataclasses import dataclass
from datetime import date

from shopfriend.book import visits as rows
from shopfriend.domain.change import Change
from shopfriend.domain.ids import BranchId, CustomerId, VisitId
from shopfriend.domain.visits import Visit, same_visit
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Stamped:
    """`again`: within two minutes of the last stamp, so it is the same visit and nothing new."""

    visit: VisitId
    again: bool
    change: Change


def was_here(
    desk: Desk, customer: CustomerId, *, branch: BranchId | None = None, source: str = "counter"
) -> Stamped:
    now = desk.local_now()
    fresh = VisitId(desk.ids.next())
    with about(desk, "was-here", customer) as tx:
        last = rows.last(tx, customer)
        again = last is not None and same_visit(last.at, now)
        if not again:
            rows.insert(tx, Visit(fresh, customer, branch, now, source), actor=desk.actor)
            tx.touch("visit", fresh)
    return Stamped(last.id if last and again else fresh, again, tx.done)


def remove(desk: Desk, visit: VisitId) -> Change:
    """A stamp on the wrong person, found later."""
    with about_row(desk, "visit-removed", "visit", visit) as tx:
        rows.delete(tx, visit)
    return tx.done


def on_day(desk: Desk, day: date | None = None) -> list[Visit]:
    """Who was here that day (today), latest first."""
    with desk.read() as tx:
        return rows.on_day(tx, day or desk.today)
