"""Who usually comes at this hour: for the list of hits while nothing is typed."""

from datetime import date, datetime, timedelta

from shopfriend.book import customers as rows
from shopfriend.book import today, visits
from shopfriend.services.customers import Hit, hit
from shopfriend.services.desk import Desk

WEEKS = 26
MOST = 8
AROUND = timedelta(hours=1)
LEAST = 3  # of these weeks; less often is no habit


def at_this_hour(desk: Desk) -> list[Hit]:
    """On this weekday, an hour around now, most often first; at most eight. Reckoned back from
    the day the till data reach to. Who was stamped today already is not among them."""
    now = datetime.fromisoformat(desk.local_now())
    low, high = _day_hours(now)
    with desk.read() as tx:
        until = min(visits.known_until(tx) or desk.today, desk.today)
        found = today.at_this_hour(
            tx, _weeks(desk.today, until), low, high, least=LEAST, limit=2 * MOST
        )
        here = {visit.customer for visit in visits.on_day(tx, desk.today)}
        wanted = [customer for customer in found if customer not in here][:MOST]
        known = rows.rows(tx, wanted)
    return [hit(known[customer], "usual") for customer in wanted if customer in known]


def _day_hours(now: datetime) -> tuple[str, str]:
    """An hour around, within the day."""
    low, high = now - AROUND, now + AROUND
    return (
        f"{low:%H:%M}" if low.date() == now.date() else "00:00",
        f"{high:%H:%M}" if high.date() == now.date() else "23:59",
    )


def _weeks(day: date, until: date) -> list[date]:
    """The same weekday in the 26 weeks up to `until`, today left out: it is not over."""
    newest = until - timedelta(days=(until.weekday() - day.weekday()) % 7)
    if newest >= day:
        newest -= timedelta(days=7)
    return [newest - timedelta(days=7 * week) for week in range(WEEKS)]
