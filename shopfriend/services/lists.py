"""The saved lists of the Customers page: regulars, slipping away, without consent …

To add one: a name in `SAVED` and how it narrows in `_narrowed`.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from shopfriend.book import Tx, consents, contact, lists, visits
from shopfriend.book.customers import Filter
from shopfriend.domain import consents as ledger
from shopfriend.domain import rhythm
from shopfriend.domain.contact import may_contact
from shopfriend.domain.ids import CustomerId
from shopfriend.services import customers, tables_out
from shopfriend.services.customers import Line
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.tables_out import Heading

SAVED = ("all", "regulars", "slipping-away", "no-address", "no-consent", "objected", "star")
REGULAR_GAP = 31  # days; who comes more rarely is a guest
AT_ONCE = 500
_COLUMNS = ("number", "name", "street", "postcode", "town", "last_day")

Key = tuple[str, int]


@dataclass(frozen=True)
class Exported:
    """`left_out`: people who may not get post; a list on paper is a mailing in the making."""

    written: int
    left_out: int


@dataclass(frozen=True)
class _Narrowed:
    """A filter of the book, and – where only the rules can tell – who is meant."""

    filter: Filter = field(default_factory=Filter)
    ids: frozenset[int] | None = None


def page(
    desk: Desk, saved: str = "all", *, text: str = "", after: Key | None = None, limit: int = 100
) -> list[Line]:
    """The next lines of a saved list in the order of names, behind `after`; fewer than `limit`
    at its end. Raises `KeyError` for a list that is not in `SAVED`."""
    narrowed = _narrowed(desk, saved)
    if narrowed.ids is None:
        return customers.list_page(desk, narrowed.filter, text=text, after=after, limit=limit)
    found: list[Line] = []
    while len(found) < limit:
        some = customers.list_page(desk, text=text, after=after, limit=AT_ONCE)
        found += [line for line in some if line.customer in narrowed.ids]
        if len(some) < AT_ONCE:
            break
        after = some[-1].key
    return found[:limit]


def count(desk: Desk, saved: str = "all", *, text: str = "") -> int:
    narrowed = _narrowed(desk, saved)
    if narrowed.ids is None:
        return customers.count(desk, narrowed.filter, text=text)
    if not text.strip():
        return len(narrowed.ids)
    found = customers.list_page(desk, text=text, limit=AT_ONCE)
    return sum(1 for line in found if line.customer in narrowed.ids)


def export(
    desk: Desk,
    path: Path,
    *,
    saved: str = "all",
    text: str = "",
    progress: Progress = no_progress,
) -> Exported:
    """The list as CSV or xlsx, by the ending, without those who may not get post. Raises
    `Trouble("file-not-saved")`; then an older file is still there."""
    lines = everyone(desk, saved, text)
    progress(1, 2)
    with desk.read() as tx:
        facts = contact.everyone(tx)
    allowed = [
        line
        for line in lines
        if line.customer in facts
        and may_contact(facts[line.customer], "post", "offers", desk.today).allowed
    ]
    headings = [Heading(name, "day" if name == "last_day" else "text") for name in _COLUMNS]
    cells = [[getattr(line, name) for name in _COLUMNS] for line in allowed]
    tables_out.write(path, headings, cells, language=desk.language)
    return Exported(len(allowed), len(lines) - len(allowed))


def everyone(desk: Desk, saved: str, text: str = "") -> list[Line]:
    """The whole list, in the order of names."""
    found: list[Line] = []
    while some := page(
        desk, saved, text=text, after=found[-1].key if found else None, limit=AT_ONCE
    ):
        found += some
    return found


def ids(desk: Desk, saved: str, text: str = "") -> list[CustomerId] | None:
    """Who is in the list; None for everybody there is."""
    if saved == "all" and not text.strip():
        return None
    return [line.customer for line in everyone(desk, saved, text)]


def _narrowed(desk: Desk, saved: str) -> _Narrowed:
    plain = {
        "all": Filter(),
        "no-address": Filter(without_address=True),
        "star": Filter(fact="star"),
    }
    if saved in plain:
        return _Narrowed(plain[saved])
    by_rule = {
        "regulars": lambda tx: _by_rhythm(tx, desk.today, late=False),
        "slipping-away": lambda tx: _by_rhythm(tx, desk.today, late=True),
        "no-consent": _without_consent,
        "objected": _objected,
    }
    with desk.read() as tx:
        return _Narrowed(ids=frozenset(by_rule[saved](tx)))


def _by_rhythm(tx: Tx, today: date, *, late: bool) -> set[CustomerId]:
    """Reckoned to the day the till data reaches: three weeks without a file lose nobody."""
    until = visits.known_until(tx) or today
    found = set()
    for customer, gap, last in lists.rhythms(tx):
        away = (until - last).days
        if gap <= REGULAR_GAP and (away > gap * rhythm.LATE) == late:
            found.add(customer)
    return found


def _without_consent(tx: Tx) -> set[CustomerId]:
    """Nobody has recorded that they agree to personal offers."""
    known = consents.ledgers(tx)
    return {
        person
        for person in contact.everyone(tx)
        if ledger.consent(known.get(person, ()), *ledger.PROFILING) != "given"
    }


def _objected(tx: Tx) -> set[CustomerId]:
    """To any advertising, on any channel."""
    return {
        CustomerId(person)
        for person, lines in consents.ledgers(tx).items()
        if any(state == "objected" for state in ledger.standing(lines).values())
    }
